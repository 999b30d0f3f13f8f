// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/coordination.h"

#include "language/lexicon/lexicon.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool joinsNames(QStringView between)
{
    constexpr qsizetype longest = 40;
    if (between.size() > longest)
        return false;
    QStringList words = between.toString().simplified().split(u' ');
    if (!words.isEmpty() && words.first() == u",")
        words.removeFirst(); // "Ann, Bob, and Eve"
    if (words.isEmpty() || words.takeFirst() != u"and")
        return false;
    const Lexicon &lexicon = Lexicon::shared();
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return word == u"the" || lexicon.isTitle(word) || lexicon.isPersonNoun(word.toLower());
    });
}

} // namespace hearsay
