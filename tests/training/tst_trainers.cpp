// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/averagedperceptron.h"
#include "training/lemmatrainer.h"
#include "training/nametrainer.h"
#include "training/parsertrainer.h"
#include "training/taggertrainer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The trainers learn what a small invented treebank teaches, and the same bytes each time.
class TrainersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averageIsOverAllDecisions();
    void rareFeaturesAreLeftOut();
    void shuffleIsAlwaysTheSame();
    void taggerLearnsAndRepeats();
    void parserLearnsAndRepeats();
    void lemmasGeneralise();
    void namesAreLearned();
};

namespace {

TreebankWord word(const QString &form, const QString &lemma, const QString &tag, int head, Relation relation)
{
    TreebankWord made;
    made.form = form;
    made.lemma = lemma;
    made.tag = *wordTagNamed(tag);
    made.head = head;
    made.relation = relation;
    return made;
}

/// "The N V the N ." and "N said the N V ." over a few words.
Treebank sampleTreebank()
{
    const QStringList nouns = {u"dog"_s, u"cat"_s, u"bird"_s, u"farmer"_s, u"judge"_s, u"clerk"_s};
    const QStringList verbs = {u"watched"_s, u"chased"_s, u"warned"_s, u"asked"_s};
    const QStringList names = {u"Ada"_s, u"Bram"_s, u"Cleo"_s};
    Treebank treebank;
    for (qsizetype i = 0; i < 120; ++i) {
        const QString &noun = nouns[i % nouns.size()];
        const QString &other = nouns[(i / 3) % nouns.size()];
        const QString &verb = verbs[i % verbs.size()];
        const QString lemma = verb.chopped(2);
        if (i % 2 == 0) {
            treebank.push_back({{word(u"The"_s, u"the"_s, u"DET DT"_s, 1, Relation::Det),
                                 word(noun, noun, u"NOUN NN"_s, 2, Relation::Nsubj),
                                 word(verb, lemma, u"VERB VBD"_s, -1, Relation::Root),
                                 word(u"the"_s, u"the"_s, u"DET DT"_s, 4, Relation::Det),
                                 word(other, other, u"NOUN NN"_s, 2, Relation::Obj),
                                 word(u"."_s, u"."_s, u"PUNCT ."_s, 2, Relation::Punct)}});
        } else {
            const QString &name = names[i % names.size()];
            TreebankSentence sentence{{word(name, name, u"PROPN NNP"_s, 1, Relation::Nsubj),
                                       word(u"said"_s, u"say"_s, u"VERB VBD"_s, -1, Relation::Root),
                                       word(u"the"_s, u"the"_s, u"DET DT"_s, 3, Relation::Det),
                                       word(noun, noun, u"NOUN NN"_s, 4, Relation::Nsubj),
                                       word(verb, lemma, u"VERB VBD"_s, 1, Relation::Ccomp),
                                       word(u"."_s, u"."_s, u"PUNCT ."_s, 1, Relation::Punct)}};
            sentence.words[0].name = NameType::Person;
            sentence.words[0].nameBegins = true;
            treebank.push_back(sentence);
        }
    }
    return treebank;
}

} // namespace

void TrainersTest::averageIsOverAllDecisions()
{
    AveragedPerceptron perceptron(2);
    const std::vector<FeatureHash> features = {mixed(1)};
    perceptron.tick();
    perceptron.update(features, 1, 4);
    perceptron.tick();
    perceptron.tick();
    perceptron.update(features, 1, -4);
    perceptron.tick();
    std::array<float, 2> scores{};
    perceptron.score(features, scores);
    QCOMPARE(scores[1], 0.0F);
    const auto averaged = perceptron.averaged({0.01F, 1, 0.01F});
    QCOMPARE(averaged.size(), std::size_t(1));
    QCOMPARE(averaged[0].weights.size(), std::size_t(1));
    QCOMPARE(averaged[0].weights[0].second, 2.0F); // 4 for two of four decisions
}

void TrainersTest::rareFeaturesAreLeftOut()
{
    AveragedPerceptron perceptron(2);
    const std::vector<FeatureHash> rare = {mixed(1)};
    const std::vector<FeatureHash> frequent = {mixed(2)};
    perceptron.tick();
    perceptron.update(rare, 0, 1);
    perceptron.update(frequent, 0, 1);
    perceptron.update(frequent, 1, -1);
    perceptron.tick();
    const auto averaged = perceptron.averaged({0.01F, 2, 0.01F});
    QCOMPARE(averaged.size(), std::size_t(1));
    QCOMPARE(averaged[0].feature, mixed(2));
}

void TrainersTest::shuffleIsAlwaysTheSame()
{
    std::vector<int> items = {1, 2, 3, 4, 5, 6, 7, 8};
    std::vector<int> again = items;
    shuffle(items, 7);
    shuffle(again, 7);
    QCOMPARE(items, again);
    shuffle(again, 8);
    QVERIFY(items != again);
    std::sort(again.begin(), again.end());
    QCOMPARE(again, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
}

void TrainersTest::taggerLearnsAndRepeats()
{
    const Treebank treebank = sampleTreebank();
    ModelFileBuilder first;
    ModelFileBuilder second;
    trainTagger(treebank, 5, {}, first);
    trainTagger(treebank, 5, {}, second);
    QCOMPARE(first.bytes(), second.bytes());
    const TaggingScore score = scoreTagging(trainedTagger(treebank, 5), treebank);
    QVERIFY(score.penn > 0.99);
    const Treebank jackknifed = withJackknifedTags(treebank, 4, 5);
    QCOMPARE(jackknifed.size(), treebank.size());
}

void TrainersTest::parserLearnsAndRepeats()
{
    const Treebank treebank = sampleTreebank();
    ModelFileBuilder first;
    ModelFileBuilder second;
    trainParser(treebank, 8, {0.01F, 1, 0.01F}, first);
    trainParser(treebank, 8, {0.01F, 1, 0.01F}, second);
    QCOMPARE(first.bytes(), second.bytes());
    const Result<ModelFile> file = ModelFile::fromBytes(first.bytes(), u"parser"_s);
    const Result<DependencyParser> parser = DependencyParser::load(file.value());
    QVERIFY(parser.isOk());
    const ParsingScore score = scoreParsing(trainedTagger(treebank, 5), parser.value(), treebank);
    QVERIFY2(score.labelled > 0.9, qPrintable(QString::number(score.labelled)));
}

void TrainersTest::lemmasGeneralise()
{
    ModelFileBuilder builder;
    trainLemmas(sampleTreebank(), builder);
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), u"lemmas"_s);
    const Result<Lemmatizer> lemmatizer = Lemmatizer::load(file.value());
    QVERIFY(lemmatizer.isOk());
    const WordTag past = *wordTagNamed(u"VERB VBD");
    QCOMPARE(lemmatizer.value().lemma(u"barked", past), u"bark"_s); // never seen
    QCOMPARE(lemmatizer.value().lemma(u"said", past), u"say"_s); // an exception
}

void TrainersTest::namesAreLearned()
{
    const Treebank treebank = sampleTreebank();
    const PosTagger tagger = trainedTagger(treebank, 5);
    const std::vector<NameExample> examples = nameExamples(treebank, tagger);
    ModelFileBuilder builder;
    trainNames(examples, 5, {0.01F, 1, 0.01F}, builder);
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), u"names"_s);
    const Result<NameRecogniser> names = NameRecogniser::load(file.value());
    QVERIFY(names.isOk());
    const NameScore score = scoreNames(names.value(), examples, NameType::Person);
    QCOMPARE(score.gold, 60);
    QVERIFY(score.f1() > 0.95);
}

QTEST_APPLESS_MAIN(TrainersTest)
#include "tst_trainers.moc"
