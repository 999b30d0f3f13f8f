// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"

#include <QList>

namespace hearsay {

/// Which attributions of an article its PDF shows: marks in the text, notes, and lists in the index. All text
/// is printed whatever this says. Real articles stay far below: they are all shown. Only where attributions
/// stand closer together, over a long way, than anybody speaks, some are left out, so that the PDF grows with
/// the text alone. The same for the same analysis; any thread.
class PdfBudget
{
public:
    /// So many are shown however close together.
    static constexpr qsizetype freeAttributions = 1000;
    /// And one more for so many code units of the text before it.
    static constexpr qsizetype charactersPerAttribution = 40;
    /// The most quotations that are marked on one line, and the most that are marked over one character: the
    /// colours of more would make the words unreadable.
    static constexpr int bandsPerLine = 16;
    static constexpr qsizetype bandsPerCharacter = 4;
    /// The most code units of a speaker's, source's or cue's words in notes and popups, and the most that are
    /// looked at for an entry of the index.
    static constexpr qsizetype longestWords = 400;

    explicit PdfBudget(const Analysis &analysis);

    bool shows(AttributionIndex attribution) const { return m_shown[attribution]; }
    /// How many attributions are not shown.
    qsizetype leftOut() const { return m_leftOut; }

private:
    QList<bool> m_shown;
    qsizetype m_leftOut = 0;
};

} // namespace hearsay
