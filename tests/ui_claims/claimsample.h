// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/linkedclaims.h"

#include <QDate>

namespace hearsay::test {

/// Three articles about a ferry: two outlets print the same insider, one prints the denial; a quotation that
/// two of them print differently. Linked by hand, so that nothing hangs on what the engine finds.
class ClaimSample
{
public:
    ClaimSample()
    {
        add(1, QStringLiteral("Harbour Gazette"), QDate(2026, 3, 12),
            QStringLiteral("“The board sold every ship last spring,” an insider said."));
        add(2, QStringLiteral("Lund Courier"), QDate(2026, 3, 13),
            QStringLiteral("“The board sold each ship last spring,” an insider said."));
        add(3, QStringLiteral("Quay Post"), QDate(2026, 3, 15),
            QStringLiteral("“No ship has been sold,” Mara Voss said."));
        claims.graph.origins = {{QStringLiteral("o1"),
                                 QStringLiteral("insider"),
                                 {},
                                 true,
                                 {QStringLiteral("Harbour Gazette")},
                                 {1, 2}},
                                {QStringLiteral("o2"),
                                 QStringLiteral("Mara Voss"),
                                 QStringLiteral("voss"),
                                 false,
                                 {QStringLiteral("Quay Post")},
                                 {3}}};
        Claim sold;
        sold.id = QStringLiteral("sold");
        sold.text = QStringLiteral("The board sold every ship.");
        sold.backing
            = {backing(1, QStringLiteral("The board sold every ship"), Stance::Asserts, QStringLiteral("o1")),
               backing(2, QStringLiteral("The board sold each ship"), Stance::Asserts, QStringLiteral("o1")),
               backing(3, QStringLiteral("No ship has been sold"), Stance::Denies, QStringLiteral("o2"))};
        Claim spring;
        spring.id = QStringLiteral("spring");
        spring.text = QStringLiteral("It was last spring.");
        spring.backing = {backing(1, QStringLiteral("last spring"), Stance::Asserts, QStringLiteral("o1"))};
        claims.graph.claims = {sold, spring};
        QuotationMatch match;
        match.id = QStringLiteral("m1");
        match.sides = {side(1, {WordChange::Equal, WordChange::Equal, WordChange::Equal}),
                       side(2, {WordChange::Equal, WordChange::Changed, WordChange::Equal})};
        claims.graph.matches = {match};
        SourcingRemark remark;
        remark.rule = SourcingRule::ManyArticlesOneOrigin;
        remark.claim = QStringLiteral("sold");
        remark.text = QStringLiteral("the ship is sold");
        remark.origin = QStringLiteral("one insider");
        remark.articles = 2;
        remark.places = {{1, spanIn(1, QStringLiteral("an insider"))}};
        claims.remarks = {remark};
    }

    Span spanIn(ArticleId article, const QString &words) const
    {
        const qsizetype at = claims.article(article).article->text.indexOf(words);
        if (at < 0)
            qFatal("the sample has no such words: %s", qPrintable(words));
        return {at, at + words.size()};
    }

    LinkedClaims claims;

private:
    void add(ArticleId id, const QString &outlet, QDate date, const QString &text)
    {
        Article article;
        article.text = text;
        article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
        article.metadata.title = QStringLiteral("Story %1").arg(id);
        article.metadata.outlet = outlet;
        article.metadata.date = date;
        Analysis analysis;
        Attribution said;
        said.contents = {{0, text.indexOf(u'”') + 1}};
        analysis.attributions = {said};
        claims.articles[id]
            = {id, std::make_shared<const Article>(article), std::make_shared<const Analysis>(analysis)};
    }

    Backing backing(ArticleId article, const QString &words, Stance stance, const QString &origin) const
    {
        Backing made;
        made.article = article;
        made.attribution = 0;
        made.contents = claims.article(article).analysis->attributions.first().contents;
        made.words = {spanIn(article, words)};
        made.stance = stance;
        made.origin = origin;
        made.evidence = {{ClaimEvidenceCode::SaidBy, article, made.words, QStringLiteral("Ann Okoro")}};
        return made;
    }

    /// The quotation in three runs of words: "The board sold", "every" or "each", "ship last spring".
    MatchSide side(ArticleId article, const QList<WordChange> &changes) const
    {
        const QStringList first{QStringLiteral("The board sold"), QStringLiteral("every"),
                                QStringLiteral("ship last spring")};
        QStringList here = first;
        if (article == 2)
            here[1] = QStringLiteral("each");
        MatchSide made;
        made.article = article;
        made.fragments = {{hull({spanIn(article, here.first()), spanIn(article, here.last())}), 0}};
        for (qsizetype i = 0; i < here.size(); ++i)
            made.differences.append({changes[i], spanIn(1, first[i]), spanIn(article, here[i])});
        return made;
    }
};

} // namespace hearsay::test
