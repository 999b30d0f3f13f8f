// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articlefilter.h"
#include "ui/library/hitmodel.h"
#include "ui/library/librarymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

LibraryEntry entry(LibraryArticleId id, const QString &title, const QString &outlet, QDate date,
                   int quotations)
{
    return {id,        title, outlet, date, QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::utc()),
            quotations};
}

QStringList titlesOf(const QAbstractItemModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, LibraryModel::Title).data().toString());
    return titles;
}

} // namespace

/// The lists behind the library panel.
class LibraryModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void entriesBecomeRows();
    void entriesThatComeAgainAreReplaced();
    void removedEntriesGo();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void filtersByOutlet();
    void hitsAreReadOut();

private:
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<ArticleFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void LibraryModelsTest::init()
{
    m_model = std::make_unique<LibraryModel>();
    m_filter = std::make_unique<ArticleFilter>();
    m_filter->setSourceModel(m_model.get());
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
    m_model->update({entry(1, u"bridge"_s, u"Lund Observer"_s, QDate(2026, 3, 2), 9),
                     entry(2, u"Ärger"_s, {}, {}, 12),
                     entry(3, u"Crew"_s, u"Calder Post"_s, QDate(2025, 12, 31), 0)});
}

void LibraryModelsTest::cleanup()
{
    m_filterTester.reset();
    m_tester.reset();
    m_filter.reset();
    m_model.reset();
}

void LibraryModelsTest::entriesBecomeRows()
{
    QCOMPARE(titlesOf(*m_model), (QStringList{u"bridge"_s, u"Ärger"_s, u"Crew"_s}));
    QCOMPARE(m_model->outlets(), (QStringList{u"Calder Post"_s, u"Lund Observer"_s}));
    QCOMPARE(m_model->index(1, LibraryModel::Title).data(LibraryModel::IdRole).toLongLong(), 2);
    QCOMPARE(m_model->index(1, LibraryModel::Date).data().toString(), QString());
    QCOMPARE(m_model->index(1, LibraryModel::Date).data(Qt::AccessibleTextRole).toString(), u"no date"_s);
    QCOMPARE(m_model->index(0, LibraryModel::Quotations).data().toString(), u"9"_s);
    QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
}

void LibraryModelsTest::entriesThatComeAgainAreReplaced()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->update({entry(3, u"Crew"_s, u"Calder Post"_s, QDate(2025, 12, 31), 4),
                     entry(1, u"bridge"_s, u"Lund Observer"_s, QDate(2026, 3, 2), 9),
                     entry(7, u"new"_s, {}, {}, 1), entry(7, u"newer"_s, {}, {}, 1)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(titlesOf(*m_model), (QStringList{u"bridge"_s, u"Ärger"_s, u"Crew"_s, u"newer"_s}));
    QCOMPARE(m_model->index(2, LibraryModel::Quotations).data().toString(), u"4"_s);
}

void LibraryModelsTest::removedEntriesGo()
{
    m_model->remove({1, 99});
    QCOMPARE(titlesOf(*m_model), (QStringList{u"Ärger"_s, u"Crew"_s}));
    m_model->update({entry(3, u"Crew again"_s, {}, {}, 0)});
    QCOMPARE(titlesOf(*m_model), (QStringList{u"Ärger"_s, u"Crew again"_s}));
}

void LibraryModelsTest::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("outlet") << int(LibraryModel::Outlet) << QStringList{u"Ärger"_s, u"Crew"_s, u"bridge"_s};
    QTest::newRow("date") << int(LibraryModel::Date) << QStringList{u"Ärger"_s, u"Crew"_s, u"bridge"_s};
    QTest::newRow("quotations") << int(LibraryModel::Quotations)
                                << QStringList{u"Crew"_s, u"bridge"_s, u"Ärger"_s};
}

void LibraryModelsTest::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(QStringList, titles);
    m_filter->sort(column, Qt::AscendingOrder);
    QCOMPARE(titlesOf(*m_filter), titles);
    m_filter->sort(column, Qt::DescendingOrder);
    std::reverse(titles.begin(), titles.end());
    QCOMPARE(titlesOf(*m_filter), titles);
    m_filter->sort(LibraryModel::Title, Qt::AscendingOrder);
    QVERIFY(titlesOf(*m_filter).indexOf(u"bridge"_s) < titlesOf(*m_filter).indexOf(u"Crew"_s));
}

void LibraryModelsTest::filtersByOutlet()
{
    m_filter->setOutlet(u"Calder Post"_s);
    QCOMPARE(titlesOf(*m_filter), QStringList{u"Crew"_s});
    m_filter->setOutlet({});
    QCOMPARE(m_filter->rowCount(), 3);
}

void LibraryModelsTest::hitsAreReadOut()
{
    HitModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SearchHit said;
    said.article = 4;
    said.title = u"Bridge"_s;
    said.outlet = u"Lund Observer"_s;
    said.speaker = u"Ann Example"_s;
    said.kind = AttributionKind::Direct;
    said.context = u"“It holds,”"_s;
    SearchHit passage;
    passage.article = 4;
    passage.title = u"Bridge"_s;
    passage.context = u"… nobody asked …"_s;
    SearchHit other = passage;
    other.article = 5;
    model.setHits({said, passage, other});
    QCOMPARE(model.rowCount(), 3);
    const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"Bridge; Lund Observer; Ann Example"));
    QVERIFY(spoken.endsWith(u"“It holds,”"));
    QVERIFY(model.beginsArticle(0) && !model.beginsArticle(1) && model.beginsArticle(2));
    QVERIFY(HitModel::bylineOf(passage).isEmpty());
    said.speaker.clear();
    QVERIFY(HitModel::bylineOf(said).startsWith(u"Speaker not named"));
}

QTEST_MAIN(LibraryModelsTest)
#include "tst_librarymodels.moc"
