// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfannotator.h"
#include "export/pdfpages.h"

namespace hearsay {

/// Adds one Highlight annotation (ISO 32000-1, 12.5.6.10) for each attribution and page, with its popup: a
/// quadrilateral for each drawn run of each content line, in the order upper left, upper right, lower left,
/// lower right that viewers have agreed on, and an appearance that multiplies the speaker's colour into the
/// page. Stops early once `monitor` is cancelled.
void addHighlights(PdfPages &pages, const PdfAnnotationJob &job, const JobMonitor &monitor);

/// A PDF date (ISO 32000-1, 7.9.4).
QByteArray pdfDate(const QDateTime &time);

} // namespace hearsay
