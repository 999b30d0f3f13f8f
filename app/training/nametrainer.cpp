// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/nametrainer.h"

#include "training/averagedperceptron.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

/// The name that holds `token`, if any; `names` are in order, and `at` walks along with the tokens.
NameMark markOf(const Token &token, const QList<SilverName> &names, qsizetype &at)
{
    while (at < names.size() && names[at].span.end <= token.span.begin)
        ++at;
    if (at == names.size() || !names[at].span.overlaps(token.span))
        return {};
    return {names[at].type, token.span.begin <= names[at].span.begin};
}

void learnName(const NameExample &example, AveragedPerceptron &perceptron, std::vector<FeatureHash> &features)
{
    const TaggedSentence sentence{example.words, example.tags};
    std::vector<quint8> classes(example.words.size(), 0);
    std::array<float, NameRecogniser::classCount> scores{};
    for (std::size_t i = 0; i < example.words.size(); ++i) {
        NameFeatures::extract(sentence, classes, i, features);
        perceptron.score(features, scores);
        const int before = i > 0 ? classes[i - 1] : 0;
        int guess = 0;
        for (int c = 1; c < NameRecogniser::classCount; ++c) {
            if (NameRecogniser::mayFollow(c, before) && scores[std::size_t(c)] > scores[std::size_t(guess)])
                guess = c;
        }
        const int gold = NameRecogniser::classOf(example.marks[i]);
        perceptron.tick();
        if (guess != gold) {
            perceptron.update(features, gold, 1);
            perceptron.update(features, guess, -1);
        }
        classes[i] = static_cast<quint8>(guess);
    }
}

std::vector<std::pair<std::size_t, std::size_t>> spansOf(const std::vector<NameMark> &marks, NameType type)
{
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].type != type)
            continue;
        if (marks[i].begins || spans.empty() || spans.back().second != i)
            spans.emplace_back(i, i + 1);
        else
            spans.back().second = i + 1;
    }
    return spans;
}

} // namespace

std::vector<NameExample> nameExamples(const Treebank &treebank, const PosTagger &tagger)
{
    std::vector<NameExample> examples;
    for (const TreebankSentence &sentence : treebank) {
        NameExample example{wordFormsOf(sentence), {}, {}};
        tagger.tag(example.words, example.tags);
        for (const TreebankWord &word : sentence.words)
            example.marks.push_back({word.name, word.nameBegins});
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<NameExample> nameExamples(const std::vector<CorpusArticle> &articles, const PosTagger &tagger)
{
    std::vector<NameExample> examples;
    for (const CorpusArticle &article : articles) {
        qsizetype at = 0;
        for (const CorpusParagraph &paragraph : article.paragraphs) {
            for (TokenRange sentence : paragraph.sentences) {
                NameExample example;
                for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
                    const Token &token = paragraph.tokens[i];
                    const Span span = token.span;
                    example.words.push_back(
                        wordFormOf(QStringView(article.text).sliced(span.begin, span.length())));
                    NameMark mark = markOf(token, article.names, at);
                    // A name that the silver tokens cut elsewhere still begins where its first token here
                    // begins.
                    if (mark.type != NameType::None
                        && (example.marks.empty() || example.marks.back().type != mark.type))
                        mark.begins = true;
                    example.marks.push_back(mark);
                }
                tagger.tag(example.words, example.tags);
                examples.push_back(std::move(example));
            }
        }
    }
    return examples;
}

void trainNames(std::vector<NameExample> examples, int epochs, const Pruning &pruning,
                ModelFileBuilder &builder)
{
    AveragedPerceptron perceptron(NameRecogniser::classCount);
    std::vector<FeatureHash> features;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(examples, static_cast<quint64>(epoch) + 201);
        for (const NameExample &example : examples)
            learnName(example, perceptron, features);
    }
    builder.addSignature("names.features", NameFeatures::signature());
    builder.addSection("names.weights", perceptron.packed(pruning));
}

NameScore scoreNames(const NameRecogniser &recogniser, const std::vector<NameExample> &examples,
                     NameType type)
{
    NameScore score;
    std::vector<NameMark> marks;
    for (const NameExample &example : examples) {
        recogniser.recognise({example.words, example.tags}, marks);
        const auto found = spansOf(marks, type);
        const auto gold = spansOf(example.marks, type);
        score.found += std::ssize(found);
        score.gold += std::ssize(gold);
        score.right += std::count_if(found.begin(), found.end(), [&gold](const auto &span) {
            return std::find(gold.begin(), gold.end(), span) != gold.end();
        });
    }
    return score;
}

} // namespace hearsay
