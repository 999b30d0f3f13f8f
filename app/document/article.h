// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/articlemetadata.h"
#include "document/enumnames.h"
#include "document/span.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// The format that an article was read from; decided by content, never by suffix.
enum class ArticleFormat { PlainText, Markdown, Html };
template <>
struct EnumNames<ArticleFormat>
{
    static constexpr auto all = enumNames("plain text", "markdown", "html");
};

/// What a paragraph is for. Only Body, Quotation and ListItem hold the article's own prose.
enum class ParagraphRole { Title, Heading, Byline, Dateline, Body, Quotation, ListItem };
template <>
struct EnumNames<ParagraphRole>
{
    static constexpr auto all
        = enumNames("title", "heading", "byline", "dateline", "body", "quotation", "list item");
};

/// One paragraph: its range in Article::text (line ends excluded) and its role.
struct Paragraph
{
    Span span;
    ParagraphRole role = ParagraphRole::Body;

    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// An imported text; immutable after import and safe to read from any thread.
/// `text` is the reader's text without markup. Paragraphs are in order, do not overlap, and never contain
/// '\n' unless the file wrapped its lines. In plain text the file's characters are kept one to one, so that
/// positions stay valid for the file (CR LF becomes LF).
struct Article
{
    QString text;
    QList<Paragraph> paragraphs;
    ArticleMetadata metadata;
    ArticleFormat format = ArticleFormat::PlainText;
    QString path; ///< absolute path of the file, empty for text that came from elsewhere
    QByteArray sha256; ///< of the file's original bytes, 32 bytes

    /// The characters of `span`; views into `text`, valid as long as the article lives.
    QStringView view(Span span) const { return QStringView(text).sliced(span.begin, span.length()); }
    /// The title to show: the metadata's, clipped to longestShownName, or else the first words of the text,
    /// or else the file's name.
    QString displayTitle() const;
    /// Index of the paragraph that holds `position`, or -1 between paragraphs. O(log n).
    qsizetype paragraphAt(qsizetype position) const;
};

} // namespace hearsay
