// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphpainter.h"

#include "document/visibletext.h"
#include "graph/graphmetrics.h"
#include "graph/graphshapes.h"
#include "graph/graphsigns.h"
#include "graph/speakerpalette.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace hearsay {

namespace {

/// Below this scale letters are too small to be read, below the next one shapes are.
constexpr double legibleScale = 0.4;
constexpr double discernibleScale = 0.12;
constexpr double dimmedNode = 0.35;
constexpr double dimmedEdge = 0.18;

/// The colours that do not belong to a speaker.
struct Neutrals
{
    QColor background;
    QColor card;
    QColor ink;
    QColor line;
    QColor strong;
};

Neutrals neutrals(bool dark)
{
    if (dark)
        return {QColor(0x1b, 0x1e, 0x22), QColor(0x2a, 0x2f, 0x35), QColor(0xec, 0xee, 0xf0),
                QColor(0x6c, 0x75, 0x7e), QColor(0xae, 0xb7, 0xc0)};
    return {QColor(0xfa, 0xfa, 0xf8), QColor(0xff, 0xff, 0xff), QColor(0x1d, 0x21, 0x25),
            QColor(0x9a, 0xa2, 0xaa), QColor(0x55, 0x5d, 0x66)};
}

/// What one node or edge is drawn with.
struct Inks
{
    QColor fill;
    QColor line;
    QColor text;
};

QColor toColor(Rgb rgb)
{
    return QColor::fromRgb(rgb);
}

Inks inksOf(int slot, bool hasSpeaker, bool dark)
{
    const Neutrals neutral = neutrals(dark);
    if (!hasSpeaker)
        return {neutral.card, neutral.strong, neutral.ink};
    const SpeakerColours &colours
        = slot >= 0 ? SpeakerPalette::colours(slot) : SpeakerPalette::unknownSpeaker();
    return dark ? Inks{toColor(colours.softOnDark), toColor(colours.strongOnDark), neutral.ink}
                : Inks{toColor(colours.softOnLight), toColor(colours.strongOnLight), neutral.ink};
}

/// `colour` as it looks where a quarter of `background` shines through.
QColor fainter(const QColor &colour, const QColor &background)
{
    const auto mix = [](int a, int b) { return (3 * a + b) / 4; };
    return {mix(colour.red(), background.red()), mix(colour.green(), background.green()),
            mix(colour.blue(), background.blue())};
}

Qt::PenStyle penStyle(AttributionKind form)
{
    switch (form) {
    case AttributionKind::Direct:
        return Qt::SolidLine;
    case AttributionKind::Mixed:
        return Qt::DashDotLine;
    case AttributionKind::Indirect:
        return Qt::DotLine;
    }
    Q_UNREACHABLE();
}

/// Draws `label` in `box`, wrapped at words into at most `lines` lines, the last one shortened where it must
/// be; the block of lines is centred vertically.
void paintLabel(QPainter &painter, const QRectF &box, const QString &label, const QFont &font,
                const QColor &colour, int lines)
{
    const QString text = visibleText(label); // an SVG file must not hold a control character
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    QList<QTextLine> made;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(box.width());
        made.append(line);
    }
    layout.endLayout();

    const QFontMetricsF metrics(font);
    const int shown = std::min(
        int(made.size()), std::min(lines, std::max(1, int((box.height() + 1) / GraphMetrics::lineHeight))));
    double baseline = box.center().y() - shown * GraphMetrics::lineHeight / 2
        + (GraphMetrics::lineHeight + metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(font);
    painter.setPen(colour);
    for (int i = 0; i < shown; ++i) {
        const bool isCut = i == shown - 1 && shown < made.size();
        QString words = text.mid(made[i].textStart(), isCut ? -1 : made[i].textLength()).trimmed();
        // Fonts that differ between devices may run wider than the layout believed.
        words = metrics.elidedText(words, Qt::ElideRight, box.width() + 1);
        painter.drawText(QPointF(box.left(), baseline), words);
        baseline += GraphMetrics::lineHeight;
    }
}

QPen outlinePen(const GraphNode &node, const QColor &colour, GraphMarks marks)
{
    const bool strong = marks.testFlag(GraphMark::Selected) || marks.testFlag(GraphMark::Highlighted);
    QPen pen(colour, strong ? 2 * graphOutlineWidth : graphOutlineWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    if (node.kind == GraphNodeKind::AnonymousSource)
        pen.setStyle(Qt::DashLine);
    else if (node.kind == GraphNodeKind::Statement)
        pen.setStyle(penStyle(node.form));
    return pen;
}

void paintRings(QPainter &painter, const QRectF &rect, GraphMarks marks, const Neutrals &neutral)
{
    painter.setBrush(Qt::NoBrush);
    if (marks.testFlag(GraphMark::Selected)) {
        painter.setPen(QPen(neutral.ink, 1.6));
        painter.drawRoundedRect(rect.adjusted(-2.6, -2.6, 2.6, 2.6), graphCornerRadius, graphCornerRadius);
    }
    if (marks.testFlag(GraphMark::Focused)) {
        painter.setPen(QPen(neutral.ink, 1.2, Qt::DashLine));
        painter.drawRoundedRect(rect.adjusted(-4.4, -4.4, 4.4, 4.4), graphCornerRadius + 2,
                                graphCornerRadius + 2);
    }
}

/// How many neighbours are left out, in a capsule on the lower edge.
void paintHidden(QPainter &painter, int hidden, const QRectF &rect, const Neutrals &neutral)
{
    const QFont font = graphFont(7, QFont::DemiBold);
    const QString text = u'+' + QString::number(hidden);
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + 7, 9.6);
    const QRectF capsule(QPointF(rect.right() - size.width() - 6, rect.bottom() - size.height() / 2), size);
    painter.setPen(QPen(neutral.ink, 0.8));
    painter.setBrush(neutral.background);
    painter.drawRoundedRect(capsule, size.height() / 2, size.height() / 2);
    painter.setFont(font);
    painter.drawText(capsule, Qt::AlignCenter, text);
}

/// The sign of the kind, and the words.
void paintInside(QPainter &painter, const GraphNode &node, const QRectF &rect, const QPainterPath &outline,
                 const Inks &inks)
{
    paintGraphTrimmings(painter, node.kind, rect, outline, inks.line);
    const QRectF box = graphLabelBox(node.kind, rect);
    const QPointF signCorner(rect.left() + GraphMetrics::padding,
                             box.center().y() - GraphMetrics::symbolSize / 2);
    paintGraphSign(painter, node.kind,
                   QRectF(signCorner, QSizeF(GraphMetrics::symbolSize, GraphMetrics::symbolSize)), inks.line,
                   inks.fill);
    const QFont::Weight weight = graphLayer(node.kind) < 2 ? QFont::DemiBold : QFont::Normal;
    paintLabel(painter, box, node.label, graphFont(GraphMetrics::fontSize, weight), inks.text,
               graphLabelLines(node.kind));
}

/// How an edge to a claim is drawn: whole for who says so, in dashes for who denies it, in dots for what is
/// only told of somebody or passed on as talk. Denials stay apart in dots, too: they stand in pairs.
QPen stancePen(const GraphEdge &edge, bool strong, bool dark)
{
    QColor colour = neutrals(dark).strong;
    if (edge.kind == GraphEdgeKind::Asserts)
        colour = dark ? QColor(0x63, 0xc7, 0x84) : QColor(0x1b, 0x7a, 0x3d);
    else if (edge.kind == GraphEdgeKind::Denies)
        colour = dark ? QColor(0xf2, 0x8b, 0x82) : QColor(0xb3, 0x26, 0x1e);
    QPen pen(colour, strong ? 2.6 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    if (edge.kind == GraphEdgeKind::Denies)
        pen.setDashPattern(edge.hearsay ? QList<qreal>{1, 1, 1, 4} : QList<qreal>{5, 3});
    else if (edge.hearsay || edge.kind == GraphEdgeKind::PassesOn)
        pen.setDashPattern({1, 2});
    return pen;
}

bool isSpeaker(const GraphNode &node, int slot)
{
    return node.kind == GraphNodeKind::Statement || slot >= 0 || graphLayer(node.kind) == 2;
}

} // namespace

QList<int> speakerSlots(const SourceGraph &graph, const std::function<int(ArticleId, EntityIndex)> &slotOf)
{
    QList<int> slotsOfNodes(graph.nodes.size(), -1);
    for (const GraphEdge &edge : graph.edges) {
        if (!isSaying(edge.kind))
            continue;
        int &slot = slotsOfNodes[edge.from];
        const QList<GraphOccurrence> &occurrences = graph.nodes[edge.from].occurrences;
        for (qsizetype i = 0; i < occurrences.size() && slot < 0; ++i) {
            if (occurrences[i].entity != noEntity)
                slot = slotOf(occurrences[i].article, occurrences[i].entity);
        }
        // What several may say has no one's colour.
        if (edge.kind == GraphEdgeKind::Said)
            slotsOfNodes[edge.to] = slot;
    }
    return slotsOfNodes;
}

GraphPainter::GraphPainter(const SourceGraph &graph, const GraphLayout &layout, GraphStyle style)
    : m_graph(graph)
    , m_layout(layout)
    , m_style(std::move(style))
{
}

GraphDetail GraphPainter::detailAt(double scale)
{
    if (scale >= legibleScale)
        return GraphDetail::Full;
    return scale >= discernibleScale ? GraphDetail::Shape : GraphDetail::Trace;
}

void GraphPainter::paintNode(QPainter &painter, GraphNodeIndex index, GraphMarks marks,
                             GraphDetail detail) const
{
    const GraphNode &node = m_graph.nodes[index];
    const QRectF rect = m_layout.nodes[index];
    const int slot = m_style.speakerSlots.value(index, -1);
    const Inks inks = inksOf(slot, isSpeaker(node, slot), m_style.dark);
    const Neutrals neutral = neutrals(m_style.dark);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, detail != GraphDetail::Trace);
    if (marks.testFlag(GraphMark::Dimmed))
        painter.setOpacity(painter.opacity() * dimmedNode);
    if (detail == GraphDetail::Trace) {
        const bool strong = marks.testFlag(GraphMark::Selected) || marks.testFlag(GraphMark::Focused);
        painter.fillRect(rect, strong ? neutral.ink : inks.line);
    } else {
        const QPainterPath outline = nodeOutline(index);
        QPen pen = outlinePen(node, inks.line, marks);
        if (detail == GraphDetail::Shape)
            pen.setStyle(Qt::SolidLine);
        painter.fillPath(outline, inks.fill);
        painter.strokePath(outline, pen);
        if (detail == GraphDetail::Full)
            paintInside(painter, node, rect, outline, inks);
        if (detail == GraphDetail::Full && node.hidden > 0)
            paintHidden(painter, node.hidden, rect, neutral);
        paintRings(painter, rect, marks, neutral);
    }
    painter.restore();
}

void GraphPainter::paintEdge(QPainter &painter, int index, GraphMarks marks, GraphDetail detail) const
{
    const GraphEdge &edge = m_graph.edges[index];
    const GraphNode &target = m_graph.nodes[edge.to];
    QColor colour = neutrals(m_style.dark).line;
    const int slot = m_style.speakerSlots.value(edge.to, -1);
    if (isSpeaker(target, slot))
        colour = inksOf(slot, true, m_style.dark).line;
    const bool strong = marks.testFlag(GraphMark::Highlighted) || marks.testFlag(GraphMark::Selected);
    QPen pen(colour, strong ? 2.4 : 1.2);
    pen.setCapStyle(Qt::FlatCap);
    if (target.kind == GraphNodeKind::Claim)
        pen = stancePen(edge, strong, m_style.dark);
    if (detail == GraphDetail::Trace)
        pen = QPen(pen.color(), 0); // a hairline, whatever the scale
    else if (detail == GraphDetail::Full && target.kind == GraphNodeKind::Statement)
        pen.setStyle(penStyle(target.form));

    // Fainter by its colour: a PDF keeps an opaque line as one stroke with its dashes, and makes an outline
    // of each dash of one that lets something through.
    if (!strong && !marks.testFlag(GraphMark::Dimmed))
        pen.setColor(fainter(pen.color(), background()));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, detail != GraphDetail::Trace);
    if (marks.testFlag(GraphMark::Dimmed))
        painter.setOpacity(painter.opacity() * dimmedEdge);
    painter.strokePath(edgeLine(index), pen);
    painter.restore();
}

QPainterPath GraphPainter::nodeOutline(GraphNodeIndex node) const
{
    const double inset = graphOutlineWidth / 2;
    return graphOutline(m_graph.nodes[node].kind,
                        m_layout.nodes[node].adjusted(inset, inset, -inset, -inset));
}

QPainterPath GraphPainter::edgeLine(int edge) const
{
    const QList<QPointF> &points = m_layout.edges[edge].points;
    if (points.isEmpty())
        return {};
    QPainterPath line(points.first());
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1];
        const QPointF to = points[i];
        const double reach = to.x() - from.x();
        if (std::abs(reach) < 1) { // two nodes of one layer: a bow beside it
            const QPointF bow(GraphMetrics::layerGap / 2, 0);
            line.cubicTo(from + bow, to + bow, to);
        } else {
            line.cubicTo(from + QPointF(reach / 2, 0), to - QPointF(reach / 2, 0), to);
        }
    }
    return line;
}

QColor GraphPainter::background() const
{
    return neutrals(m_style.dark).background;
}

void paintGraph(QPainter &painter, const SourceGraph &graph, const GraphLayout &layout,
                const GraphStyle &style, const JobMonitor &monitor)
{
    const GraphPainter graphPainter(graph, layout, style);
    for (int i = 0; i < graph.edges.size() && !monitor.isCancelled(); ++i)
        graphPainter.paintEdge(painter, i);
    for (GraphNodeIndex i = 0; i < graph.nodes.size() && !monitor.isCancelled(); ++i)
        graphPainter.paintNode(painter, i);
}

} // namespace hearsay
