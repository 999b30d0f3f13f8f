// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/paragraphreader.h"

#include <optional>

namespace hearsay {

/// Reads quotations that are set apart as a block and not put into quotation marks: letters, statements,
/// posts. The source is the name that signs the block ("— Ann Okoro"), or whoever introduces it in the
/// paragraph before
/// ("Okoro wrote:"), or whoever the paragraph after says it is by ("That was the geographer Kwabena Osei").
/// Without any of these the block has no source and is inferred to be speech.
class BlockQuotationReader : private ParagraphReader
{
public:
    /// Refers to the state, which must outlive the reader.
    explicit BlockQuotationReader(ParagraphState &state);

    /// Whether the current paragraph belongs to a block that has been read.
    bool isRead() const { return m_paragraphIndex < m_end; }
    /// Reads the block that the current paragraph begins. False where it begins none.
    bool read();

private:
    /// The end of a block that says whose words it has.
    struct Signature
    {
        std::optional<qsizetype> dash; ///< token
        TokenRange name;
        qsizetype begin = 0; ///< what stands before this token in its paragraph is said
    };

    bool isBlock(qsizetype paragraph) const;
    bool beginsBlock() const;
    bool retellsOwnWords() const;
    bool isMostOfTheArticle() const;
    std::optional<Signature> signatureOf(const TextParagraph &paragraph, bool isFirst) const;
    std::optional<Signature> signatureBehindDash(const TextParagraph &paragraph, qsizetype dash) const;
    std::optional<TokenRange> namedAfter(qsizetype paragraph) const;
    void findSource(AttributionDraft &draft, const std::optional<Signature> &signature);

    qsizetype m_end = 0; ///< the first paragraph behind the block that was read last
    /// The article sets most of its text as block quotations: they say nothing about speech.
    bool m_isLayout;
};

} // namespace hearsay
