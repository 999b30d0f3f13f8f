// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/modelfile.h"
#include "language/postagger.h"

#include <QHashFunctions>
#include <QString>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

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
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view text) const { return qHash(QStringView(text)); }
    };
    using Rules = std::unordered_map<std::u16string, EndingRule, Hash, std::equal_to<>>;

    bool addRule(const QString &key, const EndingRule &rule);

    // By Penn tag. Looked up by views, since every word asks for several endings.
    std::vector<Rules> m_exceptions; ///< for whole words
    std::vector<Rules> m_endings;
};

} // namespace hearsay
