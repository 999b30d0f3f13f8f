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

/// What a rule found: what it speaks of, and where. No sentence: the front ends word it
/// (export/evidencewording.h).
struct SourcingRemark
{
    SourcingRule rule = SourcingRule::OneAnonymousOrigin;
    QString claim; ///< Claim::id, or empty
    QString match; ///< QuotationMatch::id, or empty
    QString text = {}; ///< of the claim
    QString origin = {}; ///< the name of the only one, or of the one without a name; empty where it has none
    int articles = 0; ///< that print the claim, or that deny it
    QList<RemarkPlace> places; ///< never empty

    friend bool operator==(const SourcingRemark &, const SourcingRemark &) = default;
};

} // namespace hearsay
