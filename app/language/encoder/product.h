// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <memory>

namespace hearsay {

/// What a product of matrices is made of.
enum class ProductKind {
    Floats, ///< floats on both sides, floats come out
    Bytes, ///< unsigned bytes by signed bytes, whole numbers of 32 bits come out
};

/// The product of two matrices of fixed sizes, prepared once for the processor at hand (oneDNN):
/// out (rows × columns) = left (rows × depth) · right (depth × columns). Immutable; any thread may run it
/// with a ProductRunner of its own.
class Product
{
public:
    Product() = default;
    /// A right side that never changes: `weights` has `columns` rows of `depth` floats or bytes, which are
    /// not needed afterwards. Null where oneDNN knows no way.
    static Product withWeights(ProductKind kind, qsizetype rows, qsizetype depth, qsizetype columns,
                               const void *weights);
    /// A right side that is given when it is run; `rightIsTurned`: it is stored as `columns` rows.
    static Product ofTwo(ProductKind kind, qsizetype rows, qsizetype depth, qsizetype columns,
                         bool rightIsTurned);

    bool isNull() const { return !m_data; }

private:
    friend class ProductRunner;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Runs products on the calling thread alone: while one lives, oneDNN starts no threads for this one.
/// For one thread, in which it is made and destroyed.
class ProductRunner
{
public:
    ProductRunner();
    ~ProductRunner();
    Q_DISABLE_COPY_MOVE(ProductRunner)

    /// The product has to live as long as the runner. The memory has to hold as much as the product's sizes
    /// say; `right` is null where it has weights.
    void run(const Product &product, const void *left, const void *right, void *out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// True where this processor multiplies bytes fast and without cutting sums off (VNNI, AMX): tried once.
bool multipliesBytesExactly();

} // namespace hearsay
