// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/wordform.h"

#include <QVarLengthArray>

namespace hearsay {

QChar plainCharacter(QChar c)
{
    if (c.unicode() < 0x80)
        return c >= u'0' && c <= u'9' ? QChar(u'0') : c;
    switch (c.unicode()) {
    case u'‘':
    case u'’':
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'«':
    case u'»':
        return u'"';
    case u'–':
    case u'—':
    case u'‐':
    case u'‑':
        return u'-';
    default:
        return c.isDigit() ? QChar(u'0') : c;
    }
}

namespace {

LetterCase letterCaseOf(qsizetype capitals, qsizetype smalls, bool startsWithCapital)
{
    if (capitals == 0)
        return smalls == 0 ? LetterCase::None : LetterCase::Lower;
    if (smalls == 0)
        return LetterCase::AllCapitals;
    return startsWithCapital && capitals == 1 ? LetterCase::Capitalised : LetterCase::Mixed;
}

} // namespace

WordForm wordFormOf(QStringView word)
{
    WordForm out;
    QVarLengthArray<QChar, 32> plain;
    QVarLengthArray<QChar, 32> lower;
    QVarLengthArray<QChar, 32> shape;
    qsizetype capitals = 0;
    qsizetype smalls = 0;
    for (QChar original : word) {
        const QChar c = plainCharacter(original);
        QChar kind = c;
        if (c.isUpper()) {
            ++capitals;
            kind = u'X';
        } else if (c.isLetter()) {
            ++smalls;
            kind = u'x';
        }
        out.hasDigit |= c == u'0';
        out.hasHyphen |= c == u'-';
        plain.append(c);
        lower.append(c.toLower());
        if (shape.isEmpty() || shape.back() != kind)
            shape.append(kind);
    }
    const QStringView lowerView(lower.constData(), lower.size());
    out.form = hashOf(QStringView(plain.constData(), plain.size()));
    out.lower = hashOf(lowerView);
    out.shape = hashOf(QStringView(shape.constData(), qMin<qsizetype>(shape.size(), 8)));
    for (qsizetype i = 0; i < 4; ++i)
        out.suffixes[static_cast<std::size_t>(i)] = hashOf(lowerView.last(qMin(i + 1, lowerView.size())));
    for (qsizetype i = 0; i < 3; ++i)
        out.prefixes[static_cast<std::size_t>(i)] = hashOf(lowerView.first(qMin(i + 1, lowerView.size())));
    out.letterCase = letterCaseOf(capitals, smalls, !word.isEmpty() && word.front().isUpper());
    return out;
}

} // namespace hearsay
