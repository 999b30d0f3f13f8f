// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "export/pdfcontext.h"
#include "export/pdftextblock.h"

namespace hearsay {

/// The index of sources: every speaker with the kind of entity, and under it every quotation with its page.
/// Entries link to the words in the text; fills in the places that the text's margin notes link to.
class PdfIndex
{
public:
    explicit PdfIndex(PdfContext &context);

    /// Draws it on pages of its own, after the text. Nothing is drawn where nothing is attributed. Error:
    /// Cancelled.
    Result<Done> draw();

private:
    Result<Done> drawGroup(int group);
    /// Says what the budget left out, where it did.
    void drawLeftOut();
    QString wordsOf(const QString &content);
    void drawName(int group);
    void drawEntry(int group, AttributionIndex attribution);
    /// Begins a new page where `height` does not fit on this one; true where it did.
    bool makeRoom(qreal height);

    PdfContext &m_context;
    qint64 m_done = 0;
    qsizetype m_written = 0; ///< code units of entries
};

} // namespace hearsay
