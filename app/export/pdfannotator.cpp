// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfannotator.h"

#include "export/devicepipeline.h"
#include "export/pdfcontext.h"
#include "export/pdfhighlights.h"
#include "export/pdfmetadata.h"
#include "export/pdfnavigation.h"
#include "export/pdfpages.h"
#include "export/qpdfjson.h"

#include <QCoreApplication>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Passes QPDF's percentage on to the monitor.
class MonitorReporter : public QPDFWriter::ProgressReporter
{
public:
    explicit MonitorReporter(JobMonitor &monitor)
        : m_monitor(monitor)
    {
    }

    void reportProgress(int percent) override
    {
        // QPDF gathers and compresses for long before it writes the first bytes.
        if (m_monitor.isCancelled())
            throw std::runtime_error("cancelled");
        m_monitor.setProgress(PdfProgress::graph + (PdfProgress::total - PdfProgress::graph) * percent / 100,
                              PdfProgress::total);
    }

private:
    JobMonitor &m_monitor;
};

void writeDocument(QPDF &pdf, DevicePipeline &pipeline, JobMonitor &monitor)
{
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.registerProgressReporter(std::make_shared<MonitorReporter>(monitor));
    writer.write();
}

} // namespace

Result<Done> annotatePdf(const QByteArray &drawn, const PdfAnnotationJob &job, QIODevice &device,
                         JobMonitor &monitor)
{
    DevicePipeline pipeline(device, monitor);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", drawn.constData(), size_t(drawn.size()));
        PdfPages pages(pdf);
        addHighlights(pages, job, monitor);
        addLinks(pages, job.marks, monitor);
        if (monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        pages.finish();
        addOutline(pages, job.marks.outline);
        addMetadata(pdf, job);
        writeDocument(pdf, pipeline, monitor);
    } catch (const std::exception &failure) {
        // QPDF and the pipeline speak through exceptions; they end here.
        if (monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        if (pipeline.hasFailed())
            return Error{ErrorCode::WriteFailed, device.errorString()};
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("PdfAnnotator", "The PDF cannot be put together: %1.")
                         .arg(QString::fromUtf8(failure.what()))};
    }
    return Done{};
}

} // namespace hearsay
