// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codepointindex.h"

#include <QString>
#include <algorithm>

namespace hearsay {

namespace {

bool isPairAt(QStringView text, qsizetype i)
{
    return text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
}

} // namespace

CodePointIndex::CodePointIndex(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPairAt(text, i))
            m_lowSurrogates.append(++i);
    }
    m_size = text.size() - m_lowSurrogates.size();
}

qsizetype CodePointIndex::toCodePoints(qsizetype position) const
{
    const auto after = std::upper_bound(m_lowSurrogates.begin(), m_lowSurrogates.end(), position);
    const qsizetype pairs = std::distance(m_lowSurrogates.begin(), after);
    return position - pairs;
}

Span CodePointIndex::toCodePoints(Span span) const
{
    const bool cutsPair = std::binary_search(m_lowSurrogates.begin(), m_lowSurrogates.end(), span.end);
    return {toCodePoints(span.begin), toCodePoints(cutsPair && !span.isEmpty() ? span.end + 1 : span.end)};
}

qsizetype CodePointIndex::toCodeUnits(qsizetype codePoint) const
{
    // The k-th pair (from 0) begins at code unit low - 1, which is code point low - 1 - k.
    const qsizetype *first = m_lowSurrogates.constData();
    const qsizetype *end = first + m_lowSurrogates.size();
    const qsizetype *next = std::partition_point(
        first, end, [&](const qsizetype &low) { return low - 1 - (&low - first) < codePoint; });
    return codePoint + (next - first);
}

QString wellFormed(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (isPairAt(text, i))
            ++i;
        else
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace hearsay
