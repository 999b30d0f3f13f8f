// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/words/commonwords.h"

#include "claims/words/claimlexicon.h"
#include "language/featurehash.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QSet<FeatureHash> readWords()
{
    QSet<FeatureHash> words;
    const QString text = claimLexicon(u"common-words.txt"_s);
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(u'#'))
            continue;
        for (QStringView word : line.split(u' ', Qt::SkipEmptyParts))
            words.insert(hashOf(word));
    }
    return words;
}

} // namespace

bool isCommonWord(QStringView form)
{
    static const QSet<FeatureHash> words = readWords();
    return words.contains(hashOf(form));
}

} // namespace hearsay
