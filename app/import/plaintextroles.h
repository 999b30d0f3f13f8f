// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "document/jobmonitor.h"
#include "import/paragraphsplitter.h"

#include <QList>

namespace hearsay {

/// Tells what each paragraph of a plain text is for, by its place and its shape, and reads title, byline,
/// dateline and date off them: fills `article.paragraphs` and `article.metadata`. `article.text` must be set;
/// it is not touched. Stops early when `monitor` is cancelled; the paragraphs are of no use then.
void assignPlainTextRoles(Article &article, const QList<TextBlock> &blocks, const JobMonitor &monitor);

} // namespace hearsay
