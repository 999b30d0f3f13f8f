// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "language/text/analysedtext.h"

#include <QList>

namespace hearsay {

/// A word as two prints are compared by: in lower case, typographic apostrophes plain.
struct QuotedWord
{
    quint64 form = 0; ///< hash of the compared form
    Span span;
    bool bracketed = false; ///< an editor's, between [ and ]
    bool isCommon = false; ///< carries little by itself: "the", "would"

    friend bool operator==(const QuotedWord &, const QuotedWord &) = default;
};

/// The words of one quoted span of an article.
struct QuotedWords
{
    Span span; ///< without quotation marks
    AttributionIndex attribution = noAttribution; ///< that holds them, if any
    QList<QuotedWord> words; ///< never empty

    friend bool operator==(const QuotedWords &, const QuotedWords &) = default;
};

/// The words of `span` of `text`. Linear.
QList<QuotedWord> wordsOf(QStringView text, Span span);

/// What `article` has in quotation marks, or verbatim as in a transcript, that can be found again elsewhere:
/// titles and spans of fewer than three words are left out. In text order; linear.
QList<QuotedWords> quotedWordsOf(const AnalysedArticle &article, const AnalysedText &text);

} // namespace hearsay
