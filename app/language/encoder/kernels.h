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

/// How a row was rounded to signed bytes: a value is byte * step.
struct SignedRow
{
    float step;
    std::int32_t sum; ///< of the bytes
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
    /// Rounds `count` floats to bytes from -127 to 127.
    SignedRow (*toSignedBytes)(const float *values, std::size_t count, std::int8_t *bytes);
    /// The same for `count` rows of `width` floats, column by column: fills `steps`.
    void (*columnsToSignedBytes)(const float *rows, std::size_t count, std::size_t width, std::int8_t *bytes,
                                 float *steps);
    /// Softmax of the whole sums in the memory of `values`, which mean (sum - zero * keySum) * step *
    /// keyStep, as bytes that are 255 for the largest; 0 from `count` to `room`. Answers the sum of the
    /// bytes.
    std::int32_t (*softmaxOfSums)(float *values, std::size_t count, std::size_t room, RoundedRow row,
                                  const std::int32_t *keySums, const float *keySteps, std::uint8_t *bytes);
    /// exp(value) over the sum of all for the first `count` values, 0 for those up to `room`.
    void (*softmax)(float *values, std::size_t count, std::size_t room);
};

} // namespace hearsay
