// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/text/analysedtext.h"

#include <QList>

namespace hearsay {

/// A view of some of a text's words, as if they stood alone: those of spans, without quotation marks and
/// brackets, with the part of the trees that lies among them. Words are numbered from 0. What hangs on a word
/// outside hangs on the top of its sentence here, and pieces of one interrupted sentence are one sentence.
/// Refers to the text, which must outlive it.
class TextExcerpt
{
public:
    TextExcerpt() = default;
    /// The words of `text`, which has trees, that begin within `spans`; of more than `most` the first.
    /// Linear.
    TextExcerpt(const AnalysedText &text, const QList<Span> &spans, qsizetype most);

    qsizetype size() const { return m_words.size(); }
    QStringView view(qsizetype word) const { return m_text->word(m_words[word].token); }
    /// Where the word stands in the article.
    Span span(qsizetype word) const { return m_text->tokens[m_words[word].token].span; }
    /// Lemma in lower case.
    QString lemma(qsizetype word) const { return analysis(word).lemma.toLower(); }
    PartOfSpeech part(qsizetype word) const { return analysis(word).tag.part; }
    PennTag penn(qsizetype word) const { return analysis(word).tag.penn; }
    bool isVerb(qsizetype word) const
    {
        return part(word) == PartOfSpeech::Verb || part(word) == PartOfSpeech::Aux;
    }
    /// Number of the head, or -1 for the top of a sentence.
    qsizetype head(qsizetype word) const { return m_words[word].head; }
    Relation relation(qsizetype word) const { return m_words[word].relation; }
    /// Ranges of words, in order and without gaps.
    const QList<TokenRange> &sentences() const { return m_sentences; }
    /// The sentence that holds `word`; empty where none does.
    TokenRange sentenceAt(qsizetype word) const;
    /// The words whose head is `word`, in order.
    QList<qsizetype> children(qsizetype word) const;
    /// The first child of this relation, subtypes included, or -1.
    qsizetype child(qsizetype word, Relation relation) const;

private:
    struct Word
    {
        qsizetype token = 0; ///< of the text
        qsizetype head = -1;
        Relation relation = Relation::Root;
    };

    const WordAnalysis &analysis(qsizetype word) const { return m_text->words[m_words[word].token]; }
    void add(Span span, qsizetype most);
    bool goesOnWith(qsizetype token) const;
    void cutTrees();
    void joinTops(TokenRange sentence);
    qsizetype topOf(TokenRange sentence) const;

    const AnalysedText *m_text = nullptr;
    QList<Word> m_words;
    QList<TokenRange> m_sentences;
};

} // namespace hearsay
