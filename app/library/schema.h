// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace hearsay {

/// Marks a SQLite file as a library of Hearsay (PRAGMA application_id): "HRSY".
inline constexpr int libraryApplicationId = 0x48525359;

/// The statements that lead from one version of the schema (PRAGMA user_version) to the next.
using SchemaStep = QStringList;

/// All steps: the first makes version 1 of an empty file. A step that was released never changes; a change of
/// the schema is a step more, described in SCHEMA.md.
const QList<SchemaStep> &librarySchema();

} // namespace hearsay
