// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/enumnames.h"
#include "library/textanchor.h"

#include <QString>

namespace hearsay {

/// Number of a correction within the library; noCorrection until it is stored.
using CorrectionId = qint64;
inline constexpr CorrectionId noCorrection = -1;

/// What a reader changes. Speaker: who said the words. Kind: direct, indirect, mixed. NotQuotation: the words
/// attribute nothing. Rename: an entity is called otherwise. Merge: two entities are one.
enum class CorrectionKind { Speaker, Kind, NotQuotation, Rename, Merge };
template <>
struct EnumNames<CorrectionKind>
{
    static constexpr auto all = enumNames("speaker", "kind", "not-quotation", "rename", "merge");
};

/// One change by a reader. It names its target by words of the text and not by numbers of an analysis, so
/// that it holds over the next analysis too. Corrections of an article apply in the order of their making.
struct Correction
{
    CorrectionId id = noCorrection;
    CorrectionKind kind = CorrectionKind::Speaker;
    /// The first content of the attribution, or a mention of the entity (Rename, Merge).
    TextAnchor target;
    /// Rename, Merge: the name of the entity at the time, where it has no mention that stands.
    QString entity;
    /// Speaker: their name, empty for nobody. Rename: the new name. Merge: the name of the entity that stays.
    QString name;
    /// Speaker: what a speaker is whom the analysis does not know.
    EntityType type = EntityType::Person;
    AttributionKind attributionKind = AttributionKind::Direct; ///< Kind alone

    friend bool operator==(const Correction &, const Correction &) = default;
};

/// Corrections of an attribution of `analysis`, which is of `text`.
Correction correctSpeaker(const QString &text, const Attribution &attribution, const QString &name,
                          EntityType type);
Correction correctKind(const QString &text, const Attribution &attribution, AttributionKind kind);
Correction correctNotQuotation(const QString &text, const Attribution &attribution);
/// Corrections of an entity.
Correction correctName(const QString &text, const Entity &entity, const QString &name);
Correction correctMerge(const QString &text, const Entity &entity, const Entity &into);

} // namespace hearsay
