// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "ui/dialogs/filechooser.h"
#include "ui/session.h"

#include <QHash>
#include <QMainWindow>
#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace hearsay {

class Appearance;
class ArticleTabs;
class ClaimsPanel;
class GraphView;
class JobIndicator;
class LibraryPanel;
class MessageStrip;
class SelectionModel;
class SourceCard;
class StartPage;
class WindowActions;
class Workspace;

/// The window: the library at the left, articles in tabs, beside them the graph over the source card, below
/// all the claims, a strip for messages above, work under way in the status bar. Puts views and actions
/// together; what they show comes from the workspace and the selection.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Workspace and appearance outlive the window.
    MainWindow(Workspace *workspace, Appearance *appearance, std::unique_ptr<FileChooser> chooser,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Brings back what restore() or the reader left: sizes, theme and zoom at once, articles from the event
    /// loop.
    void restore(const Session &session);
    /// What restore() needs next time.
    Session session() const;
    /// Opens articles; the first of them comes to the front.
    void openFiles(const QStringList &paths);

    SelectionModel *selection() const { return m_selection; }

Q_SIGNALS:
    /// The window is about to close: the time to keep session().
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectWorkspace();
    void connectFileActions();
    void connectViewActions();
    void connectClaims();
    void onArticleOpened(ArticleId id);
    void onCurrentArticleChanged(ArticleId id);
    void askForArticles();
    void askForFolder();
    void updateEmptiness();
    /// Those that are switched on.
    SourcingRules rules() const;
    void showSpeechOnly(bool speechOnly);
    void showWords(ArticleId article, Span words);
    void updatePanels();
    void updateStatus();
    void fillRecent();

    Workspace *m_workspace;
    Appearance *m_appearance;
    std::unique_ptr<FileChooser> m_chooser;
    SelectionModel *m_selection;
    WindowActions *m_actions;
    MessageStrip *m_strip;
    StartPage *m_start;
    LibraryPanel *m_library;
    ArticleTabs *m_tabs;
    GraphView *m_graph;
    SourceCard *m_card;
    ClaimsPanel *m_claims;
    QToolButton *m_claimsButton; ///< in the status bar: how many claims, and whether they are shown
    QToolButton *m_speechButton; ///< in the status bar, while something is left out
    QStackedWidget *m_pages;
    QSplitter *m_columns;
    QSplitter *m_panels;
    QSplitter *m_rows;
    QLabel *m_state; ///< of the analysis, or hints
    QString m_folder; ///< where articles were chosen last
    QStringList m_recent;
    QHash<ArticleId, bool> m_unreadSaid; ///< of which articles the strip has said that a part is unread
    QString m_articleToShow; ///< path of a restored article that comes to the front when it is there
    bool m_showNextOpened = false;
};

} // namespace hearsay
