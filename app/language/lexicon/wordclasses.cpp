// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordclasses.h"

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordgroup.h"

#include <QSet>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The words that spaces part.
QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

} // namespace

bool isPronounSubject(const QString &word)
{
    static const QSet<QString> all
        = setOf(u"he she they it i we you who everyone everybody someone somebody nobody"_s);
    return all.contains(word);
}

Gender genderOfPronoun(const QString &word)
{
    static const QSet<QString> masculine = setOf(u"he him his himself"_s);
    static const QSet<QString> feminine = setOf(u"she her hers herself"_s);
    return masculine.contains(word) ? Gender::Masculine
        : feminine.contains(word)   ? Gender::Feminine
                                    : Gender::Unknown;
}

bool isDeterminer(const QString &word)
{
    static const QSet<QString> all
        = setOf(u"the a an his her its their my our your this that these those some any each every no "
                u"another both all many "
                u"several few most one two three four five other certain such multiple various"_s);
    return all.contains(word);
}

bool isBeForm(const QString &word)
{
    static const QSet<QString> all = setOf(u"is are was were be been being am 's ’s 're ’re 'm ’m"_s);
    return all.contains(word);
}

bool isModal(const QString &word)
{
    static const QSet<QString> all
        = setOf(u"will would can could may might must shall should do does did 'll ’ll 'd ’d wo ca"_s);
    return all.contains(word);
}

bool isAuxiliary(const QString &word)
{
    static const QSet<QString> have = setOf(u"has have had having 've ’ve not n't n’t never"_s);
    return have.contains(word) || isBeForm(word) || isModal(word);
}

bool isPreposition(const QString &word)
{
    static const QSet<QString> all = setOf(
        u"in on at by with from into during after before since until through over under about against among "
        u"between "
        u"despite without within amid following across via per for of to like unlike as near outside inside upon"_s);
    return all.contains(word);
}

bool isConjunction(const QString &word)
{
    static const QSet<QString> all = setOf(u"and but or nor yet &"_s);
    return all.contains(word);
}

bool isSubordinator(const QString &word)
{
    static const QSet<QString> all = setOf(u"because while when if as although though since after before "
                                           u"until unless whether whereas where which who whom "
                                           u"whose that what how why than so once"_s);
    return all.contains(word);
}

bool isClauseOpener(const QString &word)
{
    static const QSet<QString> all = setOf(u"that whether if how why what where when who which"_s);
    return all.contains(word);
}

bool joinsClauses(const QString &word)
{
    static const QSet<QString> all = setOf(u"and but while because after as when since although though if"_s);
    return all.contains(word);
}

bool isAdverb(const QString &word)
{
    static const QSet<QString> all = setOf(
        u"also then later again now once still already just even often never always soon instead too further "
        u"simply "
        u"first recently reportedly apparently once previously famously firmly flatly repeatedly briefly"_s);
    return all.contains(word)
        || (word.size() > 4 && word.endsWith(u"ly") && word != u"family" && word != u"only"_s);
}

bool isTimeWord(const QString &word)
{
    static const QSet<QString> all
        = setOf(u"monday tuesday wednesday thursday friday saturday sunday january february march april may "
                u"june july august "
                u"september october november december today yesterday tomorrow tonight morning afternoon "
                u"evening week month year "
                u"jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. earlier later last ago recently"_s);
    return all.contains(word);
}

QString stateName(const QString &abbreviation)
{
    return Lexicon::shared().stateName(abbreviation);
}

bool isStateAbbreviation(const QString &word)
{
    return word.endsWith(u'.') && !stateName(word).isEmpty();
}

bool isDocumentNoun(const QString &noun)
{
    return isIn(WordGroup::Documents, noun)
        || (noun.endsWith(u's') && isIn(WordGroup::Documents, noun.chopped(1)));
}

bool isFunctionWord(const QString &word)
{
    static const QSet<QString> more
        = setOf(u"there here then now yes no not only just even still however meanwhile moreover furthermore "
                u"therefore instead "
                u"perhaps maybe though although well oh ok okay him her them us me himself herself "
                u"themselves itself mine yours "
                u"very much more less most least too again once twice never always often sometimes today "
                u"yesterday tomorrow "
                u"please let according despite during asked said says adding speaking earlier later last "
                u"next first second third "
                u"nothing something anything everything none neither either enough rather quite"_s);
    return more.contains(word) || isPronounSubject(word) || isDeterminer(word) || isAuxiliary(word)
        || isPreposition(word) || isConjunction(word) || isSubordinator(word);
}

bool isAlsoNoun(const QString &word)
{
    const ReportingVerb *verb = Lexicon::shared().reportingVerb(word);
    return verb && verb->isAlsoNoun;
}

} // namespace hearsay
