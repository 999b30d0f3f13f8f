// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articleview.h"

#include "document/clippedtext.h"
#include "ui/article/articlemargin.h"
#include "ui/article/articletextedit.h"
#include "ui/article/attributiontooltip.h"
#include "ui/article/citation.h"
#include "ui/article/findbar.h"
#include "ui/article/metadatahead.h"
#include "ui/shared/appearance.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/wording.h"
#include "workspace/workspace.h"

#include <KSyntaxHighlighting/Repository>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Asks for the slots in text order, so that colours depend on the article alone and not on what was scrolled
/// to.
QList<int> speakerSlots(Workspace &workspace, const AnalysedArticle &article)
{
    QList<int> slotOf(article.analysis->entities.size(), -1);
    for (const Attribution &attribution : article.analysis->attributions) {
        for (const EntityIndex speaker : attribution.speakers) {
            if (slotOf[speaker] < 0)
                slotOf[speaker] = workspace.speakerSlot(article.id, speaker);
        }
    }
    return slotOf;
}

} // namespace

ArticleView::ArticleView(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                         QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_appearance(appearance)
    , m_head(new MetadataHead(this))
    , m_text(new ArticleTextEdit(appearance->repository(), this))
    , m_margin(new ArticleMargin(m_text))
    , m_findBar(new FindBar(this))
{
    setObjectName(u"articleView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_text, 1);
    column->addWidget(m_findBar);
    setFocusProxy(m_text);

    connectText();
    connectFinding();
    connect(m_selection, &SelectionModel::changed, this, &ArticleView::showSelection);
    connect(m_appearance, &Appearance::changed, this, &ArticleView::updateColours);
    connect(m_workspace, &Workspace::articleChanged, this, [this](ArticleId id) {
        if (id == m_article)
            showArticle(id);
    });
    updateColours();
}

ArticleView::~ArticleView() = default;

void ArticleView::connectText()
{
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &ArticleView::showContextMenu);
    connect(m_text, &ArticleTextEdit::attributionClicked, this, &ArticleView::select);
    connect(m_margin, &ArticleMargin::attributionClicked, this, &ArticleView::select);
    connect(m_text, &ArticleTextEdit::entityClicked, this, [this](EntityIndex entity) {
        m_selection->select({m_article, noAttribution, entity});
    });
    const auto selectArticle = [this] { m_selection->select({m_article, noAttribution, noEntity}); };
    connect(m_text, &ArticleTextEdit::emptinessClicked, this, selectArticle);
    connect(m_text, &ArticleTextEdit::selectionCleared, this, selectArticle);
    connect(m_text, &ArticleTextEdit::nextRequested, this, &ArticleView::nextQuotation);
    connect(m_text, &ArticleTextEdit::previousRequested, this, &ArticleView::previousQuotation);
    connect(m_text, &ArticleTextEdit::findRequested, this, &ArticleView::showFindBar);
    connect(m_text, &ArticleTextEdit::zoomStepped, this, [this](int steps) { setZoom(m_zoom + 10 * steps); });
}

void ArticleView::connectFinding()
{
    connect(m_findBar, &FindBar::queryChanged, this, [this](const FindQuery &query) {
        if (query.words.isEmpty()) {
            m_search.cancel();
            showHits({});
        } else {
            m_search.start(m_text->article().isValid() ? m_text->article().article->text : QString(), query);
        }
    });
    connect(&m_search, &TextSearch::found, this, &ArticleView::showHits);
    connect(m_findBar, &FindBar::nextRequested, this, [this] { stepHit(1); });
    connect(m_findBar, &FindBar::previousRequested, this, [this] { stepHit(-1); });
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_search.cancel();
        showHits({});
        m_text->setFocus();
    });
}

void ArticleView::showArticle(ArticleId id)
{
    const AnalysedArticle article = m_workspace->article(id);
    if (!article.isValid())
        return;
    m_article = id;
    m_head->setArticle(article);
    m_text->setArticle(article);
    updateColours();
    showSelection(m_selection->current());
    if (m_findBar->isVisible())
        m_search.start(article.article->text, m_findBar->query());
    m_margin->refresh();
}

void ArticleView::updateColours()
{
    ArticleColours colours = articleColours(m_appearance->theme(), m_appearance->isDark());
    if (m_text->article().isValid())
        colours.speakerSlots = speakerSlots(*m_workspace, m_text->article());
    m_text->setColours(m_appearance->theme(), colours);
    m_margin->refresh();
}

void ArticleView::showSpan(Span span)
{
    m_text->showSpan(span);
}

void ArticleView::select(AttributionIndex attribution)
{
    m_selection->select({m_article, attribution, noEntity});
}

void ArticleView::showSelection(const Selection &selection)
{
    Emphasis emphasis;
    if (selection.article != m_article || !m_text->article().isValid()) {
        m_text->setEmphasis(emphasis);
        return;
    }
    const Analysis &analysis = *m_text->article().analysis;
    if (selection.attribution >= 0 && selection.attribution < analysis.attributions.size()) {
        emphasis.selected = selection.attribution;
        const Attribution &attribution = analysis.attributions[selection.attribution];
        m_text->setEmphasis(emphasis);
        if (!m_text->textCursor().hasSelection())
            m_text->showSpan(attribution.contents.first());
        announce(attributionSentence(m_text->article(), selection.attribution));
        return;
    }
    if (selection.entity >= 0 && selection.entity < analysis.entities.size())
        emphasis.entity = selection.entity;
    m_text->setEmphasis(emphasis);
}

void ArticleView::announce(const QString &sentence)
{
    m_text->setAccessibleDescription(sentence);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_text, sentence);
#else
    QAccessibleEvent event(m_text, QAccessible::DescriptionChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

void ArticleView::nextQuotation()
{
    if (!m_text->article().isValid())
        return;
    const QList<Attribution> &all = m_text->article().analysis->attributions;
    const Selection &current = m_selection->current();
    qsizetype next = 0;
    if (current.article == m_article && current.attribution != noAttribution) {
        next = current.attribution + 1;
    } else {
        const qsizetype caret = m_text->caret();
        while (next < all.size() && all[next].contents.first().end <= caret)
            ++next;
    }
    if (next < all.size())
        select(int(next));
    else
        announce(tr("No further quotation"));
}

void ArticleView::previousQuotation()
{
    if (!m_text->article().isValid())
        return;
    const QList<Attribution> &all = m_text->article().analysis->attributions;
    const Selection &current = m_selection->current();
    qsizetype previous = all.size() - 1;
    if (current.article == m_article && current.attribution != noAttribution) {
        previous = current.attribution - 1;
    } else {
        const qsizetype caret = m_text->caret();
        while (previous >= 0 && all[previous].contents.first().begin >= caret)
            --previous;
    }
    if (previous >= 0)
        select(int(previous));
    else
        announce(tr("No earlier quotation"));
}

void ArticleView::showFindBar()
{
    const QTextCursor cursor = m_text->textCursor();
    const bool isShort = cursor.selectionEnd() - cursor.selectionStart() < 100;
    const QString words = isShort ? cursor.selectedText() : QString();
    m_findBar->open(words.contains(QChar::ParagraphSeparator) ? QString() : words);
}

void ArticleView::showHits(const QList<Span> &hits)
{
    m_hits = hits;
    m_currentHit = -1;
    const qsizetype caret = m_text->selection().begin;
    const auto next = std::lower_bound(m_hits.begin(), m_hits.end(), caret,
                                       [](Span hit, qsizetype position) { return hit.begin < position; });
    if (m_hits.isEmpty()) {
        m_text->setFindHits({}, -1);
        m_findBar->showCount(-1, 0);
    } else {
        goToHit(next == m_hits.end() ? 0 : std::distance(m_hits.begin(), next));
    }
}

void ArticleView::goToHit(qsizetype index)
{
    m_currentHit = index;
    m_text->showSpan(m_hits[index]);
    m_text->setFindHits(m_hits, index);
    m_findBar->showCount(index, m_hits.size());
}

void ArticleView::stepHit(int step)
{
    if (!m_hits.isEmpty())
        goToHit((m_currentHit + step + m_hits.size()) % m_hits.size());
}

std::optional<Span> ArticleView::selectedWords() const
{
    if (!m_text->textCursor().hasSelection())
        return std::nullopt;
    return m_text->selection();
}

AttributionIndex ArticleView::attributionToCopy() const
{
    if (!m_text->article().isValid())
        return noAttribution;
    const Analysis &analysis = *m_text->article().analysis;
    if (const auto words = selectedWords())
        return analysis.attributionAt(words->begin);
    const Selection &current = m_selection->current();
    if (current.article == m_article && current.attribution != noAttribution)
        return current.attribution;
    return analysis.attributionAt(m_text->caret());
}

void ArticleView::copyWithAttribution()
{
    const AttributionIndex attribution = attributionToCopy();
    if (attribution == noAttribution) {
        announce(tr("Select a quotation first"));
        return;
    }
    const Citation citation = citationOf(m_text->article(), attribution, selectedWords());
    auto *copied = new QMimeData;
    copied->setText(citation.plain);
    copied->setHtml(citation.html);
    QApplication::clipboard()->setMimeData(copied);
}

void ArticleView::setZoom(int percent)
{
    const int zoom = qBound(smallestZoom, percent, largestZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    m_text->setZoom(zoom);
    Q_EMIT zoomChanged(zoom);
}

void ArticleView::showContextMenu(QPoint point)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"articleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy"), m_text, &QPlainTextEdit::copy);
    copy->setEnabled(m_text->textCursor().hasSelection());
    const auto character = m_text->characterAt(point);
    const AttributionIndex under = character && m_text->article().isValid()
        ? m_text->article().analysis->attributionAt(*character)
        : noAttribution;
    if (under != noAttribution && !m_text->textCursor().hasSelection())
        select(under);
    QAction *cite = menu->addAction(tr("Copy &with Attribution"), this, &ArticleView::copyWithAttribution);
    cite->setEnabled(attributionToCopy() != noAttribution);
    menu->addAction(tr("Select &All"), m_text, &QPlainTextEdit::selectAll);
    if (m_contextMenu)
        menu->addMenu(m_contextMenu);
    menu->addSeparator();
    if (under != noAttribution) {
        const Analysis &analysis = *m_text->article().analysis;
        for (const EntityIndex speaker : analysis.attributions[under].speakers) {
            const QString name = menuText(clippedText(analysis.entities[speaker].name));
            menu->addAction(tr("All from &%1").arg(name), this, [this, speaker] {
                m_selection->select({m_article, noAttribution, speaker});
            });
        }
    }
    menu->addAction(tr("&Next Quotation"), this, &ArticleView::nextQuotation);
    menu->addAction(tr("&Previous Quotation"), this, &ArticleView::previousQuotation);
    menu->addAction(tr("&Find in Article…"), this, &ArticleView::showFindBar);
    menu->popup(m_text->viewport()->mapToGlobal(point));
}

void ArticleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_margin->refresh();
    QWidget::changeEvent(event);
}

} // namespace hearsay
