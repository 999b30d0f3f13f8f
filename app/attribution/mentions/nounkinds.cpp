// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/nounkinds.h"

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordgroup.h"

#include <QSet>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool areAlike(const QString &a, const QString &b)
{
    return a == b || Lexicon::shared().areAlike(a, b);
}

bool isPossessivePronoun(const QString &word)
{
    static const QSet<QString> all = {u"his"_s, u"her"_s, u"its"_s, u"their"_s, u"my"_s, u"our"_s, u"your"_s};
    return all.contains(word);
}

bool isOffice(const QString &noun)
{
    return isIn(WordGroup::Offices, noun);
}

bool isKin(const QString &noun)
{
    return isIn(WordGroup::Kin, noun);
}

bool isOutletNoun(const QString &noun)
{
    return Lexicon::shared().outletNoun(noun) == OutletNoun::Outlet;
}

bool isBodyNoun(const QString &noun)
{
    return isIn(WordGroup::BodyNouns, noun) || Lexicon::shared().isKindOfBody(noun);
}

bool isMeasureNoun(const QString &noun)
{
    return isIn(WordGroup::Measures, noun)
        || (noun.endsWith(u's') && isIn(WordGroup::Measures, noun.chopped(1)));
}

bool areBodiesOfOneKind(const QString &noun, const QString &name)
{
    const QStringList words = name.toLower().remove(u'.').split(u' ');
    return std::any_of(words.begin(), words.end(), [&noun](const QString &word) {
        return Lexicon::shared().areOneKindOfBody(noun, word);
    });
}

bool isPlaceNoun(const QString &noun)
{
    return isIn(WordGroup::Places, noun);
}

} // namespace hearsay
