// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimgenerator.h"
#include "language/modelfolder.h"
#include "library/librarystore.h"
#include "peakmemory.h"
#include "workspace/libraryclaims.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Finds nothing and has no version, so that nothing in the library is analysed anew.
class NoExtractor : public AttributionExtractor
{
public:
    NoExtractor()
        : AttributionExtractor(TextAnalyser::load(modelFolder()).value())
    {
    }

    Result<Analysis> extract(const AnalysedText &, JobMonitor &) const override { return Analysis(); }
    QString version() const override { return {}; }
};

std::shared_ptr<const Engine> readingEngine()
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(),
                                          [] { return std::make_unique<NoExtractor>(); });
}

/// Fills a library with `count` articles of ten quotations each.
void fill(const QString &path, int count)
{
    const auto store = LibraryStore::open(path);
    if (!store || !store.value()->database().run(u"PRAGMA synchronous = OFF"_s))
        qFatal("the library could not be made");
    for (int i = 0; i < count; ++i) {
        const AnalysedArticle made = bench::ClaimGenerator::article(i);
        if (!store.value()->add(*made.article, *made.analysis))
            qFatal("the library could not be filled");
    }
}

/// From asking for the claims of a library to having them all; how long the window's thread was busy at most.
void linkLibrary(benchmark::State &state)
{
    const int count = int(state.range(0));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    fill(path, count);
    const PeakMemory memory;
    qint64 longest = 0;
    qsizetype claims = 0;
    for ([[maybe_unused]] auto each : state) {
        Workspace workspace(readingEngine(), path);
        QEventLoop loop;
        QElapsedTimer sinceLast;
        QTimer beat;
        QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
            longest = std::max(longest, sinceLast.restart());
            const auto linked = workspace.libraryClaims()->latest();
            if (int(linked->articles.size()) == count && !workspace.isBusy())
                loop.quit();
        });
        workspace.libraryClaims()->start();
        sinceLast.start();
        beat.start(0);
        loop.exec();
        claims = workspace.libraryClaims()->latest()->graph.claims.size();
    }
    state.counters["claims"] = double(claims);
    state.counters["longest_stall_ms"] = double(longest);
    memory.report(state);
}

BENCHMARK(linkLibrary)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseRealTime();

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
