// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/textanchor.h"

#include <QList>
#include <cstdlib>

namespace hearsay {

namespace {

/// A text in which white space and typography do not matter, with the way back: character i of `text` came
/// from origin[i] of the original; origin has one more entry for the end.
struct FoldedText
{
    QString text;
    QList<qsizetype> origin;
};

QChar folded(QChar c)
{
    switch (c.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2032:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
        return u'"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
        return u'-';
    default:
        return c.isSpace() ? QChar(u' ') : c;
    }
}

FoldedText fold(const QString &text)
{
    FoldedText result;
    result.text.reserve(text.size());
    result.origin.reserve(text.size() + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = folded(text[i]);
        if (c == u' ' && result.text.endsWith(u' '))
            continue;
        result.text.append(c);
        result.origin.append(i);
    }
    result.origin.append(text.size());
    return result;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    return length;
}

qsizetype commonBeginning(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a[length] == b[length])
        ++length;
    return length;
}

bool standsUnchanged(const QString &text, const TextAnchor &anchor)
{
    if (anchor.position < 0 || anchor.position > text.size() - anchor.exact.size())
        return false;
    const QStringView view(text);
    const qsizetype end = anchor.position + anchor.exact.size();
    return view.sliced(anchor.position, anchor.exact.size()) == anchor.exact
        && view.first(anchor.position).endsWith(anchor.prefix) && view.sliced(end).startsWith(anchor.suffix);
}

} // namespace

TextAnchor anchorOf(const QString &text, Span span)
{
    TextAnchor anchor;
    const qsizetype before = qMin(TextAnchor::contextLength, span.begin);
    anchor.exact = text.mid(span.begin, span.length());
    anchor.prefix = text.mid(span.begin - before, before);
    anchor.suffix = text.mid(span.end, TextAnchor::contextLength);
    anchor.position = span.begin;
    return anchor;
}

std::optional<Span> findAnchor(const QString &text, const TextAnchor &anchor)
{
    if (anchor.exact.isEmpty())
        return std::nullopt;
    if (standsUnchanged(text, anchor))
        return Span{anchor.position, anchor.position + anchor.exact.size()};

    const FoldedText all = fold(text);
    const QString exact = fold(anchor.exact).text;
    const QString prefix = fold(anchor.prefix).text;
    const QString suffix = fold(anchor.suffix).text;
    const QStringView view(all.text);
    // No place is nearer to a position out of the text than its end on that side.
    const qsizetype guess = qBound<qsizetype>(0, anchor.position, text.size());
    std::optional<Span> best;
    qsizetype bestScore = -1;
    qsizetype bestDistance = 0;
    qsizetype places = 0;
    for (qsizetype at = all.text.indexOf(exact); at >= 0; at = all.text.indexOf(exact, at + 1)) {
        ++places;
        const qsizetype score
            = commonEnd(view.first(at), prefix) + commonBeginning(view.sliced(at + exact.size()), suffix);
        const qsizetype distance = std::abs(all.origin[at] - guess);
        if (score > bestScore || (score == bestScore && distance < bestDistance)) {
            bestScore = score;
            bestDistance = distance;
            best = Span{all.origin[at], all.origin[at + exact.size() - 1] + 1};
        }
    }
    // Long words that stand but once need no neighbourhood; short or repeated ones prove nothing without it.
    constexpr qsizetype tellingLength = 20;
    constexpr qsizetype tellingContext = 6;
    const bool needsContext = places > 1 || exact.size() < tellingLength;
    if (needsContext && bestScore < qMin(tellingContext, prefix.size() + suffix.size()))
        return std::nullopt;
    return best;
}

} // namespace hearsay
