// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimsample.h"
#include "ui/claims/claimfilter.h"
#include "ui/claims/claimlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

ClaimColumn::Value orderCalled(const char *name)
{
    for (const ClaimColumn &column : claimColumns()) {
        if (qstrcmp(column.order, name) == 0)
            return column.value;
    }
    qFatal("no order is called %s", name);
}

} // namespace

/// Rows of claims, their words, their order and their filter.
class ClaimModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsCountOriginsAndArticles();
    void rowsOfMatchesKnowWhetherTheyDiffer();
    void summaryIsInWords();
    void signsAndWordsTellStancesApart();
    void sameRowsDoNotResetTheList();
    void filterByKind();
    void filterByWordsOfClaimOutletOrSource();
    void orders();
    void columnsAreWhole();
    void emptyAgain();

private:
    QStringList shown() const;

    ClaimSample m_sample;
    std::unique_ptr<ClaimListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<ClaimFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void ClaimModelsTest::init()
{
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_model = std::make_unique<ClaimListModel>();
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), fatal);
    m_filter = std::make_unique<ClaimFilter>();
    m_filter->setSourceModel(m_model.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), fatal);
    m_model->setRows(claimRows(m_sample.claims));
}

void ClaimModelsTest::cleanup()
{
    m_filterTester.reset();
    m_filter.reset();
    m_modelTester.reset();
    m_model.reset();
}

QStringList ClaimModelsTest::shown() const
{
    QStringList ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.append(m_filter->index(row, 0).data(ClaimListModel::IdRole).toString());
    return ids;
}

void ClaimModelsTest::rowsCountOriginsAndArticles()
{
    const ClaimRow row = claimRows(m_sample.claims).first();
    QCOMPARE(row.id, u"sold"_s);
    QCOMPARE(row.asserting, 1);
    QCOMPARE(row.denying, 1);
    QCOMPARE(row.named, 1);
    QCOMPARE(row.anonymous, 1);
    QCOMPARE(row.articles, 3);
    QCOMPARE(row.outlets, (QStringList{u"Harbour Gazette"_s, u"Lund Courier"_s, u"Quay Post"_s}));
    QCOMPARE(row.first, QDate(2026, 3, 12));
    QCOMPARE(row.last, QDate(2026, 3, 15));
    QCOMPARE(row.remarks, 1);
}

void ClaimModelsTest::rowsOfMatchesKnowWhetherTheyDiffer()
{
    const ClaimRow row = claimRows(m_sample.claims).last();
    QVERIFY(row.isMatch);
    QVERIFY(row.differs);
    QCOMPARE(row.text, u"The board sold every ship last spring,"_s);
    QCOMPARE(row.articles, 2);
}

void ClaimModelsTest::summaryIsInWords()
{
    const QString summary = m_model->index(0).data(ClaimListModel::SummaryRole).toString();
    QCOMPARE(summary, u"1 origin for, 1 against · 1 named, 1 anonymous · 3 articles · 1 remark"_s);
    const QString spoken = m_model->index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(u"The board sold every ship."));
    QVERIFY(spoken.contains(summary));
    QVERIFY(spoken.contains(u"Lund Courier"));
}

void ClaimModelsTest::signsAndWordsTellStancesApart()
{
    ClaimRow denied;
    denied.id = u"denied"_s;
    denied.denying = 2;
    denied.anonymous = 2;
    denied.articles = 1;
    m_model->setRows({denied});
    QCOMPARE(m_model->index(0).data(ClaimListModel::SummaryRole).toString(),
             u"2 origins against · anonymous · 1 article"_s);
}

void ClaimModelsTest::sameRowsDoNotResetTheList()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QList<ClaimRow> rows = m_model->rows();
    m_model->setRows(rows);
    QCOMPARE(changed.size(), 0);
    rows[1].text = u"Otherwise."_s;
    m_model->setRows(rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
    rows.removeFirst();
    m_model->setRows(rows);
    QCOMPARE(reset.size(), 1);
}

void ClaimModelsTest::filterByKind()
{
    QCOMPARE(shown(), (QStringList{u"sold"_s, u"spring"_s}));
    m_filter->setShown(ClaimsShown::SeveralArticles);
    QCOMPARE(shown(), QStringList{u"sold"_s});
    m_filter->setShown(ClaimsShown::Denied);
    QCOMPARE(shown(), QStringList{u"sold"_s});
    m_filter->setShown(ClaimsShown::OneAnonymous);
    QCOMPARE(shown(), QStringList{u"spring"_s});
    m_filter->setShown(ClaimsShown::WithRemarks);
    QCOMPARE(shown(), QStringList{u"sold"_s});
    m_filter->setShown(ClaimsShown::Words);
    QCOMPARE(shown(), QStringList{u"m1"_s});
    m_filter->setShown(ClaimsShown::DifferentWords);
    QCOMPARE(shown(), QStringList{u"m1"_s});
}

void ClaimModelsTest::filterByWordsOfClaimOutletOrSource()
{
    m_filter->setText(u"SPRING"_s);
    QCOMPARE(shown(), QStringList{u"spring"_s});
    m_filter->setText(u"board quay"_s);
    QCOMPARE(shown(), QStringList{u"sold"_s});
    m_filter->setText(u"voss"_s);
    QCOMPARE(shown(), QStringList{u"sold"_s});
    m_filter->setText(u"board nobody"_s);
    QCOMPARE(shown(), QStringList());
    m_filter->setText({});
    QCOMPARE(shown().size(), 2);
}

void ClaimModelsTest::orders()
{
    ClaimRow old;
    old.id = u"old"_s;
    old.articles = 1;
    old.named = 1;
    old.first = old.last = QDate(2026, 1, 1);
    ClaimRow wide = old;
    wide.id = u"wide"_s;
    wide.articles = 4;
    wide.first = wide.last = QDate(2026, 2, 1);
    ClaimRow rich = old;
    rich.id = u"rich"_s;
    rich.named = 5;
    rich.first = rich.last = {};
    m_model->setRows({old, wide, rich});
    QCOMPARE(shown(), (QStringList{u"rich"_s, u"old"_s, u"wide"_s}));
    m_filter->setOrder(orderCalled("Most articles first"));
    QCOMPARE(shown(), (QStringList{u"wide"_s, u"old"_s, u"rich"_s}));
    m_filter->setOrder(orderCalled("Oldest first"));
    QCOMPARE(shown(), (QStringList{u"old"_s, u"wide"_s, u"rich"_s}));
    m_filter->setOrder(orderCalled("Latest first"));
    QCOMPARE(shown(), (QStringList{u"wide"_s, u"old"_s, u"rich"_s}));
}

void ClaimModelsTest::columnsAreWhole()
{
    QVERIFY(!claimColumns().empty());
    QStringList said;
    for (const ClaimColumn &column : claimColumns()) {
        QVERIFY(column.words || column.value);
        QCOMPARE(column.value != nullptr, column.order != nullptr);
        if (column.words)
            said += column.words(m_model->rows().first());
    }
    said.removeAll(QString());
    QCOMPARE(claimSummary(m_model->rows().first()), said.join(u" · "_s));
    QVERIFY(m_model->index(0).data(Qt::ToolTipRole).toString().contains(said.first()));
}

void ClaimModelsTest::emptyAgain()
{
    m_model->setRows({});
    QCOMPARE(m_filter->rowCount(), 0);
    QCOMPARE(m_model->rowOf(u"sold"_s), -1);
}

QTEST_GUILESS_MAIN(ClaimModelsTest)
#include "tst_claimmodels.moc"
