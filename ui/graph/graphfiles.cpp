// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphfiles.h"

#include "document/outputfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>

namespace hearsay {

namespace {

constexpr double bestScale = 2;
constexpr double worstScale = 0.5;
constexpr double longestSide = 16000;
/// zlib's level 3: a third of the time of the default, a tenth more bytes.
constexpr int pngQuality = 66;

struct GraphFilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::GraphFiles)
};

Error emptyGraph()
{
    return {ErrorCode::Empty, GraphFilesTexts::tr("There is no graph to export yet; open an article first.")};
}

void paintSheet(QPainter &painter, const LaidOutGraph &graph, const GraphStyle &style)
{
    const GraphPainter graphPainter(graph.graph, graph.layout, style);
    painter.fillRect(graph.layout.bounds, graphPainter.background());
    paintGraph(painter, graph.graph, graph.layout, style);
}

} // namespace

Result<Done> writeGraphSvg(const LaidOutGraph &graph, const GraphStyle &style, const QString &path)
{
    if (graph.graph.isEmpty())
        return emptyGraph();
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(GraphFilesTexts::tr("Who said what"));
    generator.setDescription(
        GraphFilesTexts::tr("Articles, outlets, speakers and what they said, from left to right."));
    generator.setResolution(72); // so that a unit is a point
    generator.setSize(graph.layout.bounds.size().toSize());
    generator.setViewBox(graph.layout.bounds);
    QPainter painter;
    if (!painter.begin(&generator))
        return outputError(path, GraphFilesTexts::tr("the drawing could not be started"));
    paintSheet(painter, graph, style);
    painter.end();
    return writeOutput(path, buffer.data());
}

Result<Done> writeGraphPng(const LaidOutGraph &graph, const GraphStyle &style, const QString &path)
{
    if (graph.graph.isEmpty())
        return emptyGraph();
    const QRectF bounds = graph.layout.bounds;
    const double scale = std::min(bestScale, longestSide / std::max(bounds.width(), bounds.height()));
    if (scale < worstScale)
        return Error{ErrorCode::TooLarge,
                     GraphFilesTexts::tr(
                         "The graph is too large for a picture; export it as SVG, or show fewer articles.")};
    QImage image((bounds.size() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return outputError(path, GraphFilesTexts::tr("there is not enough memory"));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paintSheet(painter, graph, style);
    painter.end();
    QBuffer buffer;
    QImageWriter writer(&buffer, "png");
    writer.setQuality(pngQuality);
    if (!writer.write(image))
        return outputError(path, writer.errorString());
    return writeOutput(path, buffer.data());
}

} // namespace hearsay
