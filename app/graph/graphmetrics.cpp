// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphmetrics.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

/// Width of a character in em.
double characterWidth(QChar c)
{
    if (c.isMark() || c.isLowSurrogate())
        return 0;
    if (c.unicode() >= 0x2e80) // ideographs, kana, hangul, pairs of surrogates: a full square
        return 1;
    if (QStringView(u"iljtfr.,:;!|'’‘()[] ").contains(c))
        return 0.35;
    if (QStringView(u"mwMW—…@%").contains(c))
        return 0.95;
    return c.isUpper() ? 0.7 : 0.61;
}

/// Articles and outlets are set in bold, which runs so much wider.
constexpr double boldness = 1.12;

int wrappedLines(QStringView text, double width)
{
    int lines = 1;
    double used = 0;
    for (QStringView word : text.split(u' ')) {
        const double wordWidth = estimatedTextWidth(word);
        if (used > 0 && used + wordWidth > width) {
            ++lines;
            used = 0;
        }
        lines += int(wordWidth / width); // a word longer than a line is broken
        used += wordWidth + estimatedTextWidth(u" ");
    }
    return lines;
}

} // namespace

double graphLayerWidth(int layer)
{
    static constexpr std::array<double, 4> widths = {128, 108, 128, 206};
    return widths.at(size_t(layer));
}

int graphLabelLines(GraphNodeKind kind)
{
    return graphLayer(kind) == 0 ? 4 : 3;
}

double estimatedTextWidth(QStringView text)
{
    double em = 0;
    for (QChar c : text)
        em += characterWidth(c);
    return em * GraphMetrics::fontSize;
}

QSizeF graphNodeSize(const GraphNode &node)
{
    const double width = graphLayerWidth(graphLayer(node.kind));
    double inner = width - 2 * GraphMetrics::padding;
    if (graphLayer(node.kind) < 3)
        inner -= GraphMetrics::symbolSize + GraphMetrics::symbolGap;
    if (graphLayer(node.kind) < 2)
        inner /= boldness;
    const int lines = std::clamp(wrappedLines(node.label, inner), 1, graphLabelLines(node.kind));
    return {width, lines * GraphMetrics::lineHeight + 2 * GraphMetrics::padding - 2};
}

} // namespace hearsay
