// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/budgets.h"
#include "document/span.h"

#include <QList>
#include <algorithm>

namespace hearsay {

/// Spans, each with a number, to be found by where they are. Add them all, then sort() once.
class SpanIndex
{
public:
    void add(Span span, qsizetype number) { m_items.append({span, number, 0}); }
    /// Makes what was added so far visible to visit().
    void sort()
    {
        std::stable_sort(m_items.begin(), m_items.end(),
                         [](const Item &a, const Item &b) { return a.span < b.span; });
        qsizetype farthest = 0;
        for (Item &item : m_items) {
            farthest = std::max(farthest, item.span.end);
            item.farthest = farthest;
        }
    }
    /// Calls `look(span, number)` for the spans that overlap or touch `place` and for some beside them, the
    /// last one first, until it returns false. Logarithmic and the spans looked at; at most
    /// Budgets::spansLookedAt of them.
    template <typename Look>
    void visit(Span place, Look look) const
    {
        auto item = std::upper_bound(m_items.begin(), m_items.end(), place.end,
                                     [](qsizetype end, const Item &other) { return end < other.span.begin; });
        for (qsizetype i = 0; i < Budgets::spansLookedAt && item != m_items.begin(); ++i) {
            --item;
            if (item->farthest < place.begin || !look(item->span, item->number))
                return;
        }
    }

private:
    struct Item
    {
        Span span;
        qsizetype number = 0;
        qsizetype farthest = 0; ///< where the one of those up to here ends that reaches farthest
    };

    QList<Item> m_items;
};

} // namespace hearsay
