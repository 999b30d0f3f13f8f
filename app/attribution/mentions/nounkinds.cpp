// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/nounkinds.h"

#include "language/lexicon/wordclasses.h"

#include <QList>
#include <QSet>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool areAlike(const QString &a, const QString &b)
{
    static const QList<QSet<QString>> sets = {
        setOf(u"congressman congresswoman representative lawmaker legislator"_s),
        setOf(u"senator lawmaker legislator"_s),
        setOf(u"candidate nominee hopeful contender frontrunner"_s),
        setOf(u"judge justice jurist"_s),
        setOf(u"lawyer attorney counsel prosecutor"_s),
        setOf(u"chairman chairwoman chair chairperson"_s),
        setOf(u"spokesman spokeswoman spokesperson"_s),
        setOf(u"executive businessman businesswoman mogul billionaire tycoon"_s),
        setOf(u"doctor physician surgeon"_s),
        setOf(u"actor actress star"_s),
        setOf(u"singer musician rapper songwriter star"_s),
        setOf(u"singer frontman frontwoman vocalist rocker crooner musician"_s),
        setOf(u"officer policeman policewoman sergeant detective cop"_s),
        setOf(u"professor scholar academic"_s),
        setOf(u"chief head director leader boss"_s),
        setOf(u"reporter journalist correspondent"_s),
        setOf(u"strategist adviser advisor consultant aide"_s),
        setOf(u"study survey report analysis research poll paper review"_s),
        setOf(u"letter memo email statement"_s),
        setOf(u"ad advertisement commercial spot video clip"_s),
        setOf(u"film movie documentary"_s),
        setOf(u"lawsuit suit complaint filing petition"_s),
        setOf(u"eyewitness onlooker witness bystander"_s),
        setOf(u"friend pal buddy confidant"_s),
        setOf(u"mother mom mum"_s),
        setOf(u"father dad"_s),
    };
    return a == b || std::any_of(sets.begin(), sets.end(), [&](const QSet<QString> &set) {
               return set.contains(a) && set.contains(b);
           });
}

bool isPossessivePronoun(const QString &word)
{
    static const QSet<QString> all = setOf(u"his her its their my our your"_s);
    return all.contains(word);
}

bool isOffice(const QString &noun)
{
    static const QSet<QString> all = setOf(
        u"president governor senator congressman congresswoman representative mayor minister premier "
        u"chancellor secretary director chairman chairwoman chair chief judge justice sheriff ambassador "
        u"commissioner speaker general prosecutor superintendent"_s);
    return all.contains(noun);
}

bool isKin(const QString &noun)
{
    static const QSet<QString> all
        = setOf(u"wife husband son daughter brother sister mother father friend boss lawyer "
                u"attorney aide spokesman spokeswoman spokesperson"_s);
    return all.contains(noun);
}

bool isOutletNoun(const QString &noun)
{
    static const QSet<QString> all
        = setOf(u"paper newspaper magazine outlet site website network broadcaster channel "
                u"publication station tabloid blog"_s);
    return all.contains(noun);
}

/// Sets of nouns for bodies that may stand for one another.
static const QList<QSet<QString>> &kindsOfBodies()
{
    static const QList<QSet<QString>> all = {
        setOf(u"agency office bureau department administration service commission authority ministry"_s),
        setOf(u"group organization organisation association coalition alliance foundation federation council "
              u"union "
              u"league society institute center centre committee network"_s),
        setOf(u"committee panel commission board council"_s),
        setOf(u"court tribunal"_s),
        setOf(u"company firm corporation business giant maker corp inc co ltd industries systems holdings "
              u"motors "
              u"airlines partners labs energy group"_s),
        setOf(u"union federation association brotherhood"_s),
        setOf(u"university college school institute"_s),
        setOf(u"center centre institute think-tank foundation institution"_s),
        setOf(u"bank"_s),
        setOf(u"party"_s),
        setOf(u"team club"_s),
        setOf(u"charity nonprofit foundation fund trust"_s),
    };
    return all;
}

bool isBodyNoun(const QString &noun)
{
    static const QSet<QString> others
        = setOf(u"management leadership prosecution defence defense opposition resistance campaign mission "
                u"delegation government church police army force operation"_s);
    const QList<QSet<QString>> &kinds = kindsOfBodies();
    return others.contains(noun) || std::any_of(kinds.begin(), kinds.end(), [&](const QSet<QString> &kind) {
               return kind.contains(noun);
           });
}

bool isMeasureNoun(const QString &noun)
{
    static const QSet<QString> all
        = setOf(u"cent percent percentage third half quarter majority minority plurality"_s);
    return all.contains(noun) || (noun.endsWith(u's') && all.contains(noun.chopped(1)));
}

bool areBodiesOfOneKind(const QString &noun, const QString &name)
{
    const QList<QSet<QString>> &kinds = kindsOfBodies();
    const QStringList words = name.toLower().remove(u'.').split(u' ');
    return std::any_of(kinds.begin(), kinds.end(), [&](const QSet<QString> &kind) {
        return kind.contains(noun) && std::any_of(words.begin(), words.end(), [&](const QString &word) {
                   return kind.contains(word);
               });
    });
}

bool isPlaceNoun(const QString &noun)
{
    static const QSet<QString> all
        = setOf(u"state country nation city government county town republic kingdom"_s);
    return all.contains(noun);
}

} // namespace hearsay
