// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/attributiontagger.h"
#include "language/languagepipeline.h"
#include "training/chaintrainer.h"
#include "training/polnearreader.h"

namespace hearsay {

/// An annotated article as the tagger sees it, with the gold label of each token.
struct LabelledText
{
    AnalysedText text;
    std::vector<quint8> gold;
    int fold = 0;
};

/// Analyses `articles` with `pipeline` and lays the gold spans over the tokens. Articles are dealt to `folds`
/// folds.
std::vector<LabelledText> labelledTexts(const std::vector<CorpusArticle> &articles,
                                        const LanguagePipeline &pipeline, int folds);

/// How the tagger is trained.
struct AttributionSettings
{
    int folds = 5;
    int leastCount = 3; ///< of a feature, to be learned
    ChainSettings foldSettings; ///< for the first pass that labels the training data of the second
    ChainSettings settings;
    Pruning pruning;
    QStringList switchedOff; ///< feature groups to leave out, for ablations
};

/// Trains both passes and adds the sections "attribution.*" to `builder`.
void trainAttribution(const std::vector<LabelledText> &texts, const AttributionSettings &settings,
                      ModelFileBuilder &builder);

/// Exact spans of one role.
struct SpanScore
{
    qsizetype right = 0;
    qsizetype found = 0;
    qsizetype gold = 0;

    double precision() const { return found > 0 ? double(right) / double(found) : 0; }
    double recall() const { return gold > 0 ? double(right) / double(gold) : 0; }
    double f1() const { return found + gold > 0 ? 2 * double(right) / double(found + gold) : 0; }
    void add(const std::vector<quint8> &goldLabels, const std::vector<quint8> &labels, SpanRole role);
};

/// The labels that `tagger` gives.
std::vector<quint8> labelsOf(const RoleTagger &tagger, const AnalysedText &text);

} // namespace hearsay
