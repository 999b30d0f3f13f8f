// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/outputfile.h"
#include "export/exporter.h"
#include "export/pdfannotator.h"
#include "export/pdfbody.h"
#include "export/pdfcontext.h"
#include "export/pdfgraphpage.h"
#include "export/pdfindex.h"

#include <QBuffer>
#include <QCoreApplication>

namespace hearsay {

namespace {

struct PdfExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfExport)
};

/// Draws all pages into `device` and notes in `marks` what stands where.
Result<Done> drawPages(const AnalysedArticle &article, const SpeakerRoll &speakers, QIODevice &device,
                       PdfMarks &marks, JobMonitor &monitor)
{
    const PdfStyle style = PdfStyle::standard();
    const QString title = displayText(article.article->displayTitle());
    const PdfBudget budget(*article.analysis);
    PdfCanvas canvas(device, style, title);
    PdfContext context{article, speakers, budget, style, canvas, marks, monitor};
    marks.outline.append({title, {0, 0}, {}});
    if (auto drawn = PdfBody(context).draw(); !drawn)
        return drawn;
    if (auto drawn = PdfIndex(context).draw(); !drawn)
        return drawn;
    if (auto drawn = drawGraphPage(context); !drawn)
        return drawn;
    if (!canvas.end())
        return Error{ErrorCode::Internal,
                     PdfExportTexts::tr("The pages cannot be drawn: the memory is full.")};
    return Done{};
}

} // namespace

Result<Done> exportPdf(const AnalysedArticle &article, const QString &path, JobMonitor &monitor)
{
    OutputFile file(path);
    if (auto begun = file.begin(); !begun)
        return begun;
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    const SpeakerRoll speakers(*article.analysis);
    PdfMarks marks;
    if (auto pages = drawPages(article, speakers, drawn, marks, monitor); !pages)
        return pages;
    const PdfAnnotationJob job{article, speakers, marks, QDateTime::currentDateTimeUtc()};
    if (auto annotated = annotatePdf(drawn.data(), job, file, monitor); !annotated)
        return annotated.error().code == ErrorCode::WriteFailed ? outputError(path, annotated.error().message)
                                                                : annotated.error();
    return file.commit();
}

} // namespace hearsay
