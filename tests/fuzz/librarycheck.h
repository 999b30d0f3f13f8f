// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/librarystore.h"
#include "require.h"

namespace hearsay {

/// A small library of two articles with all that a library can hold of them, made at `path`.
std::unique_ptr<LibraryStore> sampleLibrary(const QString &path);

/// Ends the program where the marks of a hit lie out of its line, or its place is none.
void requireSoundHits(const SearchResult &result);

/// Reads all that `store` holds, searches it, writes to it, and hands what was read to what shows and exports
/// it. Every step either fails with a sentence or gives values that are sound.
void useLibrary(LibraryStore &store);

} // namespace hearsay
