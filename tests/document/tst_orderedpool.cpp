// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/orderedpool.h"

#include <QList>
#include <QTest>
#include <atomic>

using namespace hearsay;

class OrderedPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsComeInOrder_data();
    void resultsComeInOrder();
    void fewResultsWait();
    void stopsWhenTold();
};

void OrderedPoolTest::resultsComeInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    QTest::newRow("nothing") << 0 << 2;
    QTest::newRow("one") << 1 << 4;
    QTest::newRow("one thread") << 50 << 1;
    QTest::newRow("many") << 10000 << 4;
}

void OrderedPoolTest::resultsComeInOrder()
{
    QFETCH(int, count);
    QFETCH(int, threads);
    QList<int> seen;
    runInOrder<int>(
        count, threads, [](int i) { return i * i; },
        [&](int i, int &&result) {
            seen.append(result == i * i ? i : -1);
            return true;
        });
    QCOMPARE(seen.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(seen[i], i);
}

void OrderedPoolTest::fewResultsWait()
{
    // The first piece of work ends only when no other can begin: by then exactly the window is under way or
    // done.
    constexpr int threads = 3;
    std::atomic<int> begun = 0;
    std::atomic<int> consumed = 0;
    std::atomic<int> mostWaiting = 0;
    runInOrder<int>(
        500, threads,
        [&](int i) {
            const int waiting = ++begun - consumed;
            for (int most = mostWaiting; waiting > most && !mostWaiting.compare_exchange_weak(most, waiting);)
            {
            }
            while (i == 0 && begun < 2 * threads)
                std::this_thread::yield();
            return i;
        },
        [&](int, int &&) {
            ++consumed;
            return true;
        });
    QCOMPARE(consumed.load(), 500);
    QVERIFY(mostWaiting >= 2 * threads);
    QVERIFY(mostWaiting <= 2 * threads + 1); // one more while its result is being consumed
}

void OrderedPoolTest::stopsWhenTold()
{
    std::atomic<int> begun = 0;
    int consumed = 0;
    runInOrder<int>(
        100000, 4, [&](int i) { return ++begun, i; }, [&](int, int &&) { return ++consumed < 10; });
    QCOMPARE(consumed, 10);
    QVERIFY(begun >= 10 && begun <= 10 + 2 * 4);
}

QTEST_GUILESS_MAIN(OrderedPoolTest)
#include "tst_orderedpool.moc"
