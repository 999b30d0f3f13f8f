// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimshelf.h"

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

ClaimShelf::Articles ClaimShelf::article(ArticleId id) const
{
    const auto found = articles.find(id);
    return found == articles.end() ? nullptr : found->second;
}

qsizetype ClaimShelf::propositionOf(const StatementRef &reference) const
{
    const Articles found = article(reference.article);
    return found ? propositionIn(*found, reference.words) : -1;
}

QSet<qsizetype> ClaimShelf::toldApart(const ArticleStatements &article) const
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

NodeId ClaimShelf::nodeOf(const Articles &article, qsizetype proposition) const
{
    return propositions.nodeOf(article, proposition, toldApart(*article).contains(proposition));
}

} // namespace hearsay
