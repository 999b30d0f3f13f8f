// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/correctionlayer.h"
#include "tests/support/evidencesample.h"
#include "tests/support/samplearticle.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Lays corrections over the sample's analysis, over one with other borders, and over none that fits.
class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withoutCorrectionsNothingChanges();
    void aSpeakerIsChangedToAKnownOne();
    void aSpeakerIsChangedToANewOne();
    void aSpeakerIsTakenAway();
    void theKindIsChanged();
    void removingKeepsTheNestingOfTheOthers();
    void anEntityIsRenamed();
    void entitiesAreMerged();
    void mergedSpeakersSpeakOnce();
    void laterCorrectionsSeeEarlierOnes();
    void anAnalysisWithOtherBordersIsCorrectedToo();
    void wordsThatAreGoneAreReported();

private:
    Analysis corrected(const QList<Correction> &corrections) const
    {
        return applyCorrections(m_text, m_machine, corrections).analysis;
    }

    QString m_text;
    Analysis m_machine;
};

void CorrectionsTest::init()
{
    m_text = sampleText();
    m_machine = sampleAnalysis(m_text);
}

void CorrectionsTest::withoutCorrectionsNothingChanges()
{
    QCOMPARE(corrected({}), m_machine);
}

void CorrectionsTest::aSpeakerIsChangedToAKnownOne()
{
    const Analysis seen
        = corrected({correctSpeaker(m_text, m_machine.attributions[Asked], u"crew"_s, EntityType::Person)});
    const Attribution &asked = seen.attributions[Asked];
    QCOMPARE(asked.speaker(), int(Crew));
    QCOMPARE(asked.confidence, 1.0);
    QVERIFY(!asked.inferred);
    QCOMPARE(asked.evidence.last(), Evidence{EvidenceCode::ReaderNamedSpeaker});
    QCOMPARE(seen.entities, m_machine.entities);
    QCOMPARE(seen.attributions[Signing], m_machine.attributions[Signing]);
}

void CorrectionsTest::aSpeakerIsChangedToANewOne()
{
    const Analysis seen = corrected({correctSpeaker(m_text, m_machine.attributions[Asked],
                                                    u"Otto d'Ambrosi"_s, EntityType::Organisation)});
    QCOMPARE(seen.entities.size(), m_machine.entities.size() + 1);
    QCOMPARE(seen.entities.last().name, u"Otto d'Ambrosi"_s);
    QCOMPARE(seen.entities.last().type, EntityType::Organisation);
    QCOMPARE(seen.attributions[Asked].speaker(), int(seen.entities.size()) - 1);
}

void CorrectionsTest::aSpeakerIsTakenAway()
{
    const Analysis seen
        = corrected({correctSpeaker(m_text, m_machine.attributions[Signing], {}, EntityType::Person)});
    QCOMPARE(seen.attributions[Signing].speaker(), noEntity);
    QCOMPARE(seen.attributions[Signing].evidence.last(), Evidence{EvidenceCode::ReaderRemovedSpeaker});
}

void CorrectionsTest::theKindIsChanged()
{
    const Analysis seen
        = corrected({correctKind(m_text, m_machine.attributions[Answers], AttributionKind::Indirect)});
    QCOMPARE(seen.attributions[Answers].kind, AttributionKind::Indirect);
    QCOMPARE(seen.attributions[Answers].speaker(), int(Crew));
    QCOMPARE(seen.attributions[Answers].evidence.last(), Evidence{EvidenceCode::ReaderSetKind});
}

void CorrectionsTest::removingKeepsTheNestingOfTheOthers()
{
    // The claim goes; what stood in it stands by itself, and what came after has another number.
    Analysis machine = m_machine;
    machine.attributions[Asked].parent = Answers;
    const Analysis seen
        = applyCorrections(m_text, machine, {correctNotQuotation(m_text, machine.attributions[Claiming])})
              .analysis;
    QCOMPARE(seen.attributions.size(), m_machine.attributions.size() - 1);
    QCOMPARE(seen.attributions[1].contents, m_machine.attributions[Telling].contents);
    QCOMPARE(seen.attributions[1].parent, noAttribution);
    QCOMPARE(seen.attributions[3].parent, 2);

    const Analysis without = corrected({correctNotQuotation(m_text, m_machine.attributions[Asked])});
    QCOMPARE(without.notSpeech.size(), 2);
    QCOMPARE(without.notSpeech.last().span, m_machine.attributions[Asked].contents.first());
    QCOMPARE(without.notSpeech.last().evidence, QList<Evidence>{Evidence{EvidenceCode::ReaderTookForNone}});
}

void CorrectionsTest::anEntityIsRenamed()
{
    const Analysis seen = corrected({correctName(m_text, m_machine.entities[Insider], u"Board member"_s)});
    QCOMPARE(seen.entities[Insider].name, u"Board member"_s);
    QCOMPARE(seen.entities[Insider].mentions, m_machine.entities[Insider].mentions);
    QVERIFY(seen.entities[Insider].isNamed);
    QCOMPARE(seen.entities[Insider].head, m_machine.entities[Insider].head);
}

void CorrectionsTest::entitiesAreMerged()
{
    m_machine.attributions[Claiming].evidence = {evidenceOf(EvidenceCode::NamedInSource, Insider)};
    m_machine.attributions[Answers].evidence = {evidenceOf(EvidenceCode::CalledSo, Crew)};
    const Analysis seen
        = corrected({correctMerge(m_text, m_machine.entities[Insider], m_machine.entities[Crew])});
    QCOMPARE(seen.entities.size(), 3);
    const int crew = Crew - 1;
    QCOMPARE(seen.entities[crew].name, u"crew"_s);
    QCOMPARE(seen.entities[crew].mentions.size(), 2);
    QVERIFY(seen.entities[crew].mentions[0].span < seen.entities[crew].mentions[1].span);
    QCOMPARE(seen.attributions[Claiming].speaker(), crew);
    QCOMPARE(seen.attributions[Answers].speaker(), crew);
    QCOMPARE(seen.attributions[Signing].via, QList<EntityIndex>({Courier}));
    QCOMPARE(seen.attributions[Signing].evidence, m_machine.attributions[Signing].evidence);
    QCOMPARE(seen.attributions[Claiming].evidence.first().entity, crew);
    QCOMPARE(seen.attributions[Answers].evidence.first().entity, crew);
    // What was known of the other is known of the one; nobody is his own voice.
    QCOMPARE(seen.entities[crew].roles, m_machine.entities[Insider].roles);
    QCOMPARE(seen.entities[crew].speaksFor, SpokenBody());
}

void CorrectionsTest::mergedSpeakersSpeakOnce()
{
    Analysis machine = m_machine;
    machine.attributions[Asked].speakers = {Voss, Insider, Crew};
    const auto merged = [&](int from, int into) {
        return applyCorrections(m_text, machine,
                                {correctMerge(m_text, machine.entities[from], machine.entities[into])})
            .analysis;
    };
    QCOMPARE(merged(Insider, Crew).attributions[Asked].speakers, (QList<EntityIndex>{Voss, Crew - 1}));
    QCOMPARE(merged(Insider, Voss).attributions[Asked].speakers, (QList<EntityIndex>{Voss, Crew - 1}));
    QCOMPARE(merged(Courier, Voss).entities[Voss].toldTo, noEntity);
    QCOMPARE(merged(Courier, Voss).entities[Insider - 1].speaksFor.entity, int(Crew - 1));
}

void CorrectionsTest::laterCorrectionsSeeEarlierOnes()
{
    const Attribution &asked = m_machine.attributions[Asked];
    const Analysis seen = corrected({correctName(m_text, m_machine.entities[Crew], u"Deckhands"_s),
                                     correctSpeaker(m_text, asked, u"Deckhands"_s, EntityType::Group),
                                     correctSpeaker(m_text, asked, u"Deckhands"_s, EntityType::Person)});
    QCOMPARE(seen.entities.size(), m_machine.entities.size());
    QCOMPARE(seen.attributions[Asked].speaker(), int(Crew));
}

void CorrectionsTest::anAnalysisWithOtherBordersIsCorrectedToo()
{
    const Correction correction
        = correctSpeaker(m_text, m_machine.attributions[Claiming], u"Mara Voss"_s, EntityType::Person);
    Analysis next = m_machine;
    next.entities.removeAt(Insider); // other numbers
    next.attributions[Answers].speakers = {Crew - 1};
    next.attributions[Claiming].contents.first().begin -= 5;
    next.attributions[Claiming].speakers.clear();
    const CorrectedAnalysis seen = applyCorrections(m_text, next, {correction});
    QVERIFY(seen.unplaced.isEmpty());
    QCOMPARE(seen.analysis.attributions[Claiming].speaker(), int(Voss));
    // The attribution inside it has words in common with it, but too few.
    QCOMPARE(seen.analysis.attributions[Telling], next.attributions[Telling]);
}

void CorrectionsTest::wordsThatAreGoneAreReported()
{
    Correction correction = correctNotQuotation(m_text, m_machine.attributions[Signing]);
    correction.id = 7;
    const CorrectedAnalysis seen = applyCorrections(u"Another story altogether."_s, Analysis(), {correction});
    QCOMPARE(seen.unplaced, QList<CorrectionId>({7}));
    QCOMPARE(seen.analysis, Analysis());
}

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
