// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/attributiontrainer.h"

#include <QMap>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>

namespace hearsay {

namespace {

/// Lays `spans` over the tokens: a token belongs to the span that holds its middle.
void lay(const QList<Span> &spans, SpanRole role, LabelledText &labelled)
{
    const QList<Token> &tokens = labelled.text.tokens;
    qsizetype lastOfSpan = -2;
    for (Span span : spans) {
        auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                      [](const Token &t, qsizetype begin) { return t.span.end <= begin; });
        for (; token != tokens.end() && token->span.begin < span.end; ++token) {
            if (!span.contains((token->span.begin + token->span.end - 1) / 2))
                continue;
            const qsizetype i = token - tokens.begin();
            labelled.gold[static_cast<std::size_t>(i)]
                = static_cast<quint8>(labelOf(role, i != lastOfSpan + 1));
            lastOfSpan = i;
        }
    }
}

/// Spans never cross paragraphs for the tagger, and an inside label needs its begin.
void repair(LabelledText &labelled)
{
    for (TokenRange paragraph : labelled.text.paragraphs) {
        int before = 0;
        for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
            quint8 &label = labelled.gold[static_cast<std::size_t>(i)];
            if (!mayFollow(label, before))
                label = static_cast<quint8>(labelOf(roleOf(label), true));
            before = label;
        }
    }
}

/// Counts how often words head cues, in all folds but one.
CueLexicon cuesOf(const std::vector<LabelledText> &texts, int leftOut)
{
    QMap<std::pair<QString, int>, std::pair<double, double>> counts;
    for (const LabelledText &labelled : texts) {
        if (labelled.fold == leftOut)
            continue;
        for (qsizetype i = 0; i < labelled.text.words.size(); ++i) {
            const WordAnalysis &word = labelled.text.words[i];
            if (word.tag.part == PartOfSpeech::Punct || word.tag.part == PartOfSpeech::Num)
                continue;
            auto &[asCue, times] = counts[{word.lemma.toLower(), static_cast<int>(word.tag.part)}];
            const auto isCue = [&labelled](qsizetype k) {
                return k >= 0 && roleOf(labelled.gold[static_cast<std::size_t>(k)]) == SpanRole::Cue;
            };
            asCue += isCue(i) && !isCue(word.head) ? 1 : 0;
            times += 1;
        }
    }
    CueLexicon lexicon;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value().second >= 2)
            lexicon.add(it.key().first, static_cast<PartOfSpeech>(it.key().second), it.value().first,
                        it.value().second);
    }
    return lexicon;
}

/// Everything that both passes need of one article.
struct Prepared
{
    std::unique_ptr<TextFacts> facts;
    std::unique_ptr<SpanFeatures> features;
};

/// Trains one pass at a time over the same articles.
class AttributionTrainer
{
public:
    AttributionTrainer(const std::vector<LabelledText> &texts, const AttributionSettings &settings)
        : m_texts(texts)
        , m_settings(settings)
    {
        std::vector<CueLexicon> byFold;
        for (int fold = 0; fold < settings.folds; ++fold)
            byFold.push_back(cuesOf(texts, fold));
        for (const LabelledText &labelled : texts) {
            Prepared prepared;
            prepared.facts = std::make_unique<TextFacts>(
                TextFacts::of(labelled.text, byFold[static_cast<std::size_t>(labelled.fold)]));
            prepared.features = std::make_unique<SpanFeatures>(labelled.text, *prepared.facts);
            m_prepared.push_back(std::move(prepared));
        }
    }

    void trainPass(bool second, ModelFileBuilder &builder)
    {
        FeatureNumbers labelNumbers;
        FeatureNumbers stepNumbers;
        const std::vector<ChainExample> examples = examplesOf(second, labelNumbers, stepNumbers);
        std::printf("pass %d: %zu features\n", second ? 2 : 1, labelNumbers.features().size());
        std::fflush(stdout);
        if (!second)
            labelByFolds(examples, labelNumbers, stepNumbers);
        ChainTrainer trainer(labelNumbers.features().size(), stepNumbers.features().size());
        trainer.train(examples, m_settings.settings);
        const std::string name = second ? "attribution.2" : "attribution.1";
        builder.addSection(name + ".labels", trainer.packedLabels(labelNumbers, m_settings.pruning));
        builder.addSection(name + ".steps", trainer.packedSteps(stepNumbers, {0.01F, 0, 0.01F}));
    }

private:
    template <typename Use>
    void forEachToken(bool second, const Use &use) const
    {
        std::vector<FeatureHash> labelFeatures;
        std::vector<FeatureHash> stepFeatures;
        const auto names = SpanFeatures::rows(second);
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            for (qsizetype p = 0; p < m_texts[t].text.paragraphs.size(); ++p) {
                const TokenRange paragraph = m_texts[t].text.paragraphs[p];
                for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
                    m_prepared[t].features->extract(i, second, labelFeatures);
                    m_prepared[t].features->extractEdge(i, stepFeatures);
                    std::size_t kept = 0;
                    for (std::size_t row = 0; row < names.size(); ++row) {
                        if (!m_settings.switchedOff.contains(QLatin1StringView(names[row].second.data())))
                            labelFeatures[kept++] = labelFeatures[row];
                    }
                    labelFeatures.resize(kept);
                    use(t, i, i == paragraph.begin, labelFeatures, stepFeatures);
                }
            }
        }
    }

    std::vector<ChainExample> examplesOf(bool second, FeatureNumbers &labelNumbers,
                                         FeatureNumbers &stepNumbers) const
    {
        using Features = std::vector<FeatureHash>;
        forEachToken(second,
                     [&](std::size_t, qsizetype, bool, const Features &labels, const Features &steps) {
                         labelNumbers.count(labels);
                         stepNumbers.count(steps);
                     });
        labelNumbers.finish(m_settings.leastCount);
        stepNumbers.finish(m_settings.leastCount);
        std::vector<ChainExample> examples;
        forEachToken(
            second,
            [&](std::size_t t, qsizetype i, bool starts, const Features &labels, const Features &steps) {
                if (starts) {
                    examples.emplace_back();
                    examples.back().fold = m_texts[t].fold;
                }
                ChainExample &example = examples.back();
                labelNumbers.append(labels, example.labelFeatures);
                stepNumbers.append(steps, example.stepFeatures);
                example.labelEnds.push_back(static_cast<quint32>(example.labelFeatures.size()));
                example.stepEnds.push_back(static_cast<quint32>(example.stepFeatures.size()));
                example.gold.push_back(m_texts[t].gold[static_cast<std::size_t>(i)]);
            });
        return examples;
    }

    /// Gives every article the labels of a first pass that has not seen it.
    void labelByFolds(const std::vector<ChainExample> &examples, const FeatureNumbers &labelNumbers,
                      const FeatureNumbers &stepNumbers)
    {
        std::vector<std::vector<quint8>> labels(examples.size());
        for (int fold = 0; fold < m_settings.folds; ++fold) {
            ChainTrainer trainer(labelNumbers.features().size(), stepNumbers.features().size());
            trainer.train(examples, m_settings.foldSettings, fold);
            for (std::size_t i = 0; i < examples.size(); ++i) {
                if (examples[i].fold == fold)
                    trainer.decode(examples[i], labels[i]);
            }
        }
        std::size_t example = 0;
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            std::vector<quint8> all;
            for (qsizetype p = 0; p < m_texts[t].text.paragraphs.size(); ++p, ++example)
                all.insert(all.end(), labels[example].begin(), labels[example].end());
            m_prepared[t].features->setFirstPass(all);
        }
    }

    const std::vector<LabelledText> &m_texts;
    const AttributionSettings &m_settings;
    std::vector<Prepared> m_prepared;
};

std::set<std::pair<std::size_t, std::size_t>> spansOf(const std::vector<quint8> &labels, SpanRole role)
{
    std::set<std::pair<std::size_t, std::size_t>> spans;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (roleOf(labels[i]) != role || !isBeginLabel(labels[i]))
            continue;
        std::size_t end = i + 1;
        while (end < labels.size() && labels[end] == labelOf(role, false))
            ++end;
        spans.emplace(i, end);
    }
    return spans;
}

} // namespace

std::vector<LabelledText> labelledTexts(const std::vector<CorpusArticle> &articles,
                                        const LanguagePipeline &pipeline, int folds)
{
    std::vector<LabelledText> texts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Article article;
        article.text = articles[i].text;
        for (const CorpusParagraph &paragraph : articles[i].paragraphs)
            article.paragraphs.append({paragraph.span, ParagraphRole::Body});
        LabelledText labelled{
            analyseText(article, pipeline), {}, static_cast<int>(i % static_cast<std::size_t>(folds))};
        labelled.gold.assign(static_cast<std::size_t>(labelled.text.tokens.size()), 0);
        for (const GoldAttribution &attribution : articles[i].attributions)
            lay(attribution.contents, SpanRole::Content, labelled);
        for (const GoldAttribution &attribution : articles[i].attributions) {
            lay(attribution.sources, SpanRole::Source, labelled);
            lay(attribution.cues, SpanRole::Cue, labelled);
        }
        repair(labelled);
        texts.push_back(std::move(labelled));
    }
    return texts;
}

void trainAttribution(const std::vector<LabelledText> &texts, const AttributionSettings &settings,
                      ModelFileBuilder &builder)
{
    AttributionTrainer trainer(texts, settings);
    trainer.trainPass(false, builder);
    trainer.trainPass(true, builder);
    builder.addLines("attribution.cues", cuesOf(texts, -1).lines());
    builder.addSignature("attribution.features", SpanFeatures::signature());
}

void SpanScore::add(const std::vector<quint8> &goldLabels, const std::vector<quint8> &labels, SpanRole role)
{
    const auto goldSpans = spansOf(goldLabels, role);
    const auto foundSpans = spansOf(labels, role);
    gold += std::ssize(goldSpans);
    found += std::ssize(foundSpans);
    right += std::count_if(foundSpans.begin(), foundSpans.end(),
                           [&goldSpans](const auto &span) { return goldSpans.contains(span); });
}

std::vector<quint8> labelsOf(const RoleTagger &tagger, const AnalysedText &text)
{
    std::vector<quint8> labels;
    for (const RoleMark &mark : tagger.tag(text))
        labels.push_back(static_cast<quint8>(labelOf(mark.role, mark.begins)));
    return labels;
}

} // namespace hearsay
