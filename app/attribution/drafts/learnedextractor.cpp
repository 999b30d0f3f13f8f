// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/learnedextractor.h"

#include "attribution/drafts/attributionbudget.h"
#include "attribution/drafts/attributionmerger.h"
#include "attribution/drafts/nestedreader.h"
#include "attribution/result/analysischeck.h"
#include "attribution/speakers/speakerresolver.h"
#include "document/budgets.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

LearnedExtractor::LearnedExtractor(LanguagePipeline pipeline, std::shared_ptr<const AttributionTagger> tagger)
    : m_pipeline(std::move(pipeline))
    , m_tagger(std::move(tagger))
{
}

Result<std::unique_ptr<AttributionExtractor>> LearnedExtractor::load(const QString &folder)
{
    Result<LanguagePipeline> pipeline = LanguagePipeline::load(folder);
    if (!pipeline)
        return pipeline.error();
    const Result<ModelFile> file = ModelFile::open(QDir(folder).filePath(u"attribution.model"_s));
    if (!file)
        return file.error();
    const Result<std::shared_ptr<const TwoPassTagger>> tagger = TwoPassTagger::load(file.value());
    if (!tagger)
        return tagger.error();
    return std::unique_ptr<AttributionExtractor>(
        std::make_unique<LearnedExtractor>(std::move(pipeline).value(), tagger.value()));
}

Result<Analysis> LearnedExtractor::extract(const Article &article, JobMonitor &monitor) const
{
    const Error cancelled{
        ErrorCode::Cancelled,
        QCoreApplication::translate("hearsay::LearnedExtractor", "The analysis was cancelled.")};
    const Lexicon &lexicon = Lexicon::shared();
    const TokenizedArticle tokenized = tokenizeArticle(article, monitor);
    if (monitor.isCancelled())
        return cancelled;
    FoundAttributions found = find(tokenized, monitor);
    if (monitor.isCancelled())
        return cancelled;
    const QList<Span> unread = keepWithinBudgets(tokenized, found);
    EntityTable entities = findEntities(tokenized, lexicon, monitor);
    if (monitor.isCancelled())
        return cancelled;
    Analysis analysis = resolveSpeakers(tokenized, std::move(found), std::move(entities), lexicon, monitor);
    if (monitor.isCancelled())
        return cancelled;
    analysis.unread = unread;
    analysis.engine = version();
    return soundAnalysis(article, std::move(analysis));
}

/// What rules and tagger find together; anything at all once `monitor` is cancelled.
FoundAttributions LearnedExtractor::find(const TokenizedArticle &article, JobMonitor &monitor) const
{
    FoundAttributions quoted = findAttributions(article, Lexicon::shared(), monitor);
    if (monitor.isCancelled())
        return {};
    const AnalysedText text = analyseText(article, m_pipeline, monitor);
    if (monitor.isCancelled())
        return {};
    const QList<TaggedAttribution> tagged = m_tagger->tag(text, monitor);
    if (tagged.size() >= Budgets::attributions)
        quoted.readEnd = std::min(quoted.readEnd, tagged.last().anchor);
    FoundAttributions found = mergeAttributions(article, text, std::move(quoted), tagged, monitor);
    if (!monitor.isCancelled())
        addNestedAttributions(article, text, found, monitor);
    return found;
}

QString LearnedExtractor::version() const
{
    return u"learned 7"_s;
}

} // namespace hearsay
