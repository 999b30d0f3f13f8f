// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/claimcorrectionbook.h"

#include <QSet>
#include <algorithm>

namespace hearsay {

namespace {

Span spanOf(const TextAnchor &anchor)
{
    // The key of the article is of its text: the words stand where they stood.
    return {anchor.position, anchor.position + anchor.exact.size()};
}

/// A person that was told apart is brought back, or one that was brought together is told apart.
bool isOverruledBy(const SamePersonCorrection &earlier, const SamePersonCorrection &later)
{
    if (earlier.same == later.same)
        return false;
    return earlier.second == later.second || (earlier.first == later.second && earlier.second == later.first);
}

/// A statement that was given the origin of another one passes that on.
StatementRef originOf(const QList<SameOriginCorrection> &all, const StatementRef &statement)
{
    const auto last = std::find_if(
        all.rbegin(), all.rend(), [&](const SameOriginCorrection &each) { return each.second == statement; });
    return last != all.rend() && last->same ? last->first : statement;
}

} // namespace

void ClaimCorrectionBook::add(const QList<ClaimCorrection> &corrections)
{
    for (const ClaimCorrection &correction : corrections) {
        const auto place = std::upper_bound(m_all.begin(), m_all.end(), correction,
                                            [](const auto &a, const auto &b) { return a.id < b.id; });
        m_all.insert(place, correction);
    }
}

void ClaimCorrectionBook::remove(const QList<ClaimCorrection> &corrections)
{
    QSet<CorrectionId> ids;
    for (const ClaimCorrection &correction : corrections)
        ids.insert(correction.id);
    m_all.removeIf([&](const ClaimCorrection &each) { return ids.contains(each.id); });
}

ClaimCorrections ClaimCorrectionBook::resolve(const std::map<ArticleKey, ArticleId> &articles) const
{
    ClaimCorrections found;
    const auto idOf = [&](const AnchoredWords &words) {
        const auto at = articles.find(words.article);
        return at == articles.end() ? noArticle : at->second;
    };
    for (const ClaimCorrection &each : m_all) {
        const ArticleId first = idOf(each.reference);
        const ArticleId second = idOf(each.target);
        const Span firstWords = spanOf(each.reference.words);
        const Span secondWords = spanOf(each.target.words);
        if (second == noArticle || (first == noArticle && each.kind != ClaimCorrectionKind::Stance))
            continue;
        switch (each.kind) {
        case ClaimCorrectionKind::SameClaim:
        case ClaimCorrectionKind::OtherClaim:
            found.sameClaim.append(
                {{first, firstWords}, {second, secondWords}, each.kind == ClaimCorrectionKind::SameClaim});
            break;
        case ClaimCorrectionKind::Stance:
            found.stances.append({{second, secondWords}, each.stance});
            break;
        case ClaimCorrectionKind::SameOrigin:
        case ClaimCorrectionKind::OtherOrigin:
            found.sameOrigin.append({originOf(found.sameOrigin, {first, firstWords}),
                                     {second, secondWords},
                                     each.kind == ClaimCorrectionKind::SameOrigin});
            break;
        case ClaimCorrectionKind::SamePerson:
        case ClaimCorrectionKind::OtherPerson: {
            const SamePersonCorrection now{
                {first, firstWords}, {second, secondWords}, each.kind == ClaimCorrectionKind::SamePerson};
            found.samePerson.removeIf([&](const auto &earlier) { return isOverruledBy(earlier, now); });
            found.samePerson.append(now);
            break;
        }
        }
    }
    return found;
}

} // namespace hearsay
