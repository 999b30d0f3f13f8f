// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/dependencyparser.h"
#include "language/lemmatizer.h"
#include "language/linearmodel.h"
#include "language/modelfile.h"
#include "language/namerecogniser.h"
#include "language/postagger.h"

#include <vector>

using namespace hearsay;

namespace {

void score(std::span<const std::byte> bytes)
{
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    if (!model)
        return;
    std::vector<qint32> scores(static_cast<std::size_t>(model.value().classCount()));
    for (quint64 i = 0; i < 64; ++i) {
        const FeatureHash feature = mixed(i);
        model.value().addScores({&feature, 1}, scores);
    }
}

} // namespace

/// Any bytes, as a weight table and as sections of a sound file that the stages are loaded from: an error or
/// a model that scores, never a read outside.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::span bytes(reinterpret_cast<const std::byte *>(data), size);
    score(bytes);
    static_cast<void>(ModelFile::fromBytes(bytes, QStringLiteral("fuzz")).isOk());
    ModelFileBuilder builder;
    builder.addSignature("tagger.features", PosFeatures::signature());
    builder.addSignature("parser.features", ParserFeatures::signature());
    builder.addSignature("names.features", NameFeatures::signature());
    for (const char *name : {"tagger.weights", "tagger.classes", "tagger.certain", "parser.moves",
                             "parser.relations", "parser.classes", "names.weights", "lemmas"})
        builder.addSection(name, std::vector<std::byte>(bytes.begin(), bytes.end()));
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), QStringLiteral("fuzz"));
    if (!file)
        std::abort();
    static_cast<void>(PosTagger::load(file.value()).isOk());
    static_cast<void>(DependencyParser::load(file.value()).isOk());
    static_cast<void>(NameRecogniser::load(file.value()).isOk());
    if (const Result<Lemmatizer> lemmatizer = Lemmatizer::load(file.value()))
        static_cast<void>(lemmatizer.value().lemma(u"said", {PartOfSpeech::Verb, PennTag::Vbd}));
    return 0;
}
