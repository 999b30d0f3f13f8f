// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rumourarticles.h"
#include "ui/articletabs.h"
#include "ui/claims/claimbrowser.h"
#include "ui/claims/claimlistmodel.h"
#include "ui/claims/claimspanel.h"
#include "ui/graph/graphcanvas.h"
#include "ui/graph/graphview.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"
#include "workspace/libraryclaims.h"

#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The claims of the whole library, in panel and graph.
class LibrarysClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePanelListsTheLibrary();
    void enterOpensTheArticle();
    void theOpenArticlesQuotationShowsItsClaim();
    void aStatementThatIsNotOpenIsCorrected();
    void theGraphDrawsTheLibrary();
    void theGraphDrawsTheEvent();
    void theGraphDrawsWhatIsChosen();
    void theChoicesComeBack();
    void withoutALibraryThereIsNoChoice();

private:
    bool settle() const { return m_fixture->waitUntilIdle(); }
    void showLibrary() const
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
        auto *box = m_fixture->find<QComboBox>(u"claimScope"_s);
        box->setCurrentIndex(box->findData(QVariant::fromValue(ClaimScope::Library)));
    }
    QListView *list() const { return m_fixture->find<QListView>(u"claimList"_s); }
    ClaimsPanel *panel() const { return m_fixture->find<ClaimsPanel>(u"claimsPanel"_s); }
    QString page() const { return m_fixture->find<ClaimBrowser>(u"claimPage"_s)->toPlainText(); }
    const LinkedClaims &claims() const { return *m_fixture->workspace.libraryClaims()->latest(); }
    /// The node of the graph that speaks of `words`, or noGraphNode.
    GraphNodeIndex nodeOf(const QString &words) const;
    /// Chooses the claim with these words; false where it is not listed.
    bool choose(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void LibrarysClaimsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString library = m_folder->filePath(u"library.sqlite"_s);
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), library);
    QVERIFY(m_fixture->open({m_fixture->write(u"gazette.txt"_s, rumourInTheGazette()),
                             m_fixture->write(u"courier.txt"_s, rumourInTheCourier())}));
    // One is closed again, the other one stays.
    m_fixture->workspace.closeArticle(m_fixture->workspace.articles().last());
    QVERIFY(settle());
}

void LibrarysClaimsTest::cleanup()
{
    m_fixture.reset();
}

bool LibrarysClaimsTest::choose(const QString &words) const
{
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QModelIndex index = list()->model()->index(row, 0);
        if (!index.data().toString().contains(words, Qt::CaseInsensitive))
            continue;
        list()->setCurrentIndex(index);
        return panel()->shownId() == index.data(ClaimListModel::IdRole).toString();
    }
    return false;
}

void LibrarysClaimsTest::thePanelListsTheLibrary()
{
    showLibrary();
    QTRY_COMPARE(claims().articles.size(), size_t(2));
    QVERIFY(settle());
    QVERIFY(!claims().graph.claims.isEmpty());
    QVERIFY(choose(u"ten minutes"_s)); // is in the closed one
    QVERIFY2(page().contains(u"Marta Quill"), qPrintable(page()));
    QVERIFY(choose(u"mayor"_s));
    QVERIFY2(page().contains(u"Lund Courier") && page().contains(u"Harbour Gazette"), qPrintable(page()));
    // The one that is open is selected in its text.
    QVERIFY2(m_fixture->selectedWords().contains(u"mayor"), qPrintable(m_fixture->selectedWords()));
    panel()->setScope(ClaimScope::OpenArticles);
    QVERIFY(!choose(u"ten minutes"_s));
}

void LibrarysClaimsTest::enterOpensTheArticle()
{
    showLibrary();
    QTRY_COMPARE(claims().articles.size(), size_t(2));
    QVERIFY(settle());
    QVERIFY(choose(u"ten minutes"_s));
    QCOMPARE(m_fixture->workspace.articles().size(), 1);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->workspace.articles().size(), 2);
    QVERIFY(settle());
    QTRY_VERIFY(m_fixture->text()->toPlainText().contains(u"ten minutes"));
    QTRY_VERIFY2(m_fixture->selectedWords().contains(u"ten minutes"), qPrintable(m_fixture->selectedWords()));
}

void LibrarysClaimsTest::theOpenArticlesQuotationShowsItsClaim()
{
    showLibrary();
    QTRY_COMPARE(claims().articles.size(), size_t(2));
    QVERIFY(settle());
    QVERIFY(!claims().graph.claims.isEmpty());
    QVERIFY(m_fixture->click(u"The mayor will"_s));
    QVERIFY2(page().contains(u"Lund Courier"), qPrintable(page()));
}

void LibrarysClaimsTest::aStatementThatIsNotOpenIsCorrected()
{
    showLibrary();
    QTRY_COMPARE(claims().articles.size(), size_t(2));
    QVERIFY(settle());
    QVERIFY(choose(u"ten minutes"_s));
    const QString id = panel()->shownId();
    QVERIFY(m_fixture->action(u"stanceDenies"_s)->isEnabled());
    m_fixture->action(u"stanceDenies"_s)->trigger();
    QVERIFY(settle());
    QTRY_COMPARE(claims().graph.claim(id)->backing.first().stance, Stance::Denies);
    QTRY_VERIFY(page().contains(u"denies"));
    m_fixture->action(u"undo"_s)->trigger();
    QVERIFY(settle());
    QTRY_COMPARE(claims().graph.claim(id)->backing.first().stance, Stance::Asserts);
}

GraphNodeIndex LibrarysClaimsTest::nodeOf(const QString &words) const
{
    const QList<GraphNode> &nodes = m_fixture->graph()->graphScene().graph().nodes;
    for (GraphNodeIndex i = 0; i < nodes.size(); ++i) {
        if (nodes[i].description.contains(words))
            return i;
    }
    return noGraphNode;
}

void LibrarysClaimsTest::theGraphDrawsTheLibrary()
{
    auto *graph = m_fixture->window->findChild<GraphView *>();
    graph->setScope(GraphScope::Library);
    QTRY_VERIFY(nodeOf(u"ten minutes"_s) != noGraphNode);
    QVERIFY(nodeOf(u"Ingrid Sallow"_s) != noGraphNode);
    QVERIFY(settle());
    // A node of an article that is closed opens it.
    Q_EMIT m_fixture->graph()->nodeChosen(nodeOf(u"ten minutes"_s));
    QTRY_COMPARE(m_fixture->workspace.articles().size(), 2);
    QVERIFY(settle());
    QTRY_VERIFY2(m_fixture->selectedWords().contains(u"ten minutes"), qPrintable(m_fixture->selectedWords()));
}

void LibrarysClaimsTest::theGraphDrawsTheEvent()
{
    auto *graph = m_fixture->window->findChild<GraphView *>();
    graph->setScope(GraphScope::Event);
    QTRY_COMPARE(claims().articles.size(), size_t(2));
    QVERIFY(settle());
    QVERIFY(!claims().graph.claims.isEmpty());
    // The other article of the event is closed.
    QTRY_VERIFY(nodeOf(u"Marta Quill"_s) != noGraphNode);
    QVERIFY(nodeOf(u"Ingrid Sallow"_s) != noGraphNode);
    // Nothing ties the next one to the two.
    QVERIFY(m_fixture->open({m_fixture->write(
        u"orchard.txt"_s, u"“The plum trees froze,” said Tove Lindgren, a farmer, on Friday.\n"_s)}));
    QTRY_VERIFY(nodeOf(u"Tove Lindgren"_s) != noGraphNode);
    QCOMPARE(nodeOf(u"Ingrid Sallow"_s), noGraphNode);
}

void LibrarysClaimsTest::theGraphDrawsWhatIsChosen()
{
    auto *graph = m_fixture->window->findChild<GraphView *>();
    graph->setScope(GraphScope::Chosen);
    QTRY_VERIFY(m_fixture->graph()->graphScene().graph().isEmpty());
    QVERIFY(m_fixture->graph()->emptyText().contains(u"Select articles"));
    auto *articles = m_fixture->find<QListView>(u"libraryArticles"_s);
    QTRY_COMPARE(articles->model()->rowCount(), 2);
    articles->selectAll();
    QTRY_VERIFY(nodeOf(u"Marta Quill"_s) != noGraphNode);
    QVERIFY(nodeOf(u"Ingrid Sallow"_s) != noGraphNode);
    articles->clearSelection();
    QTRY_VERIFY(m_fixture->graph()->graphScene().graph().isEmpty());
}

void LibrarysClaimsTest::theChoicesComeBack()
{
    const Session first = m_fixture->window->session();
    QVERIFY(!first.claimsOfLibrary);
    QCOMPARE(first.graphScope, GraphScope::AllArticles);
    showLibrary();
    auto *graph = m_fixture->window->findChild<GraphView *>();
    graph->setScope(GraphScope::Event);
    const SessionStore store(m_folder->filePath(u"session.ini"_s));
    QVERIFY(store.save(m_fixture->window->session()));
    m_fixture->window->restore(first);
    QCOMPARE(panel()->scope(), ClaimScope::OpenArticles);
    QCOMPARE(graph->scope(), GraphScope::AllArticles);
    m_fixture->window->restore(store.load());
    QCOMPARE(panel()->scope(), ClaimScope::Library);
    QCOMPARE(graph->scope(), GraphScope::Event);
}

void LibrarysClaimsTest::withoutALibraryThereIsNoChoice()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    QVERIFY(m_fixture->find<QComboBox>(u"claimScope"_s)->isHidden());
    const auto *scopes = m_fixture->find<QComboBox>(u"graphScope"_s);
    Session session = m_fixture->window->session();
    session.claimsOfLibrary = true;
    session.graphScope = GraphScope::Library;
    m_fixture->window->restore(session);
    QCOMPARE(m_fixture->window->session().graphScope, GraphScope::AllArticles);
    QVERIFY(!m_fixture->window->session().claimsOfLibrary);
    for (GraphScope scope : {GraphScope::Event, GraphScope::Chosen, GraphScope::Library})
        QCOMPARE(scopes->findData(int(scope)), -1);
}

QTEST_MAIN(LibrarysClaimsTest)
#include "tst_librarysclaims.moc"
