// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QObject>

class QWidget;

namespace hearsay {

class SelectionModel;
class WindowActions;
class Workspace;

/// Lets the reader correct what is selected: connects the actions with the workspace, asks for names, and
/// keeps undo and redo up to date. UI thread only; keeps what it is given, owns none.
class Corrector : public QObject
{
    Q_OBJECT

public:
    Corrector(Workspace *workspace, SelectionModel *selection, WindowActions *actions, QWidget *window);

private:
    void connectUndo();
    void updateActions();
    void askForSpeaker();
    void askForName();
    void askForSame();
    void setKind(AttributionKind kind);
    void removeQuotation();
    // What was selected by its number may be another thing after a step: the selection falls back to the
    // article.
    void undo();
    void redo();

    /// The article of the selection; invalid where nothing is selected.
    AnalysedArticle article() const;
    /// The selected attribution, or noAttribution.
    AttributionIndex attribution() const;
    /// The selected entity, or else the speaker of the selected attribution.
    EntityIndex entity() const;

    Workspace *m_workspace;
    SelectionModel *m_selection;
    WindowActions *m_actions;
    QWidget *m_window;
};

} // namespace hearsay
