// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

#include <optional>

namespace hearsay {

/// Reads a line at the head of an article that is a byline or holds a date: its role, or nothing where it is
/// neither. Fills in the fields of `metadata` that are still empty.
std::optional<ParagraphRole> readHeadLine(QStringView line, ArticleMetadata &metadata);

/// True for a short line of capitalised words, such as an outlet's name in the same block as byline or date.
bool looksLikeOutlet(QStringView line);

/// Reads the dateline that opens the report into `article.metadata`: looks at the first few body paragraphs,
/// because an abstract or an editor's note may precede it. The paragraph stays whole.
void readBodyDateline(Article &article);

/// Both for an article whose paragraphs have roles already: bylines and dates in the body paragraphs at its
/// head get their roles, then the dateline is read.
void readArticleHead(Article &article);

} // namespace hearsay
