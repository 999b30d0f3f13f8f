// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/encodernetwork.h"

#include "language/encoder/kernels.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype block = DenseLayer::blockRows;
constexpr qsizetype caseCount = 6;

qsizetype inBlocks(qsizetype pieces)
{
    return (pieces + block - 1) / block * block;
}

/// All sizes 0 where a line is missing, unknown or there twice.
EncoderSettings settingsIn(const QStringList &lines)
{
    EncoderSettings settings;
    const QHash<QString, qsizetype *> sizes
        = {{u"layers"_s, &settings.layers}, {u"heads"_s, &settings.heads},   {u"width"_s, &settings.width},
           {u"inner"_s, &settings.inner},   {u"window"_s, &settings.window}, {u"stride"_s, &settings.stride}};
    for (const QString &line : lines) {
        qsizetype *size = sizes.value(line.section(u' ', 0, 0));
        if (!size || *size != 0)
            return {};
        *size = line.section(u' ', 1).toInt();
    }
    return settings;
}

bool isSound(const EncoderSettings &settings)
{
    const auto within
        = [](qsizetype size, qsizetype least, qsizetype most) { return least <= size && size <= most; };
    return within(settings.layers, 1, 48) && within(settings.heads, 1, 64)
        && within(settings.width, settings.heads, 4096) && settings.width % settings.heads == 0
        && within(settings.inner, 1, 16384) && within(settings.window, 4, 2048)
        && within(settings.stride, (settings.window + 3) / 4, settings.window);
}

} // namespace

EncoderMemory::EncoderMemory(const EncoderNetwork &network)
{
    const EncoderSettings &sizes = network.settings();
    const qsizetype room = inBlocks(sizes.window + 2);
    rows = context = Matrix(room, sizes.width);
    parts = Matrix(block, 3 * sizes.width);
    queries = keys = values = Matrix(sizes.heads * room, network.headWidth());
    weights = Matrix(block, room);
    taken = Matrix(block, network.headWidth());
    change = Matrix(block, sizes.width);
    inner = Matrix(block, sizes.inner);
}

Result<EncoderNetwork::Norm> EncoderNetwork::loadNorm(const ModelFile &file, const std::string &name,
                                                      qsizetype width)
{
    const Result<Tensor> weights = tensorOf(file, name + ".weight", {width});
    const Result<Tensor> biases = tensorOf(file, name + ".bias", {width});
    if (!weights || !biases)
        return weights ? biases.error() : weights.error();
    return Norm{weights.value().values(), biases.value().values()};
}

Result<EncoderNetwork::Layer> EncoderNetwork::loadLayer(const ModelFile &file, const std::string &name,
                                                        const EncoderSettings &settings)
{
    const qsizetype width = settings.width;
    Layer layer;
    struct Dense
    {
        DenseLayer &layer;
        const char *name;
        qsizetype inputs;
        qsizetype outputs;
    };
    for (const Dense &dense :
         {Dense{layer.parts, ".qkv", width, 3 * width}, Dense{layer.context, ".out", width, width},
          Dense{layer.up, ".up", width, settings.inner}, Dense{layer.down, ".down", settings.inner, width}})
    {
        Result<DenseLayer> loaded = DenseLayer::load(file, name + dense.name, dense.inputs, dense.outputs);
        if (!loaded)
            return loaded.error();
        dense.layer = std::move(loaded).value();
    }
    Result<Norm> contextNorm = loadNorm(file, name + ".norm1", width);
    Result<Norm> norm = loadNorm(file, name + ".norm2", width);
    if (!contextNorm || !norm)
        return contextNorm ? norm.error() : contextNorm.error();
    layer.contextNorm = std::move(contextNorm).value();
    layer.norm = std::move(norm).value();
    return layer;
}

Result<EncoderNetwork> EncoderNetwork::load(const ModelFile &file, qsizetype pieceCount)
{
    EncoderNetwork network;
    network.m_file = file;
    network.m_settings = settingsIn(file.lines("encoder.settings"));
    const EncoderSettings &sizes = network.m_settings;
    if (!isSound(sizes))
        return modelOfAnotherVersion(file.name());
    const Result<Tensor> pieces = tensorOf(file, "encoder.pieces", {pieceCount, sizes.width});
    const Result<Tensor> positions = tensorOf(file, "encoder.positions", {sizes.window + 2, sizes.width});
    const Result<Tensor> cases = tensorOf(file, "encoder.cases", {caseCount, sizes.width});
    for (const Result<Tensor> *tensor : {&pieces, &positions, &cases}) {
        if (!tensor->isOk())
            return tensor->error();
    }
    network.m_pieces = pieces.value();
    network.m_positions = positions.value();
    network.m_cases = cases.value();
    Result<Norm> norm = loadNorm(file, "encoder.norm", sizes.width);
    if (!norm)
        return norm.error();
    network.m_norm = std::move(norm).value();
    for (qsizetype i = 0; i < sizes.layers; ++i) {
        Result<Layer> layer = loadLayer(file, "encoder." + std::to_string(i), sizes);
        if (!layer)
            return layer.error();
        network.m_layers.push_back(std::move(layer).value());
    }
    for (qsizetype room = block; room <= inBlocks(sizes.window + 2); room += block) {
        const Attention attention = {Product::ofFloats(block, network.headWidth(), room, true),
                                     Product::ofFloats(block, room, network.headWidth(), false)};
        if (attention.scores.isNull() || attention.mix.isNull())
            return modelOfAnotherVersion(file.name());
        network.m_attention.push_back(attention);
    }
    return network;
}

bool EncoderNetwork::read(std::span<const EncoderPiece> pieces, std::span<const qsizetype> wanted,
                          EncoderMemory &memory, const JobMonitor &monitor) const
{
    Q_ASSERT(qsizetype(pieces.size()) <= m_settings.window + 2);
    auto count = qsizetype(pieces.size());
    const qsizetype room = inBlocks(count);
    embed(pieces, memory);
    for (const Layer &layer : m_layers) {
        if (monitor.isCancelled())
            return false;
        split(layer, room, memory);
        // Nobody reads the other rows of the last layer.
        if (&layer == &m_layers.back()) {
            keep(wanted, memory);
            count = qsizetype(wanted.size());
        }
        attend(count, qsizetype(pieces.size()), room, memory);
        finish(layer, count, memory);
    }
    return true;
}

void EncoderNetwork::embed(std::span<const EncoderPiece> pieces, EncoderMemory &memory) const
{
    const Kernels &loops = kernels();
    const auto width = std::size_t(m_settings.width);
    std::vector<float> more(width);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::span<float> row = memory.rows.row(qsizetype(i));
        m_pieces.copyRow(pieces[i].piece, row);
        m_positions.copyRow(qsizetype(i), more);
        loops.add(row.data(), width, more.data());
        m_cases.copyRow(qsizetype(pieces[i].wordCase), more);
        loops.add(row.data(), width, more.data());
        loops.normalise(row.data(), width, m_norm.weights.data(), m_norm.biases.data());
    }
}

/// Queries, keys and values of all pieces, head by head.
void EncoderNetwork::split(const Layer &layer, qsizetype room, EncoderMemory &memory) const
{
    const qsizetype each = headWidth();
    const qsizetype stride = memory.rows.rows(); // of a head
    const float scale = 1.0F / std::sqrt(float(each));
    for (qsizetype begin = 0; begin < room; begin += block) {
        layer.parts.apply(memory.rows.row(begin).data(), block, memory.parts.data(), memory.scratch);
        for (qsizetype i = 0; i < block; ++i) {
            const float *from = memory.parts.row(i).data();
            for (qsizetype head = 0; head < m_settings.heads; ++head, from += each) {
                const qsizetype to = head * stride + begin + i;
                std::transform(from, from + each, memory.queries.row(to).data(),
                               [scale](float value) { return value * scale; });
                std::copy_n(from + m_settings.width, each, memory.keys.row(to).data());
                std::copy_n(from + 2 * m_settings.width, each, memory.values.row(to).data());
            }
        }
    }
}

/// Moves what belongs to the wanted pieces to the first rows.
void EncoderNetwork::keep(std::span<const qsizetype> wanted, EncoderMemory &memory) const
{
    const qsizetype stride = memory.rows.rows();
    for (qsizetype to = 0; to < qsizetype(wanted.size()); ++to) {
        const qsizetype from = wanted[std::size_t(to)];
        std::ranges::copy(memory.rows.row(from), memory.rows.row(to).begin());
        for (qsizetype head = 0; head < m_settings.heads; ++head) {
            std::ranges::copy(memory.queries.row(head * stride + from),
                              memory.queries.row(head * stride + to).begin());
        }
    }
}

void EncoderNetwork::attend(qsizetype count, qsizetype pieces, qsizetype room, EncoderMemory &memory) const
{
    const Kernels &loops = kernels();
    const Attention &attention = m_attention[std::size_t(room / block - 1)];
    for (qsizetype head = 0; head < m_settings.heads; ++head) {
        const qsizetype first = head * memory.rows.rows();
        for (qsizetype begin = 0; begin < count; begin += block) {
            float *weights = memory.weights.data();
            memory.scratch.runner.run(attention.scores, memory.queries.row(first + begin).data(),
                                      memory.keys.row(first).data(), weights);
            for (qsizetype i = 0; i < block; ++i)
                loops.softmax(weights + i * room, std::size_t(pieces), std::size_t(room));
            memory.scratch.runner.run(attention.mix, weights, memory.values.row(first).data(),
                                      memory.taken.data());
            for (qsizetype i = 0; i < block; ++i) {
                std::ranges::copy(memory.taken.row(i),
                                  memory.context.row(begin + i).begin() + head * headWidth());
            }
        }
    }
}

/// From what was taken from the other pieces to the layer's result.
void EncoderNetwork::finish(const Layer &layer, qsizetype count, EncoderMemory &memory) const
{
    const Kernels &loops = kernels();
    const auto width = std::size_t(m_settings.width);
    const auto take = [&](float *rows, const Norm &norm) {
        for (qsizetype i = 0; i < block; ++i) {
            float *row = rows + i * m_settings.width;
            loops.add(row, width, memory.change.row(i).data());
            loops.normalise(row, width, norm.weights.data(), norm.biases.data());
        }
    };
    for (qsizetype begin = 0; begin < count; begin += block) {
        float *rows = memory.rows.row(begin).data();
        layer.context.apply(memory.context.row(begin).data(), block, memory.change.data(), memory.scratch);
        take(rows, layer.contextNorm);
        layer.up.apply(rows, block, memory.inner.data(), memory.scratch);
        loops.gelu(memory.inner.data(), std::size_t(block * m_settings.inner));
        layer.down.apply(memory.inner.data(), block, memory.change.data(), memory.scratch);
        take(rows, layer.norm);
    }
}

} // namespace hearsay
