// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "workspace/exportformat.h"

#include <QObject>
#include <QString>

class QWidget;

namespace hearsay {

class FileChooser;
class GraphView;
class MessageStrip;
class Workspace;

/// Asks where an article or the graph is to be written, has it written, and tells of the outcome. UI thread
/// only; keeps what it is given, owns none.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(Workspace *workspace, GraphView *graph, FileChooser *chooser, MessageStrip *strip,
                     QWidget *window);

    void askForArticle(ArticleId article, ExportFormat format);
    /// As a drawing of lines (SVG), or of points (PNG).
    void askForGraph(bool vector);

private:
    QString folder() const;
    void showExported(const QString &path);

    Workspace *m_workspace;
    GraphView *m_graph;
    FileChooser *m_chooser;
    MessageStrip *m_strip;
    QWidget *m_window;
    QString m_folder; ///< where something was exported to last
};

} // namespace hearsay
