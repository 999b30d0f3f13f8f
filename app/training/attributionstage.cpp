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

/// Each span by itself, in code points: enough to score spans, not to read.
QJsonObject spansAsJson(const AnalysedText &text, const std::vector<quint8> &labels)
{
    std::vector<int> points(static_cast<std::size_t>(text.text.size()) + 1, 0);
    for (qsizetype i = 0; i < text.text.size(); ++i)
        points[std::size_t(i) + 1] = points[std::size_t(i)] + (text.text[i].isLowSurrogate() ? 0 : 1);
    QJsonArray quotes;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!isBeginLabel(labels[i]))
            continue;
        std::size_t last = i;
        while (last + 1 < labels.size() && labels[last + 1] == labelOf(roleOf(labels[i]), false))
            ++last;
        const Span first = text.tokens[qsizetype(i)].span;
        const Span end = text.tokens[qsizetype(last)].span;
        const QJsonObject span{{u"start"_s, points[std::size_t(first.begin)]},
                               {u"end"_s, points[std::size_t(end.end)]}};
        QJsonObject quote{
            {u"contents"_s, QJsonArray()}, {u"sources"_s, QJsonArray()}, {u"cue"_s, QJsonValue()}};
        if (roleOf(labels[i]) == SpanRole::Cue)
            quote[u"cue"_s] = span;
        else
            quote[roleOf(labels[i]) == SpanRole::Source ? u"sources"_s : u"contents"_s] = QJsonArray{span};
        quotes.append(quote);
    }
    return {{u"quotes"_s, quotes}, {u"entities"_s, QJsonArray()}};
}

/// Of the tokens given a role, how many have the right one, by the tagger's confidence.
class Calibration
{
public:
    void add(const QList<RoleMark> &marks, const std::vector<quint8> &gold)
    {
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (marks[i].role == SpanRole::None)
                continue;
            const auto bin
                = static_cast<std::size_t>(std::min(9, static_cast<int>(marks[i].confidence * 10)));
            ++m_all[bin];
            m_right[bin] += gold[std::size_t(i)] == labelOf(marks[i].role, marks[i].begins) ? 1 : 0;
        }
    }

    void print() const
    {
        std::printf("confidence of tokens with a role, and how many are right:\n");
        for (std::size_t bin = 0; bin < m_all.size(); ++bin) {
            if (m_all[bin] > 0)
                std::printf("  0.%zu  %6d  %.3f\n", bin, m_all[bin], double(m_right[bin]) / m_all[bin]);
        }
    }

private:
    std::array<int, 10> m_all{};
    std::array<int, 10> m_right{};
};

Result<Done> printFigures(const AttributionPaths &paths, const std::vector<CorpusArticle> &articles,
                          const std::vector<LabelledText> &texts)
{
    const Result<ModelFile> file = ModelFile::open(modelPath(paths));
    if (!file)
        return file.error();
    const Result<std::shared_ptr<const TwoPassTagger>> tagger = TwoPassTagger::load(file.value());
    if (!tagger)
        return tagger.error();
    std::array<SpanScore, 4> scores;
    Calibration calibration;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QList<RoleMark> marks = tagger.value()->tag(texts[i].text);
        std::vector<quint8> labels;
        for (const RoleMark &mark : marks)
            labels.push_back(static_cast<quint8>(labelOf(mark.role, mark.begins)));
        for (SpanRole role : {SpanRole::Source, SpanRole::Cue, SpanRole::Content})
            scores[static_cast<std::size_t>(role)].add(texts[i].gold, labels, role);
        calibration.add(marks, texts[i].gold);
        if (!paths.predictions.isEmpty()) {
            QFile json(QDir(paths.predictions).filePath(articles[i].name + u".json"_s));
            if (!json.open(QIODevice::WriteOnly))
                return Error{ErrorCode::WriteFailed, u"%1 cannot be written."_s.arg(json.fileName())};
            json.write(QJsonDocument(spansAsJson(texts[i].text, labels)).toJson(QJsonDocument::Compact));
        }
    }
    const std::array<const char *, 4> names = {"", "source", "cue", "content"};
    for (SpanRole role : {SpanRole::Source, SpanRole::Cue, SpanRole::Content}) {
        const SpanScore &score = scores[static_cast<std::size_t>(role)];
        std::printf("PolNeAR dev %-8s exact P %.1f R %.1f F1 %.1f of %lld\n",
                    names[static_cast<std::size_t>(role)], 100 * score.precision(), 100 * score.recall(),
                    100 * score.f1(), static_cast<long long>(score.gold));
    }
    calibration.print();
    return Done{};
}

} // namespace

AttributionSettings shippedAttributionSettings()
{
    AttributionSettings settings;
    settings.folds = 4;
    settings.foldSettings.epochs = 3;
    settings.settings.epochs = 5;
    settings.pruning = {0.04F, 0, 0.04F};
    return settings;
}

Result<Done> trainAttributionModel(const AttributionPaths &paths, const AttributionSettings &settings)
{
    const Result<LanguagePipeline> pipeline = LanguagePipeline::load(paths.models);
    if (!pipeline)
        return pipeline.error();
    const auto train = readPolnear(paths.corpora + u"/polnear/train"_s);
    if (!train)
        return train.error();
    const auto dev = readPolnear(paths.corpora + u"/polnear/dev"_s);
    if (!dev)
        return dev.error();
    ModelFileBuilder builder;
    trainAttribution(labelledTexts(train.value(), pipeline.value(), settings.folds), settings, builder);
    if (Result<Done> written = writeModel(builder, modelPath(paths)); !written)
        return written;
    return printFigures(paths, dev.value(), labelledTexts(dev.value(), pipeline.value(), settings.folds));
}

} // namespace hearsay
