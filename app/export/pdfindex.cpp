// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfindex.h"

#include "export/attributionsummary.h"
#include "export/pdfunderline.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct PdfIndexTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfIndex)
};

constexpr qsizetype longestEntry = 165;
/// Contents that stand inside one another are the same words again and again. Once the entries are as long as
/// the whole text and this together, they are cut to their first words.
constexpr qsizetype freeEntries = 20000;
constexpr qsizetype shortEntry = 24;
constexpr qreal entryIndent = 14;
constexpr qreal pageColumn = 36; ///< at the right, for page numbers
constexpr qreal entryWidth = PdfStyle::fullWidth - entryIndent - pageColumn;

/// The words of an entry: all of them, or the first ones up to a space.
QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', longest);
    return text.left(space > longest / 2 ? space : longest) + u" …"_s;
}

} // namespace

PdfIndex::PdfIndex(PdfContext &context)
    : m_context(context)
{
    m_context.marks.indexEntries.resize(context.analysed.analysis->attributions.size());
}

Result<Done> PdfIndex::draw()
{
    const qsizetype groups = m_context.speakers.groups().size();
    if (groups == 0)
        return Done{};
    PdfCanvas &canvas = m_context.canvas;
    canvas.newPage();
    PdfOutlineItem outline{PdfIndexTexts::tr("Index of sources"), {canvas.page(), 0}, {}};
    PdfTextBlock(outline.title, m_context.style.title, PdfStyle::fullWidth)
        .draw(canvas.painter(), {PdfStyle::left, canvas.y()});
    canvas.advance(m_context.style.title.lineHeight + 14);
    for (int group = 0; group < groups; ++group) {
        if (auto drawn = drawGroup(group); !drawn)
            return drawn;
        if (const PdfPlace place = m_context.marks.speakers[group]; place.isValid())
            outline.children.append({m_context.speakers.groups()[group].name, place, {}});
    }
    drawLeftOut();
    m_context.marks.outline.append(outline);
    return Done{};
}

void PdfIndex::drawLeftOut()
{
    QStringList sentences;
    if (const qsizetype leftOut = m_context.budget.leftOut(); leftOut > 0)
        sentences.append(
            PdfIndexTexts::tr("Quotations stand so close together in this article that %1 of them "
                              "are neither marked in the text nor listed here.")
                .arg(QLocale().toString(leftOut)));
    if (m_context.marks.unmarked)
        sentences.append(
            PdfIndexTexts::tr("Where more than %1 quotations share a line, or more than %2 the same "
                              "words, only the first of them are marked there.")
                .arg(PdfBudget::bandsPerLine)
                .arg(PdfBudget::bandsPerCharacter));
    for (const QString &sentence : std::as_const(sentences)) {
        const PdfTextBlock block(sentence, m_context.style.small, PdfStyle::fullWidth);
        makeRoom(block.height());
        block.draw(m_context.canvas.painter(), {PdfStyle::left, m_context.canvas.y()});
        m_context.canvas.advance(block.height() + 3);
    }
}

QString PdfIndex::wordsOf(const QString &content)
{
    const bool isFull = m_written > m_context.analysed.article->text.size() + freeEntries;
    const QString words = shortened(content, isFull ? shortEntry : longestEntry);
    m_written += words.size();
    return words;
}

Result<Done> PdfIndex::drawGroup(int group)
{
    const PdfStyle &style = m_context.style;
    QList<AttributionIndex> shown;
    for (AttributionIndex attribution : m_context.speakers.groups()[group].attributions) {
        if (m_context.budget.shows(attribution))
            shown.append(attribution);
    }
    if (shown.isEmpty()) {
        m_context.marks.speakers.append(PdfPlace{});
        return Done{};
    }
    makeRoom(style.indexName.lineHeight + 2 * style.indexEntry.lineHeight);
    m_context.marks.speakers.append({m_context.canvas.page(), m_context.canvas.y()});
    drawName(group);
    const qint64 total = m_context.analysed.analysis->attributions.size();
    for (AttributionIndex attribution : std::as_const(shown)) {
        if (m_context.monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        drawEntry(group, attribution);
        ++m_done;
        m_context.monitor.setProgress(PdfProgress::body
                                          + (PdfProgress::index - PdfProgress::body) * m_done / total,
                                      PdfProgress::total);
    }
    m_context.canvas.advance(9);
    return Done{};
}

void PdfIndex::drawName(int group)
{
    const SpeakerGroup &speaker = m_context.speakers.groups()[group];
    PdfCanvas &canvas = m_context.canvas;
    canvas.painter().fillRect(QRectF(PdfStyle::left, canvas.y() + 2.5, 8, 9),
                              toColour(speaker.colours.softOnLight));
    canvas.painter().fillRect(QRectF(PdfStyle::left, canvas.y() + 10.5, 8, 1),
                              toColour(speaker.colours.strongOnLight));
    PdfTextStyle nameStyle = m_context.style.indexName;
    nameStyle.colour = toColour(speaker.colours.strongOnLight);
    const PdfTextBlock name(speaker.name, nameStyle, entryWidth - 90);
    name.draw(canvas.painter(), {PdfStyle::left + entryIndent, canvas.y()});
    if (speaker.entity != noEntity) {
        const QString type = entityTypeName(m_context.analysed.analysis->entities[speaker.entity].type);
        const PdfTextBlock block(type, m_context.style.small, 120);
        block.draw(canvas.painter(),
                   {PdfStyle::left + entryIndent + name.naturalWidth() + 8, canvas.y() + 1.5});
    }
    canvas.advance(name.height() + 2);
}

void PdfIndex::drawEntry(int group, AttributionIndex index)
{
    const PdfStyle &style = m_context.style;
    const AttributionSummary summary = summarise(m_context.analysed, index, PdfBudget::longestWords);
    const PdfTextBlock block(wordsOf(summary.content), style.indexEntry, entryWidth);
    if (makeRoom(block.height()))
        drawName(group); // once more, so that every page says whose words it lists
    PdfCanvas &canvas = m_context.canvas;
    PdfMarks &marks = m_context.marks;
    const QPointF corner(PdfStyle::left + entryIndent, canvas.y());
    block.draw(canvas.painter(), corner);
    const PdfPlace place = marks.quotations[index];
    if (place.isValid()) {
        const PdfTextBlock page(QString::number(place.page + 1), style.indexEntry, pageColumn);
        const qreal right = PdfStyle::left + PdfStyle::fullWidth;
        const qreal lastLine = canvas.y() + block.height() - style.indexEntry.lineHeight;
        page.draw(canvas.painter(), {right - page.naturalWidth(), lastLine});
        marks.links.append({canvas.page(),
                            {corner, QSizeF(right - corner.x(), block.height())},
                            {PdfTarget::Kind::Quotation, index}});
    }
    marks.indexEntries[index] = {canvas.page(), canvas.y()};
    canvas.advance(block.height() + 3);
}

bool PdfIndex::makeRoom(qreal height)
{
    if (m_context.canvas.available() >= height || m_context.canvas.y() <= PdfStyle::top)
        return false;
    m_context.canvas.newPage();
    return true;
}

} // namespace hearsay
