// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "attribution/result/entity.h"
#include "document/enumnames.h"

#include <QList>
#include <QString>

namespace hearsay {

/// Why a span in quotation marks attributes nothing.
enum class NotSpeechReason { Title, ScareQuote, Nickname, Term };
template <>
struct EnumNames<NotSpeechReason>
{
    static constexpr auto all = enumNames("title", "scare quote", "nickname", "term");
};

/// A span in quotation marks that is not speech, with the reasons for thinking so.
struct NotSpeech
{
    Span span;
    NotSpeechReason reason = NotSpeechReason::ScareQuote;
    QList<Evidence> evidence;

    friend bool operator==(const NotSpeech &, const NotSpeech &) = default;
};

/// All that the engine found in one article. A plain value: indices point into its own lists.
/// Attributions are ordered by the beginning of their first content, entities by their first mention.
struct Analysis
{
    QList<Attribution> attributions;
    QList<Entity> entities;
    QList<NotSpeech> notSpeech;
    /// What was left unread because a budget was used up: in order, not overlapping, empty in nearly every
    /// article. Its text is shown and searched, and nothing in it is attributed.
    QList<Span> unread;
    /// Name and version of the engine that made it.
    QString engine;

    /// The innermost attribution whose content, cue or source holds `position`, or noAttribution.
    AttributionIndex attributionAt(qsizetype position) const;
    /// The attributions one speaker of which is `entity`, in text order.
    QList<AttributionIndex> attributionsOf(EntityIndex entity) const;

    friend bool operator==(const Analysis &, const Analysis &) = default;
};

} // namespace hearsay
