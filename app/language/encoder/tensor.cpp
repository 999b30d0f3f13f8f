// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/tensor.h"

#include "language/bytes.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace hearsay {

namespace {

constexpr std::size_t tensorHead = 24;
constexpr std::size_t mostDimensions = 4;
constexpr qsizetype largestTensor = qsizetype(1) << 27;

enum class TensorKind : quint32 {
    Floats = 0,
    Bytes = 1,
};

QString written(const std::vector<qsizetype> &shape)
{
    QStringList sizes;
    for (qsizetype size : shape)
        sizes.append(size < 0 ? QStringLiteral("*") : QString::number(size));
    return sizes.join(u'×');
}

Error unfit(const ModelFile &file, const std::string &name, const QString &wanted)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("ModelFile",
                                        "The language model %1 has no table “%2” of the size %3; install "
                                        "the models of this version of Hearsay.")
                .arg(file.name(), QString::fromStdString(name), wanted)};
}

/// The dimensions in the head of `bytes`; empty where they are none or too large.
std::vector<qsizetype> shapeIn(std::span<const std::byte> bytes)
{
    const auto dimensions = read<quint32>(bytes, 4);
    if (dimensions < 1 || dimensions > mostDimensions)
        return {};
    std::vector<qsizetype> shape;
    qsizetype count = 1;
    for (std::size_t i = 0; i < mostDimensions; ++i) {
        const auto size = qsizetype(read<quint32>(bytes, 8 + i * 4));
        if (i >= dimensions ? size != 0 : size < 1 || size > largestTensor / count)
            return {};
        if (i < dimensions) {
            shape.push_back(size);
            count *= size;
        }
    }
    return shape;
}

/// No number that was learned is this large, and with none that is nothing that is computed overflows.
constexpr float largestValue = 1000;

bool areSound(std::span<const float> values)
{
    // Not so for what is no number.
    return std::ranges::all_of(values, [](float value) { return std::abs(value) <= largestValue; });
}

qsizetype productOf(const std::vector<qsizetype> &shape)
{
    qsizetype count = 1;
    for (qsizetype size : shape)
        count *= size;
    return count;
}

template <typename T>
std::span<const T> viewOf(std::span<const std::byte> bytes, std::size_t offset, qsizetype count)
{
    // Sections start at a multiple of 8, heads and floats keep to a multiple of 4.
    return {reinterpret_cast<const T *>(bytes.data() + offset), static_cast<std::size_t>(count)};
}

/// Empty shape where `bytes` are no tensor.
Tensor tensorIn(std::span<const std::byte> bytes)
{
    if (bytes.size() < tensorHead)
        return {};
    Tensor tensor;
    const std::vector<qsizetype> shape = shapeIn(bytes);
    if (shape.empty())
        return {};
    const qsizetype count = productOf(shape);
    const auto kind = static_cast<TensorKind>(read<quint32>(bytes, 0));
    const qsizetype rest = qsizetype(bytes.size() - tensorHead);
    if (kind == TensorKind::Floats && rest == count * 4) {
        tensor.floats = viewOf<float>(bytes, tensorHead, count);
    } else if (kind == TensorKind::Bytes && rest == shape[0] * 4 + count) {
        tensor.scales = viewOf<float>(bytes, tensorHead, shape[0]);
        tensor.bytes = viewOf<qint8>(bytes, tensorHead + std::size_t(shape[0]) * 4, count);
    } else {
        return {};
    }
    if (areSound(tensor.floats) && areSound(tensor.scales))
        tensor.shape = shape;
    return tensor;
}

} // namespace

void Tensor::copyRow(qsizetype index, std::span<float> out) const
{
    const std::size_t begin = std::size_t(index) * out.size();
    if (!isInBytes()) {
        std::ranges::copy(floats.subspan(begin, out.size()), out.begin());
        return;
    }
    const float scale = scales[std::size_t(index)];
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = float(bytes[begin + i]) * scale;
}

std::vector<float> Tensor::values() const
{
    const auto rows = std::size_t(shape[0]);
    std::vector<float> all(std::size_t(productOf(shape)));
    const std::size_t each = all.size() / rows;
    for (std::size_t row = 0; row < rows; ++row)
        copyRow(qsizetype(row), std::span(all).subspan(row * each, each));
    return all;
}

Result<Tensor> tensorOf(const ModelFile &file, const std::string &name,
                        std::initializer_list<qsizetype> shape)
{
    const Tensor tensor = tensorIn(file.section(name));
    const bool fits
        = std::ranges::equal(tensor.shape, shape, [](qsizetype a, qsizetype b) { return b < 0 || a == b; });
    if (!fits || tensor.shape.empty())
        return unfit(file, name, written(shape));
    return tensor;
}

std::vector<std::byte> packTensor(std::span<const qsizetype> shape, std::span<const float> values)
{
    std::array<quint32, tensorHead / 4> head{quint32(TensorKind::Floats), quint32(shape.size())};
    std::ranges::copy(shape, head.begin() + 2);
    std::vector<std::byte> bytes(tensorHead + values.size_bytes());
    std::memcpy(bytes.data(), head.data(), tensorHead);
    std::memcpy(bytes.data() + tensorHead, values.data(), values.size_bytes());
    return bytes;
}

} // namespace hearsay
