// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/jobmonitor.h"
#include "export/pdfbudget.h"
#include "export/pdfcanvas.h"
#include "export/pdfmarks.h"
#include "export/speakerroll.h"

namespace hearsay {

/// What every part of the PDF draws with; lives for one export.
struct PdfContext
{
    const AnalysedArticle &analysed;
    const SpeakerRoll &speakers;
    const PdfBudget &budget;
    const PdfStyle &style;
    PdfCanvas &canvas;
    PdfMarks &marks;
    JobMonitor &monitor;
};

/// The shares of the work, in steps of JobMonitor::setProgress().
struct PdfProgress
{
    static constexpr qint64 body = 600;
    static constexpr qint64 index = 750;
    static constexpr qint64 graph = 800;
    static constexpr qint64 total = 1000;
};

} // namespace hearsay
