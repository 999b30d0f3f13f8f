// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"
#include "library/libraryentry.h"
#include "workspace/library.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace hearsay {

class ArticleFilter;
class HitModel;
class LibraryModel;
class Workspace;

/// The library at the left of the window: the list of its articles, to be sorted and filtered, and a line to
/// search them, whose hits take the place of the list. Enter or a double click opens the article; a hit is
/// opened by one click, at its words. UI thread only; keeps the workspace, does not own it. Names of children
/// for tests: "librarySearch", "libraryOutlets", "libraryOrder", "libraryArticles", "libraryHits",
/// "libraryState", "libraryMenu".
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(Workspace *workspace, QWidget *parent = nullptr);

    /// The most articles, or quotations, that a search shows.
    static constexpr qsizetype hitLimit = 50;

    /// Puts the caret into the search line and selects what stands there.
    void startSearch();
    /// The articles that are selected, or the one of the hit.
    QList<LibraryArticleId> selected() const;

Q_SIGNALS:
    /// The reader wants to see this article, at these words; an empty span: from its beginning.
    void articleRequested(hearsay::LibraryArticleId article, hearsay::Span words);
    /// The reader wants these articles to be taken out of the library.
    void removalRequested(const QList<hearsay::LibraryArticleId> &articles);
    void importRequested();
    /// Other articles are selected in the list.
    void chosenChanged(const QList<hearsay::LibraryArticleId> &articles);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<LibraryArticleId> chosen() const;
    void buildLayout();
    void connectLibrary();
    void connectViews();
    void fillOutlets();
    void search();
    void showArticles();
    void showHits(const SearchResult &result);
    void updateState();
    /// Outlet and order are about the list of articles, not about hits.
    void setListControlsVisible(bool visible);
    void openCurrent();
    void openHit(const QModelIndex &index);
    void showMenu(QWidget *view, QPoint point);
    void setState(const QString &sentence);

    Library *m_library;
    LibraryModel *m_model;
    ArticleFilter *m_filter;
    HitModel *m_hits;
    QLineEdit *m_line;
    QComboBox *m_outlets;
    QComboBox *m_order;
    QListView *m_articles;
    QListView *m_hitList;
    QStackedWidget *m_pages;
    QLabel *m_state;
    QTimer m_pause; ///< a search follows when the reader pauses
    SearchId m_search = 0; ///< the one that is waited for
};

} // namespace hearsay
