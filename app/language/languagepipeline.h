// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "language/dependencyparser.h"
#include "language/lemmatizer.h"
#include "language/namerecogniser.h"
#include "language/postagger.h"
#include "language/token.h"

#include <QList>
#include <QString>
#include <memory>

namespace hearsay {

/// What the language pipeline says of one token.
struct WordAnalysis
{
    WordTag tag;
    QString lemma;
    /// Index of the head among all tokens that were given, or -1 for the root of a sentence.
    qsizetype head = -1;
    Relation relation = Relation::Root;
    NameMark name;

    friend bool operator==(const WordAnalysis &, const WordAnalysis &) = default;
};

/// Parts of speech, lemmas, dependency trees and names of English text, by the models of one folder.
/// Immutable and cheap to copy; const use from any thread. Answers are plain values.
class LanguagePipeline
{
public:
    /// Loads "english.model" (tagger, parser, lemmas) and "names.model" from `folder`.
    /// Errors: NotFound, Unreadable, Unsupported, with the file that is to blame.
    static Result<LanguagePipeline> load(const QString &folder);

    /// One analysis for each of `tokens` (of `text`, in order); `sentences` are ranges of them and cover them
    /// all. Linear in the number of tokens. Incomplete once `monitor` is cancelled.
    QList<WordAnalysis> analyse(QStringView text, const QList<Token> &tokens,
                                const QList<TokenRange> &sentences,
                                const JobMonitor &monitor = JobMonitor()) const;

    const PosTagger &tagger() const { return m_models->tagger; }
    const DependencyParser &parser() const { return m_models->parser; }
    const NameRecogniser &names() const { return m_models->names; }
    const Lemmatizer &lemmatizer() const { return m_models->lemmatizer; }

private:
    struct Models
    {
        PosTagger tagger;
        DependencyParser parser;
        NameRecogniser names;
        Lemmatizer lemmatizer;
    };

    std::shared_ptr<const Models> m_models;
};

} // namespace hearsay
