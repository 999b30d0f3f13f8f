// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/correction.h"

namespace hearsay {

namespace {

Correction onAttribution(CorrectionKind kind, const QString &text, const Attribution &attribution)
{
    Correction correction;
    correction.kind = kind;
    correction.target = anchorOf(text, attribution.contents.first());
    return correction;
}

Correction onEntity(CorrectionKind kind, const QString &text, const Entity &entity, const QString &name)
{
    Correction correction;
    correction.kind = kind;
    if (!entity.mentions.isEmpty())
        correction.target = anchorOf(text, entity.mentions.first().span);
    correction.entity = entity.name;
    correction.name = name;
    return correction;
}

} // namespace

Correction correctSpeaker(const QString &text, const Attribution &attribution, const QString &name,
                          EntityType type)
{
    Correction correction = onAttribution(CorrectionKind::Speaker, text, attribution);
    correction.name = name;
    correction.type = type;
    return correction;
}

Correction correctKind(const QString &text, const Attribution &attribution, AttributionKind kind)
{
    Correction correction = onAttribution(CorrectionKind::Kind, text, attribution);
    correction.attributionKind = kind;
    return correction;
}

Correction correctNotQuotation(const QString &text, const Attribution &attribution)
{
    return onAttribution(CorrectionKind::NotQuotation, text, attribution);
}

Correction correctName(const QString &text, const Entity &entity, const QString &name)
{
    return onEntity(CorrectionKind::Rename, text, entity, name);
}

Correction correctMerge(const QString &text, const Entity &entity, const Entity &into)
{
    return onEntity(CorrectionKind::Merge, text, entity, into.name);
}

} // namespace hearsay
