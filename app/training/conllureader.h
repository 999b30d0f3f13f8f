// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/treebank.h"

namespace hearsay {

/// Reads a CoNLL-U file (universaldependencies.org/format.html) with Penn tags in XPOS. Words are joined
/// where the project's tokenizer does not split them ("nine-month-old"); the joint word has the head,
/// relation and tags of its topmost part. Named entities are taken from GUM's Entity= where it is there:
/// entities whose head is a proper noun. Errors: NotFound, Unreadable (with the line that is wrong).
Result<Treebank> readConllu(const QString &path);

/// All *.conllu files of a folder, in the order of their names. Errors as readConllu(); NotFound where there
/// is none.
Result<Treebank> readConlluFolder(const QString &folder, const QString &pattern = QStringLiteral("*.conllu"));

} // namespace hearsay
