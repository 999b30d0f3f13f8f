// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/polnearreader.h"
#include "training/treebank.h"

namespace hearsay {

/// The corpora of the language models, training and development parts.
struct LanguageCorpora
{
    Treebank gumTrain;
    Treebank gumDev;
    Treebank gumNewsDev;
    Treebank gumInterviewDev;
    Treebank ewtTrain;
    Treebank ewtDev;
    Treebank newsTrees; ///< silver: PolNeAR's training part as an automatic parser saw it
    std::vector<CorpusArticle> newsTrain;

    /// Reads DIR/gum, DIR/ewt and DIR/polnear. Errors as the readers'.
    static Result<LanguageCorpora> read(const QString &folder);
};

/// Trains tagger, parser and lemmatizer; prints development figures on standard output; writes `path`.
Result<Done> trainEnglish(const LanguageCorpora &corpora, const QString &path);

/// Trains the name recogniser with the tags of the model that trainEnglish() wrote; prints figures; writes
/// `path`.
Result<Done> trainNameModel(const LanguageCorpora &corpora, const QString &englishPath, const QString &path);

/// Writes a model file, whole or not at all. Error: WriteFailed.
Result<Done> writeModel(const ModelFileBuilder &builder, const QString &path);

} // namespace hearsay
