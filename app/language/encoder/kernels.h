// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace hearsay {

/// How a row was rounded to bytes: a value is (byte - zero) * step.
struct RoundedRow
{
    float step;
    std::int32_t zero; ///< 0 to 255
};

/// The loops over numbers of the encoder that are no products of matrices. Each is compiled once for every
/// kind of processor from encoder/kernels.inc; any thread may run them.
struct Kernels
{
    const char *name; ///< of the instructions that they were compiled for
    /// Rounds `count` floats to bytes.
    RoundedRow (*toBytes)(const float *values, std::size_t count, std::uint8_t *bytes);
    /// From the whole sums of a product of bytes, in the memory of `values`, to floats:
    /// (sum - zero * weightSum) * step * scale + bias, zero and step being those of `row`, the others each
    /// column's.
    void (*fromSums)(float *values, std::size_t count, RoundedRow row, const std::int32_t *weightSums,
                     const float *scales, const float *biases);
    /// values += more
    void (*add)(float *values, std::size_t count, const float *more);
    /// x * Φ(x), Φ being the distribution of the normal law.
    void (*gelu)(float *values, std::size_t count);
    /// To mean 0 and variance 1, times `weights` plus `biases`.
    void (*normalise)(float *values, std::size_t count, const float *weights, const float *biases);
    /// exp(value) over the sum of all for the first `count` values, 0 for those up to `room`.
    void (*softmax)(float *values, std::size_t count, std::size_t room);
};

/// The ones for the processor that this runs on.
const Kernels &kernels();

} // namespace hearsay
