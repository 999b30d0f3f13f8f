// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/standardextractor.h"

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

StandardExtractor::StandardExtractor(std::shared_ptr<const TextAnalyser> texts,
                                     std::shared_ptr<const AttributionTagger> tagger)
    : AttributionExtractor(std::move(texts))
    , m_tagger(std::move(tagger))
{
}

Result<std::unique_ptr<AttributionExtractor>> StandardExtractor::load(const QString &folder)
{
    const Result<std::shared_ptr<const TextAnalyser>> texts = TextAnalyser::load(folder);
    if (!texts)
        return texts.error();
    const Result<ModelFile> file = ModelFile::open(QDir(folder).filePath(u"attribution.model"_s));
    if (!file)
        return file.error();
    const Result<std::shared_ptr<const TwoPassTagger>> tagger = TwoPassTagger::load(file.value());
    if (!tagger)
        return tagger.error();
    return std::unique_ptr<AttributionExtractor>(
        std::make_unique<StandardExtractor>(texts.value(), tagger.value()));
}

Result<Analysis> StandardExtractor::extract(const AnalysedText &text, JobMonitor &monitor) const
{
    const Error cancelled{
        ErrorCode::Cancelled,
        QCoreApplication::translate("hearsay::StandardExtractor", "The analysis was cancelled.")};
    if (monitor.isCancelled())
        return cancelled;
    const Lexicon &lexicon = Lexicon::shared();
    FoundAttributions found = find(text, monitor);
    if (monitor.isCancelled())
        return cancelled;
    const QList<Span> unread = keepWithinBudgets(text, found);
    EntityTable entities = findEntities(text, lexicon, monitor);
    if (monitor.isCancelled())
        return cancelled;
    Analysis analysis = resolveSpeakers(text, std::move(found), std::move(entities), lexicon, monitor);
    if (monitor.isCancelled())
        return cancelled;
    analysis.unread = unread;
    analysis.engine = version();
    return soundAnalysis(*text.article, std::move(analysis));
}

/// What rules and tagger find together; anything at all once `monitor` is cancelled.
FoundAttributions StandardExtractor::find(const AnalysedText &text, JobMonitor &monitor) const
{
    FoundAttributions found = findAttributions(text, Lexicon::shared(), monitor);
    if (!m_tagger || !text.hasTrees() || monitor.isCancelled())
        return found;
    const QList<TaggedAttribution> tagged = m_tagger->tag(text, monitor);
    if (tagged.size() >= Budgets::attributions)
        found.readEnd = std::min(found.readEnd, tagged.last().anchor);
    found = mergeAttributions(text, std::move(found), tagged, monitor);
    if (!monitor.isCancelled())
        addNestedAttributions(text, found, monitor);
    return found;
}

QString StandardExtractor::version() const
{
    return m_tagger ? u"learned 8"_s : u"rules 4"_s;
}

} // namespace hearsay
