// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/modelfile.h"
#include "language/postagger.h"

#include <QHash>
#include <QString>

namespace hearsay {

/// A change of ending that makes a lemma of a word: so many characters off, and these on.
struct EndingRule
{
    qsizetype remove = 0;
    QString append;

    friend bool operator==(const EndingRule &, const EndingRule &) = default;
};

/// Finds dictionary forms: "said" is "say", "children" is "child". A list of exceptions first, then the rule
/// for the longest known ending under the word's Penn tag; both learned from treebanks. Const use from any
/// thread.
class Lemmatizer
{
public:
    /// Reads the section "lemmas" of `file`. Error: Unsupported.
    static Result<Lemmatizer> load(const ModelFile &file);

    /// The lemma of `word` with `tag`, in lower case except for names.
    QString lemma(QStringView word, WordTag tag) const;

    /// The word as the rules see it: in lower case except for names, with the plain apostrophe.
    static QString normalised(QStringView word, WordTag tag);

private:
    /// One table for each Penn tag: whole words after "=", endings after "-".
    QHash<QString, EndingRule> m_rules;
};

} // namespace hearsay
