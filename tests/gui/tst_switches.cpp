// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencewording.h"
#include "tests/support/rumourarticles.h"
#include "ui/claims/claimbrowser.h"
#include "ui/claims/claimfilter.h"
#include "ui/claims/claimspanel.h"
#include "ui/graph/graphcanvas.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

QString thoughts()
{
    return u"Kestrel Bridge shut\n\nBy Ola Marsh\n\n"
           "“The bridge is not safe,” Ingrid Sallow said on Monday.\n\n"
           "Joost Abernethy believes that the mayor will resign in June.\n\n"
           "Marta Quill said that the ferry will sail every ten minutes.\n"_s;
}

} // namespace

/// What the reader switches on and off in the View menu, and what stays of it.
class SwitchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void eachRuleIsSwitched();
    void rulesAreKept();
    void thePanelHasTheRules();
    void speechOnlyLeavesThoughtsOut();
    void speechOnlyKeepsWhatIsSelected();
    void speechOnlyCorrectsTheRightWords();
    void speechOnlyIsKept();

private:
    bool openRumours()
    {
        return m_fixture->open({m_fixture->write(u"gazette.txt"_s, rumourInTheGazette()),
                                m_fixture->write(u"courier.txt"_s, rumourInTheCourier())});
    }
    bool openThoughts() { return m_fixture->open({m_fixture->write(u"thoughts.txt"_s, thoughts())}); }
    QString page() { return m_fixture->find<ClaimBrowser>(u"claimPage"_s)->toPlainText(); }
    QAction *rule(SourcingRule which) { return m_fixture->action(u"rule%1"_s.arg(int(which))); }
    qsizetype attributions() const { return m_fixture->workspace.article(1).analysis->attributions.size(); }
    bool holdsThought() const
    {
        const AnalysedArticle article = m_fixture->workspace.article(1);
        return std::any_of(article.analysis->attributions.begin(), article.analysis->attributions.end(),
                           [](const Attribution &each) { return each.act == ReportingAct::Believes; });
    }
    bool isDrawn(const QString &words)
    {
        const QList<GraphNode> &nodes = m_fixture->workspace.graph()->graph.nodes;
        return std::any_of(nodes.begin(), nodes.end(),
                           [&](const GraphNode &node) { return node.description.contains(words); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void SwitchesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void SwitchesTest::cleanup()
{
    m_fixture.reset();
}

void SwitchesTest::eachRuleIsSwitched()
{
    QVERIFY(openRumours());
    QVERIFY(!m_fixture->workspace.claims()->remarks.isEmpty());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    auto *box = m_fixture->find<QComboBox>(u"claimsShown"_s);
    box->setCurrentIndex(box->findData(QVariant::fromValue(ClaimsShown::WithRemarks)));
    const auto *list = m_fixture->find<QListView>(u"claimList"_s);
    const int before = list->model()->rowCount();
    QVERIFY(before > 0);
    int shown = 0;
    for (const SourcingRemark &remark : m_fixture->workspace.claims()->remarks) {
        const QString id = remark.claim.isEmpty() ? remark.match : remark.claim;
        const ArticleId article = remark.places.first().article;
        m_fixture->window->selection()->select({article, noAttribution, noEntity, id});
        if (m_fixture->find<ClaimsPanel>(u"claimsPanel"_s)->shownId() != id)
            continue;
        ++shown;
        QVERIFY2(page().contains(remarkInWords(remark).simplified()), qPrintable(page()));
        rule(remark.rule)->trigger();
        QVERIFY2(!page().contains(remarkInWords(remark).simplified()), qPrintable(page()));
        rule(remark.rule)->trigger();
        QVERIFY(page().contains(remarkInWords(remark).simplified()));
    }
    QVERIFY(shown > 0);
    for (QAction *each : m_fixture->find<QMenu>(u"rulesMenu"_s)->actions())
        each->setChecked(false);
    QCOMPARE(list->model()->rowCount(), 0);
    for (QAction *each : m_fixture->find<QMenu>(u"rulesMenu"_s)->actions())
        each->setChecked(true);
    QCOMPARE(list->model()->rowCount(), before);
}

void SwitchesTest::rulesAreKept()
{
    QCOMPARE(m_fixture->window->session().rules, allSourcingRules);
    rule(SourcingRule::WordsDiffer)->trigger();
    rule(SourcingRule::DenialLeftOut)->trigger();
    const Session session = m_fixture->window->session();
    QVERIFY(!session.rules.testFlag(SourcingRule::WordsDiffer));
    QVERIFY(session.rules.testFlag(SourcingRule::OneAnonymousOrigin));
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->restore(session);
    QVERIFY(!rule(SourcingRule::WordsDiffer)->isChecked());
    QVERIFY(rule(SourcingRule::AnonymousOpinion)->isChecked());
    QCOMPARE(m_fixture->find<ClaimsPanel>(u"claimsPanel"_s)->rules(), session.rules);
}

void SwitchesTest::thePanelHasTheRules()
{
    const auto *button = m_fixture->find<QToolButton>(u"claimRules"_s);
    QCOMPARE(button->menu(), m_fixture->find<QMenu>(u"rulesMenu"_s));
    QCOMPARE(button->menu()->actions().size(), 5);
    QVERIFY(!button->accessibleName().isEmpty());
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
}

void SwitchesTest::speechOnlyLeavesThoughtsOut()
{
    QVERIFY(openThoughts());
    QVERIFY(holdsThought());
    const qsizetype before = attributions();
    QVERIFY(m_fixture->card().contains(u"Joost Abernethy"));
    QVERIFY(isDrawn(u"mayor"_s));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->waitUntilIdle());
    QVERIFY(!holdsThought());
    QVERIFY(attributions() < before);
    QVERIFY(!m_fixture->card().contains(u"Joost Abernethy"));
    QVERIFY(!isDrawn(u"mayor"_s));
    QVERIFY(isDrawn(u"ferry"_s));
    // Nothing is there to be clicked.
    QVERIFY(m_fixture->click(u"the mayor will"_s));
    QCOMPARE(m_fixture->window->selection()->current().attribution, noAttribution);
    QVERIFY(m_fixture->find(u"speechButton"_s)->isVisible());
    m_fixture->action(u"speechOnly"_s)->trigger();
    QVERIFY(m_fixture->waitUntilIdle());
    QCOMPARE(attributions(), before);
    QVERIFY(isDrawn(u"mayor"_s));
    QVERIFY(!m_fixture->find(u"speechButton"_s)->isVisible());
}

void SwitchesTest::speechOnlyKeepsWhatIsSelected()
{
    QVERIFY(openThoughts());
    QVERIFY(m_fixture->click(u"the ferry will"_s));
    QVERIFY(m_fixture->selectedWords().contains(u"ferry"));
    m_fixture->action(u"speechOnly"_s)->trigger();
    QVERIFY2(m_fixture->selectedWords().contains(u"ferry"), qPrintable(m_fixture->selectedWords()));
    m_fixture->action(u"speechOnly"_s)->trigger();
    QVERIFY2(m_fixture->selectedWords().contains(u"ferry"), qPrintable(m_fixture->selectedWords()));
}

void SwitchesTest::speechOnlyCorrectsTheRightWords()
{
    QVERIFY(openThoughts());
    QVERIFY(holdsThought());
    m_fixture->action(u"speechOnly"_s)->trigger();
    QVERIFY(m_fixture->waitUntilIdle());
    QVERIFY(m_fixture->click(u"the ferry will"_s));
    const AttributionIndex index = m_fixture->window->selection()->current().attribution;
    m_fixture->workspace.setSpeaker(1, index, u"Ola Marsh"_s, EntityType::Person);
    m_fixture->action(u"speechOnly"_s)->trigger();
    QVERIFY(m_fixture->click(u"the ferry will"_s));
    QVERIFY(m_fixture->card().contains(u"Ola Marsh"));
    QVERIFY(m_fixture->click(u"the mayor will"_s));
    QVERIFY(m_fixture->card().contains(u"Joost Abernethy"));
}

void SwitchesTest::speechOnlyIsKept()
{
    QVERIFY(!m_fixture->window->session().speechOnly);
    m_fixture->action(u"speechOnly"_s)->trigger();
    const Session session = m_fixture->window->session();
    QVERIFY(session.speechOnly);
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->restore(session);
    QVERIFY(m_fixture->action(u"speechOnly"_s)->isChecked());
    QVERIFY(m_fixture->workspace.isSpeechOnly());
    QVERIFY(openThoughts());
    QVERIFY(!holdsThought());
    QVERIFY(attributions() > 0);
}

QTEST_MAIN(SwitchesTest)
#include "tst_switches.moc"
