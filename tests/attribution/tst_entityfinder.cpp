// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/mentions/entityfinder.h"
#include "language/text/textanalyser.h"

#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class EntityFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreGrouped_data();
    void namesAreGrouped();
    void outletsAreToldByTheirLastWord_data();
    void outletsAreToldByTheirLastWord();
    void titleTellsGenderAndDescription();
    void textTellsDescriptions_data();
    void textTellsDescriptions();
    void whatTheyDoIsNotWhoTheyAre();
    void namesThatOnlyTellWhichAreNoPeople();
    void placesAreNoPeople();
    void namesOfNewspapersAreOutlets_data();
    void namesOfNewspapersAreOutlets();
    void bylineNamesNobody();
};

namespace {

/// "name ×mentions; …" in the order of finding.
QString describe(const EntityTable &table)
{
    QStringList rows;
    for (int i = 0; i < table.entities.size(); ++i) {
        qsizetype mentions = 0;
        for (const NameMention &mention : table.mentions)
            mentions += mention.entity == i;
        if (mentions > 0)
            rows.append(u"%1 ×%2"_s.arg(table.entities[i].name).arg(mentions));
    }
    return rows.join(u"; ");
}

} // namespace

void EntityFinderTest::namesAreGrouped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("surname, given name")
        << u"Ann Okoro spoke. Okoro left. Later Ann returned."_s << u"Ann Okoro ×3"_s;
    QTest::newRow("surname like a place")
        << u"They met Zayo West. Later Zayo left for West Tarn."_s << u"Zayo West ×2; West Tarn ×1"_s;
    QTest::newRow("two people, one surname")
        << u"Ann Okoro met Ben Okoro. Then Ben went home with Ann."_s << u"Ann Okoro ×2; Ben Okoro ×2"_s;
    QTest::newRow("middle name") << u"Ann B. Okoro spoke. Ann Okoro left."_s << u"Ann B. Okoro ×2"_s;
    QTest::newRow("acronym") << u"The Lowick Harbour Board met. Everybody at LHB agreed."_s
                             << u"Lowick Harbour Board ×2"_s;
    QTest::newRow("organisation with of")
        << u"He joined the Ministry of Tides in May."_s << u"Ministry of Tides ×1"_s;
    QTest::newRow("function words are no names")
        << u"But The rain fell. However, nobody came. I went."_s << QString();
    QTest::newRow("nickname") << u"Robert Okoro spoke. Later Bob Okoro left."_s << u"Robert Okoro ×2"_s;
    QTest::newRow("office before a name")
        << u"Then Virginia Democrat Ann Okoro came and met Secretary of State Ben Osei in the hall."_s
        << u"Ann Okoro ×1; Ben Osei ×1"_s;
    QTest::newRow("a spouse with the surname")
        << u"Ben Okoro spoke. His wife, Ann Okoro, listened. Mrs. Okoro left, and Mr. Okoro stayed."_s
        << u"Ben Okoro ×2; Ann Okoro ×2"_s;
    QTest::newRow("two surnames")
        << u"Ana Reyes Marin spoke to the council. Ms. Reyes Marin left after that."_s
        << u"Ana Reyes Marin ×2"_s;
    QTest::newRow("country's office before a name")
        << u"They met U.S. Secretary of State Ann Okoro, who left."_s << u"Ann Okoro ×1"_s;
    QTest::newRow("ranks of the police") << u"Then Det Ch Insp Ann Okoro spoke."_s << u"Ann Okoro ×1"_s;
    QTest::newRow("surname with who it is")
        << u"Okoro, the councilwoman who leads them, spoke."_s << u"Okoro ×1"_s;
    QTest::newRow("command to somebody")
        << u"Gia Osei spoke. “Tell Gia the dress is blue,” she said."_s << u"Gia Osei ×2"_s;
    QTest::newRow("party and state") << u"Sen. Ann Okoro (D-Vt.) met Rep. Ben Osei, R-Ohio."_s
                                     << u"Ann Okoro ×1; Ben Osei ×1"_s;
    QTest::newRow("nationality") << u"They met the Colombian artist there."_s << QString();
}

void EntityFinderTest::namesAreGrouped()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Article article = test::articleOfText(text);
    QCOMPARE(describe(findEntities(TextAnalyser().analyse(article), Lexicon::shared())), expected);
}

void EntityFinderTest::outletsAreToldByTheirLastWord_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOutlet");
    QTest::newRow("two words") << u"Lowick Times"_s << true;
    QTest::newRow("a common word alone") << u"Times"_s << false;
    QTest::newRow("a name by itself") << u"Reuters"_s << true;
    QTest::newRow("a hyphen before it") << u"KLRD-TV"_s << true;
    QTest::newRow("a hyphen before a common word") << u"Tarn-Review"_s << true;
    QTest::newRow("no word of outlets") << u"Lowick Harbour"_s << false;
}

void EntityFinderTest::outletsAreToldByTheirLastWord()
{
    QFETCH(QString, name);
    QFETCH(bool, isOutlet);
    const EntityTable table = findEntities(
        TextAnalyser().analyse(test::articleOfText(u"They met people from %1 there."_s.arg(name))),
        Lexicon::shared());
    const bool found
        = std::any_of(table.entities.begin(), table.entities.end(), [&](const EntityDraft &each) {
              return each.name == name && each.type == EntityType::Outlet;
          });
    QCOMPARE(found, isOutlet);
}

void EntityFinderTest::titleTellsGenderAndDescription()
{
    const Article article
        = test::articleOfText(u"Mrs. Okoro met the singer Ben Adeyemi and Mayor Tam Osei."_s);
    const EntityTable table = findEntities(TextAnalyser().analyse(article), Lexicon::shared());
    QCOMPARE(table.mentions.size(), 3);
    const auto entityOf = [&](int mention) { return table.entities[table.mentions[mention].entity]; };
    QCOMPARE(entityOf(0).gender, Gender::Feminine);
    QVERIFY(entityOf(1).descriptions.contains(u"singer"_s));
    QVERIFY(entityOf(2).descriptions.contains(u"mayor"_s));
    QCOMPARE(entityOf(2).type, EntityType::Person);
}

void EntityFinderTest::textTellsDescriptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("noun");
    QTest::newRow("apposition") << u"Ann Okoro, the singer from Lowick, spoke."_s << u"singer"_s;
    QTest::newRow("apposition after an age") << u"Ann Okoro, 27, a singer, spoke."_s << u"singer"_s;
    QTest::newRow("apposition before") << u"The mayor of Lowick, Ann Okoro, spoke."_s << u"mayor"_s;
    QTest::newRow("copula") << u"Ann Okoro is a famous singer."_s << u"singer"_s;
    QTest::newRow("copula turned round") << u"The old singer was Ann Okoro."_s << u"singer"_s;
    QTest::newRow("relative clause") << u"Ann Okoro, who was a singer, spoke."_s << u"singer"_s;
    QTest::newRow("apposition before, with a genitive")
        << u"The council's leader, Ann Okoro, spoke."_s << u"leader"_s;
    QTest::newRow("apposition before, with a bare genitive")
        << u"Marcus’ mother, Ann Okoro, spoke."_s << u"mother"_s;
    QTest::newRow("abbreviated title") << u"Sen. Ann Okoro spoke."_s << u"senator"_s;
}

void EntityFinderTest::textTellsDescriptions()
{
    QFETCH(QString, text);
    QFETCH(QString, noun);
    const EntityTable table
        = findEntities(TextAnalyser().analyse(test::articleOfText(text)), Lexicon::shared());
    QVERIFY(!table.mentions.isEmpty());
    const auto named = std::find_if(table.entities.begin(), table.entities.end(),
                                    [](const EntityDraft &each) { return each.name == u"Ann Okoro"_s; });
    QVERIFY(named != table.entities.end());
    const EntityDraft &person = *named;
    QVERIFY2(person.descriptions.contains(noun), qPrintable(person.descriptions.values().join(u' ')));
    QVERIFY(person.isCertainPerson);
}

void EntityFinderTest::whatTheyDoIsNotWhoTheyAre()
{
    const EntityTable table = findEntities(
        TextAnalyser().analyse(test::articleOfText(u"Ann Okoro, 58, told the council her son was well."_s)),
        Lexicon::shared());
    QVERIFY(!table.entities.isEmpty());
    QCOMPARE(table.entities.first().gender, Gender::Feminine);
    QVERIFY(!table.entities.first().descriptions.contains(u"son"_s));
}

void EntityFinderTest::namesThatOnlyTellWhichAreNoPeople()
{
    const EntityTable table = findEntities(
        TextAnalyser().analyse(test::articleOfText(u"The vet, Harbour Nights star Dr Ben Osei, laughed."_s)),
        Lexicon::shared());
    const auto show = std::find_if(table.entities.begin(), table.entities.end(),
                                   [](const EntityDraft &each) { return each.name == u"Harbour Nights"_s; });
    QVERIFY(show != table.entities.end());
    QCOMPARE(show->type, EntityType::Unknown);
}

void EntityFinderTest::placesAreNoPeople()
{
    const Article article = test::articleOfText(u"She flew from Paris to New York. Virginia voted."_s);
    const EntityTable table = findEntities(TextAnalyser().analyse(article), Lexicon::shared());
    QCOMPARE(table.mentions.size(), 3);
    for (const EntityDraft &place : table.entities) {
        QCOMPARE(place.type, EntityType::Unknown);
        QVERIFY(place.isPlace);
    }
}

void EntityFinderTest::namesOfNewspapersAreOutlets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("by its last word") << u"They read the Lowick Echo at home."_s;
    QTest::newRow("by the last part of its last word") << u"They read the Lowick Star-Ledger at home."_s;
    QTest::newRow("by being told, with a capital article") << u"She told The Tamar Lamp of it."_s;
}

void EntityFinderTest::namesOfNewspapersAreOutlets()
{
    QFETCH(QString, text);
    const EntityTable table
        = findEntities(TextAnalyser().analyse(test::articleOfText(text)), Lexicon::shared());
    QCOMPARE(table.entities.size(), 1);
    QCOMPARE(table.entities.first().type, EntityType::Outlet);
}

void EntityFinderTest::bylineNamesNobody()
{
    Article article = test::articleOfText(u"By Cora Lindqvist\n\nAnn Okoro spoke."_s);
    article.paragraphs[0].role = ParagraphRole::Byline;
    QCOMPARE(describe(findEntities(TextAnalyser().analyse(article), Lexicon::shared())), u"Ann Okoro ×1"_s);
}

QTEST_GUILESS_MAIN(EntityFinderTest)
#include "tst_entityfinder.moc"
