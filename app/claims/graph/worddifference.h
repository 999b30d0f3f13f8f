// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"
#include "document/span.h"

namespace hearsay {

/// What became of words between two prints of one utterance. Seen from the first print: Dropped words stand
/// there only, Inserted ones here only, Changed ones differ, Bracketed ones are an editor's ("[Voss]"), Moved
/// ones stand in another place.
enum class WordChange { Equal, Dropped, Inserted, Changed, Bracketed, Moved };
template <>
struct EnumNames<WordChange>
{
    static constexpr auto all = enumNames("equal", "dropped", "inserted", "changed", "bracketed", "moved");
};

/// A run of words that share one fate. `there` is a range of the first print's article, `here` one of the
/// other's; the one that has no words is empty and stands where they would be.
struct WordDifference
{
    WordChange change = WordChange::Equal;
    Span there;
    Span here;

    friend bool operator==(const WordDifference &, const WordDifference &) = default;
};

} // namespace hearsay
