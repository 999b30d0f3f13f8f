// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"

#include <QStringView>
#include <array>

namespace hearsay {

/// How a word is written, as the models see it.
enum class LetterCase : quint8 { None, Lower, Capitalised, AllCapitals, Mixed };

/// The parts of a word that features are made of, hashed once. Digits count as '0', typographic apostrophes,
/// quotation marks and dashes as their plain forms.
struct WordForm
{
    FeatureHash form = 0; ///< as written
    FeatureHash lower = 0; ///< in lower case
    FeatureHash shape = 0; ///< runs of capitals, small letters, digits and marks: "Xx", "00", "X.X."
    std::array<FeatureHash, 4> suffixes{}; ///< the last 1 to 4 characters in lower case
    std::array<FeatureHash, 3> prefixes{}; ///< the first 1 to 3 characters in lower case
    LetterCase letterCase = LetterCase::None;
    bool hasDigit = false;
    bool hasHyphen = false;
};

/// The form of `word`; linear in its length, without allocation for words of ordinary length.
WordForm wordFormOf(QStringView word);

/// The character that models see for `c`: plain quotation marks, apostrophes and dashes, every digit '0'.
QChar plainCharacter(QChar c);

} // namespace hearsay
