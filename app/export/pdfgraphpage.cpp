// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfgraphpage.h"

#include "export/pdftextblock.h"
#include "graph/graphlayout.h"
#include "graph/graphpainter.h"
#include "graph/strongestpart.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
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

/// Says under the title how much of a large graph is drawn.
void drawLeftOut(PdfContext &context, const SourceGraph &all, const SourceGraph &drawn, qreal width)
{
    if (drawn.nodes.size() == all.nodes.size() && drawn.edges.size() == all.edges.size())
        return;
    const QLocale locale;
    const QString text = QCoreApplication::translate(
                             "PdfGraphPage",
                             "The strongest part: %1 of %2 people, outlets and statements, and %3 of %4 "
                             "lines between them. The index of sources lists the others.")
                             .arg(locale.toString(drawn.nodes.size()), locale.toString(all.nodes.size()),
                                  locale.toString(drawn.edges.size()), locale.toString(all.edges.size()));
    PdfTextBlock(text, context.style.small, width - 2 * margin)
        .draw(context.canvas.painter(), {margin, PdfStyle::top + 9});
}

} // namespace

Result<Done> drawGraphPage(PdfContext &context)
{
    if (context.speakers.groups().isEmpty())
        return Done{};
    const SourceGraph all = buildSourceGraph({context.analysed});
    if (context.monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    const SourceGraph graph = strongestPart(all);
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
    drawLeftOut(context, all, graph, fit.page.width());
    painter.save();
    const qreal left = (fit.page.width() - layout.bounds.width() * fit.scale) / 2;
    painter.translate(left, PdfStyle::top - 10 + headHeight);
    painter.scale(fit.scale, fit.scale);
    painter.translate(-layout.bounds.topLeft());
    paintGraph(painter, graph, layout, {false, speakerSlots(graph, slotOf)}, context.monitor);
    painter.restore();
    if (context.monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    context.monitor.setProgress(PdfProgress::graph, PdfProgress::total);
    return Done{};
}

} // namespace hearsay
