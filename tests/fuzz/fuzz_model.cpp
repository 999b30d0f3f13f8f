// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/attributiontagger.h"
#include "attribution/tagger/cuefeatures.h"
#include "attribution/tagger/spanfeatures.h"
#include "language/dependencyparser.h"
#include "language/lemmatizer.h"
#include "language/modelfile.h"
#include "language/namerecogniser.h"
#include "language/postagger.h"
#include "language/text/textanalyser.h"
#include "require.h"

#include <cstring>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

using Bytes = std::vector<std::byte>;

struct Section
{
    const char *name;
    Bytes bytes;
};

Bytes bytesOf(const QByteArray &text)
{
    const auto *begin = reinterpret_cast<const std::byte *>(text.constData());
    return {begin, begin + text.size()};
}

Bytes bytesOf(FeatureHash signature)
{
    Bytes bytes(sizeof signature);
    std::memcpy(bytes.data(), &signature, sizeof signature);
    return bytes;
}

/// A small table with rows of both widths for all of `classes`.
Bytes weights(int classes)
{
    std::vector<TrainedFeature> features;
    for (quint64 i = 0; i < 48; ++i) {
        const auto first = static_cast<quint8>(i % quint64(classes));
        features.push_back({mixed(i), {{first, i % 3 == 0 ? 900.0F : -3.0F}}});
    }
    return packLinearModel(std::move(features), classes, 1);
}

/// What the stages read, sound, in one file.
std::vector<Section> soundSections()
{
    return {
        {"tagger.features", bytesOf(PosFeatures::signature())},
        {"tagger.weights", weights(2)},
        {"tagger.classes", bytesOf(QByteArray("VERB VBD\nPROPN NNP\n"))},
        {"tagger.certain", bytesOf(QByteArray("said\tVERB VBD\n"))},
        {"parser.features", bytesOf(ParserFeatures::signature())},
        {"parser.moves", weights(parserMoveCount)},
        {"parser.relations", weights(2)},
        {"parser.classes", bytesOf(QByteArray("nsubj\nccomp\n"))},
        {"lemmas", bytesOf(QByteArray("VBD=said\t2\ty\nVBD-ed\t2\t\n"))},
        {"names.features", bytesOf(NameFeatures::signature())},
        {"names.weights", weights(NameRecogniser::classCount)},
        {"attribution.features", bytesOf(combined(SpanFeatures::signature(), CueFeatures::signature()))},
        {"attribution.cues", bytesOf(QByteArray("say V 7\n"))},
        {"attribution.1.labels", weights(roleLabelCount)},
        {"attribution.1.steps", weights(roleLabelCount * roleLabelCount)},
        {"attribution.2.labels", weights(roleLabelCount)},
        {"attribution.2.steps", weights(roleLabelCount * roleLabelCount)},
    };
}

/// `sections` as a file, with `bytes` in the place of the one at `replaced`.
Bytes fileOf(const std::vector<Section> &sections, std::size_t replaced, const Bytes &bytes)
{
    ModelFileBuilder builder;
    for (std::size_t i = 0; i < sections.size(); ++i)
        builder.addSection(sections[i].name, i == replaced ? bytes : sections[i].bytes);
    return builder.bytes();
}

/// `sound` with a byte changed for every three of `changes`: where (two bytes), and to what.
Bytes damaged(Bytes sound, std::span<const std::byte> changes)
{
    for (std::size_t i = 0; i + 3 <= changes.size(); i += 3) {
        const auto at
            = std::to_integer<std::size_t>(changes[i]) | (std::to_integer<std::size_t>(changes[i + 1]) << 8);
        sound[at % sound.size()] = changes[i + 2];
    }
    return sound;
}

/// A file of a true head (see MODEL-FORMAT.md), as an attacker or a broken writer makes it: the first byte
/// says how many sections the table has, `rest` is the table and all behind it.
Bytes withTrueHead(std::span<const std::byte> rest)
{
    constexpr std::size_t headSize = 32;
    constexpr quint32 version = 1;
    Bytes bytes(headSize);
    bytes.insert(bytes.end(), rest.begin(), rest.begin() + qsizetype(rest.size() / 8 * 8));
    const quint32 count = rest.empty() ? 0 : std::to_integer<quint32>(rest.front());
    quint64 sum = bytes.size() - headSize;
    for (std::size_t at = headSize; at < bytes.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        sum = combined(sum, word);
    }
    sum = mixed(sum);
    const quint64 size = bytes.size();
    std::memcpy(bytes.data(), "HSYMODEL", 8);
    std::memcpy(bytes.data() + 8, &version, sizeof version);
    std::memcpy(bytes.data() + 12, &count, sizeof count);
    std::memcpy(bytes.data() + 16, &size, sizeof size);
    std::memcpy(bytes.data() + 24, &sum, sizeof sum);
    return bytes;
}

/// The text that the models are tried on, with what needs no model.
AnalysedText tokenizedText()
{
    Article article;
    article.text = u"Ada Quill said it rained. \"It did,\" asked nobody."_s;
    article.paragraphs = {{{0, article.text.size()}, ParagraphRole::Body}};
    AnalysedText text = TextAnalyser().analyse(article);
    text.words.resize(text.tokens.size());
    return text;
}

/// Loads every stage and runs those that load, each on what the stages before it made.
void readWith(const ModelFile &file)
{
    static const AnalysedText tokenized = tokenizedText();
    AnalysedText text = tokenized;
    const Result<PosTagger> tagger = PosTagger::load(file);
    const Result<DependencyParser> parser = DependencyParser::load(file);
    const Result<NameRecogniser> names = NameRecogniser::load(file);
    const Result<Lemmatizer> lemmas = Lemmatizer::load(file);
    for (TokenRange sentence : text.sentences) {
        std::vector<WordForm> forms;
        for (qsizetype i = sentence.begin; i < sentence.end; ++i)
            forms.push_back(wordFormOf(text.word(i)));
        std::vector<WordTag> tags(forms.size());
        std::vector<DependencyArc> arcs(forms.size());
        std::vector<NameMark> marks(forms.size());
        if (tagger)
            tagger.value().tag(forms, tags);
        if (parser)
            parser.value().parse({forms, tags}, arcs);
        if (names)
            names.value().recognise({forms, tags}, marks);
        for (std::size_t i = 0; i < forms.size(); ++i) {
            const qsizetype token = sentence.begin + qsizetype(i);
            WordAnalysis &word = text.words[token];
            word.tag = tags[i];
            word.lemma = lemmas ? lemmas.value().lemma(text.word(token), tags[i]) : QString();
            word.head = arcs[i].head < 0 ? -1 : sentence.begin + arcs[i].head;
            word.relation = arcs[i].relation;
            word.name = marks[i];
        }
    }
    const Result<std::shared_ptr<const TwoPassTagger>> attributions = TwoPassTagger::load(file);
    if (!attributions)
        return;
    JobMonitor monitor;
    for (const TaggedAttribution &attribution : attributions.value()->tag(text, monitor))
        require(attribution.confidence >= 0 && attribution.confidence <= 1);
}

void readWith(std::span<const std::byte> bytes)
{
    if (const Result<ModelFile> file = ModelFile::fromBytes(bytes, u"fuzz"_s))
        readWith(file.value());
}

} // namespace

/// Any bytes: as a file, behind a head that is true, and in the place of one section of a sound file or as
/// changes to it, as the first byte says. Either there is an error, or there are models that can be run;
/// never is anything read that is not in the file, and no more memory taken than a multiple of its size.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const std::vector<Section> sound = soundSections();
    if (size == 0)
        return 0;
    const std::span bytes(reinterpret_cast<const std::byte *>(data), size);
    const std::span rest = bytes.subspan(1);
    const std::size_t chosen = data[0] % sound.size();
    const bool replaces = data[0] / sound.size() % 2 == 0;
    readWith(bytes);
    readWith(withTrueHead(rest));
    readWith(fileOf(sound, chosen,
                    replaces ? Bytes(rest.begin(), rest.end()) : damaged(sound[chosen].bytes, rest)));
    return 0;
}
