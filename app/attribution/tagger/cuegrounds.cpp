// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cuegrounds.h"

#include "attribution/tagger/cuefeatures.h"
#include "attribution/tagger/spanrole.h"
#include "language/linearmodel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace hearsay {

namespace {

std::optional<CueGroundKind> kindOfGroup(std::string_view group)
{
    struct Entry
    {
        std::string_view group;
        CueGroundKind kind;
    };
    static constexpr Entry entries[] = {
        {"cue", CueGroundKind::Word},
        {"distance", CueGroundKind::Word}, // at the cue itself these rows hold its class alone
        {"senses", CueGroundKind::Sense},
        {"words", CueGroundKind::Neighbours},
        {"tags", CueGroundKind::Neighbours},
        {"tree", CueGroundKind::Structure},
        {"path", CueGroundKind::Structure},
        {"quotes", CueGroundKind::Quotes},
        {"labels", CueGroundKind::FirstReading},
        {"ranks", CueGroundKind::FirstReading},
        {"sentence", CueGroundKind::Place},
    };
    for (const Entry &entry : entries) {
        if (entry.group == group)
            return entry.kind;
    }
    return std::nullopt;
}

} // namespace

QList<CueGround> groundsOf(const CueFeatures &features, const LinearModel &labels, qsizetype anchor,
                           TokenRange cue)
{
    static const auto rows = CueFeatures::rows();
    const int label = labelOf(SpanRole::Cue, anchor == cue.begin);
    std::vector<FeatureHash> found;
    features.extract(anchor, found);
    QList<CueGround> grounds;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::optional<CueGroundKind> kind = kindOfGroup(rows[row].second);
        if (!kind || rows[row].first == "bias")
            continue;
        std::array<qint32, roleLabelCount> scores{};
        labels.addScores({&found[row], 1}, scores);
        const float weight = float(scores[std::size_t(label)] - scores[0]) / labels.unitsPerWeight();
        const auto same = std::find_if(grounds.begin(), grounds.end(),
                                       [&kind](const CueGround &other) { return other.kind == *kind; });
        if (same == grounds.end())
            grounds.append({*kind, weight});
        else
            same->weight += weight;
    }
    std::stable_sort(grounds.begin(), grounds.end(), [](const CueGround &a, const CueGround &b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    return grounds;
}

} // namespace hearsay
