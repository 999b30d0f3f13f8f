// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfcontext.h"

namespace hearsay {

/// Which lines of the head to draw: a title that is a paragraph of the text is drawn by the text between the
/// two parts, because it may be quoted from.
enum class HeadPart { Whole, AboveTitle, BelowTitle };

/// Draws what stands above the text on the first page: outlet, title, byline, date and file.
void drawHead(PdfContext &context, HeadPart part);

/// Draws the legend: what the three underlines mean, and the speakers in their colours, each a link to the
/// index. Very many speakers are cut short with a reference to the index.
void drawLegend(PdfContext &context);

} // namespace hearsay
