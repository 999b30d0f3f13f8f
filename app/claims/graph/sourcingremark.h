// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QFlags>
#include <QList>
#include <QString>

namespace hearsay {

/// The reader's rules about sourcing. Each can be switched off.
enum class SourcingRule {
    OneAnonymousOrigin = 0x1, ///< a claim rests on one anonymous origin
    ManyArticlesOneOrigin = 0x2, ///< several articles print a claim, and all have it from one origin
    WordsDiffer = 0x4, ///< outlets print different words of one quotation
    AnonymousOpinion = 0x8, ///< a nameless source judges instead of telling
    DenialLeftOut = 0x10, ///< an article has a claim without the denial that another one has
};
Q_DECLARE_FLAGS(SourcingRules, SourcingRule)
Q_DECLARE_OPERATORS_FOR_FLAGS(SourcingRules)

/// Words of an article that a remark points at.
struct RemarkPlace
{
    ArticleId article = noArticle;
    Span words;

    friend bool operator==(const RemarkPlace &, const RemarkPlace &) = default;
};

/// What a rule found: why, in one sentence of the reader's language, and where.
struct SourcingRemark
{
    SourcingRule rule = SourcingRule::OneAnonymousOrigin;
    QString claim; ///< Claim::id, or empty
    QString match; ///< QuotationMatch::id, or empty
    QString reason;
    QList<RemarkPlace> places; ///< never empty

    friend bool operator==(const SourcingRemark &, const SourcingRemark &) = default;
};

} // namespace hearsay
