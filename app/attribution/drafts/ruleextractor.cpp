// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/ruleextractor.h"

#include "attribution/drafts/attributionbudget.h"
#include "attribution/result/analysischeck.h"
#include "attribution/speakers/speakerresolver.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Result<Analysis> RuleExtractor::extract(const Article &article, JobMonitor &monitor) const
{
    const Lexicon &lexicon = Lexicon::shared();
    const TokenizedArticle tokenized = tokenizeArticle(article, monitor);
    FoundAttributions found;
    if (!monitor.isCancelled())
        found = findAttributions(tokenized, lexicon, monitor);
    Analysis analysis;
    if (!monitor.isCancelled()) {
        const QList<Span> unread = keepWithinBudgets(tokenized, found);
        EntityTable entities = findEntities(tokenized, lexicon, monitor);
        if (!monitor.isCancelled())
            analysis = resolveSpeakers(tokenized, std::move(found), std::move(entities), lexicon, monitor);
        analysis.unread = unread;
    }
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("hearsay::RuleExtractor", "The analysis was cancelled.")};
    analysis.engine = version();
    return soundAnalysis(article, std::move(analysis));
}

QString RuleExtractor::version() const
{
    return u"rules 3"_s;
}

} // namespace hearsay
