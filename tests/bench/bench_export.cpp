// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "export/codepointindex.h"
#include "export/exporter.h"
#include "peakmemory.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

void exportsPdf(benchmark::State &state)
{
    const int words = int(state.range(0));
    const AnalysedArticle article = longArticle(words, 8);
    const QTemporaryDir folder;
    JobMonitor monitor;
    const PeakMemory memory;
    for ([[maybe_unused]] auto round : state) {
        if (!exportPdf(article, folder.filePath(u"bench.pdf"_s), monitor)) {
            state.SkipWithError("the PDF was not written");
            return;
        }
    }
    memory.report(state);
    state.counters["words/s"]
        = benchmark::Counter(double(words), benchmark::Counter::kIsIterationInvariantRate);
}

void exportsJson(benchmark::State &state)
{
    const int words = int(state.range(0));
    const AnalysedArticle article = longArticle(words, 8);
    const PeakMemory memory;
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(exportJson(article));
    memory.report(state);
    state.counters["words/s"]
        = benchmark::Counter(double(words), benchmark::Counter::kIsIterationInvariantRate);
}

void buildsCodePointIndex(benchmark::State &state)
{
    const QString text = u"The wind went round 🌊 to the north. "_s.repeated(state.range(0));
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(CodePointIndex(text).size());
    state.SetBytesProcessed(state.iterations() * text.size() * qsizetype(sizeof(QChar)));
}

} // namespace

BENCHMARK(exportsPdf)->Arg(800)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(exportsPdf)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(exportsJson)->Arg(800)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(buildsCodePointIndex)->Arg(100'000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
