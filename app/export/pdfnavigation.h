// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "export/pdfmarks.h"
#include "export/pdfpages.h"

namespace hearsay {

/// Adds the Link annotations (ISO 32000-1, 12.5.6.5) of `marks`; those whose target was not drawn are left
/// out. Stops early once `monitor` is cancelled.
void addLinks(PdfPages &pages, const PdfMarks &marks, const JobMonitor &monitor);

/// Adds the document outline (12.3.3), first level open, and lets viewers show it beside the pages.
void addOutline(PdfPages &pages, const QList<PdfOutlineItem> &items);

} // namespace hearsay
