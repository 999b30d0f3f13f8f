// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QMenu>
#include <QObject>

class QMenuBar;
class QWidget;

namespace hearsay {

/// Every action of the window with its text, keys and place in the menus. Does nothing by itself: the window
/// connects the actions. Owned by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    /// Builds the menus. To be called once.
    void fill(QMenuBar *bar);
    /// The actions as the menus group them, for the list of keys.
    const QList<ActionGroup> &groups() const { return m_groups; }
    /// Enables what needs an open article.
    void setArticleOpen(bool open);
    /// Enables what needs a library.
    void setLibraryThere(bool isThere);

    QAction *const openFiles;
    QAction *const openExamples;
    QMenu *const recent;
    QAction *const importFolder;
    QAction *const restoreCopy;
    QAction *const exportPdf;
    QAction *const exportJson;
    QAction *const exportText;
    QAction *const exportGraphSvg;
    QAction *const exportGraphPng;
    QAction *const closeArticle;
    QAction *const closeAll;
    QAction *const quit;

    QAction *const undo;
    QAction *const redo;
    QAction *const copyWithAttribution;
    QAction *const findInText;
    QAction *const findInGraph;
    QAction *const searchLibrary;
    QAction *const filterClaims;
    QAction *const clearSelection;
    QMenu *const correct; ///< for the context menus of text, card and graph, too
    QAction *const changeSpeaker;
    QAction *const kindDirect;
    QAction *const kindIndirect;
    QAction *const kindMixed;
    QAction *const notQuotation;
    QAction *const renameSpeaker;
    QAction *const mergeSpeaker;
    QMenu *const correctClaim; ///< within correct, and for the claims panel
    QAction *const stanceAsserts;
    QAction *const stanceDenies;
    QAction *const stanceRumour;
    QAction *const sameClaim;
    QAction *const otherClaim;
    QAction *const sameOrigin;
    QAction *const otherOrigin;
    QAction *const samePersonElsewhere;
    QAction *const otherPerson;
    QAction *const analyseAgain;
    QAction *const cancelWork;

    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const resetZoom;
    QAction *const graphZoomIn;
    QAction *const graphZoomOut;
    QAction *const graphFit;
    QAction *const graphExpand;
    QAction *const graphCollapse;
    QAction *const showLibrary;
    QAction *const showGraph;
    QAction *const showCard;
    QAction *const showClaims;
    QAction *const speechOnly;
    QMenu *const rules; ///< also at the claims panel
    QActionGroup *const ruleChoices; ///< data() of each is the SourcingRule; any number of them is on
    QMenu *const themes; ///< filled by the window when it is about to show
    QMenu *const scales;
    QActionGroup *const scaleChoices; ///< data() of each is the percentage
    QAction *const fullScreen;

    QAction *const nextQuotation;
    QAction *const previousQuotation;
    QAction *const nextArticle;
    QAction *const previousArticle;
    QAction *const goToArticle;
    QAction *const focusText;
    QAction *const focusGraph;
    QAction *const focusCard;
    QAction *const focusLibrary;
    QAction *const focusClaims;
    QAction *const nextPanel;
    QAction *const previousPanel;

    QAction *const shortcuts;
    QAction *const about;

private:
    QAction *make(const char *name, const QString &text, const QList<QKeySequence> &keys = {});
    void makeRules();
    void addGroup(QMenu *menu, const QString &title);
    void fillFile(QMenu *menu);
    void fillEdit(QMenu *menu);
    void fillView(QMenu *menu);
    void fillGo(QMenu *menu);

    QWidget *m_window;
    QList<ActionGroup> m_groups;
};

} // namespace hearsay
