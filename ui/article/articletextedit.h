// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/article/articlehighlighter.h"
#include "ui/article/displaytext.h"
#include "ui/article/quotationpainter.h"

#include <QPlainTextEdit>
#include <optional>

namespace hearsay {

class ReaderLayout;
struct BlockStyle;

/// An attribution that stands in the visible part of the text, in coordinates of the viewport.
struct VisibleQuotation
{
    AttributionIndex attribution = noAttribution;
    int depth = 0;
    qreal anchor = 0; ///< middle of the first line that is laid out
    QList<QRectF> boxes; ///< of its contents, line by line, parts out of sight included
};

/// The text of one article with its attributions: read-only, with a caret, on a measure of about 68
/// characters. Takes plain values and reports what the reader does with them; knows neither the workspace nor
/// the selection.
class ArticleTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ArticleTextEdit(const KSyntaxHighlighting::Repository &repository, QWidget *parent = nullptr);
    ~ArticleTextEdit() override;

    /// Shows `article`. The text is kept as it stands, scrolled where it was, when only the analysis is
    /// another one.
    void setArticle(const AnalysedArticle &article);
    const AnalysedArticle &article() const { return m_article; }
    void setColours(const KSyntaxHighlighting::Theme &theme, const ArticleColours &colours);
    const ArticleColours &colours() const { return m_highlighter.colours(); }
    /// The size of the text relative to the one it has by default, in per cent.
    void setZoom(int percent);

    void setEmphasis(const Emphasis &emphasis);
    const Emphasis &emphasis() const { return m_emphasis; }
    /// Marks `hits` (in order, not overlapping), one of them as the current one; -1 for none.
    void setFindHits(const QList<Span> &hits, qsizetype current);

    /// Puts the caret at the beginning of `span` and scrolls, if that is out of sight, until it stands in the
    /// middle.
    void showSpan(Span span);
    /// Where the caret stands in the article.
    qsizetype caret() const;
    /// The characters of the article that are selected; empty at the caret where none are.
    Span selection() const;
    QList<VisibleQuotation> visibleQuotations() const;
    /// The character under a point of the viewport; nothing beside and between the lines.
    std::optional<qsizetype> characterAt(QPoint point) const;
    /// Where the margin stands, in coordinates of this widget.
    QRect marginGeometry() const;

Q_SIGNALS:
    void attributionClicked(hearsay::AttributionIndex attribution);
    void entityClicked(hearsay::EntityIndex entity);
    /// A click on words that belong to nobody.
    void emptinessClicked();
    void attributionHovered(hearsay::AttributionIndex attribution);
    /// Ctrl and the wheel: steps up or down.
    void zoomStepped(int steps);
    void nextRequested();
    void previousRequested();
    void findRequested();
    void selectionCleared();
    /// The text has scrolled or was laid out anew.
    void viewMoved();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    BlockStyle styleOf(const QTextBlock &block);
    PlacedBlock placed(const QTextBlock &block, QPointF origin) const;
    void updateMargins();
    void centreCaret();
    void setHovered(AttributionIndex attribution);
    void activate(qsizetype character);
    void paintFindHits(QPainter &painter, const PlacedBlock &placed) const;
    bool showToolTip(QPoint viewportPoint, QPoint globalPoint);

    AnalysedArticle m_article;
    DisplayText m_shown;
    ArticleHighlighter m_highlighter;
    ReaderLayout *m_layout = nullptr;
    Emphasis m_emphasis;
    QList<Span> m_findHits;
    qsizetype m_currentHit = -1;
    qreal m_basePointSize = 12;
    int m_marginWidth = 0;
    int m_wheelRemainder = 0;
    QPoint m_pressedAt;
};

} // namespace hearsay
