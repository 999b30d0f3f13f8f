// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"

using namespace hearsay;

/// Whatever a reader types is either turned down with a sentence, or answered.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::unique_ptr<LibraryStore> store = sampleLibrary(QStringLiteral(":memory:"));
    const Result<SearchQuery> query
        = parseSearchQuery(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!query) {
        require(!query.error().message.isEmpty());
        return 0;
    }
    const Result<SearchResult> result = store->search(query.value(), 3);
    if (!result)
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    require(result.isOk());
    requireSoundHits(result.value());
    for (const SearchHit &hit : result.value().hits)
        requireWithin(store->read(hit.article).value().article->text, hit.span);
    return 0;
}
