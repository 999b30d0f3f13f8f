// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/database.h"
#include "library/schema.h"

namespace hearsay {

/// Brings a database to the last version of `steps`, all of it in one transaction: it ends as it should be or
/// stays as it was. Several programs may come to it at once: one does it. A file that holds
/// something already is checked, then copied to a file beside it, named after its version ("library.sqlite"
/// of version 1 to "library.version-1.sqlite"). Errors: Unsupported where the database is newer than `steps`
/// or is none of Hearsay's; that of the check, of the copy, of a step.
Result<Done> migrate(Database &database, const QList<SchemaStep> &steps);

} // namespace hearsay
