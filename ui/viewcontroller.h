// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace hearsay {

class Appearance;
class ArticleTabs;
class ClaimsPanel;
class GraphView;
class LibraryPanel;
class SelectionModel;
class SourceCard;
class WindowActions;
class Workspace;

/// The parts of the window that the reader looks at and goes through.
struct ViewParts
{
    LibraryPanel *library = nullptr;
    ArticleTabs *tabs = nullptr;
    GraphView *graph = nullptr;
    SourceCard *card = nullptr;
    ClaimsPanel *claims = nullptr;
    WindowActions *actions = nullptr;
};

/// Answers the actions that look and go somewhere: finding, zooming, walking through quotations, articles and
/// panels, themes and sizes. What is shown at all is the window's matter. UI thread only; keeps what it is
/// given, owns none.
class ViewController : public QObject
{
    Q_OBJECT

public:
    ViewController(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                   const ViewParts &parts, QWidget *window);

private:
    void connectTextAndGraph();
    void connectGoing();
    void fillThemes();
    void walkPanels(int step);

    Workspace *m_workspace;
    SelectionModel *m_selection;
    Appearance *m_appearance;
    ViewParts m_parts;
    QWidget *m_window;
};

} // namespace hearsay
