// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/exitcode.h"
#include "document/jobmonitor.h"

namespace hearsay {

/// Reads the arguments of "import" and "search", those after the name of the command.
Result<CommandLine> parseLibraryCommand(CommandLine::Command command, const QStringList &arguments);

/// Adds the files and folders of `line` to its library: one sentence per failure on standard error, the sum
/// on standard output.
ExitCode runImport(const CommandLine &line, JobMonitor &monitor);

/// Prints what the words of `line` find in its library, best first: a line for the article, a line for the
/// place.
ExitCode runSearch(const CommandLine &line);

} // namespace hearsay
