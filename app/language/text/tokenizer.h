// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/token.h"

#include <QList>
#include <QStringView>
#include <limits>

namespace hearsay {

/// The tokens of `range` of `text`, in order, without white space. Positions are those of the whole `text`.
/// Contractions are split as the Penn Treebank does ("don't" is "do" + "n't", "Ann's" is "Ann" + "'s");
/// abbreviations keep their full stop ("Mr.", "U.S."); hyphenated words stay whole; every quotation mark is a
/// token of its own. Linear in the length of `range`; any UTF-16 is accepted, a lone surrogate is a Symbol.
/// No token is longer than Budgets::tokenLength. Stops behind `most` tokens.
QList<Token> tokenize(QStringView text, Span range, qsizetype most = std::numeric_limits<qsizetype>::max());

/// True where `word` (without quotation marks, ending in '.') is an abbreviation, so that its full stop
/// belongs to it.
bool isAbbreviation(QStringView word);

} // namespace hearsay
