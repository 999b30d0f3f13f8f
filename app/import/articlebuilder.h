// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

namespace hearsay {

/// Puts an article's text together out of the pieces that a markup parser yields. White space is single
/// inside a paragraph, paragraphs stand two line feeds apart, furniture ("Advertisement", "You might also
/// like" with its teasers) is left out, a title that comes twice is written once. Calls are in reading order;
/// one builder makes one article.
class ArticleBuilder
{
public:
    enum class Weight { Plain, Bold };

    /// Writes the title paragraph. Must come before all else; a heading with the same words is passed over
    /// later.
    void writeTitle(const QString &title);
    /// Ends the open paragraph, if any, and begins one that stays away if nothing is appended.
    void openParagraph(ParagraphRole role);
    void closeParagraph();
    /// Gives the open paragraph another role, where its end tells what it is.
    void setRole(ParagraphRole role) { m_role = role; }
    bool hasOpenParagraph() const { return m_open; }

    /// Adds words to the open paragraph; opens a body paragraph if none is. Runs of white space become one
    /// space, also across calls; soft hyphens and zero-width characters are dropped.
    void append(QStringView words, Weight weight = Weight::Plain);
    /// Adds words with their line ends and spaces as they are; space before the paragraph's first word is
    /// dropped.
    void appendVerbatim(QStringView words);
    /// A line break that the author set. After a full stop it begins a new paragraph of the same role.
    void breakLine();

    /// The number of UTF-16 code units written so far.
    qsizetype length() const { return m_article.text.size(); }
    /// The article, with its last paragraph closed. The builder is empty afterwards.
    Article take();

private:
    void appendCharacter(QChar c);
    bool isLeftOut(QStringView words);

    Article m_article;
    QString m_title;
    ParagraphRole m_role = ParagraphRole::Body;
    qsizetype m_begin = 0;
    bool m_open = false;
    bool m_spacePending = false;
    bool m_allBold = true;
    bool m_inTeasers = false;
};

} // namespace hearsay
