// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/learnedextractor.h"

#include "attribution/analysischeck.h"
#include "attribution/attributionmerger.h"
#include "attribution/nestedreader.h"
#include "attribution/speakerresolver.h"

#include <QCoreApplication>
#include <QDir>

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
    const Lexicon &lexicon = Lexicon::shared();
    const TokenizedArticle tokenized = tokenizeArticle(article);
    FoundAttributions quoted = findAttributions(tokenized, lexicon, monitor);
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("hearsay::LearnedExtractor", "The analysis was cancelled.")};
    const AnalysedText text = analyseText(tokenized, m_pipeline);
    FoundAttributions found = mergeAttributions(tokenized, text, std::move(quoted), m_tagger->tag(text));
    addNestedAttributions(tokenized, text, found);
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("hearsay::LearnedExtractor", "The analysis was cancelled.")};
    Analysis analysis
        = resolveSpeakers(tokenized, std::move(found), findEntities(tokenized, lexicon), lexicon);
    analysis.engine = version();
    return soundAnalysis(article, std::move(analysis));
}

QString LearnedExtractor::version() const
{
    return u"learned 6"_s;
}

} // namespace hearsay
