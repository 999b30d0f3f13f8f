// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/denselayer.h"

#include "language/encoder/kernelset.h"

#include <algorithm>
#include <numeric>

namespace hearsay {

Result<DenseLayer> DenseLayer::load(const ModelFile &file, const std::string &name, qsizetype inputs,
                                    qsizetype outputs)
{
    const Result<Tensor> weights = tensorOf(file, name + ".weight", {outputs, inputs});
    if (!weights)
        return weights.error();
    const Result<Tensor> biases = tensorOf(file, name + ".bias", {outputs});
    if (!biases)
        return biases.error();
    DenseLayer layer;
    layer.m_inputs = inputs;
    layer.m_outputs = outputs;
    const std::vector<float> values = biases.value().values();
    layer.m_biases.assign(values.begin(), values.end());
    if (weights.value().isInBytes() && multipliesBytesExactly() && layer.prepareBytes(weights.value()))
        return layer;
    layer.m_product = Product::withWeights(ProductKind::Floats, blockRows, inputs, outputs,
                                           weights.value().values().data());
    if (layer.m_product.isNull())
        return modelOfAnotherVersion(file.name());
    return layer;
}

bool DenseLayer::prepareBytes(const Tensor &weights)
{
    m_product
        = Product::withWeights(ProductKind::Bytes, blockRows, m_inputs, m_outputs, weights.bytes.data());
    if (m_product.isNull())
        return false;
    m_scales.assign(weights.scales.begin(), weights.scales.end());
    for (auto row = weights.bytes.begin(); row != weights.bytes.end(); row += m_inputs)
        m_weightSums.push_back(std::accumulate(row, row + m_inputs, qint32(0)));
    return true;
}

void DenseLayer::apply(const float *in, qsizetype count, float *out, DenseScratch &scratch) const
{
    for (; count >= blockRows; count -= blockRows) {
        applyToBlock(in, blockRows, out, scratch);
        in += blockRows * m_inputs;
        out += blockRows * m_outputs;
    }
    if (count == 0)
        return;
    scratch.in.resize(std::size_t(blockRows * m_inputs));
    scratch.out.resize(std::size_t(blockRows * m_outputs));
    std::copy_n(in, count * m_inputs, scratch.in.begin());
    applyToBlock(scratch.in.data(), count, scratch.out.data(), scratch);
    std::copy_n(scratch.out.begin(), count * m_outputs, out);
}

void DenseLayer::applyToBlock(const float *in, qsizetype count, float *out, DenseScratch &scratch) const
{
    const Kernels &loops = kernels();
    const auto columns = std::size_t(m_outputs);
    if (!usesBytes()) {
        scratch.runner.run(m_product, in, nullptr, out);
        for (qsizetype row = 0; row < count; ++row)
            loops.add(out + row * m_outputs, columns, m_biases.data());
        return;
    }
    scratch.bytes.resize(std::size_t(blockRows * m_inputs));
    std::array<RoundedRow, blockRows> rounded{};
    for (qsizetype row = 0; row < count; ++row) {
        rounded[std::size_t(row)] = loops.toBytes(in + row * m_inputs, std::size_t(m_inputs),
                                                  scratch.bytes.data() + row * m_inputs);
    }
    scratch.runner.run(m_product, scratch.bytes.data(), nullptr, out);
    for (qsizetype row = 0; row < count; ++row) {
        loops.fromSums(out + row * m_outputs, columns, rounded[std::size_t(row)], m_weightSums.data(),
                       m_scales.data(), m_biases.data());
    }
}

Matrix DenseLayer::apply(const Matrix &in) const
{
    DenseScratch scratch;
    Matrix out(in.rows(), m_outputs);
    apply(in.data(), in.rows(), out.data(), scratch);
    return out;
}

} // namespace hearsay
