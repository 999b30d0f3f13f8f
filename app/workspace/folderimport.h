// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/importreport.h"
#include "workspace/library.h"

#include <QStringList>

namespace hearsay {

/// The files of `folder` and of the folders in it, sorted; hidden ones are left out. Error: NotFound,
/// Cancelled.
Result<QStringList> filesBelow(const QString &folder, JobMonitor &monitor);

/// Reads and analyses `files` on `threads` threads and adds them to `library` in their order, one transaction
/// each. A file that fails is reported and does not stop the others; a library that cannot be written to
/// does. Waits until all is done or cancelled: to be called from a thread of its own.
ImportReport importFiles(const QStringList &files, const Engine &engine, Library &library, int threads,
                         JobMonitor &monitor);

} // namespace hearsay
