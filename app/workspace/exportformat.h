// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearsay {

/// The formats that an article can be taken away in.
enum class ExportFormat { AnnotatedPdf, Json, Text };

} // namespace hearsay
