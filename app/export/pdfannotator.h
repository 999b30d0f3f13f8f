// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "export/attributionsummary.h"
#include "export/pdfmarks.h"
#include "export/speakerroll.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>

namespace hearsay {

/// Adds to drawn pages what QPdfWriter cannot make: highlight annotations with popups, links, outline and
/// metadata (ISO 32000-1, 12.3, 12.5, 14.3), by QPDF. The same input gives the same bytes.
struct PdfAnnotationJob
{
    const AnalysedArticle &analysed;
    const SpeakerRoll &speakers;
    const PdfMarks &marks;
    QDateTime time; ///< of creation and of every annotation
};

/// Reads the pages from `drawn` and writes the finished document to `device`, which is open for writing.
/// Errors: WriteFailed where the device takes no more (its errorString() says why), Cancelled, Internal.
Result<Done> annotatePdf(const QByteArray &drawn, const PdfAnnotationJob &job, QIODevice &device,
                         JobMonitor &monitor);

} // namespace hearsay
