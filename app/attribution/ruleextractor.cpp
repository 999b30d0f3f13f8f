// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/ruleextractor.h"

#include "attribution/analysischeck.h"
#include "attribution/speakerresolver.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Result<Analysis> RuleExtractor::extract(const Article &article, JobMonitor &monitor) const
{
    const Lexicon &lexicon = Lexicon::shared();
    const TokenizedArticle tokenized = tokenizeArticle(article);
    FoundAttributions found = findAttributions(tokenized, lexicon, monitor);
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("hearsay::RuleExtractor", "The analysis was cancelled.")};
    Analysis analysis
        = resolveSpeakers(tokenized, std::move(found), findEntities(tokenized, lexicon), lexicon);
    analysis.engine = version();
    return soundAnalysis(article, std::move(analysis));
}

QString RuleExtractor::version() const
{
    return u"rules 2"_s;
}

} // namespace hearsay
