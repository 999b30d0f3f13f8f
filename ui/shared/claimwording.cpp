// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/claimwording.h"

#include "document/clippedtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class ClaimWordingTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::ClaimWords)
};

} // namespace

QString stanceInWords(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return ClaimWordingTexts::tr("asserts");
    case Stance::Denies:
        return ClaimWordingTexts::tr("denies");
    case Stance::Rumour:
        return ClaimWordingTexts::tr("passes it on as talk");
    }
    return {};
}

QString stanceSign(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return u"▲"_s;
    case Stance::Denies:
        return u"▼"_s;
    case Stance::Rumour:
        return u"◇"_s;
    }
    return {};
}

QString hearsayInWords(int depth)
{
    switch (depth) {
    case 0:
        return ClaimWordingTexts::tr("first-hand");
    case 1:
        return ClaimWordingTexts::tr("second-hand");
    case 2:
        return ClaimWordingTexts::tr("third-hand");
    default:
        return ClaimWordingTexts::tr("hearsay through %1 mouths").arg(depth);
    }
}

QString originsInWords(qsizetype asserting, qsizetype denying, qsizetype passingOn)
{
    QStringList parts;
    if (asserting > 0)
        parts.append(asserting == 1
                         ? ClaimWordingTexts::tr("1 origin for")
                         : ClaimWordingTexts::tr("%1 origins for").arg(QLocale().toString(asserting)));
    if (denying > 0)
        parts.append(parts.isEmpty() && denying == 1 ? ClaimWordingTexts::tr("1 origin against")
                         : parts.isEmpty()
                         ? ClaimWordingTexts::tr("%1 origins against").arg(QLocale().toString(denying))
                         : ClaimWordingTexts::tr("%1 against").arg(QLocale().toString(denying)));
    if (passingOn > 0)
        parts.append(ClaimWordingTexts::tr("%1 as talk").arg(QLocale().toString(passingOn)));
    return parts.join(u", "_s);
}

QString sourcingRuleInWords(SourcingRule rule)
{
    switch (rule) {
    case SourcingRule::OneAnonymousOrigin:
        return ClaimWordingTexts::tr("One anonymous origin");
    case SourcingRule::ManyArticlesOneOrigin:
        return ClaimWordingTexts::tr("Several articles, one origin");
    case SourcingRule::WordsDiffer:
        return ClaimWordingTexts::tr("The words differ");
    case SourcingRule::AnonymousOpinion:
        return ClaimWordingTexts::tr("An opinion without a name");
    case SourcingRule::DenialLeftOut:
        return ClaimWordingTexts::tr("A denial is left out");
    }
    return {};
}

QString claimDecisionInWords(ClaimDecision decision)
{
    switch (decision) {
    case ClaimDecision::SameClaim:
        return ClaimWordingTexts::tr("Same claim");
    case ClaimDecision::Stance:
        return ClaimWordingTexts::tr("Stance");
    case ClaimDecision::Origin:
        return ClaimWordingTexts::tr("Origin");
    case ClaimDecision::SamePerson:
        return ClaimWordingTexts::tr("Same person");
    case ClaimDecision::Correction:
        return ClaimWordingTexts::tr("Your correction");
    }
    return {};
}

QString dateInWords(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s)
                          : ClaimWordingTexts::tr("without a date");
}

QString outletName(const AnalysedArticle &article)
{
    if (!article.article)
        return {};
    const QString &outlet = article.article->metadata.outlet;
    if (!outlet.isEmpty())
        return clippedText(outlet);
    constexpr qsizetype longest = 28;
    const QString title = article.article->displayTitle();
    return title.size() <= longest ? title : title.left(title.lastIndexOf(u' ', longest)).trimmed() + u'…';
}

const Backing &backingIn(const Claim &claim, ArticleId article)
{
    const auto here = std::find_if(claim.backing.begin(), claim.backing.end(),
                                   [article](const Backing &each) { return each.article == article; });
    return here == claim.backing.end() ? claim.backing.first() : *here;
}

} // namespace hearsay
