// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/lexicon.h"

#include <QFile>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are linked only when asked for; the macro must stand outside of namespaces.
static void loadLexiconResources()
{
    Q_INIT_RESOURCE(lexicons);
}

namespace hearsay {

namespace {

/// The lines of a list without comments and empty lines.
QStringList linesOf(const QString &name)
{
    QFile file(u":/lexicons/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The word list %s is missing from the program.", qPrintable(name));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines.append(line.trimmed());
    }
    return lines;
}

QSet<QString> wordsOf(const QString &name)
{
    const QStringList lines = linesOf(name);
    return {lines.begin(), lines.end()};
}

Gender genderOf(const QString &mark)
{
    return mark == u"m" ? Gender::Masculine : mark == u"f" ? Gender::Feminine : Gender::Unknown;
}

/// "denies: deny reject …": in the order of the enumeration; the first mention of a word counts.
QHash<QString, ReportingAct> reportingActsOf(const QString &name)
{
    QHash<QString, ReportingAct> acts;
    int act = 0;
    for (const QString &line : linesOf(name)) {
        for (const QString &word : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            if (!acts.contains(word))
                acts.insert(word, static_cast<ReportingAct>(act));
        }
        ++act;
    }
    return acts;
}

QHash<QString, Gender> gendersOf(const QString &name)
{
    QHash<QString, Gender> genders;
    for (const QString &line : linesOf(name))
        genders.insert(line.section(u' ', 0, 0), genderOf(line.section(u' ', 1, 1)));
    return genders;
}

QHash<QString, AnonymousNoun> anonymousNounsOf(const QString &name)
{
    QHash<QString, AnonymousNoun> nouns;
    for (const QString &line : linesOf(name)) {
        const QString kind = line.section(u'|', 1).trimmed();
        nouns.insert(line.section(u'|', 0, 0).trimmed(),
                     kind == u"group"      ? AnonymousNoun::Group
                         : kind == u"role" ? AnonymousNoun::Role
                                           : AnonymousNoun::Source);
    }
    return nouns;
}

bool endsInConsonantAndY(const QString &verb)
{
    return verb.endsWith(u'y') && !QStringView(u"aeiou").contains(verb[verb.size() - 2]);
}

QString thirdPerson(const QString &verb)
{
    if (endsInConsonantAndY(verb))
        return verb.chopped(1) + u"ies"_s;
    for (const QString &sibilant : {u"s"_s, u"sh"_s, u"ch"_s, u"x"_s, u"z"_s}) {
        if (verb.endsWith(sibilant))
            return verb + u"es"_s;
    }
    return verb + u's';
}

QString past(const QString &verb)
{
    if (endsInConsonantAndY(verb))
        return verb.chopped(1) + u"ied"_s;
    return verb.endsWith(u'e') ? verb + u'd' : verb + u"ed"_s;
}

QString gerund(const QString &verb)
{
    return verb.endsWith(u'e') && !verb.endsWith(u"ee") ? verb.chopped(1) + u"ing"_s : verb + u"ing"_s;
}

} // namespace

Lexicon::Lexicon()
{
    loadLexiconResources();
    for (const QString &line : linesOf(u"reporting-verbs.txt"_s))
        addVerb(line);
    m_acts = reportingActsOf(u"reporting-acts.txt"_s);
    m_anonymousNouns = anonymousNounsOf(u"anonymous-nouns.txt"_s);
    addNouns();
    addNames();
    addTitles();
    addGivenNames();
    m_outletWords = wordsOf(u"outlet-words.txt"_s);
    m_organisationWords = wordsOf(u"organisation-words.txt"_s);
    m_placeWords = wordsOf(u"place-words.txt"_s);
}

const Lexicon &Lexicon::shared()
{
    static const Lexicon lexicon;
    return lexicon;
}

void Lexicon::addTitles()
{
    m_titles = gendersOf(u"titles.txt"_s);
    for (const QString &line : linesOf(u"titles.txt"_s)) {
        const QString noun = line.section(u' ', 2, 2);
        if (!noun.isEmpty())
            m_titleNouns.insert(line.section(u' ', 0, 0), noun);
    }
}

/// The list made by hand is surer of the gender than the collection.
void Lexicon::addGivenNames()
{
    m_givenNames = gendersOf(u"moby-names.txt"_s);
    const QHash<QString, Gender> byHand = gendersOf(u"given-names.txt"_s);
    m_genderSure = QSet<QString>(byHand.keyBegin(), byHand.keyEnd());
    m_givenNames.insert(byHand);
    for (const QString &line : linesOf(u"nicknames.txt"_s))
        m_nicknames.insert(line.section(u' ', 0, 0), line.section(u' ', 1, 1));
}

void Lexicon::addNouns()
{
    m_personNouns = gendersOf(u"person-nouns.txt"_s);
    for (const QString &line : linesOf(u"wordnet-nouns.txt"_s)) {
        const QStringList fields = line.split(u' ');
        const QString &noun = fields[0];
        const QString &name = fields[1];
        if (name == u"person" && !m_personNouns.contains(noun))
            m_personNouns.insert(noun, genderOf(fields[2]));
        m_nounClasses.insert(noun,
                             name == u"person"      ? NounClass::Person
                                 : name == u"group" ? NounClass::Group
                                                    : NounClass::Document);
    }
    for (const QString &noun : m_personNouns.keys())
        m_nounClasses.insert(noun, NounClass::Person);
}

void Lexicon::addNames()
{
    for (const QString &line : linesOf(u"wordnet-names.txt"_s)) {
        const QString kind = line.section(u' ', 1, 1);
        m_names.insert(line.section(u' ', 0, 0).replace(u'_', u' '),
                       kind == u"place"      ? NameClass::Place
                           : kind == u"body" ? NameClass::Body
                                             : NameClass::People);
    }
}

NounClass Lexicon::nounClass(const QString &word) const
{
    const auto classOf = [this](const QString &noun) { return m_nounClasses.value(noun, NounClass::Other); };
    NounClass found = classOf(word);
    if (found != NounClass::Other || !word.endsWith(u's') || word.size() < 4)
        return found;
    found = classOf(word.chopped(1));
    if (found == NounClass::Other && word.endsWith(u"ies"))
        found = classOf(word.chopped(3) + u'y');
    if (found == NounClass::Other && word.endsWith(u"es"))
        found = classOf(word.chopped(2));
    return found;
}

void Lexicon::addVerb(const QString &line)
{
    const QStringList fields = line.split(u'|');
    const QString lemma = fields.value(0).trimmed();
    CueClasses classes;
    for (const QString &name : fields.value(1).split(u' ', Qt::SkipEmptyParts)) {
        classes |= name == u"speech" ? CueClass::Speech
            : name == u"quote"       ? CueClass::Quote
            : name == u"clause"      ? CueClass::Clause
            : name == u"label"       ? CueClass::Label
                                     : CueClass::Told;
    }
    m_verbs.insert(lemma, {lemma, classes, VerbForm::Base});
    m_verbs.insert(thirdPerson(lemma), {lemma, classes, VerbForm::Finite});
    const QStringList irregular = fields.value(2).split(u' ', Qt::SkipEmptyParts);
    bool hasGerund = false;
    bool hasPast = false;
    for (const QString &form : irregular) {
        const bool isGerund = form.endsWith(u"ing");
        hasGerund |= isGerund;
        hasPast |= !isGerund && !form.endsWith(u's');
        m_verbs.insert(form, {lemma, classes, isGerund ? VerbForm::Gerund : VerbForm::Finite});
    }
    if (!hasPast)
        m_verbs.insert(past(lemma), {lemma, classes, VerbForm::Finite});
    if (!hasGerund)
        m_verbs.insert(gerund(lemma), {lemma, classes, VerbForm::Gerund});
}

const ReportingVerb *Lexicon::reportingVerb(const QString &word) const
{
    const auto it = m_verbs.constFind(word);
    return it == m_verbs.constEnd() ? nullptr : &*it;
}

} // namespace hearsay
