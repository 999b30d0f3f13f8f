// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QList>
#include <QStringView>

namespace hearsay {

/// Converts positions of a text from UTF-16 code units to Unicode code points and back. Built in O(n); holds
/// one number per surrogate pair, so that most texts cost nothing; every look-up is O(log pairs). A lone
/// surrogate counts as one code point. Immutable and safe to read from any thread; does not keep the text.
class CodePointIndex
{
public:
    explicit CodePointIndex(QStringView text);

    /// Code points before `position` (0 to the length of the text in code units). A position inside a
    /// surrogate pair counts as the beginning of the pair.
    qsizetype toCodePoints(qsizetype position) const;
    /// The code points that `span` touches: a pair that it cuts belongs to it whole.
    Span toCodePoints(Span span) const;
    /// The code unit at which code point number `codePoint` begins.
    qsizetype toCodeUnits(qsizetype codePoint) const;
    /// Length of the text in code points.
    qsizetype size() const { return m_size; }

private:
    QList<qsizetype> m_lowSurrogates; ///< positions of the second halves of pairs, ascending
    qsizetype m_size = 0;
};

/// `text` with each lone surrogate replaced by U+FFFD, so that it can be written as UTF-8. Keeps every
/// position.
QString wellFormed(QStringView text);

} // namespace hearsay
