// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QString>
#include <optional>

namespace hearsay {

/// A place of a text by its words and their neighbourhood, after the TextQuoteSelector of the W3C Web
/// Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector): it finds the words
/// again in a text that has changed elsewhere. `position` is where they stood, as a first guess; any number
/// will do.
struct TextAnchor
{
    /// Code units of context on each side.
    static constexpr qsizetype contextLength = 32;

    QString exact;
    QString prefix;
    QString suffix;
    qsizetype position = 0;

    friend bool operator==(const TextAnchor &, const TextAnchor &) = default;
};

/// The anchor of `span`, which lies within `text`.
TextAnchor anchorOf(const QString &text, Span span);

/// Where the anchored words stand in `text`: at the old position if nothing changed, else where words and
/// context agree best. White space and the style of quotation marks and dashes may differ. Nothing where the
/// words are gone, or stand only in places whose neighbourhood says that they are others. O(length of text).
std::optional<Span> findAnchor(const QString &text, const TextAnchor &anchor);

} // namespace hearsay
