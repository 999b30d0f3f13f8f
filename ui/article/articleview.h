// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/article/textsearch.h"
#include "ui/shared/selection.h"

#include <QWidget>
#include <optional>

class QMenu;

namespace hearsay {

class Appearance;
class ArticleMargin;
class ArticleTextEdit;
class FindBar;
class MetadataHead;
class Workspace;

/// One article with everything around it: metadata head, text, speakers in the margin, find bar. Reads the
/// article from the workspace, shows and makes the shared selection. UI thread only; keeps the three it is
/// given, owns none.
class ArticleView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int smallestZoom = 50;
    static constexpr int largestZoom = 300;

    ArticleView(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                QWidget *parent = nullptr);
    ~ArticleView() override;

    /// The article that is shown, or noArticle.
    ArticleId articleId() const { return m_article; }
    /// Offers `menu` in the context menu, for what is selected; not owned, may be null.
    void setContextMenu(QMenu *menu) { m_contextMenu = menu; }
    /// The size of the text in per cent.
    int zoom() const { return m_zoom; }

public Q_SLOTS:
    /// Shows an article that the workspace holds; unknown ids are ignored.
    void showArticle(hearsay::ArticleId id);
    /// Brings `span` of the shown article into sight and puts the caret there.
    void showSpan(hearsay::Span span);
    /// Selects the quotation after (before) the selected one, or else after (before) the caret.
    void nextQuotation();
    void previousQuotation();
    void showFindBar();
    /// Puts the selected quotation, or the selected words of one, on the clipboard with who said it and
    /// where.
    void copyWithAttribution();
    void zoomIn() { setZoom(m_zoom + 10); }
    void zoomOut() { setZoom(m_zoom - 10); }
    void resetZoom() { setZoom(100); }
    /// Kept between smallestZoom and largestZoom.
    void setZoom(int percent);

Q_SIGNALS:
    void zoomChanged(int percent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectText();
    void connectFinding();
    void updateColours();
    void showSelection(const Selection &selection);
    void select(AttributionIndex attribution);
    void announce(const QString &sentence);
    void showHits(const QList<Span> &hits);
    void goToHit(qsizetype index);
    void stepHit(int step);
    void showContextMenu(QPoint point);
    /// The attribution to copy: the selected one, or the one around the selected words or the caret.
    AttributionIndex attributionToCopy() const;
    std::optional<Span> selectedWords() const;

    Workspace *m_workspace;
    SelectionModel *m_selection;
    Appearance *m_appearance;
    MetadataHead *m_head;
    ArticleTextEdit *m_text;
    ArticleMargin *m_margin;
    FindBar *m_findBar;
    TextSearch m_search;
    QList<Span> m_hits;
    qsizetype m_currentHit = -1;
    QMenu *m_contextMenu = nullptr;
    ArticleId m_article = noArticle;
    int m_zoom = 100;
};

} // namespace hearsay
