// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/database.h"

namespace hearsay {

/// Notes, in the transaction that removes something, that it has to be purged, so that a program that is
/// killed in between does so at its next start.
Result<Done> noteRemoval(Database &database);

/// Whether something was removed that is not purged yet.
Result<bool> isPurgeDue(Database &database);

/// Leaves nothing of what was removed in any file: deletes the copies that hold it, writes the search index
/// anew without its words, and empties the log. Takes about a second for ten thousand articles. Error: what
/// hindered it, another program that reads the log for one; it stays due then.
Result<Done> purge(Database &database);

} // namespace hearsay
