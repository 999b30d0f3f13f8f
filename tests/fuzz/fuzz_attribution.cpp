// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlecheck.h"
#include "attribution/drafts/standardextractor.h"
#include "golden/promises.h"
#include "import/importerregistry.h"
#include "language/modelfolder.h"

#include <cstdio>

using namespace hearsay;

namespace {

std::unique_ptr<AttributionExtractor> learnedExtractor()
{
    Result<std::unique_ptr<AttributionExtractor>> learned = StandardExtractor::load(modelFolder());
    require(learned.isOk());
    return std::move(learned).value();
}

void requireKeptPromises(const Article &article, const AttributionExtractor &extractor)
{
    JobMonitor monitor;
    const Result<Analysis> analysis = extractor.extract(article, monitor);
    require(analysis.isOk());
    const QStringList broken = brokenPromises(article, analysis.value());
    for (const QString &promise : broken)
        std::fprintf(stderr, "%s: %s\n", qPrintable(extractor.version()), qPrintable(promise));
    require(broken.isEmpty());
}

} // namespace

/// Any text, as the importer that fits it hands it over: the shipped models and the rules alone both find
/// attributions whose spans lie in the text, whose indices point somewhere and whose evidence is there.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    static const std::unique_ptr<AttributionExtractor> learned = learnedExtractor();
    static const StandardExtractor rules;
    // The mark of UTF-8 keeps the fuzzer's time away from guessing encodings, which fuzz_decode looks after.
    const QByteArray bytes
        = QByteArray("\xEF\xBB\xBF").append(reinterpret_cast<const char *>(data), qsizetype(size));
    JobMonitor monitor;
    const Result<Article> article = registry.importBytes(bytes, {}, monitor);
    if (!article)
        return 0;
    requireKeptPromises(article.value(), *learned);
    requireKeptPromises(article.value(), rules);
    return 0;
}
