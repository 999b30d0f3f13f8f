// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/entityfinder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class EntityFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreGrouped_data();
    void namesAreGrouped();
    void titleTellsGenderAndDescription();
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
    QTest::newRow("two people, one surname")
        << u"Ann Okoro met Ben Okoro. Then Ben went home with Ann."_s << u"Ann Okoro ×2; Ben Okoro ×2"_s;
    QTest::newRow("middle name") << u"Ann B. Okoro spoke. Ann Okoro left."_s << u"Ann B. Okoro ×2"_s;
    QTest::newRow("acronym") << u"The Lowick Harbour Board met. Everybody at LHB agreed."_s
                             << u"Lowick Harbour Board ×2"_s;
    QTest::newRow("organisation with of")
        << u"He joined the Ministry of Tides in May."_s << u"Ministry of Tides ×1"_s;
    QTest::newRow("function words are no names")
        << u"But The rain fell. However, nobody came. I went."_s << QString();
    QTest::newRow("nationality") << u"They met the Colombian artist there."_s << QString();
}

void EntityFinderTest::namesAreGrouped()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Article article = test::articleOfText(text);
    QCOMPARE(describe(findEntities(tokenizeArticle(article), Lexicon::shared())), expected);
}

void EntityFinderTest::titleTellsGenderAndDescription()
{
    const Article article
        = test::articleOfText(u"Mrs. Okoro met the singer Ben Adeyemi and Mayor Tam Osei."_s);
    const EntityTable table = findEntities(tokenizeArticle(article), Lexicon::shared());
    QCOMPARE(table.mentions.size(), 3);
    const auto entityOf = [&](int mention) { return table.entities[table.mentions[mention].entity]; };
    QCOMPARE(entityOf(0).gender, Gender::Feminine);
    QVERIFY(entityOf(1).descriptions.contains(u"singer"_s));
    QVERIFY(entityOf(2).descriptions.contains(u"mayor"_s));
    QCOMPARE(entityOf(2).type, EntityType::Person);
}

void EntityFinderTest::bylineNamesNobody()
{
    Article article = test::articleOfText(u"By Cora Lindqvist\n\nAnn Okoro spoke."_s);
    article.paragraphs[0].role = ParagraphRole::Byline;
    QCOMPARE(describe(findEntities(tokenizeArticle(article), Lexicon::shared())), u"Ann Okoro ×1"_s);
}

QTEST_GUILESS_MAIN(EntityFinderTest)
#include "tst_entityfinder.moc"
