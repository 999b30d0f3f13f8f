// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimsample.h"
#include "ui/claims/claimlink.h"
#include "ui/claims/claimpage.h"
#include "ui/claims/claimtimeline.h"
#include "ui/shared/colourmath.h"

#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

} // namespace

/// The page of a claim, the differences of prints, the addresses of links, and the line of days.
class ClaimPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheClaimAndWhoBacksIt();
    void groupsStatementsByOrigin();
    void wordsStandSideBySide();
    void wordsOfTheClaimAreBold();
    void remarksGiveTheirReason();
    void everyStatementLinksToItsPlace();
    void correctionsAreOfferedWhereTheyCanBeMade();
    void longListsAreCut();
    void differencesHaveForms();
    void differencesAreAlsoInWords();
    void firstPrintIsSaidToBeTheFirst();
    void textIsEscaped();
    void linksComeBack();
    void coloursCanBeRead();
    void timelineTellsDaysInWords();
    void timelineOfOneDayIsHidden();

private:
    QString page(const ClaimPageStyle &style = {}) const
    {
        return claimPage(m_sample.claims, m_sample.claims.graph.claims.first(), style);
    }

    ClaimSample m_sample;
};

void ClaimPageTest::saysTheClaimAndWhoBacksIt()
{
    const QString text = plain(page());
    QVERIFY(text.startsWith(u"The board sold every ship.\n1 origin for, 1 against, in 3 articles"));
    QVERIFY(text.contains(u"▲ asserts, first-hand"));
    QVERIFY(text.contains(u"▼ denies, first-hand"));
    QVERIFY(text.contains(u"Origin: Said by Ann Okoro."));
    QVERIFY(text.contains(u"13 Mar 2026"));
}

void ClaimPageTest::groupsStatementsByOrigin()
{
    const QString text = plain(page());
    QVERIFY(text.contains(
        u"▲ Origin 1: insider asserts · not named · through Harbour Gazette · printed by 2 articles"));
    QVERIFY(text.contains(u"▼ Origin 2: Mara Voss denies · named · through Quay Post"));
}

void ClaimPageTest::wordsStandSideBySide()
{
    QTextDocument document;
    document.setHtml(page());
    QList<const QTextTable *> tables;
    for (const QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            tables.append(table);
    }
    QCOMPARE(tables.size(), 3); // two origins, one quotation
    QCOMPARE(tables[0]->columns(), 2);
    QCOMPARE(tables[0]->rows(), 1);
    QVERIFY(tables[0]->cellAt(0, 0).firstCursorPosition().block().text().startsWith(u"Harbour Gazette"));
    QVERIFY(tables[0]->cellAt(0, 1).firstCursorPosition().block().text().startsWith(u"Lund Courier"));
    ClaimPageStyle narrow;
    narrow.columns = 1;
    document.setHtml(page(narrow));
    const auto *table = qobject_cast<const QTextTable *>(document.rootFrame()->childFrames().first());
    QVERIFY(table);
    QCOMPARE(table->columns(), 1);
    QCOMPARE(table->rows(), 2);
}

void ClaimPageTest::wordsOfTheClaimAreBold()
{
    QVERIFY(page().contains(u"“<b>The board sold every ship</b> last spring,”"));
}

void ClaimPageTest::remarksGiveTheirReason()
{
    QVERIFY(plain(page()).contains(u"⚑ Several articles, one origin. 2 article(s) have “the ship is sold”, "
                                   u"and all have it from one insider. Harbour Gazette"));
}

void ClaimPageTest::everyStatementLinksToItsPlace()
{
    const QList<Backing> &backings = m_sample.claims.graph.claims.first().backing;
    QVERIFY(!backings.isEmpty());
    for (const Backing &backing : backings)
        QVERIFY(page().contains(hrefOf(PlaceLink{backing.article, backing.words.first(), 0})));
}

void ClaimPageTest::correctionsAreOfferedWhereTheyCanBeMade()
{
    QVERIFY(!page().contains(u"correct:"));
    ClaimPageStyle style;
    style.canCorrect = true;
    for (qsizetype i = 0; i < 3; ++i)
        QVERIFY(page(style).contains(hrefOf(CorrectLink{i})));
}

void ClaimPageTest::longListsAreCut()
{
    LinkedClaims many = m_sample.claims;
    Claim &claim = many.graph.claims.first();
    claim.backing.clear();
    for (int i = 0; i < 40; ++i) {
        claim.backing.append(m_sample.claims.graph.claims.first().backing.first());
        claim.backing.last().origin = QString::number(i);
    }
    ClaimPageStyle style;
    style.longestList = 10;
    const QString html = claimPage(many, claim, style);
    QVERIFY(html.contains(u"Origin 10:"));
    QVERIFY(!html.contains(u"Origin 11:"));
    QVERIFY(html.contains(hrefOf(AllLink{})));
    QVERIFY(plain(html).contains(u"All 40 statements"));
}

void ClaimPageTest::differencesHaveForms()
{
    const DiffColours colours{Qt::red, Qt::darkGreen};
    const QString html = diffHtml({{WordChange::Equal, u"we"_s, u"we"_s},
                                   {WordChange::Dropped, u"really"_s, {}},
                                   {WordChange::Inserted, {}, u"all"_s},
                                   {WordChange::Changed, u"went"_s, u"walked"_s},
                                   {WordChange::Bracketed, u"he"_s, u"[Voss]"_s},
                                   {WordChange::Moved, u"home"_s, u"home"_s}},
                                  colours);
    QVERIFY(html.startsWith(u"we "));
    QVERIFY(html.contains(u"<s style='color:#ff0000'>really</s>"));
    QVERIFY(html.contains(u"<b><u style='color:#008000'>all</u></b>"));
    QVERIFY(html.contains(u"went</s> <b><u"));
    QVERIFY(html.contains(u"<i>[Voss]</i>"));
    QVERIFY(html.endsWith(u"⇄&nbsp;<u>home</u>"));
}

void ClaimPageTest::differencesAreAlsoInWords()
{
    QCOMPARE(differencesInWords({{WordChange::Equal, u"we"_s, u"we"_s},
                                 {WordChange::Dropped, u"really"_s, {}},
                                 {WordChange::Changed, u"went"_s, u"walked"_s}}),
             (QStringList{u"without “really”"_s, u"“walked” instead of “went”"_s}));
    const QString text = plain(page());
    QVERIFY(text.contains(u"The board sold every each ship last spring,"));
    QVERIFY(text.contains(u"“each” instead of “every”"));
}

void ClaimPageTest::firstPrintIsSaidToBeTheFirst()
{
    const QString text = plain(matchPage(m_sample.claims, m_sample.claims.graph.matches.first(), {}));
    QVERIFY(text.contains(u"The board sold every ship last spring,\nfirst seen here"));
    QCOMPARE(text.count(u"first seen here"_s), 1);
}

void ClaimPageTest::textIsEscaped()
{
    LinkedClaims claims = m_sample.claims;
    claims.graph.claims.first().text = u"<i>a & b</i>"_s;
    QVERIFY(plain(claimPage(claims, claims.graph.claims.first(), {})).startsWith(u"<i>a & b</i>"));
}

void ClaimPageTest::linksComeBack()
{
    for (const ClaimLink &link :
         {ClaimLink(PlaceLink{7, {3, 99}, 2}), ClaimLink(CorrectLink{4}), ClaimLink(AllLink{})})
        QVERIFY(claimLinkOf(hrefOf(link)) == link);
    QVERIFY(claimLinkOf(u"nonsense:1"_s) == ClaimLink(PlaceLink{}));
    QVERIFY(claimLinkOf(u"place:1"_s) == ClaimLink(PlaceLink{}));
}

void ClaimPageTest::coloursCanBeRead()
{
    for (const QColor &ground : {QColor(Qt::white), QColor(0x1b, 0x1e, 0x22)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::Text, ground.lightness() < 128 ? Qt::white : Qt::black);
        const ClaimColours colours = claimColours(palette);
        for (Stance stance : {Stance::Asserts, Stance::Denies, Stance::Rumour})
            QVERIFY(contrast(colours.of(stance), ground) >= 4.5);
        QVERIFY(colours.asserts != colours.denies);
    }
}

void ClaimPageTest::timelineTellsDaysInWords()
{
    ClaimTimeline timeline;
    timeline.setEntries({{QDate(2026, 3, 15), Stance::Denies, u"Quay Post"_s},
                         {QDate(2026, 3, 12), Stance::Asserts, u"Harbour Gazette"_s},
                         {QDate(2026, 3, 12), Stance::Asserts, u"Harbour Gazette"_s},
                         {{}, Stance::Asserts, u"Undated"_s}});
    QCOMPARE(
        timeline.inWords(),
        (QStringList{u"12 Mar 2026: ▲ Harbour Gazette (asserts)"_s, u"15 Mar 2026: ▼ Quay Post (denies)"_s}));
    QVERIFY(timeline.isVisibleTo(nullptr));
    QCOMPARE(timeline.accessibleDescription(), timeline.inWords().join(u'\n'));
    timeline.resize(400, timeline.sizeHint().height());
    const QImage drawn = timeline.grab().toImage();
    QImage blank = drawn;
    blank.fill(timeline.palette().color(QPalette::Window));
    QVERIFY(drawn != blank);
}

void ClaimPageTest::timelineOfOneDayIsHidden()
{
    ClaimTimeline timeline;
    timeline.setEntries({{QDate(2026, 3, 12), Stance::Asserts, u"Harbour Gazette"_s}});
    QVERIFY(timeline.isHidden());
}

QTEST_MAIN(ClaimPageTest)
#include "tst_claimpage.moc"
