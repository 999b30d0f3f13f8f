// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/paragraphreader.h"

#include <optional>

namespace hearsay {

/// Reads quotations that are set apart as a block and not put into quotation marks: letters, statements,
/// posts. The source is the name that signs the block ("— Ann Okoro"), or who the paragraph before introduces
/// it by
/// ("Okoro wrote:"), or whom the paragraph behind gives it to ("That was the geographer Kwabena Osei").
/// Without any of these the block has no source and is inferred to be speech.
class BlockQuotationReader : private ParagraphReader
{
public:
    /// Refers to the state, which must outlive the reader.
    explicit BlockQuotationReader(ParagraphState &state);

    /// Whether the current paragraph belongs to such a block. The first paragraph of one reads all of it.
    bool read();

private:
    bool isPart(qsizetype paragraph) const;
    bool isMostOfTheArticle() const;
    std::optional<TokenRange> signature(const TokenizedParagraph &paragraph) const;
    std::optional<TokenRange> namedBehind(qsizetype paragraph) const;
    void findSource(AttributionDraft &draft, qsizetype end);

    qsizetype m_end = 0; ///< the first paragraph behind the block that was read last
    bool
        m_isLayout; ///< the article uses block quotations for most of its text: they say nothing about speech
};

} // namespace hearsay
