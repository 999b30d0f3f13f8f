// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfbody.h"

#include "document/clippedtext.h"
#include "export/attributionsummary.h"
#include "export/pdfhead.h"
#include "export/pdfunderline.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Longer paragraphs are set in parts: the time that a text layout takes grows faster than its length.
constexpr qsizetype longestPart = 16384;
constexpr int deepest = 3;

struct ParagraphLook
{
    const PdfTextStyle &style;
    qreal indent = 0;
    qreal before = 0;
    qreal after = 8;
};

ParagraphLook lookOf(ParagraphRole role, const PdfStyle &style)
{
    switch (role) {
    case ParagraphRole::Title:
        return {style.title, 0, 0, 4};
    case ParagraphRole::Heading:
    case ParagraphRole::Standfirst:
        return {style.heading, 0, 8, 5};
    case ParagraphRole::Byline:
    case ParagraphRole::Dateline:
    case ParagraphRole::Caption:
    case ParagraphRole::Teaser:
    case ParagraphRole::Notice:
        return {style.byline, 0, 0, 8};
    case ParagraphRole::Quotation:
    case ParagraphRole::EmbeddedPost:
    case ParagraphRole::ListItem:
        return {style.body, 18, 0, 8};
    case ParagraphRole::Body:
    case ParagraphRole::TranscriptTurn:
        return {style.body, 0, 0, 8};
    }
    Q_UNREACHABLE();
}

QList<int> depthsOf(const Analysis &analysis)
{
    QList<int> depths(analysis.attributions.size(), 0);
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        AttributionIndex parent = analysis.attributions[i].parent;
        for (; parent != noAttribution && depths[i] < deepest; parent = analysis.attributions[parent].parent)
            ++depths[i];
    }
    return depths;
}

/// The end of the part of `text` that begins at `begin`: its end, or the last space before a part gets too
/// long.
qsizetype partEnd(QStringView text, qsizetype begin)
{
    const qsizetype most = std::min(text.size(), begin + longestPart);
    if (const qsizetype marks = endlessMarksAt(text.first(most), begin); marks < most)
        return marks;
    if (text.size() - begin <= longestPart)
        return text.size();
    for (qsizetype at = begin + longestPart; at > begin; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    const QTextBoundaryFinder::BoundaryType graphemes = QTextBoundaryFinder::Grapheme;
    QTextBoundaryFinder finder(graphemes, text.data() + begin, longestPart + 1);
    finder.setPosition(longestPart);
    const qsizetype boundary = finder.isAtBoundary() ? longestPart : finder.toPreviousBoundary();
    return begin + (boundary > 0 ? boundary : longestPart);
}

} // namespace

int linesForPage(int remaining, int fitting, bool isParagraphStart)
{
    if (fitting >= remaining)
        return remaining;
    int count = fitting;
    if (remaining - count == 1)
        --count;
    return isParagraphStart && count < 2 ? 0 : std::max(count, 0);
}

PdfBody::PdfBody(PdfContext &context)
    : m_context(context)
    , m_notes(context.style)
    , m_sweep(*context.analysed.analysis)
    , m_depths(depthsOf(*context.analysed.analysis))
{
    m_context.marks.quotations.resize(m_depths.size());
}

Result<Done> PdfBody::draw()
{
    const Article &article = *m_context.analysed.article;
    drawTitleAndHead();
    for (qsizetype i = m_firstParagraph; i < article.paragraphs.size(); ++i) {
        if (m_context.monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        if (!isOfThePage(article.paragraphs[i].role))
            drawParagraph(article.paragraphs[i]);
        m_context.monitor.setProgress(PdfProgress::body * (i + 1) / article.paragraphs.size(),
                                      PdfProgress::total);
    }
    if (m_context.monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    m_notes.flush(m_context.canvas, m_context.marks, m_notesTop, PdfStyle::bottom);
    return Done{};
}

void PdfBody::drawTitleAndHead()
{
    const QList<Paragraph> &paragraphs = m_context.analysed.article->paragraphs;
    PdfCanvas &canvas = m_context.canvas;
    const bool ownTitle = !paragraphs.isEmpty() && paragraphs.first().role == ParagraphRole::Title;
    drawHead(m_context, ownTitle ? HeadPart::AboveTitle : HeadPart::Whole);
    if (ownTitle) {
        m_notesTop = canvas.y();
        drawParagraph(paragraphs.first());
        m_firstParagraph = 1;
        drawHead(m_context, HeadPart::BelowTitle);
        m_notes.flush(canvas, m_context.marks, m_notesTop, canvas.y());
    }
    constexpr qreal legendRoom = 200;
    if (canvas.available() < legendRoom)
        nextPage();
    drawLegend(m_context);
    m_notesTop = canvas.y();
}

void PdfBody::drawParagraph(const Paragraph &paragraph)
{
    const ParagraphLook look = lookOf(paragraph.role, m_context.style);
    PdfCanvas &canvas = m_context.canvas;
    canvas.advance(look.before);
    if (paragraph.role == ParagraphRole::Heading && canvas.available() < 4 * look.style.lineHeight)
        nextPage();
    if (paragraph.role == ParagraphRole::ListItem && canvas.available() >= 2 * look.style.lineHeight)
        PdfTextBlock(u"•"_s, look.style, look.indent)
            .draw(canvas.painter(), {PdfStyle::left + 6, canvas.y()});
    const QStringView text = m_context.analysed.article->view(paragraph.span);
    for (qsizetype begin = 0; begin < text.size() && !m_context.monitor.isCancelled();) {
        const qsizetype end = partEnd(text, begin);
        drawPart({paragraph.span.begin + begin, paragraph.span.begin + end}, paragraph.role);
        begin = end;
    }
    canvas.advance(look.after);
}

void PdfBody::drawPart(Span span, ParagraphRole role)
{
    const ParagraphLook look = lookOf(role, m_context.style);
    const QList<AttributionPiece> &pieces = m_sweep.piecesIn(span);
    QList<PdfTextBlock::Tint> tints;
    for (const AttributionPiece &piece : pieces) {
        if (piece.role == AttributionPiece::Role::Content)
            continue;
        const Span part{std::max(piece.span.begin, span.begin), std::min(piece.span.end, span.end)};
        tints.append({{part.begin - span.begin, part.end - span.begin},
                      toColour(m_context.speakers.coloursOf(piece.attribution).strongOnLight)});
    }
    const PdfTextBlock block(m_context.analysed.article->view(span).toString(), look.style,
                             PdfStyle::textWidth - look.indent, tints);
    drawLines(block, span.begin, PdfStyle::left + look.indent, pieces);
}

void PdfBody::drawLines(const PdfTextBlock &block, qsizetype offset, qreal x,
                        const QList<AttributionPiece> &pieces)
{
    PdfCanvas &canvas = m_context.canvas;
    for (int line = 0; line < block.lineCount();) {
        int fitting = 0;
        for (qreal used = 0; line + fitting < block.lineCount(); ++fitting) {
            used += block.lineHeight(line + fitting);
            if (used > canvas.available())
                break;
        }
        int count = linesForPage(block.lineCount() - line, fitting, line == 0);
        if (count == 0 && canvas.y() <= PdfStyle::top)
            count = 1; // a line taller than the page goes over its edge rather than nowhere
        for (const int end = line + count; line < end; ++line) {
            drawLine(block, line, offset, {x, canvas.y()}, pieces);
            canvas.advance(block.lineHeight(line));
        }
        if (line < block.lineCount())
            nextPage();
    }
}

void PdfBody::drawLine(const PdfTextBlock &block, int line, qsizetype offset, QPointF corner,
                       const QList<AttributionPiece> &pieces)
{
    block.drawLine(m_context.canvas.painter(), line, corner);
    const Span here{offset + (line > 0 ? block.endOfLine(line - 1) : 0), offset + block.endOfLine(line)};
    int bands = 0;
    QList<qsizetype> over; // ends of the bands drawn that go on
    for (const AttributionPiece &piece : pieces) {
        if (piece.span.begin >= here.end)
            break;
        if (piece.role != AttributionPiece::Role::Content || !piece.span.overlaps(here)
            || !m_context.budget.shows(piece.attribution))
            continue;
        over.removeIf([&](qsizetype end) { return end <= piece.span.begin; });
        const bool isCovered = over.size() == PdfBudget::bandsPerCharacter;
        if (bands == PdfBudget::bandsPerLine
            || (isCovered && *std::min_element(over.cbegin(), over.cend()) >= here.end))
        {
            noteBeginnings(here, corner.y(), pieces);
            break;
        }
        if (isCovered) {
            m_context.marks.unmarked = true;
            markPlace(piece.attribution, corner.y());
            continue;
        }
        QList<QRectF> rects = block.rectsOf({piece.span.begin - offset, piece.span.end - offset}, line);
        if (rects.isEmpty())
            continue;
        ++bands;
        over.append(piece.span.end);
        drawBand(piece.attribution, corner, rects);
    }
}

void PdfBody::noteBeginnings(Span line, qreal y, const QList<AttributionPiece> &pieces)
{
    m_context.marks.unmarked = true;
    // Searched for, because most of the pieces may have begun long before.
    auto piece
        = std::lower_bound(pieces.begin(), pieces.end(), line.begin,
                           [](const AttributionPiece &each, qsizetype at) { return each.span.begin < at; });
    for (; piece != pieces.end() && piece->span.begin < line.end; ++piece) {
        if (piece->role == AttributionPiece::Role::Content && m_context.budget.shows(piece->attribution))
            markPlace(piece->attribution, y);
    }
}

void PdfBody::drawBand(AttributionIndex index, QPointF corner, QList<QRectF> &rects)
{
    const QColor colour = toColour(m_context.speakers.coloursOf(index).strongOnLight);
    for (QRectF &rect : rects) {
        rect.translate(corner);
        // Inner attributions are lower bands, their underlines run above the outer one's.
        rect.adjust(0, 1.6 * m_depths[index], 0, -1.6 * m_depths[index]);
        drawUnderline(m_context.canvas.painter(), m_context.analysed.analysis->attributions[index].kind,
                      colour, rect.bottomLeft() - QPointF(0, 0.6), rect.width());
    }
    markContent(index, rects);
}

void PdfBody::markPlace(AttributionIndex attribution, qreal y)
{
    PdfPlace &place = m_context.marks.quotations[attribution];
    if (place.isValid())
        return;
    place = {m_context.canvas.page(), y};
    addNote(attribution, y);
}

void PdfBody::markContent(AttributionIndex attribution, const QList<QRectF> &rects)
{
    PdfMarks &marks = m_context.marks;
    const int page = m_context.canvas.page();
    markPlace(attribution, rects.first().top());
    const auto known = m_highlights.constFind(attribution);
    if (known == m_highlights.constEnd()) {
        m_highlights.insert(attribution, marks.highlights.size());
        marks.highlights.append({page, attribution, rects});
    } else {
        marks.highlights[*known].rects += rects;
    }
}

void PdfBody::addNote(AttributionIndex index, qreal y)
{
    const Attribution &attribution = m_context.analysed.analysis->attributions[index];
    const AttributionSummary summary = summarise(m_context.analysed, index, PdfBudget::longestWords);
    QStringList details;
    if (!summary.source.isEmpty())
        details.append(u"“%1”"_s.arg(summary.source));
    if (!summary.cue.isEmpty())
        details.append(summary.cue);
    if (!summary.via.isEmpty())
        details.append(summary.way());
    if (attribution.inferred)
        details.append(QCoreApplication::translate("PdfBody", "inferred"));
    const QColor colour = toColour(m_context.speakers.coloursOf(index).strongOnLight);
    m_notes.add({y, summary.speaker, details.join(u" · "_s), colour, index});
}

void PdfBody::nextPage()
{
    m_notes.flush(m_context.canvas, m_context.marks, m_notesTop, PdfStyle::bottom);
    m_notesTop = PdfStyle::top;
    m_highlights.clear();
    m_context.canvas.newPage();
}

} // namespace hearsay
