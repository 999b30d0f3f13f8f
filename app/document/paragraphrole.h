// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

namespace hearsay {

/// What a paragraph is for. Importers say so where the format does; else the text shows it.
enum class ParagraphRole {
    Title,
    Heading,
    Byline,
    Dateline, ///< a line of its own with a place or a date; a dateline that opens a report is part of its
              ///< Body
    Body,
    Quotation, ///< set apart from the text as somebody's words
    ListItem,
    Standfirst, ///< the summary between the title and the report
    Caption, ///< what stands below a picture, and who made it
    Teaser, ///< leads to another page: "Read more: …"
    Notice, ///< speaks for the page, not for the article: forms, advertisements, copyright
    EmbeddedPost, ///< a post of a social network, set into the text whole
    TranscriptTurn, ///< "NAME: …", one of several
};
template <>
struct EnumNames<ParagraphRole>
{
    static constexpr auto all
        = enumNames("title", "heading", "byline", "dateline", "body", "quotation", "list item", "standfirst",
                    "caption", "teaser", "notice", "embedded post", "transcript turn");
};

/// True for what the page put there: nothing of the article is missing where it is left out.
constexpr bool isOfThePage(ParagraphRole role)
{
    return role == ParagraphRole::Teaser || role == ParagraphRole::Notice;
}

/// False for what stands beside the article: nobody looks there for who said what.
constexpr bool isRead(ParagraphRole role)
{
    return role != ParagraphRole::Caption && !isOfThePage(role);
}

/// True for words that stand over the report and say in short what it says.
constexpr bool isHeadline(ParagraphRole role)
{
    return role == ParagraphRole::Title || role == ParagraphRole::Heading
        || role == ParagraphRole::Standfirst;
}

/// True for a paragraph that is set apart as somebody's own words.
constexpr bool isSetApart(ParagraphRole role)
{
    return role == ParagraphRole::Quotation || role == ParagraphRole::EmbeddedPost;
}

} // namespace hearsay
