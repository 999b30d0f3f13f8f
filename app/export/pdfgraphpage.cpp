// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfgraphpage.h"

#include "export/graphpainter.h"
#include "export/pdftextblock.h"
#include "graph/graphlayout.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace hearsay {

namespace {

constexpr qreal margin = PdfStyle::left;
constexpr qreal headHeight = 40;
constexpr qreal smallestScale = 0.5; ///< below it the words on the nodes cannot be read on paper
constexpr qreal longestSide = 14400; ///< limit of PDF 1.4 to 1.7 (ISO 32000-1, annex C)

/// The page on which a graph of this size is drawn, and the scale.
struct GraphFit
{
    QSizeF page = PdfStyle::page;
    qreal scale = 1;
};

GraphFit fitFor(QSizeF graph)
{
    const auto room = [](QSizeF page) {
        return QSizeF(page.width() - 2 * margin, page.height() - 2 * PdfStyle::top - headHeight);
    };
    const auto scaleOn = [&](QSizeF page) {
        const QSizeF free = room(page);
        return std::min({1.0, free.width() / graph.width(), free.height() / graph.height()});
    };
    const QSizeF across = PdfStyle::page.transposed();
    const GraphFit flat{across, scaleOn(across)};
    const GraphFit upright{PdfStyle::page, scaleOn(PdfStyle::page)};
    const GraphFit best = upright.scale > flat.scale ? upright : flat;
    if (best.scale >= smallestScale)
        return best;
    const auto side = [](qreal needed, qreal least) { return std::clamp(needed, least, longestSide); };
    const QSizeF large(
        side(graph.width() * smallestScale + 2 * margin, across.width()),
        side(graph.height() * smallestScale + 2 * PdfStyle::top + headHeight, across.height()));
    return {large, scaleOn(large)};
}

} // namespace

Result<Done> drawGraphPage(PdfContext &context)
{
    if (context.speakers.groups().isEmpty())
        return Done{};
    const SourceGraph graph = buildSourceGraph({context.analysed});
    const auto laidOut = layoutGraph(graph, {}, context.monitor);
    if (!laidOut)
        return laidOut.error();
    const GraphLayout &layout = laidOut.value();
    if (layout.bounds.isEmpty())
        return Done{};

    QHash<EntityIndex, int> slotsOfEntities;
    for (const SpeakerGroup &group : context.speakers.groups())
        slotsOfEntities.insert(group.entity, group.slot);
    const auto slotOf = [&](ArticleId, EntityIndex entity) { return slotsOfEntities.value(entity, -1); };

    const GraphFit fit = fitFor(layout.bounds.size());
    PdfCanvas &canvas = context.canvas;
    canvas.newPage(fit.page);
    const QString title = QCoreApplication::translate("PdfGraphPage", "Who said what through whom");
    context.marks.outline.append({title, {canvas.page(), 0}, {}});
    QPainter &painter = canvas.painter();
    PdfTextBlock(title, context.style.heading, fit.page.width()).draw(painter, {margin, PdfStyle::top - 10});
    painter.save();
    const qreal left = (fit.page.width() - layout.bounds.width() * fit.scale) / 2;
    painter.translate(left, PdfStyle::top - 10 + headHeight);
    painter.scale(fit.scale, fit.scale);
    painter.translate(-layout.bounds.topLeft());
    paintGraph(painter, graph, layout, {false, speakerSlots(graph, slotOf)});
    painter.restore();
    context.monitor.setProgress(PdfProgress::graph, PdfProgress::total);
    return Done{};
}

} // namespace hearsay
