// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/attributiontrainer.h"

#include "attribution/tagger/cuefeatures.h"
#include "attribution/tagger/cuereading.h"
#include "attribution/tagger/readingfeatures.h"
#include "attribution/tagger/spanfeatures.h"
#include "training/cuecounter.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>

namespace hearsay {

namespace {

/// Adds the tokens of `spans` to `labels`: a token belongs to the span that holds its middle.
void lay(const QList<Span> &spans, SpanRole role, const QList<Token> &tokens, GoldLabels &gold)
{
    qsizetype last = -2;
    for (Span span : spans) {
        auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                      [](const Token &t, qsizetype begin) { return t.span.end <= begin; });
        for (; token != tokens.end() && token->span.begin < span.end; ++token) {
            if (!span.contains((token->span.begin + token->span.end - 1) / 2))
                continue;
            const qsizetype i = token - tokens.begin();
            gold.labels.emplace_back(i, static_cast<quint8>(labelOf(role, i != last + 1)));
            last = i;
        }
    }
}

GoldLabels goldLabelsOf(const GoldAttribution &attribution, const QList<Token> &tokens)
{
    GoldLabels gold;
    lay(attribution.sources, SpanRole::Source, tokens, gold);
    lay(attribution.cues, SpanRole::Cue, tokens, gold);
    QList<Span> contents = attribution.contents;
    std::sort(contents.begin(), contents.end());
    lay(contents, SpanRole::Content, tokens, gold);
    // Where roles meet on a token, source and cue were laid first and stay.
    const auto before = [](const auto &a, const auto &b) { return a.first < b.first; };
    std::stable_sort(gold.labels.begin(), gold.labels.end(), before);
    const auto same = [](const auto &a, const auto &b) { return a.first == b.first; };
    gold.labels.erase(std::unique(gold.labels.begin(), gold.labels.end(), same), gold.labels.end());
    return gold;
}

/// Spans never cross paragraphs for the tagger, and an inside label needs its begin.
void repair(LabelledText &labelled)
{
    for (const TextParagraph &paragraph : labelled.text.paragraphs) {
        int before = 0;
        for (qsizetype i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
            quint8 &label = labelled.gold[static_cast<std::size_t>(i)];
            if (!mayFollow(label, before))
                label = static_cast<quint8>(labelOf(roleOf(label), true));
            before = label;
        }
    }
}

/// Counts how often words head cues, in all folds but one.
CueLexicon cuesOf(const std::vector<LabelledText> &texts, int leftOut, const WordKin &kin)
{
    CueCounter counter;
    for (const LabelledText &labelled : texts) {
        if (labelled.fold == leftOut)
            continue;
        const QList<WordAnalysis> &words = labelled.text.words;
        const auto isCue = [&labelled](qsizetype k) {
            return k >= 0 && roleOf(labelled.gold[std::size_t(k)]) == SpanRole::Cue;
        };
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words[i].tag.part != PartOfSpeech::Punct && words[i].tag.part != PartOfSpeech::Num)
                counter.count(words[i].lemma.toLower(), words[i].tag.part, isCue(i) && !isCue(words[i].head));
        }
    }
    return counter.lexicon(kin);
}

/// What both passes need of one article.
struct Prepared
{
    std::unique_ptr<TextFacts> facts;
    FirstReading reading; ///< by a first pass that has not seen the article
};

/// Keeps the features whose group is not switched off.
class GroupFilter
{
public:
    GroupFilter(const std::vector<std::pair<std::string_view, std::string_view>> &rows,
                const QStringList &off)
    {
        for (const auto &row : rows)
            m_kept.push_back(!off.contains(QLatin1StringView(row.second.data())));
    }

    void apply(std::vector<FeatureHash> &features) const
    {
        std::size_t kept = 0;
        for (std::size_t row = 0; row < m_kept.size(); ++row) {
            if (m_kept[row])
                features[kept++] = features[row];
        }
        features.resize(kept);
    }

private:
    std::vector<bool> m_kept;
};

/// Numbers the features of one pass and turns stretches of text into examples.
class ExampleMaker
{
public:
    explicit ExampleMaker(GroupFilter filter)
        : m_filter(std::move(filter))
    {
    }

    void count(const ChainFeatures &features, TokenRange range)
    {
        forEach(features, range, [this] {
            m_labels.count(m_labelFeatures);
            m_steps.count(m_stepFeatures);
        });
    }

    void finish(int leastCount)
    {
        m_labels.finish(leastCount);
        m_steps.finish(leastCount);
    }

    ChainExample make(const ChainFeatures &features, TokenRange range, int fold)
    {
        ChainExample example;
        example.fold = fold;
        forEach(features, range, [this, &example] {
            m_labels.append(m_labelFeatures, example.labelFeatures);
            m_steps.append(m_stepFeatures, example.stepFeatures);
            example.labelEnds.push_back(static_cast<quint32>(example.labelFeatures.size()));
            example.stepEnds.push_back(static_cast<quint32>(example.stepFeatures.size()));
        });
        return example;
    }

    const FeatureNumbers &labels() const { return m_labels; }
    const FeatureNumbers &steps() const { return m_steps; }

private:
    template <typename Use>
    void forEach(const ChainFeatures &features, TokenRange range, const Use &use)
    {
        for (qsizetype i = range.begin; i < range.end; ++i) {
            features.extract(i, m_labelFeatures);
            m_filter.apply(m_labelFeatures);
            features.extractStep(i, m_stepFeatures);
            use();
        }
    }

    GroupFilter m_filter;
    FeatureNumbers m_labels;
    FeatureNumbers m_steps;
    std::vector<FeatureHash> m_labelFeatures;
    std::vector<FeatureHash> m_stepFeatures;
};

/// What a candidate should be labelled: one gold attribution, or nothing; not at all where it is half right.
enum class CandidateKind { Attributes, AttributesNothing, Unclear };

CandidateKind labelCandidate(const LabelledText &labelled, const CueCandidate &cue, std::vector<quint8> &gold,
                             const GoldLabels *&of)
{
    of = nullptr;
    gold.assign(static_cast<std::size_t>(cue.window.length()), 0);
    CandidateKind kind = CandidateKind::AttributesNothing;
    for (const GoldLabels &attribution : labelled.attributions) {
        for (qsizetype i = cue.tokens.begin; i < cue.tokens.end && kind == CandidateKind::AttributesNothing;
             ++i) {
            if (roleOf(attribution.at(i)) == SpanRole::Cue)
                kind = CandidateKind::Unclear;
        }
        if (roleOf(attribution.at(cue.anchor)) != SpanRole::Cue)
            continue;
        int before = 0;
        for (qsizetype i = cue.window.begin; i < cue.window.end; ++i) {
            int label = attribution.at(i);
            label = mayFollow(label, before) ? label : labelOf(roleOf(label), true);
            gold[static_cast<std::size_t>(i - cue.window.begin)] = static_cast<quint8>(label);
            before = label;
        }
        of = &attribution;
        return CandidateKind::Attributes;
    }
    return kind;
}

using Spans = std::set<std::pair<qsizetype, qsizetype>>;

/// The maximal runs of tokens with a role.
Spans runsOf(const std::set<qsizetype> &tokens)
{
    Spans runs;
    for (auto it = tokens.begin(); it != tokens.end();) {
        const qsizetype begin = *it;
        qsizetype end = begin;
        for (; it != tokens.end() && *it == end; ++it)
            ++end;
        runs.emplace(begin, end);
    }
    return runs;
}

using TokensByRole = std::array<std::set<qsizetype>, 4>;

TokensByRole tokensOf(const GoldLabels &gold)
{
    TokensByRole tokens;
    for (const auto &[token, label] : gold.labels)
        tokens[static_cast<std::size_t>(roleOf(label))].insert(token);
    return tokens;
}

TokensByRole tokensOf(const TaggedAttribution &found)
{
    TokensByRole tokens;
    const auto add = [&tokens](SpanRole role, TokenRange range) {
        for (qsizetype i = range.begin; i < range.end; ++i)
            tokens[static_cast<std::size_t>(role)].insert(i);
    };
    add(SpanRole::Cue, found.cue);
    for (TokenRange range : found.sources)
        add(SpanRole::Source, range);
    for (TokenRange range : found.contents)
        add(SpanRole::Content, range);
    return tokens;
}

std::size_t shared(const std::set<qsizetype> &a, const std::set<qsizetype> &b)
{
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&b](qsizetype token) { return b.contains(token); }));
}

bool isSameRelation(const TokensByRole &gold, const TokensByRole &found)
{
    constexpr auto content = static_cast<std::size_t>(SpanRole::Content);
    constexpr auto source = static_cast<std::size_t>(SpanRole::Source);
    const std::size_t both = shared(gold[content], found[content]);
    const std::size_t either = gold[content].size() + found[content].size() - both;
    return double(both) >= 0.8 * double(either)
        && (gold[source].empty() || shared(gold[source], found[source]) > 0);
}

/// How good a reading of a cue is: that it counts as found weighs most, exact spans are better still.
float gainOf(const GoldLabels &gold, const TaggedAttribution &reading)
{
    const TokensByRole wanted = tokensOf(gold);
    const TokensByRole found = tokensOf(reading);
    constexpr std::array<float, 4> exact = {0, 0.3F, 0.1F, 0.4F}; // by SpanRole
    float gain = isSameRelation(wanted, found) ? 1 : 0;
    for (std::size_t role = 1; role < exact.size(); ++role) {
        const std::size_t both = shared(wanted[role], found[role]);
        const std::size_t either = wanted[role].size() + found[role].size() - both;
        const float agreement = either == 0 ? 1 : float(both) / float(either);
        gain += exact[role] * 0.5F * (agreement + (both == either ? 1.0F : 0.0F));
    }
    return gain;
}

/// The readings of one cue with their features, before these have numbers.
struct CueReadings
{
    std::vector<FeatureHash> features;
    std::vector<std::size_t> ends;
    std::vector<float> behind;
    std::vector<float> gains;

    RerankerExample numbered(const FeatureNumbers &numbers) const
    {
        RerankerExample example{{}, {}, behind, gains};
        std::size_t begin = 0;
        for (std::size_t end : ends) {
            numbers.append(std::span(features).subspan(begin, end - begin), example.features);
            example.ends.push_back(static_cast<quint32>(example.features.size()));
            begin = end;
        }
        return example;
    }
};

/// Trains one pass after the other over the same articles.
class AttributionTrainer
{
public:
    AttributionTrainer(const std::vector<LabelledText> &texts, const AttributionSettings &settings)
        : m_texts(texts)
        , m_settings(settings)
    {
        std::vector<CueLexicon> byFold;
        byFold.reserve(static_cast<std::size_t>(settings.folds));
        for (int fold = 0; fold < settings.folds; ++fold)
            byFold.push_back(cuesOf(texts, fold, m_kin));
        for (const LabelledText &labelled : texts) {
            Prepared prepared;
            prepared.facts = std::make_unique<TextFacts>(
                TextFacts::of(labelled.text, byFold[static_cast<std::size_t>(labelled.fold)]));
            m_prepared.push_back(std::move(prepared));
        }
    }

    void trainFirst(ModelFileBuilder &builder)
    {
        ExampleMaker maker(GroupFilter(SpanFeatures::rows(), m_settings.switchedOff));
        const auto forEachParagraph = [this](const auto &use) {
            for (std::size_t t = 0; t < m_texts.size(); ++t) {
                const SpanFeatures features(m_texts[t].text, *m_prepared[t].facts);
                for (const TextParagraph &paragraph : m_texts[t].text.paragraphs)
                    use(t, features, paragraph.tokens);
            }
        };
        forEachParagraph([&maker](std::size_t, const SpanFeatures &features, TokenRange paragraph) {
            maker.count(features, paragraph);
        });
        maker.finish(m_settings.leastCount);
        std::vector<ChainExample> examples;
        forEachParagraph([&](std::size_t t, const SpanFeatures &features, TokenRange paragraph) {
            examples.push_back(maker.make(features, paragraph, m_texts[t].fold));
            examples.back().gold.assign(m_texts[t].gold.begin() + paragraph.begin,
                                        m_texts[t].gold.begin() + paragraph.end);
        });
        readByFolds(examples, maker);
        trainAndPack("attribution.1", examples, maker, m_settings.first, m_settings.firstPruning, builder);
    }

    void trainSecond(ModelFileBuilder &builder)
    {
        ExampleMaker maker(GroupFilter(CueFeatures::rows(), m_settings.switchedOff));
        const auto forEachCandidate = [this](const auto &use) {
            for (std::size_t t = 0; t < m_texts.size(); ++t) {
                CueFeatures features(m_texts[t].text, *m_prepared[t].facts, m_prepared[t].reading);
                for (const CueCandidate &cue : findCueCandidates(m_texts[t].text, m_prepared[t].reading)) {
                    features.lookFrom(cue);
                    use(m_texts[t], features, cue);
                }
            }
        };
        forEachCandidate([&maker](const LabelledText &, const CueFeatures &features,
                                  const CueCandidate &cue) { maker.count(features, cue.window); });
        maker.finish(m_settings.leastCount);
        std::vector<ChainExample> examples;
        std::vector<LabelledCue> cues;
        std::vector<quint8> gold;
        forEachCandidate(
            [&](const LabelledText &labelled, const CueFeatures &features, const CueCandidate &cue) {
                const GoldLabels *of = nullptr;
                if (labelCandidate(labelled, cue, gold, of) == CandidateKind::Unclear)
                    return;
                examples.push_back(maker.make(features, cue.window, labelled.fold));
                examples.back().gold = gold;
                cues.push_back({static_cast<std::size_t>(&labelled - m_texts.data()), cue, of});
            });
        trainReranker(examples, cues, maker, builder);
        trainAndPack("attribution.2", examples, maker, m_settings.second, m_settings.secondPruning, builder);
    }

private:
    /// What an example of the second pass was made of.
    struct LabelledCue
    {
        std::size_t text = 0;
        CueCandidate cue;
        const GoldLabels *gold = nullptr; ///< null where it attributes nothing
    };

    /// Learns to choose among the readings of second passes that have not seen the article.
    void trainReranker(const std::vector<ChainExample> &examples, const std::vector<LabelledCue> &cues,
                       const ExampleMaker &maker, ModelFileBuilder &builder) const
    {
        FeatureNumbers numbers;
        std::vector<CueReadings> readings;
        for (int fold = 0; fold < m_settings.folds; ++fold) {
            ChainTrainer trainer(maker.labels().features().size(), maker.steps().features().size());
            trainer.train(examples, m_settings.second, fold);
            for (std::size_t i = 0; i < examples.size(); ++i) {
                if (examples[i].fold == fold && cues[i].gold)
                    addReadings(cues[i], trainer.lattice(examples[i]), readings);
            }
        }
        for (const CueReadings &cue : readings)
            numbers.count(cue.features);
        numbers.finish(m_settings.leastCount);
        std::vector<RerankerExample> made;
        made.reserve(readings.size());
        for (const CueReadings &cue : readings)
            made.push_back(cue.numbered(numbers));
        RerankerTrainer trainer(numbers.features().size());
        if (!m_settings.switchedOff.contains(u"reranker"))
            trainer.train(made, m_settings.reranker);
        trainer.printGains(made);
        builder.addSection("attribution.reranker", trainer.packed(numbers, m_settings.reranker.pruning));
    }

    void addReadings(const LabelledCue &labelled, ChainLattice lattice, std::vector<CueReadings> &all) const
    {
        constexpr float leastCertainty = 0.2F;
        const LabelledText &text = m_texts[labelled.text];
        const Prepared &prepared = m_prepared[labelled.text];
        const float certainty = certaintyOf(labelled.cue, lattice);
        if (certainty < leastCertainty)
            return;
        const ReadingFeatures features(text.text, *prepared.facts, prepared.reading);
        const std::vector<CueReading> readings = readingsOf(labelled.cue, lattice, certainty);
        CueReadings made;
        std::vector<FeatureHash> found;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const TaggedAttribution &reading = readings[i].attribution;
            found.clear();
            features.extractWhole(readings, i, found);
            for (qsizetype k = 0; k < reading.contents.size(); ++k)
                features.extractSpan(reading, SpanRole::Content, k, found);
            for (qsizetype k = 0; k < reading.sources.size(); ++k)
                features.extractSpan(reading, SpanRole::Source, k, found);
            made.features.insert(made.features.end(), found.begin(), found.end());
            made.ends.push_back(made.features.size());
            made.behind.push_back(readings[i].behind);
            made.gains.push_back(gainOf(*labelled.gold, reading));
        }
        if (!readings.empty())
            all.push_back(std::move(made));
    }

    /// Has every article read by a first pass that has not seen it.
    void readByFolds(const std::vector<ChainExample> &examples, const ExampleMaker &maker)
    {
        std::vector<FirstReading> readings(examples.size());
        for (int fold = 0; fold < m_settings.folds; ++fold) {
            ChainTrainer trainer(maker.labels().features().size(), maker.steps().features().size());
            trainer.train(examples, m_settings.first, fold);
            for (std::size_t i = 0; i < examples.size(); ++i) {
                if (examples[i].fold != fold)
                    continue;
                ChainLattice lattice = trainer.lattice(examples[i]);
                addToReading(lattice, readings[i]);
            }
        }
        std::size_t example = 0;
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            FirstReading &whole = m_prepared[t].reading;
            for (qsizetype p = 0; p < m_texts[t].text.paragraphs.size(); ++p, ++example) {
                const FirstReading &part = readings[example];
                whole.labels.insert(whole.labels.end(), part.labels.begin(), part.labels.end());
                whole.chances.insert(whole.chances.end(), part.chances.begin(), part.chances.end());
            }
        }
    }

    void trainAndPack(const std::string &name, const std::vector<ChainExample> &examples,
                      const ExampleMaker &maker, const ChainSettings &settings, const Pruning &pruning,
                      ModelFileBuilder &builder) const
    {
        std::printf("%s: %zu features, %zu sequences\n", name.c_str(), maker.labels().features().size(),
                    examples.size());
        std::fflush(stdout);
        ChainTrainer trainer(maker.labels().features().size(), maker.steps().features().size());
        trainer.train(examples, settings);
        builder.addSection(name + ".labels", trainer.packedLabels(maker.labels(), pruning));
        builder.addSection(name + ".steps", trainer.packedSteps(maker.steps(), {0.01F, 0, 0.01F}));
    }

    const std::vector<LabelledText> &m_texts;
    const AttributionSettings &m_settings;
    WordKin m_kin;
    std::vector<Prepared> m_prepared;
};

} // namespace

quint8 GoldLabels::at(qsizetype token) const
{
    const auto found = std::lower_bound(labels.begin(), labels.end(), token,
                                        [](const auto &entry, qsizetype t) { return entry.first < t; });
    return found != labels.end() && found->first == token ? found->second : 0;
}

std::vector<LabelledText> labelledTexts(const std::vector<CorpusArticle> &articles, const TextAnalyser &texts,
                                        int folds)
{
    std::vector<LabelledText> labelledTexts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Article article;
        article.text = articles[i].text;
        for (const CorpusParagraph &paragraph : articles[i].paragraphs)
            article.paragraphs.append({paragraph.span, ParagraphRole::Body});
        LabelledText labelled{
            texts.analyse(article), {}, {}, static_cast<int>(i % static_cast<std::size_t>(folds))};
        labelled.gold.assign(static_cast<std::size_t>(labelled.text.tokens.size()), 0);
        for (const GoldAttribution &attribution : articles[i].attributions)
            labelled.attributions.push_back(goldLabelsOf(attribution, labelled.text.tokens));
        for (bool contents : {true, false}) {
            for (const GoldLabels &attribution : labelled.attributions) {
                for (const auto &[token, label] : attribution.labels) {
                    if ((roleOf(label) == SpanRole::Content) == contents)
                        labelled.gold[static_cast<std::size_t>(token)] = label;
                }
            }
        }
        repair(labelled);
        labelledTexts.push_back(std::move(labelled));
    }
    return labelledTexts;
}

void trainAttribution(const std::vector<LabelledText> &texts, const AttributionSettings &settings,
                      ModelFileBuilder &builder)
{
    AttributionTrainer trainer(texts, settings);
    trainer.trainFirst(builder);
    trainer.trainSecond(builder);
    builder.addLines("attribution.cues", cuesOf(texts, -1, WordKin()).lines());
    builder.addSignature("attribution.features", attributionSignature());
}

void AttributionScore::add(const LabelledText &gold, const QList<TaggedAttribution> &found)
{
    std::vector<TokensByRole> goldTokens;
    std::vector<TokensByRole> foundTokens;
    for (const GoldLabels &attribution : gold.attributions)
        goldTokens.push_back(tokensOf(attribution));
    for (const TaggedAttribution &attribution : found)
        foundTokens.push_back(tokensOf(attribution));
    for (std::size_t role = 1; role < spans.size(); ++role) {
        Spans goldRuns;
        Spans foundRuns;
        for (const TokensByRole &tokens : goldTokens)
            goldRuns.merge(runsOf(tokens[role]));
        for (const TokensByRole &tokens : foundTokens)
            foundRuns.merge(runsOf(tokens[role]));
        spans[role].gold += std::ssize(goldRuns);
        spans[role].found += std::ssize(foundRuns);
        spans[role].right += std::count_if(foundRuns.begin(), foundRuns.end(),
                                           [&goldRuns](const auto &run) { return goldRuns.contains(run); });
    }
    relations.gold += std::ssize(goldTokens);
    relations.found += std::ssize(foundTokens);
    for (const TokensByRole &attribution : goldTokens)
        relations.right
            += std::any_of(foundTokens.begin(), foundTokens.end(),
                           [&](const TokensByRole &other) { return isSameRelation(attribution, other); });
}

} // namespace hearsay
