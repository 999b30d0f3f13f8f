// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/linkedstatements.h"

#include <algorithm>

namespace hearsay {

namespace {

qsizetype propositionIn(const ArticleStatements &article, Span words)
{
    qsizetype best = -1;
    double bestShare = 0;
    for (qsizetype i = 0; i < article.propositions.size(); ++i) {
        qsizetype shared = 0;
        qsizetype length = 0;
        for (Span span : article.propositions[i].words) {
            shared
                += std::max<qsizetype>(0, std::min(span.end, words.end) - std::max(span.begin, words.begin));
            length += span.length();
        }
        const double share
            = double(shared) / double(std::max<qsizetype>(1, length + words.length() - shared));
        if (share > bestShare) {
            best = i;
            bestShare = share;
        }
    }
    return best;
}

} // namespace

LinkedStatements::Articles LinkedStatements::article(ArticleId id) const
{
    const auto found = articles.find(id);
    return found == articles.end() ? nullptr : found->second;
}

qsizetype LinkedStatements::propositionOf(const StatementRef &reference) const
{
    const Articles found = article(reference.article);
    return found ? propositionIn(*found, reference.words) : -1;
}

QSet<qsizetype> LinkedStatements::toldApart(const ArticleStatements &article) const
{
    QSet<qsizetype> found;
    for (const SameClaimCorrection &correction : corrections.sameClaim) {
        for (const StatementRef &reference : {correction.first, correction.second}) {
            if (!correction.same && reference.article == article.article)
                found.insert(propositionIn(article, reference.words));
        }
    }
    found.remove(-1);
    return found;
}

NodeId LinkedStatements::nodeOf(const Articles &article, qsizetype proposition) const
{
    return propositions.nodeOf(article, proposition, toldApart(*article).contains(proposition));
}

} // namespace hearsay
