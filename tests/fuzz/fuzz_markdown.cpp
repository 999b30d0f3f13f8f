// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlecheck.h"
#include "import/markdownimporter.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    hearsay::importSoundly<hearsay::MarkdownImporter>(data, size);
    return 0;
}
