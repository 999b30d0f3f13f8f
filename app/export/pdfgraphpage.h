// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "export/pdfcontext.h"

namespace hearsay {

/// Draws the graph of people, outlets and sources of the article as vectors on a page of its own, A4 across,
/// or larger where its words would get too small to read. Nothing is drawn where nothing is attributed.
/// Errors: Cancelled.
Result<Done> drawGraphPage(PdfContext &context);

} // namespace hearsay
