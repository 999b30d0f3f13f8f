// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfhead.h"

#include "document/filepath.h"
#include "export/attributionsummary.h"
#include "export/pdftextblock.h"
#include "export/pdfunderline.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct PdfHeadTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfHead)
};

constexpr qsizetype legendLimit = 24;
constexpr int legendColumns = 3;

QString facts(const Article &article, bool withByline)
{
    const ArticleMetadata &metadata = article.metadata;
    QStringList list;
    if (withByline)
        list.append(metadata.byline);
    if (metadata.date.isValid())
        list.append(QLocale().toString(metadata.date, QLocale::LongFormat));
    list.append(shownName(article.path));
    list.removeAll(QString());
    return displayText(list.join(u"  ·  "_s));
}

bool hasByline(const Article &article)
{
    return std::any_of(article.paragraphs.begin(), article.paragraphs.end(),
                       [](const Paragraph &paragraph) { return paragraph.role == ParagraphRole::Byline; });
}

void drawBlock(PdfCanvas &canvas, const QString &text, const PdfTextStyle &style, qreal spaceAfter)
{
    if (text.isEmpty())
        return;
    constexpr qsizetype longest = 300; // so that the head of any file leaves room for the text
    const QString shown = text.size() > longest ? text.left(longest) + u'…' : text;
    const PdfTextBlock block(shown, style, PdfStyle::textWidth);
    block.draw(canvas.painter(), {PdfStyle::left, canvas.y()});
    canvas.advance(block.height() + spaceAfter);
}

void drawRule(PdfCanvas &canvas)
{
    canvas.painter().fillRect(QRectF(PdfStyle::left, canvas.y(), PdfStyle::fullWidth, 0.6),
                              QColor(0xc8, 0xc8, 0xc8));
}

void drawKinds(PdfContext &context)
{
    const std::array<std::pair<AttributionKind, QString>, 3> kinds
        = {{{AttributionKind::Direct, PdfHeadTexts::tr("direct: their very words")},
            {AttributionKind::Mixed, PdfHeadTexts::tr("mixed: partly their words")},
            {AttributionKind::Indirect, PdfHeadTexts::tr("indirect: retold")}}};
    PdfCanvas &canvas = context.canvas;
    qreal x = PdfStyle::left;
    for (const auto &[kind, label] : kinds) {
        drawUnderline(canvas.painter(), kind, context.style.small.colour, {x, canvas.y() + 8.5}, 20);
        PdfTextBlock(label, context.style.small, PdfStyle::fullWidth)
            .draw(canvas.painter(), {x + 25, canvas.y()});
        x += PdfStyle::fullWidth / legendColumns;
    }
    canvas.advance(context.style.small.lineHeight + 4);
}

void drawLegendEntry(PdfContext &context, int group, QPointF corner, qreal width)
{
    const SpeakerGroup &speaker = context.speakers.groups()[group];
    QPainter &painter = context.canvas.painter();
    constexpr qreal chip = 8;
    const QRectF box(corner.x() + 0.5, corner.y() + 2.5, 2 * chip, chip);
    painter.fillRect(box, toColour(speaker.colours.softOnLight));
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1),
                     toColour(speaker.colours.strongOnLight));
    const PdfTextStyle &style = context.style.legend;
    const qreal room = width - 25 - 8;
    const QString count = u"  "_s + QString::number(speaker.attributions.size());
    const QFontMetricsF metrics(style.font);
    const QString name
        = metrics.elidedText(speaker.name, Qt::ElideRight, room - metrics.horizontalAdvance(count));
    PdfTextBlock(name + count, style, width).drawLine(painter, 0, corner + QPointF(25, 0));
    context.marks.links.append({context.canvas.page(),
                                {corner.x(), corner.y(), width - 8, style.lineHeight},
                                {PdfTarget::Kind::Speaker, group}});
}

} // namespace

void drawHead(PdfContext &context, HeadPart part)
{
    PdfCanvas &canvas = context.canvas;
    const Article &article = *context.analysed.article;
    if (part != HeadPart::BelowTitle) {
        canvas.moveTo(54);
        PdfTextStyle outlet = context.style.small;
        outlet.font.setCapitalization(QFont::AllUppercase);
        outlet.font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
        drawBlock(canvas, displayText(article.metadata.outlet), outlet, 4);
    }
    if (part == HeadPart::Whole)
        drawBlock(canvas, displayText(article.displayTitle()), context.style.title, 4);
    if (part != HeadPart::AboveTitle)
        drawBlock(canvas, facts(article, !hasByline(article)), context.style.small, 8);
}

void drawLegend(PdfContext &context)
{
    PdfCanvas &canvas = context.canvas;
    drawRule(canvas);
    canvas.advance(7);
    const qsizetype count = context.speakers.groups().size();
    if (count == 0) {
        drawBlock(canvas, PdfHeadTexts::tr("Nothing in this article is attributed to anybody."),
                  context.style.small, 5);
    } else {
        drawKinds(context);
        const qsizetype shown = std::min(count, legendLimit);
        const qreal width = PdfStyle::fullWidth / legendColumns;
        const qreal top = canvas.y();
        for (qsizetype i = 0; i < shown; ++i) {
            const qsizetype row = i / legendColumns;
            const QPointF corner(PdfStyle::left + width * qreal(i % legendColumns),
                                 top + context.style.legend.lineHeight * qreal(row));
            drawLegendEntry(context, int(i), corner, width);
        }
        const qsizetype rows = (shown + legendColumns - 1) / legendColumns;
        canvas.advance(qreal(rows) * context.style.legend.lineHeight + 3);
        if (shown < count)
            drawBlock(canvas,
                      PdfHeadTexts::tr("and %1 more speakers, see the index of sources").arg(count - shown),
                      context.style.small, 3);
    }
    drawBlock(canvas, unreadRemark(context.analysed), context.style.small, 3);
    canvas.advance(3);
    drawRule(canvas);
    canvas.advance(16);
}

} // namespace hearsay
