// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearsay;

/// The shared selection tells of changes, and of nothing else.
class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfChangesOnly();
    void clearing();
};

void SelectionTest::tellsOfChangesOnly()
{
    SelectionModel model;
    QSignalSpy changed(&model, &SelectionModel::changed);
    model.select({1, 2, noEntity});
    model.select({1, 2, noEntity});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<Selection>(), (Selection{1, 2, noEntity}));
    QCOMPARE(model.current(), (Selection{1, 2, noEntity}));
}

void SelectionTest::clearing()
{
    SelectionModel model;
    QSignalSpy changed(&model, &SelectionModel::changed);
    model.clear();
    QCOMPARE(changed.size(), 0);
    model.select({1, noAttribution, 3});
    model.clear();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.current(), Selection());
}

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
