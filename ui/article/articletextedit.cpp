// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articletextedit.h"

#include "ui/article/attributiontooltip.h"
#include "ui/article/readerlayout.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int measureInCharacters = 68;
constexpr qreal pageMargin = 12;

QFont readingFont(qreal points)
{
    QFont font;
    font.setFamilies({u"Source Serif 4"_s, u"Source Serif Pro"_s, u"Charter"_s, u"Noto Serif"_s, u"Georgia"_s,
                      u"P052"_s, u"Palatino"_s, u"Liberation Serif"_s, u"DejaVu Serif"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(points);
    return font;
}

/// The width of a line of `characters` of English prose; averageCharWidth() counts capitals and signs as
/// often.
int proseWidth(const QFontMetrics &metrics, int characters)
{
    const QString sample
        = u"the quick brown fox jumps over the lazy dog and runs on through the tall green grass"_s;
    return metrics.horizontalAdvance(sample) * characters / int(sample.size());
}

/// In the em of prose, not of the role's own size.
qreal lineHeightInEms(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return 1.95;
    case ParagraphRole::Heading:
    case ParagraphRole::Standfirst:
        return 1.6;
    default:
        return 1.58;
    }
}

} // namespace

ArticleTextEdit::ArticleTextEdit(const KSyntaxHighlighting::Repository &repository, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(repository)
{
    setObjectName(u"articleText"_s);
    setAccessibleName(tr("Article text"));
    setUndoRedoEnabled(false);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setCursorWidth(2);
    setAcceptDrops(false);
    viewport()->setMouseTracking(true);

    auto *text = new QTextDocument(this);
    text->setUndoRedoEnabled(false);
    text->setDocumentMargin(pageMargin);
    m_layout = new ReaderLayout(text, [this](const QTextBlock &block) { return styleOf(block); });
    text->setDocumentLayout(m_layout);
    setDocument(text);
    m_basePointSize = QApplication::font().pointSizeF() * 1.35;
    setZoom(100);

    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0 || rect.contains(viewport()->rect()))
            Q_EMIT viewMoved();
    });
}

ArticleTextEdit::~ArticleTextEdit() = default;

void ArticleTextEdit::setArticle(const AnalysedArticle &article)
{
    Q_ASSERT(article.isValid());
    const bool sameText = m_article.article
        && (m_article.article == article.article
            || (m_article.article->text == article.article->text
                && m_article.article->paragraphs == article.article->paragraphs));
    m_article = article;
    m_highlighter.setArticle(article);
    m_emphasis = {};
    m_findHits.clear();
    m_currentHit = -1;
    if (sameText)
        return m_layout->restyle();
    m_shown = displayText(*article.article);
    setPlainText(m_shown.text);
    m_shown.text.clear(); // the document has it
}

void ArticleTextEdit::setColours(const KSyntaxHighlighting::Theme &theme, const ArticleColours &colours)
{
    m_highlighter.setColours(theme, colours);
    QPalette look = palette();
    look.setColor(QPalette::Base, colours.page);
    look.setColor(QPalette::Text, colours.text);
    look.setColor(QPalette::Highlight, colours.textSelection);
    look.setColor(QPalette::HighlightedText, colours.text);
    setPalette(look);
    m_layout->restyle();
}

void ArticleTextEdit::setZoom(int percent)
{
    const qreal points = m_basePointSize * percent / 100;
    m_highlighter.setBodySize(points);
    const int top = firstVisibleBlock().position();
    setFont(readingFont(points));
    m_layout->restyle();
    updateMargins();
    if (top > 0) {
        const QTextBlock block = document()->findBlock(top);
        verticalScrollBar()->setValue(block.firstLineNumber());
    }
}

void ArticleTextEdit::setEmphasis(const Emphasis &emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    viewport()->update();
    Q_EMIT viewMoved();
}

void ArticleTextEdit::setFindHits(const QList<Span> &hits, qsizetype current)
{
    m_findHits = hits;
    m_currentHit = current;
    viewport()->update();
}

void ArticleTextEdit::showSpan(Span span)
{
    QTextCursor cursor(document());
    const qsizetype place = m_shown.shown(span.begin);
    cursor.setPosition(int(qBound(qsizetype(0), place, qsizetype(document()->characterCount() - 1))));
    const QTextBlock block = cursor.block();
    const bool near = block.blockNumber() >= firstVisibleBlock().blockNumber()
        && blockBoundingGeometry(block).translated(contentOffset()).top() < viewport()->height();
    const bool visible = near && viewport()->rect().contains(cursorRect(cursor).center());
    setTextCursor(cursor);
    if (!visible)
        centreCaret();
}

void ArticleTextEdit::centreCaret()
{
    // The scroll bar counts lines, and those of a block far away are known only once it is laid out, by which
    // it moves.
    constexpr int attempts = 4;
    for (int i = 0; i < attempts; ++i) {
        centerCursor();
        m_layout->settle();
        if (viewport()->rect().contains(cursorRect().center()))
            return;
    }
}

qsizetype ArticleTextEdit::caret() const
{
    return m_shown.original(textCursor().position());
}

Span ArticleTextEdit::selection() const
{
    const QTextCursor cursor = textCursor();
    return {m_shown.original(cursor.selectionStart()), m_shown.original(cursor.selectionEnd())};
}

QMimeData *ArticleTextEdit::createMimeDataFromSelection() const
{
    if (m_shown.breaks.isEmpty())
        return QPlainTextEdit::createMimeDataFromSelection();
    auto *words = new QMimeData; // without the line feeds that stand for nothing in the article
    words->setText(m_article.article->view(selection()).toString());
    return words;
}

PlacedBlock ArticleTextEdit::placed(const QTextBlock &block, QPointF origin) const
{
    const qsizetype begin = m_shown.original(block.position());
    return {block, {begin, begin + block.length() - 1}, origin};
}

QList<VisibleQuotation> ArticleTextEdit::visibleQuotations() const
{
    QList<VisibleQuotation> found;
    QHash<AttributionIndex, qsizetype> places;
    QPointF origin = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && origin.y() < viewport()->height();
         block = block.next())
    {
        const qreal height = blockBoundingRect(block).height();
        const PlacedBlock here = placed(block, origin);
        for (const Piece &piece : m_highlighter.pieces().overlapping(here.span)) {
            if (piece.role != PieceRole::Content)
                continue;
            const QList<QRectF> boxes = lineBoxes(here, piece.span);
            if (boxes.isEmpty())
                continue;
            const auto place = places.constFind(piece.owner);
            if (place != places.constEnd()) {
                found[*place].boxes += boxes;
                continue;
            }
            places.insert(piece.owner, found.size());
            found.append({piece.owner, piece.depth, boxes.first().center().y(), boxes});
        }
        origin.ry() += height;
    }
    return found;
}

std::optional<qsizetype> ArticleTextEdit::characterAt(QPoint point) const
{
    const QTextCursor nearest = cursorForPosition(point);
    const QTextBlock block = nearest.block();
    const PlacedBlock here
        = placed(block, blockBoundingGeometry(block).translated(contentOffset()).topLeft());
    const qsizetype after = m_shown.original(nearest.position());
    for (const qsizetype position : {after, after - 1}) {
        for (const QRectF &box : lineBoxes(here, {position, position + 1})) {
            if (box.contains(point))
                return position;
        }
    }
    return std::nullopt;
}

QRect ArticleTextEdit::marginGeometry() const
{
    const QRect text = viewport()->geometry();
    return {text.right() + 1, text.top(), viewportMargins().right(), text.height()};
}

bool ArticleTextEdit::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        updateMargins();
        break;
    case QEvent::Wheel:
        // Beside the measure the wheel turns the text as well.
        wheelEvent(static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::ShortcutOverride:
        // The text is read-only: these keys are those of the corrections.
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)
            || static_cast<QKeyEvent *>(event)->matches(QKeySequence::Redo))
        {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

bool ArticleTextEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!showToolTip(help->pos(), help->globalPos())) {
            QToolTip::hideText();
            event->ignore();
        }
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered(noAttribution);
    return QPlainTextEdit::viewportEvent(event);
}

void ArticleTextEdit::resizeEvent(QResizeEvent *event)
{
    m_layout->setWidth(viewport()->width());
    QPlainTextEdit::resizeEvent(event);
    Q_EMIT viewMoved();
}

void ArticleTextEdit::updateMargins()
{
    const int available = width() - verticalScrollBar()->sizeHint().width();
    const int measure = proseWidth(QFontMetrics(font()), measureInCharacters) + int(2 * pageMargin);
    const int label = QFontMetrics(QApplication::font()).averageCharWidth();
    // Names get a third of a narrow window and a comfortable column of a wide one; a sliver keeps only the
    // bars.
    m_marginWidth = available < 40 * label ? 2 * label : qBound(16 * label, available * 3 / 10, 30 * label);
    const int text = qMin(measure, available - m_marginWidth);
    const int left = qMax(0, (available - m_marginWidth - text) / 2);
    setViewportMargins(left, 0, qMax(m_marginWidth, available - left - text), 0);
    // The text may have moved without a change of its size, which nobody else tells.
    Q_EMIT viewMoved();
}

void ArticleTextEdit::paintEvent(QPaintEvent *event)
{
    if (m_article.isValid()) {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        const QuotationPainter bands(*m_article.analysis, m_highlighter.colours(), m_emphasis);
        QPointF origin = contentOffset();
        for (QTextBlock block = firstVisibleBlock(); block.isValid() && origin.y() <= event->rect().bottom();
             block = block.next())
        {
            const qreal height = blockBoundingRect(block).height();
            if (origin.y() + height >= event->rect().top()) {
                const PlacedBlock here = placed(block, origin);
                bands.paint(painter, here, m_highlighter.pieces().overlapping(here.span));
                paintFindHits(painter, here);
            }
            origin.ry() += height;
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void ArticleTextEdit::paintFindHits(QPainter &painter, const PlacedBlock &placed) const
{
    const auto first = std::lower_bound(m_findHits.begin(), m_findHits.end(), placed.span.begin,
                                        [](Span hit, qsizetype position) { return hit.end <= position; });
    for (auto hit = first; hit != m_findHits.end() && hit->begin < placed.span.end; ++hit) {
        const bool current = std::distance(m_findHits.begin(), hit) == m_currentHit;
        const ArticleColours &colours = m_highlighter.colours();
        for (const QRectF &box : lineBoxes(placed, *hit)) {
            const QRectF band = box.adjusted(0, 3, 0, -3);
            painter.fillRect(band, current ? colours.currentFindHit : colours.findHit);
            if (current) {
                painter.setPen(QPen(colours.text, 1.5));
                painter.drawRect(band);
            }
        }
    }
}

BlockStyle ArticleTextEdit::styleOf(const QTextBlock &block)
{
    const qreal em = QFontInfo(font()).pixelSize();
    const Span span = placed(block, {}).span;
    BlockStyle style;
    if (span.isEmpty()) {
        // An empty line stands for the space between paragraphs; more of them do not tear a hole.
        style.lineHeight = em * (block.previous().isValid() && block.previous().length() > 1 ? 0.8 : 0.2);
        return style;
    }
    const Article &article = *m_article.article;
    const qsizetype paragraph = article.paragraphAt(span.begin);
    const ParagraphRole role = paragraph < 0 ? ParagraphRole::Body : article.paragraphs[paragraph].role;
    style.lineHeight = em * lineHeightInEms(role);
    if (isSetApart(role) || role == ParagraphRole::ListItem)
        style.indent = em * 1.8;
    const QTextBlock next = block.next();
    if (next.isValid() && next.length() > 1
        && (paragraph < 0 || article.paragraphAt(m_shown.original(next.position())) != paragraph))
        style.spaceBelow = em * (role == ParagraphRole::Heading ? 0.4 : 0.8);
    style.formats = m_highlighter.formats(span, block.text());
    return style;
}

void ArticleTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_N:
            Q_EMIT nextRequested();
            return;
        case Qt::Key_P:
            Q_EMIT previousRequested();
            return;
        case Qt::Key_Slash:
            Q_EMIT findRequested();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            activate(caret());
            return;
        case Qt::Key_Escape:
            Q_EMIT selectionCleared();
            return;
        default:
            break;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ArticleTextEdit::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

void ArticleTextEdit::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton || !m_article.isValid())
        return;
    const auto character = characterAt(event->position().toPoint());
    setHovered(character ? m_article.analysis->attributionAt(*character) : noAttribution);
}

void ArticleTextEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !m_article.isValid() || textCursor().hasSelection()
        || (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        return;
    if (const auto character = characterAt(point))
        activate(*character);
    else
        Q_EMIT emptinessClicked();
}

void ArticleTextEdit::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    // Touch pads send many small turns; a notch of a wheel is 120.
    m_wheelRemainder += event->angleDelta().y();
    const int steps = m_wheelRemainder / 120;
    m_wheelRemainder -= steps * 120;
    if (steps != 0)
        Q_EMIT zoomStepped(steps);
    event->accept();
}

void ArticleTextEdit::activate(qsizetype character)
{
    if (!m_article.isValid())
        return;
    const AttributionIndex attribution = m_article.analysis->attributionAt(character);
    if (attribution != noAttribution) {
        Q_EMIT attributionClicked(attribution);
        return;
    }
    for (const Piece &piece : m_highlighter.pieces().overlapping({character, character + 1})) {
        if (piece.role == PieceRole::Mention) {
            Q_EMIT entityClicked(piece.owner);
            return;
        }
    }
    Q_EMIT emptinessClicked();
}

void ArticleTextEdit::setHovered(AttributionIndex attribution)
{
    if (m_emphasis.hovered == attribution)
        return;
    m_emphasis.hovered = attribution;
    viewport()->update();
    Q_EMIT attributionHovered(attribution);
}

bool ArticleTextEdit::showToolTip(QPoint viewportPoint, QPoint globalPoint)
{
    if (!m_article.isValid())
        return false;
    const auto character = characterAt(viewportPoint);
    if (!character)
        return false;
    QString tip;
    if (const AttributionIndex attribution = m_article.analysis->attributionAt(*character);
        attribution != noAttribution)
    {
        tip = attributionToolTip(m_article, attribution);
    } else {
        for (const Piece &piece : m_highlighter.pieces().overlapping({*character, *character + 1})) {
            if (piece.role == PieceRole::NotSpeech)
                tip = notSpeechToolTip(*m_article.analysis, m_article.analysis->notSpeech[piece.owner]);
        }
    }
    if (tip.isEmpty())
        return false;
    QToolTip::showText(globalPoint, tip, viewport());
    return true;
}

} // namespace hearsay
