// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// The bytes of the file at `path`, at most ImporterRegistry::maximumFileSize of them. Only regular files are
/// read: pipes and devices are refused at once, for they could block or never end. `path` is text as
/// pathFromBytes() gives it, or that of a resource. Errors: NotFound, IsFolder, Unreadable, TooLarge,
/// Cancelled.
Result<QByteArray> readArticleFile(const QString &path, JobMonitor &monitor);

} // namespace hearsay
