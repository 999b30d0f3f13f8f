// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "language/modelfile.h"

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// A named array of a model file (MODEL-FORMAT.md): floats, or bytes with a scale for each index of the first
/// dimension. A view: the ModelFile that it comes from must outlive it.
struct Tensor
{
    std::vector<qsizetype> shape; ///< one to four dimensions, the last one varies fastest
    std::span<const float> floats; ///< empty where the values are bytes
    std::span<const qint8> bytes; ///< empty where the values are floats
    std::span<const float> scales; ///< for bytes: shape[0] of them

    bool isInBytes() const { return !bytes.empty(); }
    /// Writes the values of row `index` of the first dimension to `out`.
    void copyRow(qsizetype index, std::span<float> out) const;
    /// All values as floats.
    std::vector<float> values() const;
};

/// The tensor `name` of `file`, which has to have exactly `shape`; -1 stands for any size. All floats are
/// at most 1000 in size. Errors: Unsupported, with a sentence that names the tensor, where there is none of
/// that name and shape or its bytes do not add up.
Result<Tensor> tensorOf(const ModelFile &file, const std::string &name,
                        std::initializer_list<qsizetype> shape);

/// The bytes of a section that tensorOf() reads: floats.
std::vector<std::byte> packTensor(std::span<const qsizetype> shape, std::span<const float> values);

} // namespace hearsay
