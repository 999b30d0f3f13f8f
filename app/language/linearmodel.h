// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "language/featurehash.h"

#include <cstddef>
#include <span>
#include <vector>

namespace hearsay {

/// The weights of a multi-class linear classifier: for each known feature a sparse row of (class, weight).
/// Read-only view on bytes that somebody else keeps alive (a mapped model file); free of locks, for any
/// thread. A feature is recognised by 8 bits of its hash besides its place in the table, so about one unknown
/// feature in a hundred is taken for a known one; training cannot see that and accuracy does not suffer.
/// MODEL-FORMAT.md describes the bytes.
class LinearModel
{
public:
    LinearModel() = default;
    /// Checks every row, so that scoring need not. Error: Unreadable where the bytes are not a weight table.
    static Result<LinearModel> fromBytes(std::span<const std::byte> bytes);

    int classCount() const { return m_classCount; }
    std::size_t rowCount() const { return m_rowCount; }
    /// Weights are whole numbers; divide by this to get the trained ones.
    float unitsPerWeight() const { return m_unitsPerWeight; }

    /// Adds the weights of each of `features` to `scores`, which has classCount() elements. `features` may
    /// hold the same feature twice; it then counts twice.
    void addScores(std::span<const FeatureHash> features, std::span<qint32> scores) const;
    /// The weight of one feature for one class; 0 where the model does not have it.
    qint32 weight(FeatureHash feature, int ofClass) const;

private:
    quint32 rowOffset(FeatureHash feature) const;
    bool rowIsSound(std::size_t offset) const;
    bool rowsAreSound() const;

    std::span<const std::byte> m_slots;
    std::span<const std::byte> m_rows;
    quint32 m_slotCount = 0;
    std::size_t m_rowCount = 0;
    int m_classCount = 0;
    float m_unitsPerWeight = 1;
};

/// One trained feature, as LinearModel bytes are made of.
struct TrainedFeature
{
    FeatureHash feature = 0;
    std::vector<std::pair<quint8, float>> weights; ///< (class, weight), by class, without zeros
};

/// Packs `features` (distinct, any order) into the bytes that LinearModel reads: weights are rounded to steps
/// of `step`, rows that round to nothing are left out. The same input gives the same bytes.
std::vector<std::byte> packLinearModel(std::vector<TrainedFeature> features, int classCount, float step);

} // namespace hearsay
