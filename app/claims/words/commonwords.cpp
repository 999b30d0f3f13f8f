// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/words/commonwords.h"

#include "language/lexicon/wordlist.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool isCommonWord(QStringView form)
{
    static const QSet<FeatureHash> words = hashedWordsOf(u"common-words.txt"_s);
    return words.contains(hashOf(form));
}

} // namespace hearsay
