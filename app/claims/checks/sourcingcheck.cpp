// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/checks/sourcingcheck.h"

#include "claims/quotations/quotedwords.h"
#include "language/lexicon/wordlist.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Words that judge instead of telling; from resources/lexicons/judging-words.txt.
const QSet<FeatureHash> &judgingWords()
{
    static const QSet<FeatureHash> words = hashedWordsOf(u"judging-words.txt"_s);
    return words;
}

class Checker
{
public:
    Checker(const ClaimGraph &graph, const QList<AnalysedArticle> &articles, SourcingRules rules)
        : m_graph(graph)
        , m_rules(rules)
    {
        for (const Origin &origin : graph.origins)
            m_origins.insert(origin.id, &origin);
        for (const AnalysedArticle &article : articles)
            m_articles.insert(article.id, article);
    }

    QList<SourcingRemark> run()
    {
        for (const Claim &claim : m_graph.claims) {
            checkAnonymousOrigin(claim);
            checkSingleOrigin(claim);
            checkOpinion(claim);
            checkDenial(claim);
        }
        for (const QuotationMatch &match : m_graph.matches)
            checkWords(match);
        return m_remarks;
    }

private:
    static void addPlace(SourcingRemark &remark, const Backing &backing)
    {
        if (!backing.words.isEmpty())
            remark.places.append({backing.article, hull(backing.words)});
    }

    void add(SourcingRemark remark)
    {
        if (!remark.places.isEmpty())
            m_remarks.append(std::move(remark));
    }

    static SourcingRemark about(const Claim &claim, SourcingRule rule)
    {
        SourcingRemark remark;
        remark.rule = rule;
        remark.claim = claim.id;
        remark.text = claim.text;
        return remark;
    }

    bool isAnonymous(const QString &origin) const
    {
        const Origin *const found = m_origins.value(origin);
        return !found || found->anonymous;
    }

    QString labelOf(const QString &origin) const
    {
        const Origin *const found = m_origins.value(origin);
        return found ? found->label : QString();
    }

    void checkAnonymousOrigin(const Claim &claim)
    {
        const QSet<QString> origins = claim.origins(Stance::Asserts) + claim.origins(Stance::Rumour);
        if (!m_rules.testFlag(SourcingRule::OneAnonymousOrigin) || origins.size() != 1
            || !isAnonymous(*origins.begin()))
            return;
        SourcingRemark remark = about(claim, SourcingRule::OneAnonymousOrigin);
        remark.origin = labelOf(*origins.begin());
        for (const Backing &backing : claim.backing) {
            if (backing.stance != Stance::Denies)
                addPlace(remark, backing);
        }
        add(std::move(remark));
    }

    void checkSingleOrigin(const Claim &claim)
    {
        if (!m_rules.testFlag(SourcingRule::ManyArticlesOneOrigin))
            return;
        SourcingRemark remark = about(claim, SourcingRule::ManyArticlesOneOrigin);
        QSet<ArticleId> carriers;
        for (const Backing &backing : claim.backing) {
            if (backing.stance == Stance::Denies)
                continue;
            carriers.insert(backing.article);
            addPlace(remark, backing);
        }
        const QSet<QString> origins = claim.origins(Stance::Asserts) + claim.origins(Stance::Rumour);
        if (origins.size() != 1 || carriers.size() < 2)
            return;
        remark.origin = labelOf(*origins.begin());
        remark.articles = int(carriers.size());
        add(std::move(remark));
    }

    bool judges(const Backing &backing) const
    {
        const auto article = m_articles.constFind(backing.article);
        if (article == m_articles.constEnd())
            return false;
        for (Span span : backing.words) {
            const QList<QuotedWord> words = wordsOf(article->article->text, span);
            if (std::any_of(words.begin(), words.end(),
                            [](const QuotedWord &word) { return judgingWords().contains(word.form); }))
                return true;
        }
        return false;
    }

    void checkOpinion(const Claim &claim)
    {
        if (!m_rules.testFlag(SourcingRule::AnonymousOpinion))
            return;
        SourcingRemark remark = about(claim, SourcingRule::AnonymousOpinion);
        for (const Backing &backing : claim.backing) {
            if (isAnonymous(backing.origin) && judges(backing)) {
                remark.origin = labelOf(backing.origin);
                addPlace(remark, backing);
            }
        }
        add(std::move(remark));
    }

    /// Articles that have a claim without the denial that others have.
    void checkDenial(const Claim &claim)
    {
        if (!m_rules.testFlag(SourcingRule::DenialLeftOut))
            return;
        QSet<ArticleId> denying;
        for (const Backing &backing : claim.backing) {
            if (backing.stance == Stance::Denies)
                denying.insert(backing.article);
        }
        SourcingRemark remark = about(claim, SourcingRule::DenialLeftOut);
        for (const Backing &backing : claim.backing) {
            if (backing.stance != Stance::Denies && !denying.contains(backing.article))
                addPlace(remark, backing);
        }
        if (denying.isEmpty())
            return;
        remark.articles = int(denying.size());
        add(std::move(remark));
    }

    void checkWords(const QuotationMatch &match)
    {
        if (!m_rules.testFlag(SourcingRule::WordsDiffer) || !match.hasDifferences())
            return;
        SourcingRemark remark;
        remark.rule = SourcingRule::WordsDiffer;
        remark.match = match.id;
        for (const MatchSide &side : match.sides) {
            for (const WordDifference &difference : side.differences) {
                const bool matters
                    = difference.change != WordChange::Equal && difference.change != WordChange::Bracketed;
                if (matters)
                    remark.places.append({side.article, difference.here});
            }
        }
        add(std::move(remark));
    }

    const ClaimGraph &m_graph;
    SourcingRules m_rules;
    QHash<QString, const Origin *> m_origins;
    QHash<ArticleId, AnalysedArticle> m_articles;
    QList<SourcingRemark> m_remarks;
};

} // namespace

QList<SourcingRemark> checkSourcing(const ClaimGraph &graph, const QList<AnalysedArticle> &articles,
                                    SourcingRules rules)
{
    return Checker(graph, articles, rules).run();
}

} // namespace hearsay
