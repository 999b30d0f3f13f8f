// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlecheck.h"
#include "import/plaintextimporter.h"

using namespace hearsay;

/// Plain text keeps its characters: positions in the article are positions in the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    importSoundly<PlainTextImporter>(data, size);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    JobMonitor monitor;
    require(PlainTextImporter().import(text, monitor).value().text == text);
    return 0;
}
