// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/linearmodel.h"

#include "language/bytes.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hearsay {

namespace {

constexpr std::size_t headerSize = 24;
constexpr quint32 largestRows = 1U << 24;
/// Bytes of one entry of a row: the class, and a weight of 8 or of 16 bits.
/// How a row holds its weights: with their classes or for all classes in order, in one byte or in two each.
enum class RowForm : quint8 { Narrow = 2, Wide = 3, FullNarrow = 4, FullWide = 5 };
/// With so few classes every row is full, and adding one needs no loop whose length nobody foresees.
constexpr int fewClasses = 8;

bool isFull(RowForm form)
{
    return form == RowForm::FullNarrow || form == RowForm::FullWide;
}

bool isWide(RowForm form)
{
    return form == RowForm::Wide || form == RowForm::FullWide;
}

/// Weights of a full row of `classes`; those of few are filled up.
std::size_t fullLength(int classes)
{
    return static_cast<std::size_t>(classes <= fewClasses ? fewClasses : classes);
}

std::size_t rowSize(RowForm form, std::size_t count)
{
    return 2 + count * (isWide(form) ? 2 : 1) + (isFull(form) ? 0 : count);
}

template <typename T>
void append(std::vector<std::byte> &bytes, T value)
{
    const auto *begin = reinterpret_cast<const std::byte *>(&value);
    bytes.insert(bytes.end(), begin, begin + sizeof value);
}

quint32 homeSlot(FeatureHash feature, quint32 slotCount)
{
    return static_cast<quint32>(((feature >> 32) * slotCount) >> 32);
}

quint32 fingerprint(FeatureHash feature)
{
    return static_cast<quint32>(feature & 0xff) << 24;
}

Error damagedWeights()
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("LinearModel",
                                        "A language model's weights are damaged; install Hearsay again.")};
}

} // namespace

Result<LinearModel> LinearModel::fromBytes(std::span<const std::byte> bytes)
{
    if (bytes.size() < headerSize)
        return damagedWeights();
    LinearModel model;
    const auto classes = read<quint32>(bytes, 0);
    model.m_slotCount = read<quint32>(bytes, 4);
    const auto rowBytes = read<quint32>(bytes, 8);
    model.m_rowCount = read<quint32>(bytes, 12);
    model.m_unitsPerWeight = read<float>(bytes, 16);
    const std::size_t slotBytes = std::size_t(model.m_slotCount) * sizeof(quint32);
    if (classes < 1 || classes > 255 || model.m_slotCount < 1 || rowBytes > largestRows
        || !std::isfinite(model.m_unitsPerWeight) || model.m_unitsPerWeight <= 0
        || bytes.size() != headerSize + slotBytes + rowBytes)
        return damagedWeights();
    model.m_classCount = static_cast<int>(classes);
    model.m_slots = bytes.subspan(headerSize, slotBytes);
    model.m_rows = bytes.subspan(headerSize + slotBytes, rowBytes);
    if (!model.rowsAreSound())
        return damagedWeights();
    return model;
}

bool LinearModel::rowIsSound(std::size_t offset) const
{
    const auto count = std::to_integer<std::size_t>(m_rows[offset]);
    const auto form = static_cast<RowForm>(m_rows[offset + 1]);
    if (form < RowForm::Narrow || form > RowForm::FullWide || offset + rowSize(form, count) > m_rows.size())
        return false;
    if (isFull(form))
        return count == fullLength(m_classCount);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = offset + 2 + (isWide(form) ? 3 : 2) * i;
        if (std::to_integer<int>(m_rows[entry]) >= m_classCount)
            return false;
    }
    return m_classCount > fewClasses;
}

bool LinearModel::rowsAreSound() const
{
    bool someSlotIsFree = false;
    for (std::size_t slot = 0; slot < m_slotCount; ++slot) {
        const quint32 offset = read<quint32>(m_slots, slot * sizeof(quint32)) & 0xffffff;
        if (offset == 0) {
            someSlotIsFree = true;
            continue;
        }
        if (offset + 2 > m_rows.size())
            return false;
        if (!rowIsSound(offset))
            return false;
    }
    return someSlotIsFree;
}

namespace {

#ifdef __SSE2__
/// Which of four neighbouring slots are free (bits 0 to 3) and which hold the fingerprint `wanted` (4 to 7).
int compareFourSlots(const std::byte *first, quint32 wanted)
{
    const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i *>(first));
    const __m128i offsets = _mm_and_si128(four, _mm_set1_epi32(0xffffff));
    const __m128i fingerprints = _mm_andnot_si128(_mm_set1_epi32(0xffffff), four);
    const __m128i isFree = _mm_cmpeq_epi32(offsets, _mm_setzero_si128());
    const __m128i isWanted = _mm_cmpeq_epi32(fingerprints, _mm_set1_epi32(static_cast<int>(wanted)));
    return _mm_movemask_ps(_mm_castsi128_ps(isFree)) | _mm_movemask_ps(_mm_castsi128_ps(isWanted)) << 4;
}
#endif

} // namespace

quint32 LinearModel::rowOffset(FeatureHash feature) const
{
    const quint32 wanted = fingerprint(feature);
    quint32 slot = homeSlot(feature, m_slotCount);
#ifdef __SSE2__
    // Nearly every search ends within four slots: looking at all of them at once spares a jump per slot that
    // the processor cannot foresee.
    for (; slot + 4 <= m_slotCount; slot += 4) {
        const std::byte *here = m_slots.data() + (std::size_t(slot) * sizeof(quint32));
        const int found = compareFourSlots(here, wanted);
        if (found == 0)
            continue;
        const int place = std::countr_zero(static_cast<quint32>(found | found >> 4));
        return read<quint32>(m_slots, (std::size_t(slot) + std::size_t(place)) * sizeof(quint32)) & 0xffffff;
    }
    slot = slot == m_slotCount ? 0 : slot;
#endif
    for (;;) {
        const auto value = read<quint32>(m_slots, std::size_t(slot) * sizeof(quint32));
        if ((value & 0xffffff) == 0)
            return 0;
        if ((value & 0xff000000) == wanted)
            return value & 0xffffff;
        slot = slot + 1 == m_slotCount ? 0 : slot + 1;
    }
}

namespace {

template <typename Weight>
void addFull(const std::byte *row, std::span<qint32> scores)
{
    for (std::size_t i = 0; i < scores.size(); ++i) {
        Weight weight;
        std::memcpy(&weight, row + i * sizeof weight, sizeof weight);
        scores[i] += weight;
    }
}

template <typename Weight>
void addEntries(const std::byte *row, int count, std::span<qint32> scores)
{
    for (int i = 0; i < count; ++i, row += 1 + sizeof(Weight)) {
        Weight weight;
        std::memcpy(&weight, row + 1, sizeof weight);
        scores[std::to_integer<std::size_t>(*row)] += weight;
    }
}

void addRow(const std::byte *row, std::span<qint32> scores)
{
    const auto count = std::to_integer<int>(row[0]);
    switch (static_cast<RowForm>(row[1])) {
    case RowForm::Narrow:
        return addEntries<qint8>(row + 2, count, scores);
    case RowForm::Wide:
        return addEntries<qint16>(row + 2, count, scores);
    case RowForm::FullNarrow:
        return addFull<qint8>(row + 2, scores);
    case RowForm::FullWide:
        return addFull<qint16>(row + 2, scores);
    }
}

/// Adds up the full rows of few classes, side by side in the processor's registers (vectors as GCC and Clang
/// know them). Narrow weights are added as 16 bits, which a batch of rows cannot overflow.
class FewScores
{
public:
    static constexpr std::size_t mostRows = 64;

    /// At most mostRows times between two calls of collect().
    void add(const std::byte *row)
    {
        if (static_cast<RowForm>(row[1]) == RowForm::FullNarrow) {
            Bytes weights;
            std::memcpy(&weights, row + 2, sizeof weights);
            m_batch += __builtin_convertvector(weights, Shorts);
        } else {
            addFull<qint16>(row + 2, m_scores);
        }
    }

    void collect()
    {
        for (int i = 0; i < fewClasses; ++i)
            m_scores[std::size_t(i)] += m_batch[i];
        m_batch = Shorts{};
    }

    qint32 operator[](std::size_t ofClass) const { return m_scores[ofClass]; }

private:
    using Bytes = qint8 __attribute__((vector_size(fewClasses)));
    using Shorts = qint16 __attribute__((vector_size(fewClasses * 2)));

    Shorts m_batch{};
    std::array<qint32, fewClasses> m_scores{};
};

} // namespace

void LinearModel::addScores(std::span<const FeatureHash> features, std::span<qint32> scores) const
{
    // The table is larger than the processor's caches: asking for all slots, then for all rows, before the
    // first is needed lets the misses overlap instead of queueing.
    constexpr std::size_t batch = FewScores::mostRows;
    std::array<quint32, batch> rows{};
    const bool isShort = m_classCount <= fewClasses;
    FewScores few{};
    while (!features.empty()) {
        const std::size_t count = std::min(batch, features.size());
        for (std::size_t i = 0; i < count; ++i)
            __builtin_prefetch(m_slots.data()
                               + std::size_t(homeSlot(features[i], m_slotCount)) * sizeof(quint32));
        for (std::size_t i = 0; i < count; ++i) {
            rows[i] = rowOffset(features[i]);
            __builtin_prefetch(m_rows.data() + rows[i]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (rows[i] != 0 && isShort)
                few.add(m_rows.data() + rows[i]);
            else if (rows[i] != 0)
                addRow(m_rows.data() + rows[i], scores);
        }
        few.collect();
        features = features.subspan(count);
    }
    for (int i = 0; isShort && i < m_classCount; ++i)
        scores[std::size_t(i)] += few[std::size_t(i)];
}

qint32 LinearModel::weight(FeatureHash feature, int ofClass) const
{
    std::vector<qint32> scores(static_cast<std::size_t>(m_classCount), 0);
    addScores({&feature, 1}, scores);
    return scores[static_cast<std::size_t>(ofClass)];
}

namespace {

/// The bytes of one row: number of entries, their width, the entries; empty where all weights round to zero.
/// The few features of large weights are those that nearly every decision has: they are kept as exactly as
/// the others.
void appendWeight(std::vector<std::byte> &row, long weight, RowForm form)
{
    if (isWide(form))
        append(row, static_cast<qint16>(weight));
    else
        append(row, static_cast<qint8>(weight));
}

/// Empty where every weight is rounded to nothing.
std::vector<std::byte> packedRow(const std::vector<std::pair<quint8, float>> &weights, int classCount,
                                 float step)
{
    std::vector<long> full(fullLength(classCount), 0);
    std::size_t count = 0;
    long largest = 0;
    for (const auto &[ofClass, weight] : weights) {
        const long rounded = std::clamp(std::lround(weight / step), -32767L, 32767L);
        full[ofClass] = rounded;
        count += rounded != 0 ? 1 : 0;
        largest = std::max(largest, std::abs(rounded));
    }
    if (count == 0)
        return {};
    const bool wide = largest > 127;
    const bool isFullRow = classCount <= fewClasses
        || rowSize(RowForm::FullNarrow, full.size()) <= rowSize(RowForm::Narrow, count);
    const RowForm form = isFullRow ? (wide ? RowForm::FullWide : RowForm::FullNarrow)
                                   : (wide ? RowForm::Wide : RowForm::Narrow);
    std::vector<std::byte> row{std::byte(isFullRow ? full.size() : count), std::byte(form)};
    for (std::size_t i = 0; i < full.size(); ++i) {
        if (!isFullRow && full[i] == 0)
            continue;
        if (!isFullRow)
            row.push_back(std::byte(i));
        appendWeight(row, full[i], form);
    }
    return row;
}

} // namespace

std::vector<std::byte> packLinearModel(std::vector<TrainedFeature> features, int classCount, float step)
{
    std::sort(features.begin(), features.end(),
              [](const TrainedFeature &a, const TrainedFeature &b) { return a.feature < b.feature; });
    std::vector<std::byte> rows(1); // offset 0 says "free", so no row may start there
    std::map<std::vector<std::byte>, quint32> offsets; // many rows are alike once rounded; each is kept once
    std::vector<std::pair<FeatureHash, quint32>> kept;
    for (const TrainedFeature &feature : features) {
        const std::vector<std::byte> row = packedRow(feature.weights, classCount, step);
        if (row.empty())
            continue;
        const auto [found, isNew] = offsets.try_emplace(row, static_cast<quint32>(rows.size()));
        if (isNew) {
            if (rows.size() + row.size() > largestRows)
                qFatal("a weight table is larger than its format can hold");
            rows.insert(rows.end(), row.begin(), row.end());
        }
        kept.emplace_back(feature.feature, found->second);
    }
    const auto slotCount = static_cast<quint32>(kept.size() + kept.size() * 5 / 8 + 1);
    std::vector<quint32> places(slotCount, 0);
    for (const auto &[feature, offset] : kept) {
        quint32 slot = homeSlot(feature, slotCount);
        while (places[slot] != 0)
            slot = slot + 1 == slotCount ? 0 : slot + 1;
        places[slot] = fingerprint(feature) | offset;
    }
    std::vector<std::byte> bytes;
    append(bytes, static_cast<quint32>(classCount));
    append(bytes, slotCount);
    append(bytes, static_cast<quint32>(rows.size()));
    append(bytes, static_cast<quint32>(kept.size()));
    append(bytes, 1.0F / step);
    append(bytes, quint32(0));
    for (quint32 slot : places)
        append(bytes, slot);
    bytes.insert(bytes.end(), rows.begin(), rows.end());
    return bytes;
}

} // namespace hearsay
