// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlecheck.h"
#include "import/importerregistry.h"
#include "import/textdecoder.h"

using namespace hearsay;

/// Two ways to the same article: the bytes as they are, and the same text in UTF-16. They must agree.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    JobMonitor monitor;
    const Result<Article> first = registry.importBytes(bytes, {}, monitor);
    if (!first) {
        require(!first.error().message.isEmpty());
        return 0;
    }
    requireSoundArticle(first.value());
    const QString text = u'\ufeff' + decodeText(bytes)->text;
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const Result<Article> second = registry.importBytes(utf16, {}, monitor);
    require(second.isOk());
    require(first.value().text == second.value().text);
    require(first.value().paragraphs == second.value().paragraphs);
    require(first.value().metadata == second.value().metadata);
    return 0;
}
