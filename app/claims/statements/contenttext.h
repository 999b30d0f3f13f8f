// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "language/languagepipeline.h"

#include <QList>

namespace hearsay {

/// The words that an attribution attributes, tagged and parsed by themselves, without quotation marks and
/// without the reporting clause around them.
struct ContentText
{
    QString text; ///< of the article
    QList<Token> tokens;
    QList<TokenRange> sentences;
    QList<WordAnalysis> words; ///< one per token

    qsizetype size() const { return tokens.size(); }
    QStringView view(qsizetype token) const
    {
        return QStringView(text).sliced(tokens[token].span.begin, tokens[token].span.length());
    }
    /// Lemma in lower case.
    QString lemma(qsizetype token) const { return words[token].lemma.toLower(); }
    Relation relation(qsizetype token) const { return words[token].relation; }
    PartOfSpeech part(qsizetype token) const { return words[token].tag.part; }
    PennTag penn(qsizetype token) const { return words[token].tag.penn; }
    bool isVerb(qsizetype token) const
    {
        return part(token) == PartOfSpeech::Verb || part(token) == PartOfSpeech::Aux;
    }
    /// The sentence that holds `token`; empty where none does.
    TokenRange sentenceAt(qsizetype token) const;
    /// The words whose head is `token`, in order.
    QList<qsizetype> children(qsizetype token) const;
    /// The first child of this relation, subtypes included, or -1.
    qsizetype child(qsizetype token, Relation relation) const;
};

/// Tokenizes, splits and parses `contents`, up to Budgets::contentTokens. Pieces of one interrupted sentence
/// are parsed as one. Linear.
ContentText readContent(const Article &article, const QList<Span> &contents,
                        const LanguagePipeline &pipeline);

} // namespace hearsay
