// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/mentions/namecollector.h"
#include "attribution/result/entity.h"

namespace hearsay {

/// Tells by its words, and by those right beside it, what kind of thing a name names. Refers to the article,
/// the lexicon and the words, which must outlive it.
class NameTyper
{
public:
    /// `lowerCaseWords`: those that the article writes in lower case, too.
    NameTyper(const AnalysedText &article, const Lexicon &lexicon, const QSet<QString> &lowerCaseWords)
        : m_article(article)
        , m_lexicon(lexicon)
        , m_lowerCaseWords(lowerCaseWords)
    {
    }

    /// Unknown for places, too. Constant time.
    EntityType typeOf(const NameCandidate &candidate) const;
    /// A noun for a person follows: the name only tells which one.
    bool leadsToNoun(const NameCandidate &candidate) const;

private:
    QString lower(qsizetype i) const { return m_article.lower(i); }
    bool isToldTo(const NameCandidate &candidate) const;
    static EntityType typeOfSingle(const NameCandidate &candidate);
    EntityType typeOfUnknownName(const QStringList &words) const;

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    const QSet<QString> &m_lowerCaseWords;
};

} // namespace hearsay
