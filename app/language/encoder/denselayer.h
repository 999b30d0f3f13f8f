// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/encoder/matrix.h"
#include "language/encoder/product.h"
#include "language/encoder/tensor.h"

namespace hearsay {

/// The memory that DenseLayers work in. One for each thread.
struct DenseScratch
{
    ProductRunner runner;
    AlignedVector<quint8> bytes;
    AlignedVector<float> in;
    AlignedVector<float> out;
};

/// out = in · weightsᵀ + biases, row by row: a step of the encoder or of a head. Weights in bytes are
/// multiplied as bytes where the processor can, each row being rounded with a step of its own, and as floats
/// elsewhere. Immutable; any thread may use it.
class DenseLayer
{
public:
    /// How many rows are multiplied at once; other numbers of rows cost as much as the next multiple.
    static constexpr qsizetype blockRows = 64;

    /// Reads the tensors `name`.weight (outputs × inputs, floats or bytes) and `name`.bias (outputs, floats).
    /// Errors: those of tensorOf().
    static Result<DenseLayer> load(const ModelFile &file, const std::string &name, qsizetype inputs,
                                   qsizetype outputs);
    DenseLayer() = default;

    qsizetype inputs() const { return m_inputs; }
    qsizetype outputs() const { return m_outputs; }
    /// True where bytes are multiplied.
    bool usesBytes() const { return !m_scales.empty(); }

    /// `count` rows of inputs() floats at `in` to as many of outputs() at `out`.
    void apply(const float *in, qsizetype count, float *out, DenseScratch &scratch) const;
    /// The same with memory of its own.
    Matrix apply(const Matrix &in) const;

private:
    bool prepareBytes(const Tensor &weights);
    void applyToBlock(const float *in, qsizetype count, float *out, DenseScratch &scratch) const;

    Product m_product;
    AlignedVector<float> m_biases;
    AlignedVector<float> m_scales; ///< of each output; empty where floats are multiplied
    AlignedVector<qint32> m_weightSums; ///< of each output
    qsizetype m_inputs = 0;
    qsizetype m_outputs = 0;
};

} // namespace hearsay
