// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/layerorder.h"

#include <QCoreApplication>
#include <QMutex>
#include <QMutexLocker>
#include <algorithm>
#include <igraph/igraph.h>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// igraph recurses once for each vertex of a layer; beyond this many a thread's stack could end.
constexpr qsizetype longestLayer = 12000;

/// igraph looks at every pair of edges between two layers; from this many on, one run has to do.
constexpr qsizetype manyEdges = 1500;

// igraph's handlers take no argument of their own, so the monitor of the running job reaches them through its
// thread.
thread_local JobMonitor *runningMonitor = nullptr;

igraph_error_t askMonitor(void *)
{
    if (!runningMonitor || !runningMonitor->isCancelled())
        return IGRAPH_SUCCESS;
    IGRAPH_FINALLY_FREE(); // igraph leaves this to the handler that interrupts
    return IGRAPH_INTERRUPTED;
}

/// While it lives, igraph is ours alone, returns its errors instead of ending the program, and listens to
/// `monitor`.
class IgraphSession
{
public:
    explicit IgraphSession(JobMonitor &monitor)
        : m_lock(&mutex())
        , m_errors(igraph_set_error_handler(igraph_error_handler_ignore))
        , m_interruption(igraph_set_interruption_handler(askMonitor))
    {
        runningMonitor = &monitor;
    }
    ~IgraphSession()
    {
        runningMonitor = nullptr;
        igraph_set_interruption_handler(m_interruption);
        igraph_set_error_handler(m_errors);
    }
    Q_DISABLE_COPY_MOVE(IgraphSession)

private:
    static QMutex &mutex()
    {
        static QMutex instance;
        return instance;
    }

    QMutexLocker<QMutex> m_lock;
    igraph_error_handler_t *m_errors;
    igraph_interruption_handler_t *m_interruption;
};

/// Owns a vector of igraph's; check isOk() before use.
class IgraphIntegers
{
public:
    explicit IgraphIntegers(qsizetype size)
        : m_ok(igraph_vector_int_init(&m_vector, size) == IGRAPH_SUCCESS)
    {
    }
    ~IgraphIntegers()
    {
        if (m_ok)
            igraph_vector_int_destroy(&m_vector);
    }
    Q_DISABLE_COPY_MOVE(IgraphIntegers)

    bool isOk() const { return m_ok; }
    void set(qsizetype i, int value) { VECTOR(m_vector)[i] = value; }
    const igraph_vector_int_t *get() const { return &m_vector; }

private:
    igraph_vector_int_t m_vector;
    bool m_ok;
};

class IgraphMatrix
{
public:
    IgraphMatrix()
        : m_ok(igraph_matrix_init(&m_matrix, 0, 0) == IGRAPH_SUCCESS)
    {
    }
    ~IgraphMatrix()
    {
        if (m_ok)
            igraph_matrix_destroy(&m_matrix);
    }
    Q_DISABLE_COPY_MOVE(IgraphMatrix)

    bool isOk() const { return m_ok; }
    double at(int row, int column) const { return MATRIX(m_matrix, row, column); }
    igraph_matrix_t *get() { return &m_matrix; }

private:
    igraph_matrix_t m_matrix;
    bool m_ok;
};

class IgraphGraph
{
public:
    IgraphGraph(const IgraphIntegers &edges, int vertices)
        : m_ok(igraph_create(&m_graph, edges.get(), vertices, IGRAPH_DIRECTED) == IGRAPH_SUCCESS)
    {
    }
    ~IgraphGraph()
    {
        if (m_ok)
            igraph_destroy(&m_graph);
    }
    Q_DISABLE_COPY_MOVE(IgraphGraph)

    bool isOk() const { return m_ok; }
    const igraph_t *get() const { return &m_graph; }

private:
    igraph_t m_graph;
    bool m_ok;
};

LayerOrder firstOrder(const LayeredGraph &graph)
{
    LayerOrder order(graph.layerCount);
    for (int v = 0; v < graph.vertexCount(); ++v)
        order[graph.layers[v]].append(v);
    return order;
}

QList<int> ranks(const LayeredGraph &graph, const LayerOrder &order)
{
    QList<int> rank(graph.vertexCount(), 0);
    for (const QList<int> &layer : order) {
        for (int i = 0; i < layer.size(); ++i)
            rank[layer[i]] = i;
    }
    return rank;
}

Error failure()
{
    return {
        ErrorCode::Internal,
        QCoreApplication::translate("hearsay::GraphLayout",
                                    "The graph could not be laid out; close some articles and try again.")};
}

Error cancelled()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("hearsay::GraphLayout", "Laying out the graph was cancelled.")};
}

/// One run of igraph from `start`: igraph takes vertices in the order of their numbers as its first order, so
/// they are numbered as they stand in `start`.
Result<LayerOrder> improve(const LayeredGraph &graph, const LayerOrder &start, JobMonitor &monitor)
{
    const int count = graph.vertexCount();
    QList<int> vertexOfNumber;
    QList<int> numberOfVertex(count, 0);
    for (const QList<int> &layer : start) {
        for (int v : layer) {
            numberOfVertex[v] = int(vertexOfNumber.size());
            vertexOfNumber.append(v);
        }
    }

    const IgraphSession session(monitor);
    IgraphIntegers edges(2 * graph.edges.size());
    IgraphIntegers layers(count);
    IgraphMatrix places;
    if (!edges.isOk() || !layers.isOk() || !places.isOk())
        return failure();
    for (int v = 0; v < count; ++v)
        layers.set(numberOfVertex[v], graph.layers[v]);
    for (qsizetype e = 0; e < graph.edges.size(); ++e) {
        edges.set(2 * e, numberOfVertex[graph.edges[e].first]);
        edges.set(2 * e + 1, numberOfVertex[graph.edges[e].second]);
    }
    const IgraphGraph directed(edges, count);
    if (!directed.isOk())
        return failure();
    constexpr int sweeps = 24;
    const igraph_error_t outcome = igraph_layout_sugiyama(directed.get(), places.get(), nullptr, nullptr,
                                                          layers.get(), 1, 1, sweeps, nullptr);
    if (outcome == IGRAPH_INTERRUPTED)
        return cancelled();
    if (outcome != IGRAPH_SUCCESS)
        return failure();

    LayerOrder order = start;
    for (QList<int> &layer : order) {
        std::stable_sort(layer.begin(), layer.end(), [&](int a, int b) {
            return places.at(numberOfVertex[a], 0) < places.at(numberOfVertex[b], 0);
        });
    }
    return order;
}

/// Adds to `tree` (binary, its leaves the ranks of a layer) one edge end at `rank`, and returns how many of
/// those already there lie after it.
qint64 insertAndCountAfter(QList<qint64> &tree, qsizetype leaves, qsizetype rank)
{
    qint64 after = 0;
    for (qsizetype node = rank + leaves; node > 0; node /= 2) {
        if (node % 2 == 0 && node + 1 < tree.size())
            after += tree[node + 1];
        ++tree[node];
    }
    return after;
}

} // namespace

void sortLastLayer(const LayeredGraph &graph, LayerOrder &order)
{
    if (order.size() < 2)
        return;
    const QList<int> rank = ranks(graph, order);
    QList<double> sum(graph.vertexCount(), 0);
    QList<int> degree(graph.vertexCount(), 0);
    for (const auto &[from, to] : graph.edges) {
        sum[to] += rank[from];
        ++degree[to];
    }
    const auto centre = [&](int v) { return degree[v] > 0 ? sum[v] / degree[v] : double(rank[v]); };
    QList<int> &last = order.last();
    std::sort(last.begin(), last.end(), [&](int a, int b) {
        const double centreA = centre(a);
        const double centreB = centre(b);
        return centreA != centreB ? centreA < centreB : a < b;
    });
}

qint64 countCrossings(const LayeredGraph &graph, const LayerOrder &order)
{
    const QList<int> rank = ranks(graph, order);
    QList<QList<std::pair<int, int>>> between(graph.layerCount);
    for (const auto &[from, to] : graph.edges)
        between[graph.layers[from]].append({rank[from], rank[to]});
    qint64 crossings = 0;
    for (int layer = 0; layer + 1 < graph.layerCount; ++layer) {
        std::sort(between[layer].begin(), between[layer].end());
        qsizetype leaves = 1;
        while (leaves < order[layer + 1].size())
            leaves *= 2;
        QList<qint64> tree(2 * leaves, 0);
        for (const auto &[from, to] : between[layer])
            crossings += insertAndCountAfter(tree, leaves, to);
    }
    return crossings;
}

Result<LayerOrder> orderLayers(const LayeredGraph &graph, JobMonitor &monitor)
{
    LayerOrder best = firstOrder(graph);
    const bool tooLong = std::any_of(best.begin(), best.end(),
                                     [](const QList<int> &layer) { return layer.size() > longestLayer; });
    qint64 fewest = countCrossings(graph, best);
    if (fewest == 0 || tooLong)
        return best;
    const int rounds = graph.edges.size() > manyEdges ? 1 : 4;
    for (int round = 0; round < rounds; ++round) {
        if (monitor.isCancelled())
            return cancelled();
        Result<LayerOrder> next = improve(graph, best, monitor);
        if (!next)
            return next;
        LayerOrder order = std::move(next).value();
        sortLastLayer(graph, order); // its vertices have no other ties, and igraph's sort mixes equals
        const qint64 crossings = countCrossings(graph, order);
        if (crossings >= fewest)
            break;
        fewest = crossings;
        best = std::move(order);
    }
    return best;
}

} // namespace hearsay
