// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/lexiconreader.h"

#include "language/lexicon/verbforms.h"
#include "language/lexicon/wordgroup.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

Gender genderNamed(WordListReader &list, QStringView mark)
{
    return list.named<Gender>(mark,
                              {{u"-", Gender::Unknown}, {u"m", Gender::Masculine}, {u"f", Gender::Feminine}});
}

CueClasses cueClassesNamed(WordListReader &list, QStringView names)
{
    CueClasses classes;
    if (names == u"-")
        return classes;
    for (QStringView name : names.split(u' ', Qt::SkipEmptyParts))
        classes |= list.named<CueClass>(name,
                                        {{u"speech", CueClass::Speech},
                                         {u"quote", CueClass::Quote},
                                         {u"clause", CueClass::Clause},
                                         {u"label", CueClass::Label},
                                         {u"told", CueClass::Told},
                                         {u"nested", CueClass::Nested},
                                         {u"noun", CueClass::Noun}});
    return classes;
}

/// The act that a list names, or nothing for "-".
std::optional<ReportingAct> reportingActNamed(WordListReader &list, QStringView name)
{
    if (name == u"-")
        return std::nullopt;
    const std::optional<ReportingAct> act = hearsay::named<ReportingAct>(name);
    if (!act)
        list.noteFault(u"“%1” is no act"_s.arg(name));
    return act.value_or(ReportingAct::Other);
}

CuePolarity polarityNamed(WordListReader &list, QStringView name)
{
    return list.named<CuePolarity>(name,
                                   {{u"denies", CuePolarity::Denies},
                                    {u"rumour", CuePolarity::PassesOn},
                                    {u"assents", CuePolarity::Assents}});
}

/// What an act says by itself, where its word is not marked otherwise.
CuePolarity polarityOfAct(std::optional<ReportingAct> act)
{
    return act == ReportingAct::Denies ? CuePolarity::Denies
        : act == ReportingAct::Asks    ? CuePolarity::Asks
                                       : CuePolarity::Asserts;
}

} // namespace

Lexicon Lexicon::read(const WordListSource &source, QStringList &faults)
{
    return LexiconReader(source, faults).read();
}

Lexicon LexiconReader::read()
{
    readReportingWords();
    readAnonymousNouns();
    readPersonNouns();
    readNames();
    readTitles();
    readGivenNames();
    readOutlets();
    readWords(u"organisation-words.txt"_s, m_lexicon.m_organisationWords);
    readWords(u"place-words.txt"_s, m_lexicon.m_placeWords);
    readSets(u"alike-nouns.txt"_s, m_lexicon.m_alikeNouns);
    readSets(u"body-kinds.txt"_s, m_lexicon.m_bodyKinds);
    readStates();
    return std::move(m_lexicon);
}

template <typename Read>
void LexiconReader::readList(const QString &name, Read readEntry)
{
    WordListReader list(name, m_source(name));
    while (list.next())
        readEntry(list);
    m_faults += list.faults();
}

void LexiconReader::readReportingWords()
{
    readList(u"reporting-words.txt"_s, [this](WordListReader &list) { readReportingWord(list); });
    for (const QString &hedge : WordGroups::shared().words(WordGroup::Hedges)) {
        if (!m_lexicon.m_polarities.contains(hedge))
            m_lexicon.m_polarities.insert(hedge, CuePolarity::PassesOn);
    }
}

/// "doubt | believes denies | clause noun | …"
void LexiconReader::readReportingWord(WordListReader &list)
{
    const QList<QStringView> fields = list.fields(u'|', 3, 4);
    if (fields.isEmpty())
        return;
    const QString lemma = fields[0].toString();
    const QList<QStringView> act = fields[1].split(u' ', Qt::SkipEmptyParts);
    if (act.size() > 2)
        list.noteFault(u"“%1” is more than an act and a polarity"_s.arg(fields[1]));
    const std::optional<ReportingAct> named = reportingActNamed(list, act.first());
    if (named)
        list.insert(m_lexicon.m_acts, lemma, *named);
    const QStringList others
        = fields.size() > 3 ? fields[3].toString().split(u' ', Qt::SkipEmptyParts) : QStringList();
    addForms(list, lemma, others, cueClassesNamed(list, fields[2]),
             act.size() > 1 ? polarityNamed(list, act[1]) : polarityOfAct(named));
}

/// Of a phrase ("rule out") the first word is inflected. Words without classes are no verbs that rules look
/// for.
void LexiconReader::addForms(WordListReader &list, const QString &lemma, const QStringList &others,
                             CueClasses classes, CuePolarity polarity)
{
    const QString verb = lemma.section(u' ', 0, 0);
    const QString rest = lemma.sliced(verb.size());
    const auto add = [&](const QString &form, VerbForm kind, bool mayBeNoun) {
        if (polarity != CuePolarity::Asserts)
            list.insert(m_lexicon.m_polarities, form + rest, polarity);
        if (!rest.isEmpty())
            list.insert(m_lexicon.m_phrases, form + rest, lemma);
        if (classes)
            list.insert(m_lexicon.m_verbs, form + rest,
                        {lemma, classes, kind, mayBeNoun && classes.testFlag(CueClass::Noun)});
    };
    add(verb, VerbForm::Base, true);
    add(thirdPersonOf(verb), VerbForm::Finite, true);
    bool hasGerund = false;
    bool hasPast = false;
    for (const QString &form : others) {
        const bool isGerund = form.endsWith(u"ing");
        hasGerund |= isGerund;
        hasPast |= !isGerund && !form.endsWith(u's');
        if (form != verb)
            add(form, isGerund ? VerbForm::Gerund : VerbForm::Finite, false);
    }
    if (!hasPast)
        add(pastOf(verb), VerbForm::Finite, false);
    if (!hasGerund)
        add(gerundOf(verb), VerbForm::Gerund, false);
}

/// "confidant | source informant friend"
void LexiconReader::readAnonymousNouns()
{
    readList(u"anonymous-nouns.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u'|', 2, 2);
        if (fields.isEmpty())
            return;
        const QList<QStringView> names = fields[1].split(u' ', Qt::SkipEmptyParts);
        Lexicon::NamelessNoun noun;
        noun.kind = list.named<AnonymousNoun>(names.first(),
                                              {{u"none", AnonymousNoun::None},
                                               {u"source", AnonymousNoun::Source},
                                               {u"role", AnonymousNoun::Role},
                                               {u"group", AnonymousNoun::Group}});
        for (QStringView name : names.sliced(1))
            noun.traits |= list.named<SourceTrait>(name,
                                                   {{u"informant", SourceTrait::Informant},
                                                    {u"friend", SourceTrait::Friend},
                                                    {u"generic", SourceTrait::Generic}});
        list.insert(m_lexicon.m_anonymousNouns, fields[0].toString(), noun);
    });
}

/// "actress f"
void LexiconReader::readGenders(const QString &name, QHash<QString, Gender> &genders)
{
    readList(name, [&genders](WordListReader &list) {
        if (const QList<QStringView> fields = list.fields(u' ', 2, 2); !fields.isEmpty())
            list.insert(genders, fields[0].toString(), genderNamed(list, fields[1]));
    });
}

/// The list made by hand is surer than WordNet.
void LexiconReader::readPersonNouns()
{
    readGenders(u"person-nouns.txt"_s, m_lexicon.m_personNouns);
    for (auto it = m_lexicon.m_personNouns.keyBegin(); it != m_lexicon.m_personNouns.keyEnd(); ++it)
        m_lexicon.m_nounClasses.insert(*it, NounClass::Person);
    QHash<QString, NounClass> classes;
    readList(u"wordnet-nouns.txt"_s, [&](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 3, 3);
        if (fields.isEmpty())
            return;
        const QString noun = fields[0].toString();
        const auto nounClass = list.named<NounClass>(fields[1],
                                                     {{u"person", NounClass::Person},
                                                      {u"group", NounClass::Group},
                                                      {u"document", NounClass::Document}});
        const Gender gender = genderNamed(list, fields[2]);
        list.insert(classes, noun, nounClass);
        if (nounClass == NounClass::Person && !m_lexicon.m_personNouns.contains(noun))
            m_lexicon.m_personNouns.insert(noun, gender);
        if (!m_lexicon.m_nounClasses.contains(noun))
            m_lexicon.m_nounClasses.insert(noun, nounClass);
    });
}

/// "Sen. - senator"
void LexiconReader::readTitles()
{
    readList(u"titles.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 2, 3);
        if (fields.isEmpty())
            return;
        const QString title = fields[0].toString();
        list.insert(m_lexicon.m_titles, title, genderNamed(list, fields[1]));
        if (fields.size() > 2)
            m_lexicon.m_titleNouns.insert(title, fields[2].toString());
    });
}

/// The list made by hand is surer of the gender than the collection.
void LexiconReader::readGivenNames()
{
    QHash<QString, Gender> byHand;
    readGenders(u"given-names.txt"_s, byHand);
    readGenders(u"moby-names.txt"_s, m_lexicon.m_givenNames);
    m_lexicon.m_genderSure = QSet<QString>(byHand.keyBegin(), byHand.keyEnd());
    m_lexicon.m_givenNames.insert(byHand);
    readList(u"nicknames.txt"_s, [this](WordListReader &list) {
        if (const QList<QStringView> fields = list.fields(u' ', 2, 2); !fields.isEmpty())
            list.insert(m_lexicon.m_nicknames, fields[0].toString(), fields[1].toString());
    });
}

/// "New_York place"
void LexiconReader::readNames()
{
    readList(u"wordnet-names.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 2, 2);
        if (fields.isEmpty())
            return;
        const auto nameClass = list.named<NameClass>(
            fields[1],
            {{u"place", NameClass::Place}, {u"body", NameClass::Body}, {u"people", NameClass::People}});
        list.insert(m_lexicon.m_names, fields[0].toString().replace(u'_', u' '), nameClass);
    });
}

/// "agency body", "Times common"
void LexiconReader::readOutlets()
{
    readList(u"outlet-nouns.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 1, 2);
        if (fields.isEmpty())
            return;
        const OutletNoun noun = fields.size() > 1
            ? list.named<OutletNoun>(fields[1], {{u"body", OutletNoun::Body}})
            : OutletNoun::Outlet;
        list.insert(m_lexicon.m_outletNouns, fields[0].toString(), noun);
    });
    readList(u"outlet-words.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 1, 2);
        if (fields.isEmpty())
            return;
        const bool isName = fields.size() < 2 || list.named<bool>(fields[1], {{u"common", false}});
        list.insert(m_lexicon.m_outletWords, fields[0].toString(), isName);
    });
}

void LexiconReader::readWords(const QString &name, QHash<QString, bool> &words)
{
    readList(name, [&words](WordListReader &list) {
        if (const QList<QStringView> fields = list.fields(u' ', 1, 1); !fields.isEmpty())
            list.insert(words, fields[0].toString(), true);
    });
}

/// "judge justice jurist": a noun may stand in several sets.
void LexiconReader::readSets(const QString &name, QHash<QString, QSet<int>> &sets)
{
    int number = 0;
    readList(name, [&](WordListReader &list) {
        for (QStringView word : list.fields(u' ', 1, list.entry().size())) {
            if (sets.value(word.toString()).contains(number))
                list.noteFault(u"“%1” stands here for the second time"_s.arg(word));
            sets[word.toString()].insert(number);
        }
        ++number;
    });
}

/// "N.Y. New York"
void LexiconReader::readStates()
{
    readList(u"states.txt"_s, [this](WordListReader &list) {
        const QList<QStringView> fields = list.fields(u' ', 2, 4);
        if (!fields.isEmpty())
            list.insert(m_lexicon.m_states, fields[0].toString(),
                        list.entry().sliced(fields[0].size()).trimmed().toString());
    });
}

} // namespace hearsay
