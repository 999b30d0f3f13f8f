// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfhighlights.h"

#include "export/pdfbudget.h"
#include "export/pdfstyle.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct PdfHighlightsTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfHighlights)
};

QString decimal(double value)
{
    return QString::number(value, 'f', 2);
}

QRectF hullOf(const QList<QRectF> &rects)
{
    QRectF hull;
    for (const QRectF &rect : rects)
        hull |= rect;
    return hull;
}

/// What a viewer's comment list shows: speaker, way, cue, kind and confidence, a line each.
QString comment(const AnalysedArticle &analysed, AttributionIndex index)
{
    const Attribution &attribution = analysed.analysis->attributions[index];
    const AttributionSummary summary = summarise(analysed, index, PdfBudget::longestWords);
    QStringList lines = {summary.speaker};
    if (!summary.source.isEmpty())
        lines.append(PdfHighlightsTexts::tr("Source in the text: %1").arg(summary.source));
    if (!summary.cue.isEmpty())
        lines.append(PdfHighlightsTexts::tr("Cue: %1").arg(summary.cue));
    if (!summary.via.isEmpty())
        lines.append(PdfHighlightsTexts::tr("Way: %1").arg(summary.way()));
    lines.append(PdfHighlightsTexts::tr("Kind: %1").arg(summary.kind));
    lines.append(PdfHighlightsTexts::tr("Confidence: %1").arg(summary.confidence));
    if (attribution.inferred)
        lines.append(PdfHighlightsTexts::tr("The speaker is inferred from the course of the text."));
    return lines.join(u'\n');
}

QPDFObjectHandle colourArray(const QColor &colour)
{
    return QPDFObjectHandle::newArray(
        {PdfPages::real(colour.redF()), PdfPages::real(colour.greenF()), PdfPages::real(colour.blueF())});
}

QPDFObjectHandle quadPoints(const PdfPages &pages, const PdfHighlight &highlight)
{
    std::vector<QPDFObjectHandle> points;
    const auto add = [&](QPointF point) {
        points.push_back(PdfPages::real(point.x()));
        points.push_back(PdfPages::real(pages.flipped(highlight.page, point.y())));
    };
    for (const QRectF &rect : highlight.rects) {
        add(rect.topLeft());
        add(rect.topRight());
        add(rect.bottomLeft());
        add(rect.bottomRight());
    }
    return QPDFObjectHandle::newArray(points);
}

/// Draws the highlights of one document; the graphics state that they share is made once.
class Highlighter
{
public:
    Highlighter(PdfPages &pages, const PdfAnnotationJob &job)
        : m_pages(pages)
        , m_job(job)
    {
        m_resources = pages.pdf().makeIndirectObject(QPDFObjectHandle::parse(
            "<< /ExtGState << /Multiply << /Type /ExtGState /BM /Multiply /ca 1 >> >> >>"));
    }

    void add(const PdfHighlight &highlight)
    {
        QPDFObjectHandle annotation = m_pages.addAnnotation(highlight.page, dictionaryOf(highlight));
        QPDFObjectHandle popup
            = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Popup /Open false /F 28 >>");
        const QRectF hull = hullOf(highlight.rects);
        popup.replaceKey(
            "/Rect",
            m_pages.rectangle(highlight.page, {PdfStyle::notesLeft, hull.top(), PdfStyle::notesWidth, 90}));
        popup.replaceKey("/Parent", annotation);
        annotation.replaceKey("/Popup", m_pages.addAnnotation(highlight.page, popup));
    }

private:
    QPDFObjectHandle dictionaryOf(const PdfHighlight &highlight) const
    {
        const AttributionIndex index = highlight.attribution;
        const AttributionSummary summary = summarise(m_job.analysed, index, PdfBudget::longestWords);
        const QColor colour = toColour(m_job.speakers.coloursOf(index).softOnLight);
        const QString name = u"q%1-page%2"_s.arg(index + 1).arg(highlight.page + 1);
        QPDFObjectHandle dictionary
            = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Highlight /F 4 /CA 1 >>");
        // A margin of a point, since viewers clip appearances to the rectangle.
        dictionary.replaceKey(
            "/Rect", m_pages.rectangle(highlight.page, hullOf(highlight.rects).adjusted(-1, -1, 1, 1)));
        dictionary.replaceKey("/QuadPoints", quadPoints(m_pages, highlight));
        dictionary.replaceKey("/C", colourArray(colour));
        dictionary.replaceKey("/T", PdfPages::text(summary.speaker));
        dictionary.replaceKey("/Subj", PdfPages::text(summary.kind));
        dictionary.replaceKey("/Contents", PdfPages::text(comment(m_job.analysed, index)));
        dictionary.replaceKey("/NM", PdfPages::text(name));
        const auto date = QPDFObjectHandle::newString(pdfDate(m_job.time).toStdString());
        dictionary.replaceKey("/M", date);
        dictionary.replaceKey("/CreationDate", date);
        QPDFObjectHandle appearance = QPDFObjectHandle::newDictionary();
        appearance.replaceKey("/N", appearanceOf(highlight, colour));
        dictionary.replaceKey("/AP", appearance);
        dictionary.replaceKey("/P", m_pages.page(highlight.page));
        return dictionary;
    }

    QPDFObjectHandle appearanceOf(const PdfHighlight &highlight, const QColor &colour) const
    {
        QString drawing = u"/Multiply gs %1 %2 %3 rg\n"_s.arg(
            decimal(colour.redF()), decimal(colour.greenF()), decimal(colour.blueF()));
        for (const QRectF &rect : highlight.rects) {
            drawing += u"%1 %2 %3 %4 re\n"_s.arg(decimal(rect.left()),
                                                 decimal(m_pages.flipped(highlight.page, rect.bottom())),
                                                 decimal(rect.width()), decimal(rect.height()));
        }
        drawing += u"f\n";
        QPDFObjectHandle form = m_pages.pdf().newStream(drawing.toStdString());
        QPDFObjectHandle dictionary = form.getDict();
        dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
        dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
        dictionary.replaceKey(
            "/BBox", m_pages.rectangle(highlight.page, hullOf(highlight.rects).adjusted(-1, -1, 1, 1)));
        dictionary.replaceKey("/Resources", m_resources);
        return form;
    }

    PdfPages &m_pages;
    const PdfAnnotationJob &m_job;
    QPDFObjectHandle m_resources;
};

} // namespace

void addHighlights(PdfPages &pages, const PdfAnnotationJob &job, const JobMonitor &monitor)
{
    Highlighter highlighter(pages, job);
    for (const PdfHighlight &highlight : job.marks.highlights) {
        if (monitor.isCancelled())
            return;
        highlighter.add(highlight);
    }
}

QByteArray pdfDate(const QDateTime &time)
{
    return time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'").toLatin1();
}

} // namespace hearsay
