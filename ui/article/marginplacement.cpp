// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/marginplacement.h"

namespace hearsay {

namespace {

/// Labels that touch one another. `sum` adds up where the first one would have to stand for each of them.
struct Pool
{
    qreal sum = 0;
    int count = 0;

    qreal top() const { return sum / count; }
};

} // namespace

QList<qreal> placeLabels(const QList<qreal> &wanted, qreal height, qreal gap)
{
    const qreal pitch = height + gap;
    QList<Pool> pools;
    for (qreal top : wanted) {
        pools.append({top, 1});
        while (pools.size() > 1) {
            const Pool last = pools.last();
            Pool &before = pools[pools.size() - 2];
            if (before.top() + before.count * pitch <= last.top())
                break;
            before.sum += last.sum - last.count * before.count * pitch;
            before.count += last.count;
            pools.removeLast();
        }
    }
    QList<qreal> tops;
    tops.reserve(wanted.size());
    for (const Pool &pool : std::as_const(pools)) {
        for (int i = 0; i < pool.count; ++i)
            tops.append(pool.top() + i * pitch);
    }
    return tops;
}

} // namespace hearsay
