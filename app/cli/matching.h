// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/batch.h"

namespace hearsay {

/// Imports and analyses the files of `line` on all cores, links them, and writes matches and claims of all of
/// them as one result, on standard output or into FOLDER/claims.SUFFIX. Files that fail are left out, each
/// with a sentence on standard error.
ExitCode runMatching(const CommandLine &line, const BatchTools &tools);

} // namespace hearsay
