// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

#include <QStringList>

namespace hearsay {

/// True where `span` holds at least one of the `length` code units of a text, and none beyond it.
bool isSound(Span span, qsizetype length);
/// True where all of `spans` are sound, in order, and do not overlap.
bool areSound(const QList<Span> &spans, qsizetype length);

/// What of `article` no reader of it can stand: paragraphs that are empty, run backwards, lie outside the
/// text or are out of order; a line each, for a developer. Empty for an article that every part of the
/// program can be given. O(paragraphs).
QStringList faultsOf(const Article &article);
bool isSound(const Article &article);

/// Paragraphs read off the text alone, where those of `article` are lost: blocks between blank lines, or
/// lines where there are no such blocks. The title is recognised by the metadata; a paragraph that `article`
/// still has keeps its role.
QList<Paragraph> paragraphsFromText(const Article &article);

} // namespace hearsay
