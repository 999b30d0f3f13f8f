// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

#include <QList>
#include <QString>

namespace hearsay {

/// The most code units of a paragraph that are laid out at once; paragraphs of real articles stay far below.
inline constexpr qsizetype longestBlock = 6000;
/// The same where there is no space to break at.
inline constexpr qsizetype longestRun = 2000;

/// The text of an article as the view shows it, with the way from its positions to those of Article::text and
/// back. Characters are replaced one for one; only where a run without a space is too long to be laid out at
/// once, line feeds are put in, and the positions behind them differ. A plain value.
struct DisplayText
{
    QString text;
    QList<qsizetype>
        breaks; ///< in Article::text, ascending: a line feed stands before each; nearly always empty

    /// The place in `text` of a position of the article.
    qsizetype shown(qsizetype position) const;
    /// The position of the article at a place in `text`; that of the next character for a line feed put in.
    qsizetype original(qsizetype place) const;
};

/// The text of `article` as the view shows it, one block per paragraph. Line feeds inside a wrapped paragraph
/// become spaces; a paragraph far too long to be laid out at once is broken at spaces, or else between two
/// characters that a reader sees, and so is a letter with more than mostMarks marks. Linear in its length.
DisplayText displayText(const Article &article);

} // namespace hearsay
