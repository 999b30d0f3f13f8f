// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// True for bytes of a known format that nobody reads as text: a picture, an archive, a program; a PDF, an
/// RTF document or a web archive even where it is made of letters. Told by the first 16 KiB and the types of
/// the system's MIME database (shared-mime-info). May run on any thread.
bool isForeignFormat(const QByteArray &bytes);

/// Why bytes that no importer knows cannot be opened, with the sentence for the reader: it names the format
/// where the MIME database knows it. `path` serves for the message, and to tell formats apart that begin
/// alike (a DOCX and another ZIP archive).
Error refusalOf(const QByteArray &bytes, const QString &path);

} // namespace hearsay
