// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimspanel.h"

#include "ui/claims/claimbrowser.h"
#include "ui/claims/claimdelegate.h"
#include "ui/claims/claimfilter.h"
#include "ui/claims/claimlistmodel.h"
#include "ui/claims/claimtimeline.h"
#include "ui/shared/appearance.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/outsidetext.h"
#include "workspace/library.h"
#include "workspace/libraryclaims.h"
#include "workspace/task.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ClaimsPanel::ClaimsPanel(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                         QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_claims(workspace->claims())
    , m_model(new ClaimListModel(this))
    , m_filter(new ClaimFilter(this))
    , m_line(new QLineEdit(this))
    , m_scopeBox(new QComboBox(this))
    , m_shownBox(new QComboBox(this))
    , m_orderBox(new QComboBox(this))
    , m_list(new QListView(this))
    , m_state(plainLabel({}, this))
    , m_timeline(new ClaimTimeline(this))
    , m_page(new ClaimBrowser(this))
    , m_parts(new QSplitter(Qt::Horizontal, this))
    , m_rulesButton(new QToolButton(this))
{
    setObjectName(u"claimsPanel"_s);
    setAccessibleName(tr("Claims"));
    m_filter->setSourceModel(m_model);
    buildLayout();
    setFocusProxy(m_list);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        markRow();
        updateState();
    });
    connect(m_scopeBox, &QComboBox::currentIndexChanged, this,
            [this] { setScope(m_scopeBox->currentData().value<ClaimScope>()); });
    connect(m_workspace, &Workspace::libraryClaimsChanged, this, [this] {
        if (m_scope == ClaimScope::Library)
            showClaims();
    });
    connect(m_shownBox, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setShown(m_shownBox->currentData().value<ClaimsShown>());
        markRow();
        updateState();
    });
    connect(m_orderBox, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setOrder(claimColumns()[m_orderBox->currentData().toUInt()].value); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClaimsPanel::choose);
    connect(m_list, &QListView::activated, this, [this] { follow(placeOf(m_shownId)); });
    connect(m_page, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { follow(claimLinkOf(url.toString())); });
    connect(m_page, &ClaimBrowser::styleChanged, this, &ClaimsPanel::showPage);
    connect(m_workspace, &Workspace::claimsChanged, this, [this] {
        if (m_scope == ClaimScope::OpenArticles)
            showClaims();
    });
    connect(m_selection, &SelectionModel::changed, this, &ClaimsPanel::showSelection);
    connect(appearance, &Appearance::changed, this, &ClaimsPanel::showPage);
    showClaims();
}

void ClaimsPanel::buildLayout()
{
    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_timeline);
    column->addWidget(m_page, 1);
    m_parts->setObjectName(u"claimParts"_s);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(makeList());
    m_parts->addWidget(detail);
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    m_parts->setSizes({2000, 3200}); // shares
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_parts);
    setMinimumHeight(fontMetrics().height() * 9);
}

QWidget *ClaimsPanel::makeList()
{
    m_line->setObjectName(u"claimFilter"_s);
    m_line->setPlaceholderText(tr("Filter the claims"));
    m_line->setAccessibleName(tr("Words that a claim, its outlets or its sources must have"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_scopeBox->setObjectName(u"claimScope"_s);
    m_scopeBox->setAccessibleName(tr("Articles whose claims are listed"));
    m_scopeBox->addItem(tr("Open articles"), QVariant::fromValue(ClaimScope::OpenArticles));
    m_scopeBox->addItem(tr("Whole library"), QVariant::fromValue(ClaimScope::Library));
    m_scopeBox->setVisible(!m_workspace->library()->path().isEmpty());
    m_shownBox->setObjectName(u"claimsShown"_s);
    m_shownBox->setAccessibleName(tr("Claims to show"));
    const auto addShown = [this](const QString &text, ClaimsShown shown) {
        m_shownBox->addItem(text, QVariant::fromValue(shown));
    };
    addShown(tr("All claims"), ClaimsShown::All);
    addShown(tr("In several articles"), ClaimsShown::SeveralArticles);
    addShown(tr("With denials"), ClaimsShown::Denied);
    addShown(tr("One anonymous origin"), ClaimsShown::OneAnonymous);
    addShown(tr("With remarks"), ClaimsShown::WithRemarks);
    addShown(tr("The same words"), ClaimsShown::Words);
    addShown(tr("Words that differ"), ClaimsShown::DifferentWords);
    m_orderBox->setObjectName(u"claimOrder"_s);
    m_orderBox->setAccessibleName(tr("Order of the claims"));
    for (uint column = 0; column < claimColumns().size(); ++column) {
        if (const char *order = claimColumns()[column].order)
            m_orderBox->addItem(ClaimColumn::tr(order), column);
    }
    for (QComboBox *box : {m_scopeBox, m_shownBox, m_orderBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
    }
    m_rulesButton->setObjectName(u"claimRules"_s);
    m_rulesButton->setText(u"⚑"_s);
    m_rulesButton->setAutoRaise(true);
    m_rulesButton->setPopupMode(QToolButton::InstantPopup);
    m_rulesButton->setToolTip(tr("Which remarks on sourcing are made"));
    m_rulesButton->setAccessibleName(m_rulesButton->toolTip());
    m_rulesButton->setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(u"claimList"_s);
    m_list->setAccessibleName(tr("Claims"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ClaimDelegate(m_list));
    m_list->setLayoutMode(QListView::Batched); // a library may have very many
    m_list->setBatchSize(200);
    m_list->setResizeMode(QListView::Adjust); // rows are as high as their words take
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_state->setObjectName(u"claimsState"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(8, 4, 8, 4);
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    row->addWidget(m_line, 3);
    row->addWidget(m_scopeBox, 2);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(6, 0, 6, 0);
    choices->addWidget(m_shownBox, 1);
    choices->addWidget(m_orderBox, 1);
    choices->addWidget(m_rulesButton);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(row);
    column->addLayout(choices);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    return part;
}

void ClaimsPanel::setContextMenu(QMenu *menu)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_page}) {
        part->setContextMenuPolicy(Qt::ActionsContextMenu);
        part->addActions(menu->actions());
    }
    m_page->setCanCorrect();
    showPage();
}

void ClaimsPanel::setRules(SourcingRules rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    showClaims();
}

void ClaimsPanel::setRulesMenu(QMenu *menu)
{
    m_rulesButton->setMenu(menu);
}

void ClaimsPanel::startFiltering()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void ClaimsPanel::showClaims()
{
    m_claims = claimsOf(*m_workspace, m_scope);
    // Beyond so many, counting would be felt.
    constexpr qsizetype mostAtOnce = 2000;
    if (m_claims->graph.claims.size() + m_claims->graph.matches.size() <= mostAtOnce)
        return showRows(claimRows(*m_claims, m_rules));
    const auto work = [claims = m_claims, rules = m_rules](JobMonitor &) -> Result<QList<ClaimRow>> {
        return claimRows(*claims, rules);
    };
    startTask<QList<ClaimRow>>(
        this, QThreadPool::globalInstance(), work,
        [this, claims = m_claims, rules = m_rules](const Result<QList<ClaimRow>> &rows) {
            if (rows && claims == m_claims && rules == m_rules)
                showRows(rows.value());
        });
}

void ClaimsPanel::showRows(const QList<ClaimRow> &rows)
{
    {
        const QScopedValueRollback choosing(m_isChoosing, true);
        m_model->setRows(rows);
    }
    if (m_model->rowOf(m_shownId) < 0) {
        m_shownId.clear();
        showSelection(m_selection->current());
    }
    markRow();
    showPage();
    updateState();
}

void ClaimsPanel::setScope(ClaimScope scope)
{
    const bool hasLibrary = !m_workspace->library()->path().isEmpty();
    if (scope == m_scope || (scope == ClaimScope::Library && !hasLibrary))
        return;
    m_scope = scope;
    m_scopeBox->setCurrentIndex(m_scopeBox->findData(QVariant::fromValue(scope)));
    linkLibrary();
    showClaims();
}

/// Linking a large library takes a while: not for a panel that nobody sees.
void ClaimsPanel::linkLibrary()
{
    if (m_scope == ClaimScope::Library && isVisible())
        m_workspace->libraryClaims()->start();
}

void ClaimsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    linkLibrary();
}

void ClaimsPanel::showSelection(const Selection &ofWindow)
{
    if (m_isChoosing)
        return;
    const Selection selection = placeIn(*m_workspace, *m_claims, ofWindow);
    if (!selection.claim.isEmpty() && m_model->rowOf(selection.claim) >= 0)
        return show(selection.claim);
    if (selection.attribution == noAttribution)
        return;
    const QList<const Claim *> claims = m_claims->graph.claimsOf(selection.article, selection.attribution);
    const bool isShown = std::any_of(claims.begin(), claims.end(),
                                     [this](const Claim *claim) { return claim->id == m_shownId; });
    // They come in the order of the graph: those of most origins first.
    if (!isShown && !claims.isEmpty())
        show(claims.first()->id);
    else if (claims.isEmpty()) {
        const QList<const QuotationMatch *> matches
            = m_claims->graph.matchesOf(selection.article, selection.attribution);
        if (!matches.isEmpty())
            show(matches.first()->id);
    }
}

void ClaimsPanel::choose(const QModelIndex &index)
{
    const QString id = index.data(ClaimListModel::IdRole).toString();
    if (m_isChoosing || id.isEmpty() || id == m_shownId)
        return;
    m_shownId = id;
    m_showAll = false;
    showPage();
    select(placeOf(id));
    if (const Claim *claim = m_claims->graph.claim(id))
        Q_EMIT statementChosen(m_scope, id, backingOf(*claim));
}

void ClaimsPanel::show(const QString &id)
{
    if (id == m_shownId)
        return;
    m_shownId = id;
    m_showAll = false;
    markRow();
    showPage();
}

void ClaimsPanel::markRow()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    const int row = m_model->rowOf(m_shownId);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->selectionModel()->clear();
    }
}

QString ClaimsPanel::pageOf(const QString &id) const
{
    ClaimPageStyle style = m_page->style();
    style.rules = m_rules;
    if (m_showAll)
        style.longestList = std::numeric_limits<qsizetype>::max();
    if (const Claim *claim = m_claims->graph.claim(id))
        return claimPage(*m_claims, *claim, style);
    if (const QuotationMatch *match = m_claims->graph.match(id))
        return matchPage(*m_claims, *match, style);
    return u"<p style='color:%1'>%2</p>"_s.arg(
        style.faint.name(),
        tr("Choose a claim in the list, or click a quotation in the text, to see who backs it.")
            .toHtmlEscaped());
}

void ClaimsPanel::showPage()
{
    const QString before = m_page->property("claim").toString();
    m_page->setProperty("claim", m_shownId);
    m_page->showPage(pageOf(m_shownId), before == m_shownId);
    showTimeline();
}

void ClaimsPanel::showTimeline()
{
    QList<TimelineEntry> entries;
    const auto add = [&](ArticleId id, Stance stance) {
        if (const AnalysedArticle article = m_claims->article(id); article.isValid())
            entries.append({article.article->metadata.date, stance, outletName(article)});
    };
    if (const Claim *claim = m_claims->graph.claim(m_shownId)) {
        for (const Backing &backing : claim->backing)
            add(backing.article, backing.stance);
    } else if (const QuotationMatch *match = m_claims->graph.match(m_shownId)) {
        for (const MatchSide &side : match->sides)
            add(side.article, Stance::Asserts);
    }
    m_timeline->setEntries(entries);
}

qsizetype ClaimsPanel::backingOf(const Claim &claim) const
{
    const ArticleId current = placeIn(*m_workspace, *m_claims, m_selection->current()).article;
    return &backingIn(claim, current) - claim.backing.constData();
}

PlaceLink ClaimsPanel::placeOf(const QString &id) const
{
    const ArticleId current = placeIn(*m_workspace, *m_claims, m_selection->current()).article;
    if (const Claim *claim = m_claims->graph.claim(id)) {
        const Backing &backing = claim->backing[backingOf(*claim)];
        return {backing.article, hull(backing.words.isEmpty() ? backing.contents : backing.words),
                backing.attribution};
    }
    const QuotationMatch *match = m_claims->graph.match(id);
    if (!match)
        return {};
    const auto here = std::find_if(match->sides.begin(), match->sides.end(),
                                   [current](const MatchSide &side) { return side.article == current; });
    const MatchSide &side = here == match->sides.end() ? match->sides.first() : *here;
    if (side.fragments.isEmpty())
        return {};
    return {side.article, side.fragments.first().span, side.fragments.first().attribution};
}

void ClaimsPanel::select(const PlaceLink &place)
{
    const bool isClaim = m_claims->graph.claim(m_shownId);
    const Selection selected
        = selectionOf(*m_workspace, *m_claims,
                      {place.article, place.attribution, noEntity, isClaim ? m_shownId : QString()});
    if (selected.attribution == noAttribution)
        return;
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_selection->select(selected);
}

void ClaimsPanel::follow(const ClaimLink &link)
{
    if (const auto *place = std::get_if<PlaceLink>(&link)) {
        if (place->article == noArticle)
            return;
        if (place->attribution != noAttribution)
            select(*place);
        if (const ArticleId open = m_workspace->openIdOf(place->article); open != noArticle)
            Q_EMIT positionRequested(open, place->words);
        else if (m_scope == ClaimScope::Library)
            Q_EMIT storedPositionRequested(LibraryClaims::storedOf(place->article), place->words);
    } else if (const auto *correction = std::get_if<CorrectLink>(&link)) {
        correct(correction->backing);
    } else if (std::holds_alternative<AllLink>(link)) {
        m_showAll = true;
        showPage();
    }
}

void ClaimsPanel::correct(qsizetype index)
{
    const Claim *claim = m_claims->graph.claim(m_shownId);
    if (!claim || index < 0 || index >= claim->backing.size())
        return;
    const Backing &backing = claim->backing[index];
    select({backing.article, hull(backing.contents), backing.attribution});
    const bool byMouse = m_page->viewport()->underMouse();
    Q_EMIT correctionRequested(
        m_scope, claim->id, index,
        byMouse ? QCursor::pos() : m_page->viewport()->mapToGlobal(m_page->viewport()->rect().center()));
}

void ClaimsPanel::updateState()
{
    const QList<ClaimRow> &rows = m_model->rows();
    const auto count = [&](auto &&wanted) { return std::count_if(rows.begin(), rows.end(), wanted); };
    const auto claims = count([](const ClaimRow &row) { return !row.isMatch; });
    const auto several = count([](const ClaimRow &row) { return !row.isMatch && row.articles > 1; });
    const auto denied = count([](const ClaimRow &row) { return row.denying > 0; });
    const QLocale locale;
    QString summary;
    if (claims > 0)
        summary = tr("Claims: %1 in several articles, %2 denied")
                      .arg(locale.toString(several), locale.toString(denied));
    const bool isChanged = summary != m_summary;
    m_summary = summary;
    const int shown = m_filter->rowCount();
    m_state->setVisible(shown == 0);
    m_state->setText(rows.isEmpty() && m_scope == ClaimScope::Library
                         ? tr("The claims of the library are being linked, or there are none.")
                         : rows.isEmpty()
                         ? tr("No claims yet. Open articles: what is said in them stands here.")
                         : tr("Nothing fits the filter."));
    if (isChanged)
        Q_EMIT summaryChanged();
}

bool ClaimsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_line && key == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        // With the focus a list makes a row its current one, but does not select it.
        if (m_filter->rowCount() > 0)
            m_list->setCurrentIndex(m_filter->index(qMax(m_list->currentIndex().row(), 0), 0));
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        follow(placeOf(m_shownId));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ClaimsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setMinimumHeight(fontMetrics().height() * 9);
}

} // namespace hearsay
