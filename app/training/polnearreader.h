// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "document/span.h"
#include "language/grammar.h"
#include "language/token.h"

#include <QList>
#include <QString>
#include <vector>

namespace hearsay {

/// A name that a silver annotation marks.
struct SilverName
{
    Span span;
    NameType type = NameType::None;
};

/// One gold attribution: its contiguous fragments by role.
struct GoldAttribution
{
    QList<Span> contents;
    QList<Span> cues;
    QList<Span> sources;
};

/// A paragraph cut by the project's own tokenizer; sentences are ranges of `tokens`.
struct CorpusParagraph
{
    Span span;
    QList<Token> tokens;
    QList<TokenRange> sentences;
};

/// An article of PolNeAR with positions in UTF-16 of `text`.
struct CorpusArticle
{
    QString name;
    QString text;
    std::vector<CorpusParagraph> paragraphs;
    QList<SilverName> names;
    QList<GoldAttribution> attributions;
};

/// Reads NAME.txt with NAME.ann (brat standoff) and NAME.tsv (silver tokens) from `folder`, in the order of
/// names. Positions in these files are code points. Errors: NotFound, Unreadable.
Result<std::vector<CorpusArticle>> readPolnear(const QString &folder);

} // namespace hearsay
