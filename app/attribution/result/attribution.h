// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/entity.h"
#include "attribution/result/evidence.h"
#include "document/enumnames.h"
#include "document/span.h"
#include "language/lexicon/reportingact.h"

#include <QList>
#include <optional>

namespace hearsay {

/// Direct: all content in quotation marks, or set verbatim as in a transcript. Indirect: none of it. Mixed: a
/// part.
enum class AttributionKind { Direct, Indirect, Mixed };
template <>
struct EnumNames<AttributionKind>
{
    static constexpr auto all = enumNames("direct", "indirect", "mixed");
};

/// Index into Analysis::attributions; noAttribution where there is none.
using AttributionIndex = int;
inline constexpr AttributionIndex noAttribution = -1;

/// One act of attributing words or a thought to somebody.
struct Attribution
{
    /// The words attributed, in text order, never empty. Quotation marks and the punctuation inside them
    /// belong to it.
    QList<Span> contents;
    /// The words that attribute ("said", "according to"); may be absent.
    std::optional<Span> cue;
    /// The mention that the text gives as the origin ("he", "the insider"), in one or more pieces; may be
    /// empty.
    QList<Span> sources;
    AttributionKind kind = AttributionKind::Direct;
    /// What the cue says that was done: said, asked, denied, believed … Says where there is no cue.
    ReportingAct act = ReportingAct::Says;
    /// The entities behind the source, in text order, none twice: several for "Ann and Bob said" and for a
    /// "they" that stands for them. Empty where the article leaves it open.
    QList<EntityIndex> speakers;
    /// The outlets that the speakers spoke to ("told Page One").
    QList<EntityIndex> via;
    /// The attribution inside whose content this one stands.
    AttributionIndex parent = noAttribution;
    /// Chance that content and speaker are both right, 0 to 1.
    double confidence = 0;
    /// True where the speaker was inferred from the course of the text, without a source of its own.
    bool inferred = false;
    QList<Evidence> evidence;

    /// The first of the speakers, which is shown where only one is, or noEntity.
    EntityIndex speaker() const { return speakers.isEmpty() ? noEntity : speakers.first(); }
    friend bool operator==(const Attribution &, const Attribution &) = default;
};

} // namespace hearsay
