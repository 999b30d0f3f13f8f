// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "graph/graphpainter.h"
#include "library/libraryentry.h"
#include "ui/graph/graphprovider.h"
#include "ui/shared/selection.h"

#include <QWidget>

class QComboBox;
class QAction;
class QMenu;
class QToolButton;

namespace hearsay {

class GraphCanvas;
class GraphFindBar;
class Workspace;

/// The graph of people, outlets, sources and what they said, beside the text: the drawing, the choice of the
/// articles that it shows, and a line to find a node. What is selected here is selected everywhere,
/// and the other way round; the way of the selected words stands out.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    /// Workspace and selection must outlive it.
    GraphView(Workspace *workspace, SelectionModel *selection, QWidget *parent = nullptr);

    GraphCanvas &canvas() { return *m_canvas; }
    GraphScope scope() const { return m_provider->scope(); }
    /// Does nothing where there is no library to take the articles from.
    void setScope(GraphScope scope);
    /// The articles that are chosen in the library.
    void setChosen(const QList<LibraryArticleId> &articles);

    /// The menu of corrections, shown at a node, which is selected by it.
    void setContextMenu(QMenu *menu);

    /// Writes the graph that is shown, in light colours, in the background; exported() or exportFailed()
    /// follows.
    void exportSvg(const QString &path);
    void exportPng(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);
    /// The reader has chosen words of an article of the library that is not open.
    void storedPositionRequested(hearsay::LibraryArticleId stored, hearsay::Span words);
    /// `message` is a sentence for the reader.
    void exportFailed(const QString &message);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Shows the whole graph.
    void fit();
    /// Draws what is left out around the node at which the keyboard is, or else the selected one.
    void expand();
    /// Draws the strongest part alone again.
    void collapse();
    void showFindBar();
    void setDark(bool dark);

private:
    QWidget *makeBar();
    void showGraph();
    QString emptyText() const;
    void choose(GraphNodeIndex node);
    void showSelection(const Selection &selection);
    void applySelection(const Selection &selection, bool reveal);
    GraphNodeIndex nodeOf(const Selection &ofWindow) const;
    void requestStored(const GraphOccurrence &occurrence);
    void markPath(bool dimOthers);
    void find();
    void stepMatch(int step);
    void describe(GraphNodeIndex node);
    void expandNode(GraphNodeIndex node);
    void showMenu(GraphNodeIndex node, QPoint place);
    QList<int> slotsOfNodes() const;
    using GraphWriter = Result<Done> (*)(const LaidOutGraph &, const GraphStyle &, const QString &);
    void write(GraphWriter writer, const QString &path);

    Workspace *m_workspace;
    SelectionModel *m_selection;
    GraphProvider *m_provider;
    GraphCanvas *m_canvas;
    GraphFindBar *m_findBar;
    QMenu *m_menu; ///< at a node
    QAction *m_expand; ///< its first line
    QToolButton *m_collapse = nullptr;
    QComboBox *m_scopeBox = nullptr;
    GraphNodeIndex m_selected = noGraphNode;
    QList<GraphNodeIndex> m_matches;
    int m_match = -1;
    bool m_isChoosing = false; ///< the change of selection that arrives is our own
    bool m_isDark = false;
    bool m_isOfNewScope = false; ///< the graph that comes next is the first one of its scope
};

} // namespace hearsay
