// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfannotator.h"
#include "export/qpdfjson.h"

#include <qpdf/QPDF.hh>

namespace hearsay {

/// Sets the document information, the same as XMP (ISO 16684-1), the language, and that viewers show the
/// title in their title bar.
void addMetadata(QPDF &pdf, const PdfAnnotationJob &job);

} // namespace hearsay
