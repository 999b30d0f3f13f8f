// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearsay {

/// What hearsay-cli hands to the shell; part of its interface, listed in --help.
enum class ExitCode {
    Success = 0,
    SomeFilesFailed = 1, ///< each with a sentence on standard error; the others are done
    UsageError = 2,
    OutputFailed = 3, ///< the output folder, its disk, standard output or the library takes no more
    Interrupted = 130, ///< by SIGINT or SIGTERM; files written until then are whole
};

} // namespace hearsay
