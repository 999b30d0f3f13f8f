// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimrow.h"

#include "ui/shared/claimwording.h"
#include "ui/shared/printdiff.h"

#include <QHash>
#include <QSet>

namespace hearsay {

namespace {

/// Outlet and date of the articles behind a row.
void noteArticle(const LinkedClaims &claims, ArticleId id, QSet<ArticleId> &seen, ClaimRow &row)
{
    const AnalysedArticle article = claims.article(id);
    if (seen.contains(id) || !article.isValid())
        return;
    seen.insert(id);
    ++row.articles;
    if (const QString outlet = outletName(article); !row.outlets.contains(outlet))
        row.outlets.append(outlet);
    const QDate date = article.article->metadata.date;
    if (!date.isValid())
        return;
    row.first = row.first.isValid() ? qMin(row.first, date) : date;
    row.last = row.last.isValid() ? qMax(row.last, date) : date;
}

ClaimRow rowOf(const LinkedClaims &claims, const Claim &claim, const QHash<QString, const Origin *> &origins)
{
    ClaimRow row;
    row.id = claim.id;
    row.text = claim.text;
    QSet<ArticleId> articles;
    QSet<QString> all;
    for (const Backing &backing : claim.backing) {
        noteArticle(claims, backing.article, articles, row);
        if (all.contains(backing.origin))
            continue;
        all.insert(backing.origin);
        const Origin *origin = origins.value(backing.origin);
        ++(origin && !origin->anonymous ? row.named : row.anonymous);
        if (origin && !row.sources.contains(origin->label))
            row.sources.append(origin->label);
    }
    row.asserting = claim.origins(Stance::Asserts).size();
    row.denying = claim.origins(Stance::Denies).size();
    row.passingOn = claim.origins(Stance::Rumour).size();
    return row;
}

ClaimRow rowOf(const LinkedClaims &claims, const QuotationMatch &match)
{
    ClaimRow row;
    row.id = match.id;
    row.isMatch = true;
    row.text = wordsOfPrint(claims, match.sides.first());
    row.differs = match.hasDifferences();
    QSet<ArticleId> articles;
    for (const MatchSide &side : match.sides)
        noteArticle(claims, side.article, articles, row);
    return row;
}

} // namespace

QList<ClaimRow> claimRows(const LinkedClaims &claims, SourcingRules rules)
{
    QHash<QString, const Origin *> origins;
    for (const Origin &origin : claims.graph.origins)
        origins.insert(origin.id, &origin);
    QHash<QString, qsizetype> remarks;
    for (const SourcingRemark &remark : claims.remarks)
        remarks[remark.claim.isEmpty() ? remark.match : remark.claim] += rules.testFlag(remark.rule) ? 1 : 0;
    QList<ClaimRow> rows;
    rows.reserve(claims.graph.claims.size() + claims.graph.matches.size());
    for (const Claim &claim : claims.graph.claims)
        rows.append(rowOf(claims, claim, origins));
    for (const QuotationMatch &match : claims.graph.matches)
        rows.append(rowOf(claims, match));
    for (ClaimRow &row : rows)
        row.remarks = remarks.value(row.id);
    return rows;
}

} // namespace hearsay
