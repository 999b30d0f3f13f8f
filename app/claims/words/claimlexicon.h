// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// The text of one of the word lists that the search for claims carries ("synonyms.txt"), without comment
/// lines. A list that is missing is an error of the build and ends the program. Any thread.
QString claimLexicon(const QString &name);

} // namespace hearsay
