// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/text/textexcerpt.h"

#include <optional>

namespace hearsay {

/// What is said of a statement made before, where the words name it and do not repeat it.
struct BackReference
{
    bool demonstrative = false; ///< "that", "this claim": what stands directly before
    bool untrue = false; ///< "(called) the claim false", "(said) it was not"
};

/// Reads contents that are nothing but such a name: "(denied) it", "(rejected) the accusation", "(called) the
/// claims false", "(said) it was not". Empty for all else.
std::optional<BackReference> backReferenceOf(const TextExcerpt &content);

/// True for a noun that names a statement and says no more of it: "the claim", "that rumour", "these
/// reports".
bool namesStatement(const TextExcerpt &content, qsizetype token);

/// True for adjectives and nouns that call something untrue: "false", "baseless", "fabrication" (lemma, lower
/// case).
bool isUntruth(const QString &lemma);

} // namespace hearsay
