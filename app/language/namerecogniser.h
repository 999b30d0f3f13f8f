// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/linearmodel.h"
#include "language/modelfile.h"
#include "language/taggedsentence.h"

#include <vector>

namespace hearsay {

/// Whether a word is part of a name, and of what; `begins` is true for the first word of each name.
struct NameMark
{
    NameType type = NameType::None;
    bool begins = false;

    friend bool operator==(NameMark, NameMark) = default;
};

/// The features of the name recogniser: one table, used by training and use alike.
struct NameFeatures
{
    /// Replaces `features` by those of the word at `index`; `classes` are those of the words before it.
    static void extract(const TaggedSentence &sentence, std::span<const quint8> classes, std::size_t index,
                        std::vector<FeatureHash> &features);
    static FeatureHash signature();
};

/// Greedy left-to-right recogniser of names (averaged perceptron). Const use from any thread.
class NameRecogniser
{
public:
    /// Outside, then begin and inside of each NameType.
    static constexpr int classCount = 9;
    static int classOf(NameMark mark);
    static NameMark markOf(int nameClass);
    /// False where `nameClass` would continue a name that `before` is not part of.
    static bool mayFollow(int nameClass, int before);

    /// Reads the sections "names.*" of `file`. Errors: Unreadable, Unsupported.
    static Result<NameRecogniser> load(const ModelFile &file);

    /// The marks of one tagged sentence, one per word, in time linear in its length.
    void recognise(const TaggedSentence &sentence, std::vector<NameMark> &marks) const;

private:
    ModelFile m_file; ///< keeps the bytes of m_model
    LinearModel m_model;
};

} // namespace hearsay
