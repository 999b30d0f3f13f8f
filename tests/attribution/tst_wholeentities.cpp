// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysischeck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// What an analysis tells of those whom the article speaks of, beside their names.
class WholeEntitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void descriptionsKeepTheirWords();
    void rolesKeepTheWordsThatGiveThem();
    void whoCanSpeak_data();
    void whoCanSpeak();
    void titlesOfWorksCannotSpeak();
    void severalSpeak_data();
    void severalSpeak();
    void voices_data();
    void voices();
    void voiceOfABodyWithoutAName();
    void sourcesKnowTheOutletThatTheyTold();
};

namespace {

/// An article with what the engine that ships finds in it; the values behind it live as long as it does.
struct Sample
{
    explicit Sample(const QString &text)
        : article(articleOfText(text))
    {
        static const auto extractor = makeAttributionExtractor();
        JobMonitor monitor;
        analysis = extractor->extract(article, monitor).value();
    }

    /// The entity with this name, or one that says that there is none.
    Entity entity(const QString &name) const
    {
        for (const Entity &each : analysis.entities) {
            if (each.name == name)
                return each;
        }
        return {u"nobody called "_s + name};
    }
    QString nameOf(EntityIndex index) const
    {
        return index == noEntity ? u"nobody"_s : analysis.entities[index].name;
    }
    /// "Ann + Bob, Eve": the speakers of all attributions.
    QString speakers() const
    {
        QStringList all;
        for (const Attribution &attribution : analysis.attributions) {
            QStringList names;
            for (const EntityIndex speaker : attribution.speakers)
                names.append(nameOf(speaker));
            all.append(names.isEmpty() ? u"nobody"_s : names.join(u" + "));
        }
        return all.join(u", "_s);
    }

    Article article;
    Analysis analysis;
};

} // namespace

void WholeEntitiesTest::descriptionsKeepTheirWords()
{
    const Sample sample(
        u"A senior nurse at the port said the crane was broken.\n\nA technician at the port said it "
        "was fine.\n\nThe nurse said it would be mended."_s);
    QCOMPARE(sample.speakers(),
             u"senior nurse at the port, technician at the port, senior nurse at the port"_s);
    const Entity nurse = sample.entity(u"senior nurse at the port"_s);
    QCOMPARE(nurse.head, u"nurse"_s);
    QCOMPARE(nurse.modifiers, (QStringList{u"senior"_s, u"port"_s}));
    QCOMPARE(nurse.definiteness, Definiteness::Indefinite);
    QCOMPARE(nurse.number, GrammaticalNumber::Singular);
    QVERIFY(!nurse.isNamed);
    QVERIFY(nurse.canSpeak);
    QCOMPARE(nurse.roles.size(), 1);
    QCOMPARE(nurse.roles.first().noun, u"nurse"_s);
    QCOMPARE(sample.article.view(nurse.roles.first().words), u"nurse"_s);
    QCOMPARE(sample.entity(u"technician at the port"_s).head, u"technician"_s);
}

void WholeEntitiesTest::rolesKeepTheWordsThatGiveThem()
{
    const Sample sample(u"Sen. Ann Okoro, a lawyer from Lowick, said the crane was broken. She left."_s);
    const Entity okoro = sample.entity(u"Ann Okoro"_s);
    QVERIFY(okoro.isNamed);
    QVERIFY(okoro.head.isEmpty());
    QCOMPARE(okoro.gender, Gender::Feminine);
    QCOMPARE(okoro.number, GrammaticalNumber::Singular);
    QStringList roles;
    for (const EntityRole &role : okoro.roles)
        roles.append(role.noun + u'=' + sample.article.view(role.words).toString());
    QCOMPARE(roles, (QStringList{u"senator=Sen."_s, u"lawyer=lawyer"_s}));
}

void WholeEntitiesTest::whoCanSpeak_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("canSpeak");
    for (const char *source : {"Its signature", "30 per cent", "Thirty per cent", "The election", "A third"})
        QTest::newRow(source) << QString::fromLatin1(source) << false;
    for (const char *source :
         {"A nurse", "The hospital", "The report", "Many voters", "A third of the nurses", "The management",
          "His lawyer", "The newspaper", "The council", "Ann Okoro"})
        QTest::newRow(source) << QString::fromLatin1(source) << true;
}

void WholeEntitiesTest::whoCanSpeak()
{
    QFETCH(QString, source);
    QFETCH(bool, canSpeak);
    const Sample sample(source + u" said the crane was broken."_s);
    QCOMPARE(sample.analysis.attributions.size(), 1);
    const EntityIndex speaker = sample.analysis.attributions.first().speaker();
    QVERIFY(speaker != noEntity);
    QCOMPARE(sample.analysis.entities[speaker].canSpeak, canSpeak);
}

void WholeEntitiesTest::titlesOfWorksCannotSpeak()
{
    const Sample sample(
        u"Ann Okoro sang in the musical “Harbour Nights” for years. She said the crane was broken."_s);
    QVERIFY(!sample.analysis.notSpeech.isEmpty());
    for (const Entity &each : sample.analysis.entities)
        QCOMPARE(each.canSpeak, each.name != u"Harbour Nights"_s);
}

void WholeEntitiesTest::severalSpeak_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("speakers");
    QTest::newRow("two names") << u"Ann Okoro and Ben Lind said the crane was broken."_s
                               << u"Ann Okoro + Ben Lind"_s;
    QTest::newRow("three") << u"Ann Okoro, Ben Lind and Eve Moss said the crane was broken."_s
                           << u"Ann Okoro + Ben Lind + Eve Moss"_s;
    QTest::newRow("with a title") << u"Ann Okoro and Sen. Ben Lind said the crane was broken."_s
                                  << u"Ann Okoro + Ben Lind"_s;
    QTest::newRow("behind the words")
        << u"“The crane is broken,” said Ann Okoro and Ben Lind."_s << u"Ann Okoro + Ben Lind"_s;
    QTest::newRow("they go on")
        << u"Ann Okoro and Ben Lind said the crane was broken. “It is old,” they said."_s
        << u"Ann Okoro + Ben Lind, Ann Okoro + Ben Lind"_s;
    QTest::newRow("they after two people")
        << u"Ann Okoro and Ben Lind are apart, though they say the crane was broken."_s
        << u"Ann Okoro + Ben Lind"_s;
    QTest::newRow("of two named, one")
        << u"Ann Okoro and her brother said the crane was broken."_s << u"Ann Okoro"_s;
    QTest::newRow("whoever is behind the comma")
        << u"Ann Okoro, of Lowick, said the crane was broken."_s << u"Ann Okoro"_s;
}

void WholeEntitiesTest::severalSpeak()
{
    QFETCH(QString, text);
    const Sample sample(text);
    QTEST(sample.speakers(), "speakers");
    for (const Attribution &attribution : sample.analysis.attributions)
        QCOMPARE(attribution.speaker(), attribution.speakers.value(0, noEntity));
    QCOMPARE(faultsOf(sample.article, sample.analysis), QStringList());
}

void WholeEntitiesTest::voices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("voice");
    QTest::addColumn<QString>("body");
    const QString said = u" said the plant would close."_s;
    QTest::newRow("before the voice")
        << u"Harbour Foods spokeswoman Ann Okoro"_s + said << u"Ann Okoro"_s << u"Harbour Foods"_s;
    QTest::newRow("with a genitive") << u"Tarn Trust's chief spokesman, Ben Osei,"_s + said << u"Ben Osei"_s
                                     << u"Tarn Trust"_s;
    QTest::newRow("behind the voice")
        << u"Ann Okoro, a spokeswoman for the Tarn Trust,"_s + said << u"Ann Okoro"_s << u"Tarn Trust"_s;
    QTest::newRow("the company") << u"Tarn Trust fell. A company spokeswoman, Ann Okoro,"_s + said
                                 << u"Ann Okoro"_s << u"Tarn Trust"_s;
    QTest::newRow("bare, behind the body")
        << u"Tarn Trust fell. “We are well,” a spokesman said."_s << u"spokesman"_s << u"Tarn Trust"_s;
    QTest::newRow("nameless, for a body")
        << u"A spokesman for the Tarn Trust"_s + said << u"spokesman for the Tarn Trust"_s << u"Tarn Trust"_s;
    QTest::newRow("nameless, of a body")
        << u"A Tarn Trust representative"_s + said << u"Tarn Trust representative"_s << u"Tarn Trust"_s;
    QTest::newRow("other words between") << u"A spokesman for those who left the Tarn Trust"_s + said
                                         << u"spokesman for those who left the Tarn Trust"_s << QString();
    QTest::newRow("no voice") << u"A miner for the Tarn Trust"_s + said << u"miner for the Tarn Trust"_s
                              << QString();
    QTest::newRow("a voice of nobody")
        << u"A spokesman"_s + said + u" Tarn Trust fell."_s << u"spokesman"_s << QString();
}

void WholeEntitiesTest::voices()
{
    QFETCH(QString, text);
    QFETCH(QString, voice);
    QFETCH(QString, body);
    const Sample sample(text);
    const Entity found = sample.entity(voice);
    QVERIFY2(!found.name.startsWith(u"nobody"), qPrintable(sample.speakers()));
    QCOMPARE(found.speaksFor.name, body);
    if (!body.isEmpty())
        QCOMPARE(sample.nameOf(found.speaksFor.entity), body);
}

void WholeEntitiesTest::voiceOfABodyWithoutAName()
{
    const Sample sample(u"A spokesman for the county hospital said the ward would close."_s);
    const QString name = sample.analysis.entities.value(0).name;
    QCOMPARE(sample.entity(name).speaksFor.entity, noEntity);
    QCOMPARE(sample.entity(name).speaksFor.name, u"county hospital"_s);
}

void WholeEntitiesTest::sourcesKnowTheOutletThatTheyTold()
{
    const Sample sample(u"“The crane is broken,” a nurse told the Lund Courier."_s);
    const EntityIndex nurse = sample.analysis.attributions.value(0).speaker();
    QVERIFY(nurse != noEntity);
    QCOMPARE(sample.nameOf(sample.analysis.entities[nurse].toldTo), u"Lund Courier"_s);
}

QTEST_GUILESS_MAIN(WholeEntitiesTest)
#include "tst_wholeentities.moc"
