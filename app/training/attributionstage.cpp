// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/attributionstage.h"

#include "training/languagestages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString modelPath(const AttributionPaths &paths)
{
    return QDir(paths.models).filePath(u"attribution.model"_s);
}

/// As hearsay-cli writes attributions, without speakers: offsets in code points.
QJsonObject asJson(const AnalysedText &text, const QList<TaggedAttribution> &attributions)
{
    std::vector<int> points(static_cast<std::size_t>(text.article->text.size()) + 1, 0);
    for (qsizetype i = 0; i < text.article->text.size(); ++i)
        points[std::size_t(i) + 1]
            = points[std::size_t(i)] + (text.article->text[i].isLowSurrogate() ? 0 : 1);
    const auto span = [&](TokenRange range) {
        return QJsonObject{{u"start"_s, points[std::size_t(text.tokens[range.begin].span.begin)]},
                           {u"end"_s, points[std::size_t(text.tokens[range.end - 1].span.end)]}};
    };
    QJsonArray quotes;
    for (const TaggedAttribution &attribution : attributions) {
        QJsonArray contents;
        QJsonArray sources;
        for (TokenRange range : attribution.contents)
            contents.append(span(range));
        for (TokenRange range : attribution.sources)
            sources.append(span(range));
        quotes.append(QJsonObject{{u"contents"_s, contents},
                                  {u"sources"_s, sources},
                                  {u"cue"_s, span(attribution.cue)},
                                  {u"confidence"_s, double(attribution.confidence)}});
    }
    return {{u"quotes"_s, quotes}, {u"entities"_s, QJsonArray()}};
}

/// Of the attributions found, how many are right, by the tagger's confidence.
class Calibration
{
public:
    void add(const LabelledText &gold, const QList<TaggedAttribution> &found)
    {
        for (const TaggedAttribution &attribution : found) {
            const auto bin
                = static_cast<std::size_t>(std::min(9, static_cast<int>(attribution.confidence * 10)));
            AttributionScore one;
            one.add(gold, {attribution});
            ++m_all[bin];
            m_right[bin] += one.relations.right > 0 ? 1 : 0;
        }
    }

    void print() const
    {
        std::printf("confidence of attributions, and the share whose content and source are right:\n");
        for (std::size_t bin = 0; bin < m_all.size(); ++bin) {
            if (m_all[bin] > 0)
                std::printf("  0.%zu  %6d  %.3f\n", bin, m_all[bin], double(m_right[bin]) / m_all[bin]);
        }
    }

private:
    std::array<int, 10> m_all{};
    std::array<int, 10> m_right{};
};

void print(const char *name, const AttributionScore::Count &count)
{
    std::printf("PolNeAR dev %-9s P %.1f R %.1f F1 %.1f of %lld\n", name, 100 * count.precision(),
                100 * count.recall(), 100 * count.f1(), static_cast<long long>(count.gold));
}

Result<Done> printFigures(const AttributionPaths &paths, const std::vector<CorpusArticle> &articles,
                          const std::vector<LabelledText> &texts)
{
    const Result<ModelFile> file = ModelFile::open(modelPath(paths));
    if (!file)
        return file.error();
    const Result<std::shared_ptr<const TwoPassTagger>> tagger = TwoPassTagger::load(file.value());
    if (!tagger)
        return tagger.error();
    AttributionScore score;
    Calibration calibration;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QList<TaggedAttribution> found = tagger.value()->tag(texts[i].text, JobMonitor());
        score.add(texts[i], found);
        calibration.add(texts[i], found);
        if (!paths.predictions.isEmpty()) {
            QFile json(QDir(paths.predictions).filePath(articles[i].name + u".json"_s));
            if (!json.open(QIODevice::WriteOnly))
                return Error{ErrorCode::WriteFailed, u"%1 cannot be written."_s.arg(json.fileName())};
            json.write(QJsonDocument(asJson(texts[i].text, found)).toJson(QJsonDocument::Compact));
        }
    }
    print("source", score.spans[static_cast<std::size_t>(SpanRole::Source)]);
    print("cue", score.spans[static_cast<std::size_t>(SpanRole::Cue)]);
    print("content", score.spans[static_cast<std::size_t>(SpanRole::Content)]);
    print("relation", score.relations);
    calibration.print();
    return Done{};
}

} // namespace

AttributionSettings shippedAttributionSettings()
{
    // Chosen on the development part; EXPERIMENTS.md has the figures.
    AttributionSettings settings;
    settings.folds = 4;
    settings.leastCount = 3;
    settings.first.epochs = 6;
    settings.first.dropped = 40;
    settings.firstPruning = {0.025F, 0, 0.01F};
    settings.second.epochs = 5;
    settings.second.rate = 0.03F;
    settings.second.dropped = 70;
    settings.secondPruning = {0.0105F, 0, 0.005F};
    return settings;
}

Result<Done> trainAttributionModel(const AttributionPaths &paths, const AttributionSettings &settings)
{
    const Result<std::shared_ptr<const TextAnalyser>> texts = TextAnalyser::load(paths.models);
    if (!texts)
        return texts.error();
    const auto train = readPolnear(paths.corpora + u"/polnear/train"_s);
    if (!train)
        return train.error();
    ModelFileBuilder builder;
    trainAttribution(labelledTexts(train.value(), *texts.value(), settings.folds), settings, builder);
    return writeModel(builder, modelPath(paths));
}

Result<Done> measureAttributionModel(const AttributionPaths &paths)
{
    const Result<std::shared_ptr<const TextAnalyser>> texts = TextAnalyser::load(paths.models);
    if (!texts)
        return texts.error();
    const auto dev = readPolnear(paths.corpora + u"/polnear/dev"_s);
    if (!dev)
        return dev.error();
    return printFigures(paths, dev.value(), labelledTexts(dev.value(), *texts.value(), 1));
}

} // namespace hearsay
