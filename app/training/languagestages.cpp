// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/languagestages.h"

#include "training/conllureader.h"
#include "training/lemmatrainer.h"
#include "training/nametrainer.h"
#include "training/parsertrainer.h"
#include "training/silvertrees.h"
#include "training/taggertrainer.h"

#include <QSaveFile>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int taggerEpochs = 8;
constexpr int jackknifeFolds = 5;
constexpr int jackknifeEpochs = 4;
constexpr int parserEpochs = 6;
constexpr int nameEpochs = 5;
/// Gold names are few beside the silver ones: they are shown this often.
constexpr int goldNameCopies = 3;
// Chosen on the development parts: the next step saves little more and costs accuracy.
constexpr Pruning taggerPruning{0.05F, 3, 0.05F};
constexpr Pruning parserPruning{0.7F, 24, 0.1F};
constexpr Pruning namePruning{0.1F, 6, 0.1F};

template <typename T>
bool take(Result<T> result, T &into, Error &error)
{
    if (!result) {
        error = result.error();
        return false;
    }
    into = std::move(result).value();
    return true;
}

Treebank both(const Treebank &a, const Treebank &b)
{
    Treebank all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

struct NamedTreebank
{
    const char *name;
    const Treebank &treebank;
};

std::vector<NamedTreebank> developmentParts(const LanguageCorpora &corpora)
{
    return {{"GUM dev", corpora.gumDev},
            {"GUM dev news", corpora.gumNewsDev},
            {"GUM dev interview", corpora.gumInterviewDev},
            {"EWT dev", corpora.ewtDev}};
}

void printEnglishFigures(const LanguageCorpora &corpora, const PosTagger &tagger,
                         const DependencyParser &parser, const Lemmatizer &lemmatizer)
{
    for (const NamedTreebank &part : developmentParts(corpora)) {
        const TaggingScore tags = scoreTagging(tagger, part.treebank);
        const ParsingScore trees = scoreParsing(tagger, parser, part.treebank);
        std::printf("%-18s %6lld words   UPOS %.2f  XPOS %.2f   UAS %.2f  LAS %.2f  (with punctuation %.2f)  "
                    " lemmas %.2f\n",
                    part.name, static_cast<long long>(tags.words), 100 * tags.part, 100 * tags.penn,
                    100 * trees.heads, 100 * trees.labelled, 100 * trees.labelledWithPunctuation,
                    100 * scoreLemmas(lemmatizer, part.treebank));
    }
}

} // namespace

Result<LanguageCorpora> LanguageCorpora::read(const QString &folder)
{
    LanguageCorpora corpora;
    Error error;
    const bool ok = take(readConlluFolder(folder + u"/gum/train"_s), corpora.gumTrain, error)
        && take(readConlluFolder(folder + u"/gum/dev"_s), corpora.gumDev, error)
        && take(readConlluFolder(folder + u"/gum/dev"_s, u"*_news_*"_s), corpora.gumNewsDev, error)
        && take(readConlluFolder(folder + u"/gum/dev"_s, u"*_interview_*"_s), corpora.gumInterviewDev, error)
        && take(readConllu(folder + u"/ewt/train.conllu"_s), corpora.ewtTrain, error)
        && take(readConllu(folder + u"/ewt/dev.conllu"_s), corpora.ewtDev, error)
        && take(readSilverTrees(folder + u"/polnear/train"_s), corpora.newsTrees, error)
        && take(readPolnear(folder + u"/polnear/train"_s), corpora.newsTrain, error);
    if (!ok)
        return error;
    return corpora;
}

Result<Done> writeModel(const ModelFileBuilder &builder, const QString &path)
{
    const std::vector<std::byte> bytes = builder.bytes();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()))
            != qint64(bytes.size())
        || !file.commit())
        return Error{ErrorCode::WriteFailed, u"%1 cannot be written: %2."_s.arg(path, file.errorString())};
    std::printf("wrote %s, %.2f MB\n", qPrintable(path), double(bytes.size()) / 1e6);
    return Done{};
}

Result<Done> trainEnglish(const LanguageCorpora &corpora, const QString &path)
{
    const Treebank gold = both(corpora.gumTrain, corpora.ewtTrain);
    const Treebank all = both(gold, corpora.newsTrees);
    ModelFileBuilder builder;
    trainTagger(all, taggerEpochs, taggerPruning, builder);
    trainParser(withJackknifedTags(all, jackknifeFolds, jackknifeEpochs), parserEpochs, parserPruning,
                builder);
    trainLemmas(gold, builder);
    if (Result<Done> written = writeModel(builder, path); !written)
        return written;
    const Result<ModelFile> file = ModelFile::open(path);
    if (!file)
        return file.error();
    const Result<PosTagger> tagger = PosTagger::load(file.value());
    const Result<DependencyParser> parser = DependencyParser::load(file.value());
    const Result<Lemmatizer> lemmatizer = Lemmatizer::load(file.value());
    if (!tagger || !parser || !lemmatizer)
        return Error{ErrorCode::Internal, u"%1 cannot be read back."_s.arg(path)};
    printEnglishFigures(corpora, tagger.value(), parser.value(), lemmatizer.value());
    return Done{};
}

Result<Done> trainNameModel(const LanguageCorpora &corpora, const QString &englishPath, const QString &path)
{
    const Result<ModelFile> english = ModelFile::open(englishPath);
    if (!english)
        return english.error();
    const Result<PosTagger> tagger = PosTagger::load(english.value());
    if (!tagger)
        return tagger.error();
    std::vector<NameExample> examples = nameExamples(corpora.newsTrain, tagger.value());
    const std::vector<NameExample> gold = nameExamples(corpora.gumTrain, tagger.value());
    for (int copy = 0; copy < goldNameCopies; ++copy)
        examples.insert(examples.end(), gold.begin(), gold.end());
    ModelFileBuilder builder;
    trainNames(std::move(examples), nameEpochs, namePruning, builder);
    if (Result<Done> written = writeModel(builder, path); !written)
        return written;
    const Result<ModelFile> file = ModelFile::open(path);
    if (!file)
        return file.error();
    const Result<NameRecogniser> names = NameRecogniser::load(file.value());
    if (!names)
        return names.error();
    for (const NamedTreebank &part : developmentParts(corpora)) {
        const std::vector<NameExample> dev = nameExamples(part.treebank, tagger.value());
        for (NameType type : {NameType::Person, NameType::Organisation, NameType::Place, NameType::Other}) {
            const NameScore score = scoreNames(names.value(), dev, type);
            if (score.gold > 0)
                std::printf("%-18s names %-5s P %.1f R %.1f F1 %.1f of %lld\n", part.name,
                            nameTypeNames()[static_cast<std::size_t>(type)].data(), 100 * score.precision(),
                            100 * score.recall(), 100 * score.f1(), static_cast<long long>(score.gold));
        }
    }
    return Done{};
}

} // namespace hearsay
