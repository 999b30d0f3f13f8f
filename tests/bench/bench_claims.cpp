// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimgenerator.h"
#include "claims/linking/claimindex.h"
#include "claims/statements/claimreader.h"
#include "language/modelfolder.h"
#include "peakmemory.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <functional>
#include <thread>

using namespace hearsay;
using namespace hearsay::bench;

namespace {

const ClaimReader &reader()
{
    static const ClaimReader loaded = [] {
        const auto texts = TextAnalyser::load(modelFolder());
        if (!texts)
            qFatal("%s", qPrintable(texts.error().message));
        return ClaimReader(texts.value());
    }();
    return loaded;
}

double seconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The statements of the first `count` articles, read on two threads.
QList<ArticleStatements> readArticles(int count)
{
    QList<ArticleStatements> statements;
    statements.resize(count);
    ArticleStatements *const results = statements.data();
    const auto work = [&](int first) {
        JobMonitor monitor;
        for (int i = first; i < count; i += 2)
            results[i] = reader().read(ClaimGenerator::article(i), monitor).value();
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    return statements;
}

/// Everything from articles with attributions to claims. One run each: the large one takes its time.
void buildClaims(benchmark::State &state)
{
    const int articles = int(state.range(0)) / ClaimGenerator::quotationsPerArticle;
    static_cast<void>(reader());
    const PeakMemory memory;
    for (auto _ : state) {
        QList<ArticleStatements> statements;
        state.counters["read_s"] = seconds([&] { statements = readArticles(articles); });
        ClaimIndex index;
        state.counters["link_s"] = seconds([&] { index.addAll(statements); });
        statements.clear();
        ClaimGraph graph;
        state.counters["graph_s"] = seconds([&] { graph = index.graph(); });
        state.counters["claims"] = double(graph.claims.size());
        state.counters["matches"] = double(graph.matches.size());
    }
    memory.report(state);
}
BENCHMARK(buildClaims)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond)->Iterations(1);

/// One more article of ten quotations, read and linked, into a library of so many quotations.
void addArticle(benchmark::State &state)
{
    const int articles = int(state.range(0)) / ClaimGenerator::quotationsPerArticle;
    const PeakMemory memory;
    ClaimIndex index;
    index.addAll(readArticles(articles));
    int number = articles;
    for (auto _ : state) {
        JobMonitor monitor;
        // Of an event that is in already, so that there is something to link with.
        const AnalysedArticle article = ClaimGenerator::article(number++);
        const ClaimChanges changes = index.add(reader().read(article, monitor).value());
        benchmark::DoNotOptimize(changes.changed.claims.size());
    }
    memory.report(state);
}
BENCHMARK(addArticle)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond)->Iterations(64);

} // namespace

BENCHMARK_MAIN();
