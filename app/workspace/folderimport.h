// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/importreport.h"
#include "workspace/library.h"

#include <QStringList>
#include <functional>

namespace hearsay {

/// Where imported articles go: a library, as far as importFiles() needs one. `holds` is called from many
/// threads, `add` from one.
struct ImportTarget
{
    std::function<bool(const QByteArray &sha256)> holds;
    std::function<Result<LibraryStore::Added>(const Article &, const Analysis &)> add;
};

/// Reads and analyses `files` on `threads` threads and adds them to `target` in their order, one transaction
/// each; `report` tells what became of every one. A file that fails does not stop the others. Where the
/// target cannot be written to (no room, in use), the next article may fit; after `patience` such failures in
/// a row, and at once after any other failure of the target, the rest is reported as not tried. Waits until
/// all is done or cancelled: to be called from a thread of its own.
void importFiles(const QStringList &files, const Engine &engine, const ImportTarget &target, int threads,
                 ImportReport &report, JobMonitor &monitor);
/// The same into `library`; one that could not be opened is told of once.
void importFiles(const QStringList &files, const Engine &engine, Library &library, int threads,
                 ImportReport &report, JobMonitor &monitor);

/// How often in a row a library may turn an article down for want of room, or because it is in use.
inline constexpr int patience = 8;

} // namespace hearsay
