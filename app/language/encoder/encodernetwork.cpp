// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/encodernetwork.h"

#include "language/encoder/kernelset.h"

#include <algorithm>

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
    attention = network.m_attention.memory();
    parts = Matrix(block, 3 * sizes.width);
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
    const Result<Tensor> looks = tensorOf(file, "encoder.looks", {-1, sizes.width});
    for (const Result<Tensor> *tensor : {&pieces, &positions, &looks}) {
        if (!tensor->isOk())
            return tensor->error();
    }
    network.m_pieces = pieces.value();
    network.m_positions = positions.value();
    network.m_looks = looks.value();
    if (network.m_looks.shape.front() < caseCount || network.m_looks.shape.front() % caseCount != 0)
        return modelOfAnotherVersion(file.name());
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
    const std::optional<Attention> attention
        = Attention::prepared(sizes.heads, sizes.width, inBlocks(sizes.window + 2), network.usesBytes());
    if (!attention)
        return modelOfAnotherVersion(file.name());
    network.m_attention = *attention;
    return network;
}

bool EncoderNetwork::read(std::span<const EncoderPiece> pieces, std::span<const qsizetype> wanted,
                          EncoderMemory &memory, const JobMonitor &monitor) const
{
    Q_ASSERT(qsizetype(pieces.size()) <= m_settings.window + 2);
    embed(pieces, memory);
    for (const Layer &layer : m_layers) {
        if (monitor.isCancelled())
            return false;
        // Nobody reads the other rows of the last layer.
        const bool isLast = &layer == &m_layers.back();
        attend(layer, isLast ? wanted : std::span<const qsizetype>(), qsizetype(pieces.size()), memory);
        finish(layer, qsizetype(isLast ? wanted.size() : pieces.size()), memory);
    }
    return true;
}

int EncoderNetwork::lookOf(WordCase wordCase, int mark) const
{
    const int look = int(wordCase) + mark * int(caseCount);
    return mark >= 0 && look < m_looks.shape.front() ? look : int(wordCase);
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
        m_looks.copyRow(pieces[i].look, more);
        loops.add(row.data(), width, more.data());
        loops.normalise(row.data(), width, m_norm.weights.data(), m_norm.biases.data());
    }
}

/// Fills the context of all pieces, or of those that are wanted alone, which are moved to the front.
void EncoderNetwork::attend(const Layer &layer, std::span<const qsizetype> wanted, qsizetype pieces,
                            EncoderMemory &memory) const
{
    const qsizetype room = inBlocks(pieces);
    for (qsizetype begin = 0; begin < room; begin += block) {
        layer.parts.apply(memory.rows.row(begin).data(), block, memory.parts.data(), memory.scratch);
        m_attention.addBlock(memory.parts, begin, memory.attention);
    }
    m_attention.close(room, memory.attention);
    m_attention.keep(wanted, memory.attention);
    for (qsizetype i = 0; i < qsizetype(wanted.size()); ++i)
        std::ranges::copy(memory.rows.row(wanted[std::size_t(i)]), memory.rows.row(i).begin());
    const qsizetype count = wanted.empty() ? pieces : qsizetype(wanted.size());
    m_attention.read(count, pieces, memory.context, memory.attention, memory.scratch.runner);
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
