// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/articletabs.h"
#include "ui/claims/claimbrowser.h"
#include "ui/claims/claimfilter.h"
#include "ui/claims/claimlistmodel.h"
#include "ui/claims/claimspanel.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

QString gazette()
{
    return u"Harbour Gazette\n\nShips are sold\n\nBy Ola Marsh\n\n12 March 2026\n\n"
           "“The board sold every ship in the harbour last spring,” Ingrid Sallow said on Monday.\n"_s;
}

QString courier()
{
    return u"Lund Courier\n\nA harbour without ships\n\nBy Pim Lindqvist\n\n13 March 2026\n\n"
           "“The board sold each ship in the harbour last spring,” Ingrid Sallow said.\n\n"
           "“We sail every ten minutes now,” said Marta Quill, who runs the ferry.\n"_s;
}

} // namespace

/// The claims panel in the window, driven by keys and mouse.
class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void panelIsHiddenUntilAskedFor();
    void buttonTellsOfTheClaims();
    void keysShowAndFocusThePanel();
    void filterLeavesWhatFits();
    void choosingWordsShowsTheirDifference();
    void choosingSelectsTheQuotation();
    void aQuotationInTheTextShowsItsClaim();
    void enterGoesToThePlace();
    void aLinkGoesToTheOtherArticle();
    void closingAnArticleTakesItsClaims();
    void shownIsKeptInTheSession();

private:
    ClaimsPanel *panel() const { return m_fixture->find<ClaimsPanel>(u"claimsPanel"_s); }
    QListView *list() const { return m_fixture->find<QListView>(u"claimList"_s); }
    ClaimBrowser *page() const { return m_fixture->find<ClaimBrowser>(u"claimPage"_s); }
    void showWords(ClaimsShown shown) const;
    bool chooseFirst() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void ClaimsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(
        m_fixture->open({m_fixture->write(u"a.txt"_s, gazette()), m_fixture->write(u"b.txt"_s, courier())}));
    QTRY_COMPARE(m_fixture->workspace.claims()->graph.matches.size(), 1);
}

void ClaimsTest::cleanup()
{
    m_fixture.reset();
}

void ClaimsTest::showWords(ClaimsShown shown) const
{
    auto *box = m_fixture->find<QComboBox>(u"claimsShown"_s);
    box->setCurrentIndex(box->findData(QVariant::fromValue(shown)));
}

bool ClaimsTest::chooseFirst() const
{
    const QModelIndex first = list()->model()->index(0, 0);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(first).center());
    return first.isValid() && panel()->shownId() == first.data(ClaimListModel::IdRole).toString();
}

void ClaimsTest::panelIsHiddenUntilAskedFor()
{
    QVERIFY(!panel()->isVisible());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    QVERIFY(panel()->isVisible());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    QVERIFY(!panel()->isVisible());
}

void ClaimsTest::buttonTellsOfTheClaims()
{
    auto *button = m_fixture->find<QToolButton>(u"claimsButton"_s);
    QVERIFY(!m_fixture->workspace.claims()->graph.claims.isEmpty());
    QTRY_VERIFY(button->isVisible());
    QVERIFY2(button->text().startsWith(u"Claims: "), qPrintable(button->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel()->isVisible());
    QVERIFY(button->isChecked());
}

void ClaimsTest::keysShowAndFocusThePanel()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(panel()->isVisible());
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"claimFilter"_s)->hasFocus());
    showWords(ClaimsShown::Words);
    QTest::keyClick(m_fixture->find<QLineEdit>(u"claimFilter"_s), Qt::Key_Down);
    QTRY_VERIFY(list()->hasFocus());
    QVERIFY(list()->selectionModel()->isSelected(list()->model()->index(0, 0)));
    QVERIFY(!panel()->shownId().isEmpty());
}

void ClaimsTest::filterLeavesWhatFits()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::Words);
    QCOMPARE(list()->model()->rowCount(), 1);
    auto *line = m_fixture->find<QLineEdit>(u"claimFilter"_s);
    QTest::keyClicks(line, u"harbour"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    QTest::keyClicks(line, u" zebra"_s);
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(m_fixture->find(u"claimsState"_s)->isVisible());
}

void ClaimsTest::choosingWordsShowsTheirDifference()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::DifferentWords);
    QVERIFY(chooseFirst());
    const QString text = page()->toPlainText();
    QVERIFY2(text.contains(u"“each” instead of “every”"), qPrintable(text));
    QVERIFY2(text.contains(u"The board sold every each ship"), qPrintable(text));
}

void ClaimsTest::choosingSelectsTheQuotation()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::Words);
    QVERIFY(chooseFirst());
    QVERIFY2(m_fixture->selectedWords().contains(u"The board sold"), qPrintable(m_fixture->selectedWords()));
    QVERIFY(m_fixture->card().contains(u"Ingrid Sallow"));
}

void ClaimsTest::aQuotationInTheTextShowsItsClaim()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    QVERIFY(m_fixture->click(u"The board sold"_s));
    QTRY_VERIFY(!panel()->shownId().isEmpty());
    QVERIFY2(page()->toPlainText().contains(u"ship in the harbour"), qPrintable(page()->toPlainText()));
}

void ClaimsTest::enterGoesToThePlace()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::Words);
    QVERIFY(chooseFirst());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(m_fixture->text()->textCursor().block().text().contains(u"The board sold"));
    QVERIFY(m_fixture->text()->viewport()->rect().contains(m_fixture->text()->cursorRect().center()));
}

void ClaimsTest::aLinkGoesToTheOtherArticle()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::Words);
    QVERIFY(chooseFirst());
    const auto *tabs = m_fixture->find<ArticleTabs>(u"articleTabs"_s);
    const ArticleId before = tabs->currentArticle();
    const QuotationMatch match = m_fixture->workspace.claims()->graph.matches.first();
    const MatchSide &other = match.sides.first().article == before ? match.sides.last() : match.sides.first();
    const QString href
        = hrefOf(PlaceLink{other.article, other.fragments.first().span, other.fragments.first().attribution});
    QVERIFY(page()->toHtml().contains(href));
    Q_EMIT page()->anchorClicked(QUrl(href));
    QCOMPARE(tabs->currentArticle(), other.article);
    QCOMPARE(m_fixture->window->selection()->current().article, other.article);
    QVERIFY(m_fixture->text()->textCursor().block().text().contains(u"The board sold"));
}

void ClaimsTest::closingAnArticleTakesItsClaims()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    showWords(ClaimsShown::Words);
    QVERIFY(chooseFirst());
    m_fixture->workspace.closeArticle(m_fixture->workspace.articles().last());
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QVERIFY(m_fixture->workspace.claims()->graph.matches.isEmpty());
}

void ClaimsTest::shownIsKeptInTheSession()
{
    QVERIFY(!m_fixture->window->session().claimsShown);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    const Session session = m_fixture->window->session();
    QVERIFY(session.claimsShown);
    QVERIFY(!session.rows.isEmpty());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    m_fixture->window->restore(session);
    QVERIFY(panel()->isVisible());
}

QTEST_MAIN(ClaimsTest)
#include "tst_claims.moc"
