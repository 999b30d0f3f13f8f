// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/postagger.h"
#include "language/wordform.h"

#include <span>

namespace hearsay {

/// A sentence with its tags, as parser and name recogniser see it; both parts have one element per word.
struct TaggedSentence
{
    std::span<const WordForm> words;
    std::span<const WordTag> tags;
};

/// Both tags in one number, for features.
constexpr FeatureHash numberOf(WordTag tag)
{
    return static_cast<FeatureHash>(tag.part) * 64 + static_cast<FeatureHash>(tag.penn);
}

} // namespace hearsay
