// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportcontroller.h"

#include "document/filepath.h"
#include "document/outputfile.h"
#include "ui/dialogs/filechooser.h"
#include "ui/graph/graphview.h"
#include "ui/messagestrip.h"
#include "workspace/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isArticleFile(const Workspace &workspace, const QString &path)
{
    const QList<ArticleId> open = workspace.articles();
    return std::any_of(open.begin(), open.end(),
                       [&](ArticleId id) { return isSameFile(workspace.article(id).article->path, path); });
}

} // namespace

ExportController::ExportController(Workspace *workspace, GraphView *graph, FileChooser *chooser,
                                   MessageStrip *strip, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_chooser(chooser)
    , m_strip(strip)
    , m_window(window)
{
    connect(m_workspace, &Workspace::exportFailed, this,
            [this](ArticleId, const QString &message) { m_strip->addFailure(message); });
    connect(m_workspace, &Workspace::exported, this,
            [this](ArticleId, const QString &path) { showExported(path); });
    connect(m_graph, &GraphView::exported, this, &ExportController::showExported);
    connect(m_graph, &GraphView::exportFailed, m_strip, &MessageStrip::addFailure);
}

void ExportController::askForArticle(ArticleId article, ExportFormat format)
{
    const AnalysedArticle current = m_workspace->article(article);
    if (!current.isValid())
        return;
    SaveQuestion question;
    switch (format) {
    case ExportFormat::AnnotatedPdf:
        question = {tr("Export an annotated PDF"), {}, tr("PDF documents (*.pdf)"), u"pdf"_s};
        break;
    case ExportFormat::Json:
        question = {tr("Export the analysis as JSON"), {}, tr("JSON files (*.json)"), u"json"_s};
        break;
    case ExportFormat::Text:
        question = {tr("Export who said what as text"), {}, tr("Text files (*.txt)"), u"txt"_s};
        break;
    }
    // A text about "a.txt" must not suggest to overwrite it.
    const QString name = shownPath(QFileInfo(current.article->path).completeBaseName())
        + (format == ExportFormat::Text ? u"-quotations."_s : u"."_s);
    question.suggestedPath = folder() + u'/' + name + question.suffix;
    m_chooser->askWhereToSave(m_window, question, [this, id = current.id, format](const QString &path) {
        m_folder = QFileInfo(path).path();
        m_workspace->exportArticle(id, format, path);
    });
}

void ExportController::askForGraph(bool vector)
{
    SaveQuestion question{tr("Export the graph"), folder() + (vector ? u"/graph.svg"_s : u"/graph.png"_s),
                          vector ? tr("SVG drawings (*.svg)") : tr("PNG images (*.png)"),
                          vector ? u"svg"_s : u"png"_s};
    m_chooser->askWhereToSave(m_window, question, [this, vector](const QString &path) {
        m_folder = QFileInfo(path).path();
        if (isArticleFile(*m_workspace, path))
            m_strip->addFailure(
                tr("“%1” is the file of an open article and stays as it is. Choose another name.")
                    .arg(QDir::toNativeSeparators(path)));
        else if (vector)
            m_graph->exportSvg(path);
        else
            m_graph->exportPng(path);
    });
}

QString ExportController::folder() const
{
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : m_folder;
}

void ExportController::showExported(const QString &path)
{
    m_strip->showNote(tr("Exported to %1.").arg(QDir::toNativeSeparators(path)), tr("Open it"),
                      [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace hearsay
