// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "language/modelfile.h"

#include <QHash>
#include <QStringView>
#include <vector>

namespace hearsay {

/// How a word is written, which its pieces, all in lower case, no longer tell.
enum class WordCase : quint8 {
    Sign, ///< neither letters nor digits
    Digits, ///< digits and no letters
    Lower, ///< letters, none of them upper case
    Title, ///< Upper case first, or at the start of each part
    Upper, ///< all upper case
    Mixed, ///< anything else
};

/// Cuts words into the pieces of a model's vocabulary: lower case without accents, runs of letters and digits
/// apart from other characters, each run from its start into the longest pieces that there are. Immutable and
/// safe for any thread.
class WordPieces
{
public:
    /// Longer runs are unknown words, and of a longer word only so many pieces are read.
    static constexpr qsizetype longestRun = 100;
    static constexpr qsizetype mostPieces = 32;

    /// Reads the section `encoder.vocabulary`: lines, one for each piece; "##" begins those that continue a
    /// run. Errors: Unsupported where one of [UNK], [CLS], [SEP] is missing or a piece is there twice.
    static Result<WordPieces> load(const ModelFile &file);

    /// Adds the pieces of `word` to `pieces`: at least one, at most mostPieces. Any UTF-16 will do.
    void append(QStringView word, std::vector<int> &pieces) const;
    /// How many pieces there are.
    int size() const { return m_size; }
    int start() const { return m_start; } ///< [CLS], which opens every window
    int separator() const { return m_separator; } ///< [SEP], between paragraphs and at the end

private:
    void appendRun(QStringView run, std::vector<int> &pieces) const;

    QString m_text; ///< what the keys are cut from
    QHash<QStringView, int> m_starts;
    QHash<QStringView, int> m_continuations;
    qsizetype m_longest = 0;
    int m_size = 0;
    int m_unknown = 0;
    int m_start = 0;
    int m_separator = 0;
};

/// The case of `word`.
WordCase wordCaseOf(QStringView word);

} // namespace hearsay
