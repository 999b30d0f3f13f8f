// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/linkedclaims.h"

#include <QColor>
#include <QString>
#include <QStringList>

namespace hearsay {

/// A run of words of one print of a quotation, ready to be shown.
struct PrintedWords
{
    WordChange change = WordChange::Equal;
    QString first; ///< the words of the first print; empty where it has none
    QString here; ///< the words of this one; empty where it has none

    friend bool operator==(const PrintedWords &, const PrintedWords &) = default;
};

/// The words of `side` against those of the first print of `match`, in the order of the first print. Marks
/// that end a run of words (a comma, a full stop) come along. Empty where an article is not known.
QList<PrintedWords> printedWords(const LinkedClaims &claims, const QuotationMatch &match,
                                 const MatchSide &side);

/// Colours of what is gone and of what is new; both can be read on the ground.
struct DiffColours
{
    QColor gone;
    QColor added;
};

/// The words as rich text: what is gone struck through, what is new underlined and bold, an editor's brackets
/// in italics, moved words with an arrow before them; form tells them apart, colours only help.
QString diffHtml(const QList<PrintedWords> &words, const DiffColours &colours);

/// The differences as sentences without any form: "“each” instead of “every”", "without “basically”". Empty
/// where there are none.
QStringList differencesInWords(const QList<PrintedWords> &words);

/// All words of `side`, pieces joined by an ellipsis.
QString wordsOfPrint(const LinkedClaims &claims, const MatchSide &side);

} // namespace hearsay
