// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphlayout.h"
#include "graph/graphpainter.h"
#include "graph/graphpath.h"
#include "graph/speakerpalette.h"
#include "peakmemory.h"
#include "tests/graph/testutils.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace hearsay;
using hearsay::test::syntheticArticles;

namespace {

void count(benchmark::State &state, const SourceGraph &graph)
{
    state.counters["nodes"] = double(graph.nodes.size());
    state.counters["edges"] = double(graph.edges.size());
}

void buildsGraph(benchmark::State &state)
{
    const QList<AnalysedArticle> articles = syntheticArticles(int(state.range(0)));
    const PeakMemory memory;
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(buildSourceGraph(articles));
    memory.report(state);
    count(state, buildSourceGraph(articles));
}

void laysOut(benchmark::State &state)
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(int(state.range(0))));
    JobMonitor monitor;
    const PeakMemory memory;
    for ([[maybe_unused]] auto round : state) {
        if (!layoutGraph(graph, {}, monitor)) {
            state.SkipWithError("the graph was not laid out");
            return;
        }
    }
    memory.report(state);
    count(state, graph);
}

void laysOutOneMoreArticle(benchmark::State &state)
{
    const QList<AnalysedArticle> articles = syntheticArticles(int(state.range(0)));
    const SourceGraph before = buildSourceGraph(articles.first(articles.size() - 1));
    const SourceGraph after = buildSourceGraph(articles);
    JobMonitor monitor;
    const Result<GraphLayout> old = layoutGraph(before, {}, monitor);
    QHash<QString, QRectF> places;
    for (qsizetype i = 0; i < before.nodes.size(); ++i)
        places.insert(before.nodes[i].key, old.value().nodes[i]);
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(layoutGraph(after, places, monitor).isOk());
    count(state, after);
}

void findsPath(benchmark::State &state)
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(int(state.range(0))));
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(pathThrough(graph, graph.nodeOfArticle(1)));
    count(state, graph);
}

/// One frame of a window of 800 by 700 pixels that shows the whole graph.
void paintsFrame(benchmark::State &state)
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(int(state.range(0))));
    JobMonitor monitor;
    const Result<GraphLayout> laidOut = layoutGraph(graph, {}, monitor);
    const GraphLayout &layout = laidOut.value();
    const GraphPainter graphPainter(graph, layout,
                                    {false, speakerSlots(graph, [](ArticleId, EntityIndex entity) {
                                         return entity % SpeakerPalette::size;
                                     })});
    QImage frame(800, 700, QImage::Format_RGB32);
    const double scale = 700 / layout.bounds.height();
    const GraphDetail detail = GraphPainter::detailAt(scale);
    for ([[maybe_unused]] auto round : state) {
        frame.fill(graphPainter.background());
        QPainter painter(&frame);
        painter.scale(scale, scale);
        painter.translate(-layout.bounds.topLeft());
        for (int i = 0; i < graph.edges.size(); ++i)
            graphPainter.paintEdge(painter, i, GraphMark::None, detail);
        for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i)
            graphPainter.paintNode(painter, i, GraphMark::None, detail);
    }
    count(state, graph);
}

} // namespace

BENCHMARK(buildsGraph)->Arg(300)->Arg(1000)->Arg(3000)->Unit(benchmark::kMillisecond);
BENCHMARK(laysOut)->Arg(300)->Arg(1000)->Arg(3000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(laysOutOneMoreArticle)->Arg(300)->Arg(1000)->Arg(3000)->Unit(benchmark::kMillisecond);
BENCHMARK(findsPath)->Arg(300)->Arg(3000)->Unit(benchmark::kMillisecond);
BENCHMARK(paintsFrame)->Arg(40)->Arg(300)->Arg(3000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed to paint
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
