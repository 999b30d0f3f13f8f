// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "workspace/importreport.h"

#include <QStringList>

namespace hearsay {

/// The files of `folder` and of the folders in it, sorted; see filepath.h for names that are no text. What is
/// left out or cannot be listed is counted in `report`, and so is `folder` itself where it is none. Links to
/// files are files; links to folders are not followed. Asks `monitor` before each entry; once that cancels,
/// the list ends and `report` says so.
QStringList filesBelow(const QString &folder, ImportReport &report, JobMonitor &monitor);

} // namespace hearsay
