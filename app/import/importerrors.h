// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>

namespace hearsay {

/// The failure `code` of the file called `fileName`, with the sentence that the reader sees: what is wrong
/// with the file and what to do about it. One place for all of them, so that the window and the command line
/// say the same.
Error importError(ErrorCode code, const QString &fileName);

/// A file of a known kind that Hearsay does not read; `kind` names it with its article ("a PDF"), `remedy`
/// completes the sentence ("open it in …").
Error unsupportedFormatError(const QString &fileName, const QString &kind, const QString &remedy);

/// The name by which messages call the file at `path`: its last part, or "The text" where there is no path.
QString nameForMessages(const QString &path);

} // namespace hearsay
