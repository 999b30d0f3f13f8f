// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfbudget.h"

namespace hearsay {

PdfBudget::PdfBudget(const Analysis &analysis)
    : m_shown(analysis.attributions.size(), true)
{
    qsizetype shown = 0;
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        const QList<Span> &contents = analysis.attributions[i].contents;
        const qsizetype before = contents.isEmpty() ? 0 : contents.first().begin;
        m_shown[i] = shown < freeAttributions + before / charactersPerAttribution;
        shown += m_shown[i] ? 1 : 0;
    }
    m_leftOut = m_shown.size() - shown;
}

} // namespace hearsay
