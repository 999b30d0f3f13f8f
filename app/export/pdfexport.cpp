// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exporter.h"
#include "export/pdfannotator.h"
#include "export/pdfbody.h"
#include "export/pdfcontext.h"
#include "export/pdfgraphpage.h"
#include "export/pdfindex.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace hearsay {

namespace {

struct PdfExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfExport)
};

Error writeError(const QString &path, const QString &reason)
{
    return {ErrorCode::WriteFailed,
            PdfExportTexts::tr("“%1” cannot be written: %2. Choose another place or make room.")
                .arg(path, reason)};
}

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
    // A rename would put a file in the place of a folder's or device's name.
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return writeError(path, PdfExportTexts::tr("it is not a file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    const SpeakerRoll speakers(*article.analysis);
    PdfMarks marks;
    if (auto pages = drawPages(article, speakers, drawn, marks, monitor); !pages)
        return pages;
    const PdfAnnotationJob job{article, speakers, marks, QDateTime::currentDateTimeUtc()};
    if (auto annotated = annotatePdf(drawn.data(), job, file, monitor); !annotated)
        return annotated.error().code == ErrorCode::WriteFailed ? writeError(path, annotated.error().message)
                                                                : annotated.error();
    if (!file.commit())
        return writeError(path, file.errorString());
    return Done{};
}

} // namespace hearsay
