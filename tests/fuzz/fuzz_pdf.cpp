// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exporter.h"
#include "exportcheck.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Pages are laid out with the fonts of an application, which needs no display.
void startApplication()
{
    static int count = 1;
    static char name[] = "fuzz_pdf";
    static char *arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication *const application = new QGuiApplication(count, arguments);
    Q_UNUSED(application)
}

} // namespace

/// Any text becomes a PDF whose size is within bounds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const std::optional<AnalysedArticle> article = analysedBytes(1, QByteArrayView(data, qsizetype(size)));
    if (!article)
        return 0;
    startApplication();
    JobMonitor monitor;
    const QString path = folder.filePath(u"article.pdf"_s);
    require(exportPdf(*article, path, monitor).isOk());
    requireBounded(QFileInfo(path).size(), article->article->text);
    return 0;
}
