// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/lineshape.h"

#include "import/patternmatch.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QChar finalCharacter(QStringView line)
{
    for (qsizetype i = line.size() - 1; i >= 0; --i) {
        if (!QStringView(u"\"'”’»)] ").contains(line[i]))
            return line[i];
    }
    return {};
}

bool endsSentence(QStringView line)
{
    return QStringView(u".!?…").contains(finalCharacter(line));
}

bool holdsSpeech(QStringView line)
{
    static const QRegularExpression speech(u",[\"”]|,''|[\"”],? (?:said|says|told|asked|added)\\b"_s);
    return matchIn(speech, line).hasMatch();
}

bool isAllCapitals(QStringView line)
{
    qsizetype letters = 0;
    for (QChar c : line) {
        if (c.isLower())
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= 3;
}

} // namespace hearsay
