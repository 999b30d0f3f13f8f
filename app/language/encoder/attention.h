// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/encoder/kernels.h"
#include "language/encoder/matrix.h"
#include "language/encoder/product.h"

#include <optional>
#include <vector>

namespace hearsay {

/// Queries, keys and values of a window, head by head, and what is computed of them. One for each thread.
struct AttentionMemory
{
    Matrix queries; ///< floats; not used where bytes are
    Matrix keys; ///< floats; not used where bytes are
    Matrix values;
    AlignedVector<quint8> queryBytes;
    std::vector<RoundedRow> queryRows;
    AlignedVector<qint8> keyBytes;
    AlignedVector<float> keySteps;
    AlignedVector<qint32> keySums;
    AlignedVector<qint8> valueBytes;
    AlignedVector<float> valueSteps; ///< of each column of each head
    Matrix weights; ///< how much each piece takes from any other, for one head
    AlignedVector<quint8> weightBytes;
    std::vector<qint32> weightTotals; ///< of each row of them
    AlignedVector<qint32> noSums; ///< zeros
    AlignedVector<float> noBiases; ///< zeros
    Matrix taken; ///< what each piece takes, for one head
};

/// What each piece of a window takes from all others, for all heads of a layer, in bytes or in floats.
/// Immutable; any thread may use it with an AttentionMemory of its own.
class Attention
{
public:
    /// Pieces are read in blocks of so many.
    static constexpr qsizetype blockRows = 64;

    Attention() = default;
    /// For windows of up to `room` pieces, a multiple of blockRows. Nothing where oneDNN knows no way.
    static std::optional<Attention> prepared(qsizetype heads, qsizetype width, qsizetype room, bool inBytes);
    AttentionMemory memory() const;

    /// Takes in the queries, keys and values of the block that starts at piece `begin`: rows of 3 * width.
    void addBlock(const Matrix &parts, qsizetype begin, AttentionMemory &memory) const;
    /// To be called when `room` pieces, a multiple of blockRows, are in.
    void close(qsizetype room, AttentionMemory &memory) const;
    /// Moves the queries of the `wanted` pieces, ascending, to the front.
    void keep(std::span<const qsizetype> wanted, AttentionMemory &memory) const;
    /// What the first `count` queries take from `pieces` pieces: rows of `context`.
    void read(qsizetype count, qsizetype pieces, Matrix &context, AttentionMemory &memory,
              ProductRunner &runner) const;

private:
    /// The products of one head for so many queries and so many pieces, multiples of blockRows.
    struct Products
    {
        qsizetype queries = 0;
        qsizetype room = 0;
        Product scores;
        Product mix;
    };

    void readBytes(const Products &products, qsizetype head, qsizetype begin, qsizetype pieces,
                   AttentionMemory &memory, ProductRunner &runner) const;
    void readFloats(const Products &products, qsizetype head, qsizetype begin, qsizetype pieces,
                    AttentionMemory &memory, ProductRunner &runner) const;

    qsizetype m_heads = 0;
    qsizetype m_each = 0; ///< floats of a head
    qsizetype m_room = 0;
    bool m_inBytes = false;
    std::vector<Products> m_blocks; ///< of blockRows queries, for 64, 128, … pieces
    std::vector<Products> m_wholes; ///< of as many queries as pieces
};

} // namespace hearsay
