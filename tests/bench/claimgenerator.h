// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <random>

namespace hearsay::bench {

/// Makes articles about invented events for measuring how the search for claims grows: an event has people,
/// an outlet that is told, and things that are said of it; eight articles tell of it, with equal words, other
/// words, denials and nameless sources. Ten quotations an article. The same number gives the same article.
class ClaimGenerator
{
public:
    static constexpr int quotationsPerArticle = 10;
    static constexpr int articlesPerEvent = 8;

    /// The article with `number`, counted from 0; its id is number + 1.
    static AnalysedArticle article(int number);
};

} // namespace hearsay::bench
