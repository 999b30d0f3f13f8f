// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include <QString>
#include <QStringList>

namespace hearsay {

/// The file names, without suffix, under which the results of `files` are written: parallel to `files`, all
/// different even where letter case does not count. A file is called as it is; where an earlier file has the
/// name already, the first free of NAME-2, NAME-3 … is taken.
QStringList outputNames(const QStringList &files);

/// The name of a file without folder and last suffix: "a.b.txt" gives "a.b", ".notes" gives ".notes".
QString baseNameOf(const QString &file);

/// What the name of a file of that format ends with, full stop and all: ".json".
QString suffixOf(CommandLine::Format format);

} // namespace hearsay
