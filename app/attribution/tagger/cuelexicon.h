// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"
#include "language/postagger.h"

#include <QString>
#include <QStringList>
#include <unordered_map>

namespace hearsay {

/// What a word governs, as far as it tells whether the word attributes: “found that …”, “found her keys”.
enum class CueFrame : quint8 { Nothing, Clause, OpenClause, NounClause, Object, Preposition, Parenthesis };

/// The frame of a word by its own relation and by those of its children, a bit each.
CueFrame cueFrameOf(Relation own, quint64 childRelations);

/// How often a word attributes, in eight classes: 0 not known, 1 hardly ever … 7 nearly always.
struct CueProfile
{
    quint8 plain = 0; ///< of the word
    quint8 kin = 0; ///< of other words of like meaning

    friend bool operator==(const CueProfile &, const CueProfile &) = default;
};

/// The classes of all words that annotated news or a thesaurus tells about; read by the features of the
/// attribution tagger. Words are lemmas in lower case with a coarse part of speech.
class CueLexicon
{
public:
    static constexpr int classCount = 8;
    /// From this class on a word is taken for a possible cue.
    static constexpr quint8 candidateClass = 4;

    /// The class of what attributes in `share` (0 to 1) of the cases; never 0.
    static quint8 classOfShare(double share);
    /// One letter for the parts of speech that are counted together.
    static QChar partLetter(PartOfSpeech part);

    void add(const QString &lemma, QChar part, const CueProfile &classes);
    /// What is known of a word, given by the hash of its lemma.
    CueProfile profileOf(FeatureHash lemma, PartOfSpeech part) const;

    /// One line per word, in order, for a model file; and back. Lines of another shape are left out.
    QStringList lines() const;
    static CueLexicon fromLines(const QStringList &lines);

private:
    std::unordered_map<FeatureHash, CueProfile> m_classes; ///< by lemma and letter
    QStringList m_lines;
};

} // namespace hearsay
