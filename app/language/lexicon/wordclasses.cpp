// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordclasses.h"

#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

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
    static const QHash<QString, QString> all = [] {
        const QString states
            = u"Ala. Alabama|Ariz. Arizona|Ark. Arkansas|Calif. California|Colo. Colorado|Conn. Connecticut|"
              u"Del. Delaware|Fla. Florida|Ga. Georgia|Ill. Illinois|Ind. Indiana|Kan. Kansas|Ky. Kentucky|"
              u"La. Louisiana|Mass. Massachusetts|Md. Maryland|Mich. Michigan|Minn. Minnesota|Miss. "
              u"Mississippi|"
              u"Mo. Missouri|Mont. Montana|Neb. Nebraska|Nev. Nevada|Okla. Oklahoma|Ore. Oregon|"
              u"Pa. Pennsylvania|Tenn. Tennessee|Tex. Texas|Va. Virginia|Vt. Vermont|Wash. Washington|"
              u"Wis. Wisconsin|Wyo. Wyoming|N.C. North Carolina|N.D. North Dakota|N.H. New Hampshire|"
              u"N.J. New Jersey|N.M. New Mexico|N.Y. New York|R.I. Rhode Island|S.C. South Carolina|"
              u"S.D. South Dakota|W.Va. West Virginia|D.C. District of Columbia"_s;
        QHash<QString, QString> names;
        for (const QString &state : states.split(u'|')) {
            const QString name = state.section(u' ', 1);
            names.insert(state.section(u' ', 0, 0), name);
        }
        return names;
    }();
    const auto it = all.constFind(abbreviation);
    return it != all.constEnd() ? *it : all.value(abbreviation + u'.');
}

bool isStateAbbreviation(const QString &word)
{
    return word.endsWith(u'.') && !stateName(word).isEmpty();
}

bool isDocumentNoun(const QString &noun)
{
    static const QSet<QString> all = setOf(
        u"report study statement poll survey letter memo document lawsuit complaint email filing "
        u"indictment analysis review affidavit article data figures ruling decision brief paper research "
        u"suit petition memorandum transcript video book post tweet editorial slide average database tally ad advertisement commercial spot clip film movie documentary"_s);
    return all.contains(noun) || (noun.endsWith(u's') && all.contains(noun.chopped(1))) || noun == u"analyses"
        || noun == u"studies";
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
    static const QSet<QString> all = [] {
        QSet<QString> words;
        for (const QString &noun :
             {u"report"_s,  u"claim"_s,   u"comment"_s, u"note"_s,     u"answer"_s, u"tweet"_s,
              u"post"_s,    u"order"_s,   u"demand"_s,  u"promise"_s,  u"pledge"_s, u"vow"_s,
              u"call"_s,    u"offer"_s,   u"share"_s,   u"state"_s,    u"charge"_s, u"rule"_s,
              u"hope"_s,    u"fear"_s,    u"doubt"_s,   u"joke"_s,     u"remark"_s, u"appeal"_s,
              u"plea"_s,    u"protest"_s, u"object"_s,  u"text"_s,     u"email"_s,  u"smile"_s,
              u"laugh"_s,   u"praise"_s,  u"label"_s,   u"brand"_s,    u"term"_s,   u"credit"_s,
              u"slate"_s,   u"show"_s,    u"signal"_s,  u"estimate"_s, u"hint"_s,   u"lament"_s,
              u"caution"_s, u"counter"_s, u"worry"_s,   u"find"_s,     u"hold"_s,   u"address"_s,
              u"scream"_s,  u"sigh"_s,    u"whisper"_s, u"yell"_s,     u"shout"_s,  u"chant"_s,
              u"echo"_s,    u"reason"_s,  u"blast"_s,   u"snap"_s,     u"slam"_s,   u"worries"_s,
              u"reply"_s,   u"replies"_s, u"blog"_s,    u"marvel"_s,   u"think"_s})
        {
            words.insert(noun);
            words.insert(noun + u's');
        }
        return words;
    }();
    return all.contains(word);
}

} // namespace hearsay
