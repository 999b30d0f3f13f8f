// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "cli/commandline.h"
#include "cli/exitcode.h"
#include "import/importerregistry.h"

namespace hearsay {

/// What a batch works with; must outlive it. All are used from several threads at once.
struct BatchTools
{
    const ImporterRegistry &importers;
    const AttributionExtractor &extractor;
    JobMonitor &monitor;
};

/// Imports, analyses and writes each file of `line` on all cores; results appear in the order of the files,
/// failures as one sentence each on standard error. Memory does not grow with the number of files.
ExitCode runBatch(const CommandLine &line, const BatchTools &tools);

} // namespace hearsay
