// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionextractor.h"
#include "import/importerregistry.h"
#include "language/text/tokenizer.h"
#include "peakmemory.h"

#include <QDir>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// The plain-text examples one after the other, cut at the first paragraph that makes up about `words` words.
Article sampleArticle(qsizetype words)
{
    const QDir folder(QStringLiteral(HEARSAY_SOURCE_DIR "/resources/examples"));
    const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    JobMonitor monitor;
    Article all;
    qsizetype have = 0;
    while (have < words) {
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            const Result<Article> article = registry.importFile(folder.filePath(name), monitor);
            if (!article)
                qFatal("cannot read %s", qPrintable(name));
            for (const Paragraph &paragraph : article.value().paragraphs) {
                if (have >= words)
                    return all;
                const qsizetype begin = all.text.size();
                all.text += article.value().view(paragraph.span);
                all.paragraphs.append({{begin, all.text.size()}, paragraph.role});
                all.text += u"\n\n"_s;
                have += article.value().view(paragraph.span).count(u' ') + 1;
            }
        }
    }
    return all;
}

/// The whole analysis of an article of range(0) words.
void analyseArticle(benchmark::State &state)
{
    const Article article = sampleArticle(state.range(0));
    const std::unique_ptr<AttributionExtractor> extractor = makeAttributionExtractor();
    const PeakMemory memory;
    JobMonitor monitor;
    for (auto _ : state) {
        const Result<Analysis> analysis = extractor->extract(article, monitor);
        if (!analysis) {
            state.SkipWithError("the analysis failed");
            return;
        }
        benchmark::DoNotOptimize(analysis.value().attributions.size());
    }
    state.counters["words/s"]
        = benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
    memory.report(state);
}
BENCHMARK(analyseArticle)->Arg(800)->Arg(8'000)->Arg(80'000)->Arg(800'000)->Unit(benchmark::kMillisecond);
// Linear to the end: once over each length is enough to see it.
BENCHMARK(analyseArticle)
    ->Name("analyseGrowingArticle")
    ->RangeMultiplier(10)
    ->Range(1'000, 10'000'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
