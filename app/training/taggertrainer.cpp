// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/taggertrainer.h"

#include "training/averagedperceptron.h"

#include <QHash>
#include <QMap>
#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int leastCountOfClass = 3;
constexpr int leastCountOfCertainWord = 25;
constexpr double shareOfCertainWord = 0.998;

/// The classes of a treebank in the order of their names; classes hardly seen count as the closest common
/// one.
QStringList classesOf(const Treebank &treebank)
{
    QMap<QString, int> counts;
    for (const TreebankSentence &sentence : treebank) {
        for (const TreebankWord &word : sentence.words)
            ++counts[nameOf(word.tag)];
    }
    QStringList classes;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= leastCountOfClass)
            classes.append(it.key());
    }
    return classes;
}

/// "form TAB class" of words that are frequent and have one class nearly always.
QStringList certainWordsOf(const Treebank &treebank)
{
    QMap<QString, QMap<QString, int>> counts;
    for (const TreebankSentence &sentence : treebank) {
        for (const TreebankWord &word : sentence.words)
            ++counts[word.form][nameOf(word.tag)];
    }
    QStringList certain;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const QList<int> byClass = it.value().values();
        const int all = std::accumulate(byClass.begin(), byClass.end(), 0);
        const auto most = std::max_element(byClass.begin(), byClass.end());
        if (all >= leastCountOfCertainWord && *most >= shareOfCertainWord * all && !it.key().contains(u'0'))
            certain.append(it.key() + u'\t' + it.value().keys().at(most - byClass.begin()));
    }
    return certain;
}

/// A sentence ready for training: forms and gold classes (-1 where the class is not learned).
struct Example
{
    std::vector<WordForm> forms;
    std::vector<int> gold;
};

std::vector<Example> examplesOf(const Treebank &treebank, const QStringList &classes)
{
    QHash<QString, int> numbers;
    for (const QString &name : classes)
        numbers.insert(name, int(numbers.size()));
    std::vector<Example> examples;
    for (const TreebankSentence &sentence : treebank) {
        Example example{wordFormsOf(sentence), {}};
        for (const TreebankWord &word : sentence.words)
            example.gold.push_back(numbers.value(nameOf(word.tag), -1));
        examples.push_back(std::move(example));
    }
    return examples;
}

void learn(const Example &example, AveragedPerceptron &perceptron)
{
    std::vector<quint8> tags(example.forms.size(), 0);
    std::vector<float> scores(static_cast<std::size_t>(perceptron.classCount()));
    std::vector<FeatureHash> features;
    for (std::size_t i = 0; i < example.forms.size(); ++i) {
        PosFeatures::extract(example.forms, tags, i, features);
        perceptron.score(features, scores);
        const auto guess = static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        const int gold = example.gold[i];
        perceptron.tick();
        if (gold >= 0 && guess != gold) {
            perceptron.update(features, gold, 1);
            perceptron.update(features, guess, -1);
        }
        tags[i] = static_cast<quint8>(guess);
    }
}

} // namespace

void trainTagger(const Treebank &treebank, int epochs, const Pruning &pruning, ModelFileBuilder &builder)
{
    const QStringList classes = classesOf(treebank);
    std::vector<Example> examples = examplesOf(treebank, classes);
    AveragedPerceptron perceptron(int(classes.size()));
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(examples, static_cast<quint64>(epoch) + 1);
        for (const Example &example : examples)
            learn(example, perceptron);
    }
    builder.addSignature("tagger.features", PosFeatures::signature());
    builder.addLines("tagger.classes", classes);
    builder.addLines("tagger.certain", certainWordsOf(treebank));
    builder.addSection("tagger.weights", perceptron.packed(pruning));
}

PosTagger trainedTagger(const Treebank &treebank, int epochs)
{
    ModelFileBuilder builder;
    trainTagger(treebank, epochs, {}, builder);
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), u"tagger"_s);
    Result<PosTagger> tagger = PosTagger::load(file.value());
    return std::move(tagger).value();
}

TaggingScore scoreTagging(const PosTagger &tagger, const Treebank &treebank)
{
    TaggingScore score;
    std::vector<WordTag> tags;
    for (const TreebankSentence &sentence : treebank) {
        tagger.tag(wordFormsOf(sentence), tags);
        for (std::size_t i = 0; i < tags.size(); ++i) {
            score.part += tags[i].part == sentence.words[i].tag.part ? 1 : 0;
            score.penn += tags[i].penn == sentence.words[i].tag.penn ? 1 : 0;
            ++score.words;
        }
    }
    const auto words = static_cast<double>(std::max<qsizetype>(score.words, 1));
    score.part /= words;
    score.penn /= words;
    return score;
}

Treebank withJackknifedTags(const Treebank &treebank, int folds, int epochs)
{
    Treebank tagged = treebank;
    const auto foldCount = static_cast<std::size_t>(folds);
    std::vector<WordTag> tags;
    for (std::size_t fold = 0; fold < foldCount; ++fold) {
        Treebank rest;
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            if (i * foldCount / treebank.size() != fold)
                rest.push_back(treebank[i]);
        }
        const PosTagger tagger = trainedTagger(rest, epochs);
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            if (i * foldCount / treebank.size() != fold)
                continue;
            tagger.tag(wordFormsOf(treebank[i]), tags);
            for (std::size_t k = 0; k < tags.size(); ++k)
                tagged[i].words[k].tag = tags[k];
        }
    }
    return tagged;
}

} // namespace hearsay
