// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featuretemplate.h"
#include "language/grammar.h"
#include "language/linearmodel.h"
#include "language/modelfile.h"
#include "language/wordform.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace hearsay {

/// The two tags of a token.
struct WordTag
{
    PartOfSpeech part = PartOfSpeech::X;
    PennTag penn = PennTag::Nn;

    friend bool operator==(WordTag, WordTag) = default;
};

/// The features of the part-of-speech tagger: one table, used by training and tagging alike.
struct PosFeatures
{
    /// Replaces `features` by those of the word at `index`; `tags` are the classes given to the words before
    /// it.
    static void extract(std::span<const WordForm> words, std::span<const quint8> tags, std::size_t index,
                        std::vector<FeatureHash> &features);
    static FeatureHash signature();
};

/// Greedy left-to-right part-of-speech tagger (averaged perceptron, Collins 2002; single-pass tagging with
/// earlier decisions as features). Frequent words that have one tag only are looked up. Const use from any
/// thread.
class PosTagger
{
public:
    /// Reads the sections "tagger.*" of `file`. Errors: Unreadable, Unsupported.
    static Result<PosTagger> load(const ModelFile &file);

    /// The tags of one sentence, one per word, in time linear in its length.
    void tag(std::span<const WordForm> sentence, std::vector<WordTag> &tags) const;

private:
    ModelFile m_file; ///< keeps the bytes of m_model
    LinearModel m_model;
    std::vector<WordTag> m_classes;
    std::unordered_map<FeatureHash, quint8> m_certain; ///< form → class
};

/// "VERB VBD" and back, as the model file spells classes.
std::optional<WordTag> wordTagNamed(QStringView name);
QString nameOf(WordTag tag);

} // namespace hearsay
