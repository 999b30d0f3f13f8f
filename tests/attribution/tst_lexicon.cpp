// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/lexicon.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class LexiconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbFormsAreDerived_data();
    void verbFormsAreDerived();
    void unknownWordsAreNoVerbs();
    void phrasesAreInflected();
    void nounsOfTheSameFormAreMarked();
    void listsAreRead();
    void nounsAndNamesHaveClasses();
};

void LexiconTest::verbFormsAreDerived_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("lemma");
    QTest::addColumn<int>("kind");
    QTest::newRow("irregular past") << u"said"_s << u"say"_s << int(VerbForm::Finite);
    QTest::newRow("third person") << u"says"_s << u"say"_s << int(VerbForm::Finite);
    QTest::newRow("gerund") << u"saying"_s << u"say"_s << int(VerbForm::Gerund);
    QTest::newRow("base") << u"say"_s << u"say"_s << int(VerbForm::Base);
    QTest::newRow("y becomes i") << u"replied"_s << u"reply"_s << int(VerbForm::Finite);
    QTest::newRow("silent e") << u"writing"_s << u"write"_s << int(VerbForm::Gerund);
    QTest::newRow("doubled consonant") << u"admitting"_s << u"admit"_s << int(VerbForm::Gerund);
    QTest::newRow("sibilant") << u"stresses"_s << u"stress"_s << int(VerbForm::Finite);
    QTest::newRow("ee keeps its e") << u"agreeing"_s << u"agree"_s << int(VerbForm::Gerund);
}

void LexiconTest::verbFormsAreDerived()
{
    QFETCH(QString, form);
    QFETCH(QString, lemma);
    QFETCH(int, kind);
    const ReportingVerb *verb = Lexicon::shared().reportingVerb(form);
    QVERIFY(verb);
    QCOMPARE(verb->lemma, lemma);
    QCOMPARE(int(verb->form), kind);
}

void LexiconTest::unknownWordsAreNoVerbs()
{
    QVERIFY(!Lexicon::shared().reportingVerb(u"harbour"_s));
    QVERIFY(!Lexicon::shared().reportingVerb(QString()));
}

void LexiconTest::phrasesAreInflected()
{
    const Lexicon &lexicon = Lexicon::shared();
    QCOMPARE(lexicon.polarity(u"ruled out"_s), CuePolarity::Denies);
    QCOMPARE(lexicon.polarity(u"shutting down"_s), CuePolarity::Denies);
    QCOMPARE(lexicon.phrase(u"shut down"_s), u"shut down"_s);
    QCOMPARE(lexicon.phrase(u"rules out"_s), u"rule out"_s);
    QVERIFY(lexicon.phrase(u"rules"_s).isEmpty());
    QCOMPARE(lexicon.polarity(u"ruled"_s), CuePolarity::Asserts);
    QCOMPARE(lexicon.polarity(u"said"_s), CuePolarity::Asserts);
    QCOMPARE(lexicon.polarity(u"reportedly"_s), CuePolarity::PassesOn);
    QCOMPARE(lexicon.polarity(u"believed"_s), CuePolarity::Assents);
    QVERIFY(!lexicon.reportingVerb(u"debunked"_s)); // has an act, but rules do not look for it
    QVERIFY(lexicon.reportingAct(u"debunk"_s) == ReportingAct::Denies);
}

void LexiconTest::nounsOfTheSameFormAreMarked()
{
    const Lexicon &lexicon = Lexicon::shared();
    QVERIFY(lexicon.reportingVerb(u"claims"_s)->isAlsoNoun && lexicon.reportingVerb(u"reply"_s)->isAlsoNoun);
    QVERIFY(!lexicon.reportingVerb(u"claimed"_s)->isAlsoNoun
            && !lexicon.reportingVerb(u"says"_s)->isAlsoNoun);
}

void LexiconTest::listsAreRead()
{
    const Lexicon &lexicon = Lexicon::shared();
    QCOMPARE(lexicon.anonymousNoun(u"insider"_s), AnonymousNoun::Source);
    QCOMPARE(lexicon.anonymousNoun(u"officials"_s), AnonymousNoun::Group);
    QCOMPARE(lexicon.anonymousNoun(u"spokesman"_s), AnonymousNoun::Role);
    QCOMPARE(lexicon.anonymousNoun(u"harbour"_s), AnonymousNoun::None);
    QCOMPARE(lexicon.titleGender(u"Mrs."_s), Gender::Feminine);
    QCOMPARE(lexicon.givenNameGender(u"Robert"_s), Gender::Masculine);
    QCOMPARE(lexicon.personNounGender(u"actress"_s), Gender::Feminine);
    QVERIFY(lexicon.isOutletWord(u"Gazette"_s) && !lexicon.isOutletWord(u"Harbour"_s));
    QVERIFY(lexicon.isOutletName(u"Reuters"_s) && !lexicon.isOutletName(u"Times"_s));
    QVERIFY(lexicon.isOutletWord(u"Times"_s));
    QCOMPARE(lexicon.outletNoun(u"newspaper"_s), OutletNoun::Outlet);
    QCOMPARE(lexicon.outletNoun(u"agency"_s), OutletNoun::Body);
    QCOMPARE(lexicon.outletNoun(u"harbour"_s), OutletNoun::None);
    QVERIFY(lexicon.sourceTraits(u"confidant"_s) == (SourceTrait::Informant | SourceTrait::Friend));
    QVERIFY(!lexicon.sourceTraits(u"nurse"_s));
    QVERIFY(lexicon.areAlike(u"senator"_s, u"lawmaker"_s) && !lexicon.areAlike(u"senator"_s, u"nurse"_s));
    QVERIFY(lexicon.areOneKindOfBody(u"agency"_s, u"office"_s));
    QVERIFY(!lexicon.areOneKindOfBody(u"agency"_s, u"bank"_s));
    QCOMPARE(lexicon.stateName(u"N.H."_s), u"New Hampshire"_s);
    QCOMPARE(lexicon.stateName(u"Vt"_s), u"Vermont"_s);
    QVERIFY(lexicon.isOrganisationWord(u"Ministry"_s));
}

void LexiconTest::nounsAndNamesHaveClasses()
{
    const Lexicon &lexicon = Lexicon::shared();
    QCOMPARE(lexicon.nounClass(u"mayor"_s), NounClass::Person);
    QCOMPARE(lexicon.nounClass(u"mayors"_s), NounClass::Person);
    QCOMPARE(lexicon.nounClass(u"agencies"_s), NounClass::Group);
    QCOMPARE(lexicon.nounClass(u"report"_s), NounClass::Document);
    QCOMPARE(lexicon.nounClass(u"bridge"_s), NounClass::Other);
    QCOMPARE(lexicon.personNounGender(u"waitress"_s), Gender::Feminine);
    QCOMPARE(lexicon.nameClass(u"New York"_s), NameClass::Place);
    QCOMPARE(lexicon.nameClass(u"Republican"_s), NameClass::People);
    QCOMPARE(lexicon.nameClass(u"Okoro"_s), NameClass::Unknown);
    QCOMPARE(lexicon.titleNoun(u"Sen."_s), u"senator"_s);
    QCOMPARE(lexicon.fullGivenName(u"Bob"_s), u"Robert"_s);
    QCOMPARE(lexicon.fullGivenName(u"Ann"_s), u"Ann"_s);
}

QTEST_GUILESS_MAIN(LexiconTest)
#include "tst_lexicon.moc"
