// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "document/filepath.h"
#include "examplearticles.h"
#include "export/attributionsummary.h"
#include "ui/article/articleview.h"
#include "ui/articletabs.h"
#include "ui/claims/claimspanel.h"
#include "ui/corrector.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/exportcontroller.h"
#include "ui/graph/graphview.h"
#include "ui/jobindicator.h"
#include "ui/library/librarypanel.h"
#include "ui/librarycontroller.h"
#include "ui/messagestrip.h"
#include "ui/shared/appearance.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/selection.h"
#include "ui/sidebar/sourcecard.h"
#include "ui/startpage.h"
#include "ui/statementcorrector.h"
#include "ui/viewcontroller.h"
#include "ui/windowactions.h"
#include "workspace/library.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(pathOfUrl(url));
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Workspace *workspace, Appearance *appearance, std::unique_ptr<FileChooser> chooser,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_appearance(appearance)
    , m_chooser(std::move(chooser))
    , m_selection(new SelectionModel(this))
    , m_actions(new WindowActions(this))
    , m_strip(new MessageStrip(this))
    , m_start(new StartPage(exampleArticles(), this))
    , m_library(new LibraryPanel(workspace, this))
    , m_tabs(new ArticleTabs(workspace, m_selection, appearance, this))
    , m_graph(new GraphView(workspace, m_selection, this))
    , m_card(new SourceCard(workspace, m_selection, appearance, this))
    , m_claims(new ClaimsPanel(workspace, m_selection, appearance, this))
    , m_claimsButton(new QToolButton(this))
    , m_speechButton(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_panels(new QSplitter(Qt::Vertical, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_state(plainLabel({}, this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildLayout();
    connectWorkspace();
    connectFileActions();
    connectViewActions();
    auto *library
        = new LibraryController(m_workspace, m_selection, {m_library, m_tabs, m_strip, m_actions}, this);
    connect(library, &LibraryController::folderRequested, this, &MainWindow::askForFolder);
    connect(m_claims, &ClaimsPanel::storedPositionRequested, library, &LibraryController::show);
    connect(m_graph, &GraphView::storedPositionRequested, library, &LibraryController::show);
    connect(m_library, &LibraryPanel::chosenChanged, m_graph, &GraphView::setChosen);
    m_tabs->setContextMenu(m_actions->correct);
    m_card->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_card->addAction(m_actions->correct->menuAction());
    new ViewController(m_workspace, m_selection, m_appearance,
                       {m_library, m_tabs, m_graph, m_card, m_claims, m_actions}, this);
    new Corrector(m_workspace, m_selection, m_actions, this);
    auto *statements = new StatementCorrector(m_workspace, m_selection, m_actions, this);
    connect(m_claims, &ClaimsPanel::correctionRequested, statements, &StatementCorrector::correct);
    connect(m_claims, &ClaimsPanel::statementChosen, statements, &StatementCorrector::aim);
    m_claims->setContextMenu(m_actions->correctClaim);
    m_graph->setContextMenu(m_actions->correct);
    connectClaims();
    m_graph->setDark(m_appearance->isDark());
    connect(m_appearance, &Appearance::changed, this, [this] { m_graph->setDark(m_appearance->isDark()); });
    restore({});
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    m_actions->fill(menuBar());
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_tabs);
    m_panels->setObjectName(u"panels"_s);
    m_panels->setChildrenCollapsible(false);
    m_panels->addWidget(m_graph);
    m_panels->addWidget(m_card);
    m_columns->setObjectName(u"columns"_s);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_library);
    m_columns->addWidget(m_pages);
    m_columns->addWidget(m_panels);
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 2);

    m_rows->setObjectName(u"rows"_s);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_claims);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_rows, 1);
    setCentralWidget(centre);
    m_start->setFocus();

    m_state->setObjectName(u"statusState"_s);
    m_state->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_state, 1);
    m_speechButton->setObjectName(u"speechButton"_s);
    m_speechButton->setAutoRaise(true);
    m_speechButton->setDefaultAction(m_actions->speechOnly);
    m_speechButton->hide();
    statusBar()->addPermanentWidget(m_speechButton);
    m_claimsButton->setObjectName(u"claimsButton"_s);
    m_claimsButton->setAutoRaise(true);
    m_claimsButton->setCheckable(true);
    m_claimsButton->hide();
    statusBar()->addPermanentWidget(m_claimsButton);
    statusBar()->addPermanentWidget(new JobIndicator(m_workspace, this));
    // Views would swallow dropped files, or refuse them; the window takes them wherever they fall.
    for (QWidget *view : m_panels->findChildren<QWidget *>() + m_library->findChildren<QWidget *>()
             + m_claims->findChildren<QWidget *>())
        view->setAcceptDrops(false);
}

void MainWindow::connectWorkspace()
{
    connect(m_workspace, &Workspace::articleOpened, this, &MainWindow::onArticleOpened);
    connect(m_workspace, &Workspace::articleChanged, this, [this](ArticleId id) {
        if (id == m_tabs->currentArticle())
            updateStatus();
        const QString remark = unreadRemark(m_workspace->article(id));
        if (!remark.isEmpty() && !std::exchange(m_unreadSaid[id], true))
            m_strip->showNote(remark);
    });
    connect(m_workspace, &Workspace::articleClosed, this, [this](ArticleId id) {
        if (m_selection->current().article == id)
            m_selection->clear();
        m_tabs->removeArticle(id);
        updateEmptiness();
    });
    connect(m_workspace, &Workspace::openFailed, this, [this](const QString &path, const QString &message) {
        if (m_recent.removeAll(path) > 0 && m_start->isVisible())
            m_start->setRecent(m_recent);
        m_strip->addFailure(message);
    });
    connect(m_workspace, &Workspace::analysisFailed, this,
            [this](ArticleId, const QString &message) { m_strip->addFailure(message); });
    connect(m_workspace, &Workspace::graphFailed, m_strip, &MessageStrip::addFailure);
    connect(m_workspace, &Workspace::claimsFailed, m_strip, &MessageStrip::addFailure);
    connect(m_workspace, &Workspace::jobFinished, this, &MainWindow::updateStatus);
    connect(m_tabs, &ArticleTabs::currentArticleChanged, this, &MainWindow::onCurrentArticleChanged);
    connect(m_card, &SourceCard::positionRequested, this, &MainWindow::showWords);
    connect(m_selection, &SelectionModel::changed, this, [this](const Selection &selection) {
        if (selection.article != noArticle && selection.article != m_tabs->currentArticle())
            m_tabs->showArticle(selection.article);
    });
}

void MainWindow::connectFileActions()
{
    connect(m_actions->openFiles, &QAction::triggered, this, &MainWindow::askForArticles);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askForArticles);
    connect(m_start, &StartPage::filesRequested, this, &MainWindow::openFiles);
    connect(m_actions->openExamples, &QAction::triggered, this, [this] { openFiles(exampleArticles()); });
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    auto *exporter = new ExportController(m_workspace, m_graph, m_chooser.get(), m_strip, this);
    const auto onExport = [this, exporter](QAction *action, ExportFormat format) {
        connect(action, &QAction::triggered, exporter,
                [this, exporter, format] { exporter->askForArticle(m_tabs->currentArticle(), format); });
    };
    onExport(m_actions->exportPdf, ExportFormat::AnnotatedPdf);
    onExport(m_actions->exportJson, ExportFormat::Json);
    onExport(m_actions->exportText, ExportFormat::Text);
    connect(m_actions->exportGraphSvg, &QAction::triggered, exporter,
            [exporter] { exporter->askForGraph(true); });
    connect(m_actions->exportGraphPng, &QAction::triggered, exporter,
            [exporter] { exporter->askForGraph(false); });
    connect(m_actions->closeArticle, &QAction::triggered, this,
            [this] { m_workspace->closeArticle(m_tabs->currentArticle()); });
    connect(m_actions->closeAll, &QAction::triggered, this, [this] {
        for (ArticleId id : m_workspace->articles())
            m_workspace->closeArticle(id);
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->analyseAgain, &QAction::triggered, this,
            [this] { m_workspace->analyse(m_tabs->currentArticle()); });
    connect(m_actions->cancelWork, &QAction::triggered, findChild<JobIndicator *>(),
            &JobIndicator::cancelShown);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->groups(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->showGraph, &QAction::toggled, this, &MainWindow::updatePanels);
    connect(m_actions->showCard, &QAction::toggled, this, &MainWindow::updatePanels);
    connect(m_actions->showLibrary, &QAction::toggled, this, &MainWindow::updatePanels);
    connect(m_actions->speechOnly, &QAction::toggled, this, &MainWindow::showSpeechOnly);
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::askForFolder()
{
    m_chooser->askForFolder(this, m_folder, [this](const QString &folder) {
        m_folder = folder;
        m_workspace->importFolder(folder);
    });
}

void MainWindow::connectClaims()
{
    connect(m_actions->showClaims, &QAction::toggled, this, &MainWindow::updatePanels);
    connect(m_actions->showClaims, &QAction::toggled, m_claimsButton, &QToolButton::setChecked);
    connect(m_claimsButton, &QToolButton::clicked, m_actions->showClaims, &QAction::setChecked);
    connect(m_claims, &ClaimsPanel::positionRequested, this, &MainWindow::showWords);
    connect(m_card, &SourceCard::claimRequested, this, [this] { m_actions->showClaims->setChecked(true); });
    connect(m_claims, &ClaimsPanel::summaryChanged, this, [this] {
        m_claimsButton->setText(m_claims->summary());
        m_claimsButton->setToolTip(
            toolTipText(tr("Show or hide the claims (%1)")
                            .arg(m_actions->showClaims->shortcut().toString(QKeySequence::NativeText))));
        m_claimsButton->setVisible(!m_claims->summary().isEmpty());
    });
    m_claims->setRulesMenu(m_actions->rules);
    for (const QAction *choice : m_actions->ruleChoices->actions())
        connect(choice, &QAction::toggled, this, [this] { m_claims->setRules(rules()); });
}

SourcingRules MainWindow::rules() const
{
    SourcingRules rules;
    for (const QAction *choice : m_actions->ruleChoices->actions())
        rules.setFlag(SourcingRule(choice->data().toInt()), choice->isChecked());
    return rules;
}

void MainWindow::showSpeechOnly(bool speechOnly)
{
    const Selection before = m_selection->current();
    const AnalysedArticle article = m_workspace->article(before.article);
    const bool isSomething = before.attribution != noAttribution || before.entity != noEntity;
    if (article.isValid() && isSomething)
        m_selection->select({before.article}); // numbers of attributions change
    m_workspace->setSpeechOnly(speechOnly);
    m_speechButton->setVisible(speechOnly);
    if (!article.isValid() || before.attribution < 0)
        return;
    const QList<Attribution> &now = m_workspace->article(before.article).analysis->attributions;
    const Attribution &selected = article.analysis->attributions[before.attribution];
    const auto same = std::find_if(now.begin(), now.end(), [&](const Attribution &each) {
        return each.contents == selected.contents && each.cue == selected.cue;
    });
    if (same != now.end())
        m_selection->select({before.article, AttributionIndex(same - now.begin())});
}

void MainWindow::showWords(ArticleId article, Span words)
{
    m_tabs->showArticle(article);
    if (ArticleView *view = m_tabs->currentView())
        view->showSpan(words);
}

void MainWindow::restore(const Session &session)
{
    if (session.geometry.isEmpty() || !restoreGeometry(session.geometry))
        resize(1200, 760);
    m_actions->showGraph->setChecked(session.graphShown);
    m_actions->showCard->setChecked(session.cardShown);
    m_actions->showLibrary->setChecked(session.libraryShown);
    m_actions->showClaims->setChecked(session.claimsShown);
    m_actions->speechOnly->setChecked(session.speechOnly);
    for (QAction *choice : m_actions->ruleChoices->actions())
        choice->setChecked(session.rules.testFlag(SourcingRule(choice->data().toInt())));
    m_appearance->setThemeName(session.theme);
    m_appearance->setScale(session.scale);
    // In letters rather than in pixels: the size of the text was set before.
    const int letter = fontMetrics().averageCharWidth();
    if (!m_columns->restoreState(session.columns))
        m_columns->setSizes({42 * letter, 75 * letter, 60 * letter});
    if (!m_panels->restoreState(session.panels))
        m_panels->setSizes({420, 340});
    if (!m_rows->restoreState(session.rows))
        m_rows->setSizes({440, 290});
    for (QAction *choice : m_actions->scaleChoices->actions())
        choice->setChecked(choice->data().toInt() == session.scale);
    m_tabs->setZoom(session.zoom);
    m_folder = session.folder;
    m_recent = session.recent;
    m_articleToShow = session.currentArticle;
    if (!session.articles.isEmpty())
        m_workspace->openFiles(session.articles);
    m_claims->setScope(session.claimsOfLibrary ? ClaimScope::Library : ClaimScope::OpenArticles);
    m_graph->setScope(session.graphScope);
    updateEmptiness();
}

Session MainWindow::session() const
{
    Session session;
    session.geometry = saveGeometry();
    session.columns = m_columns->saveState();
    session.panels = m_panels->saveState();
    session.rows = m_rows->saveState();
    session.claimsShown = m_actions->showClaims->isChecked();
    session.claimsOfLibrary = m_claims->scope() == ClaimScope::Library;
    session.graphScope = m_graph->scope();
    session.graphShown = m_actions->showGraph->isChecked();
    session.cardShown = m_actions->showCard->isChecked();
    session.libraryShown = m_actions->showLibrary->isChecked();
    session.speechOnly = m_workspace->isSpeechOnly();
    session.rules = rules();
    session.zoom = m_tabs->zoom();
    session.scale = m_appearance->scale();
    session.theme = m_appearance->themeName();
    for (ArticleId id : m_tabs->articles())
        session.articles.append(m_workspace->article(id).article->path);
    if (const AnalysedArticle current = m_workspace->article(m_tabs->currentArticle()); current.isValid())
        session.currentArticle = current.article->path;
    session.recent = m_recent;
    session.folder = m_folder;
    return session;
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_showNextOpened = true;
    m_workspace->openFiles(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFiles(localFiles(*event->mimeData()));
}

void MainWindow::onArticleOpened(ArticleId id)
{
    const QString path = m_workspace->article(id).article->path;
    m_tabs->addArticle(id);
    if (m_showNextOpened || path == m_articleToShow)
        m_tabs->showArticle(id);
    if (path == m_articleToShow)
        m_articleToShow.clear();
    m_showNextOpened = false;
    // The examples have a button of their own.
    if (!path.startsWith(u':'))
        rememberRecent(m_recent, path);
    updateEmptiness();
}

void MainWindow::onCurrentArticleChanged(ArticleId id)
{
    if (id != noArticle) {
        m_workspace->markViewed(id);
        if (m_selection->current().article != id)
            m_selection->select({id});
    }
    updateStatus();
}

void MainWindow::askForArticles()
{
    m_chooser->askForArticles(this, m_folder, [this](const QStringList &paths) {
        m_folder = QFileInfo(paths.value(0)).path();
        openFiles(paths);
    });
}

void MainWindow::updateEmptiness()
{
    const bool open = m_tabs->count() > 0;
    if (!open)
        m_start->setRecent(m_recent);
    m_pages->setCurrentWidget(open ? static_cast<QWidget *>(m_tabs) : m_start);
    m_actions->setArticleOpen(open);
    updatePanels();
    updateStatus();
}

void MainWindow::updatePanels()
{
    const bool open = m_tabs->count() > 0;
    m_graph->setVisible(m_actions->showGraph->isChecked());
    m_card->setVisible(m_actions->showCard->isChecked());
    m_library->setVisible(m_actions->showLibrary->isChecked() && !m_workspace->library()->path().isEmpty());
    m_claims->setVisible(open && m_actions->showClaims->isChecked());
    m_panels->setVisible(open && (m_actions->showGraph->isChecked() || m_actions->showCard->isChecked()));
}

void MainWindow::updateStatus()
{
    const ArticleId id = m_tabs->currentArticle();
    const AnalysedArticle current = m_workspace->article(id);
    if (!current.isValid()) {
        setWindowTitle(tr("Hearsay"));
        m_state->clear();
        return;
    }
    setWindowTitle(
        tr("%1 — Hearsay", "title of an article").arg(titleBarText(current.article->displayTitle())));
    if (!m_workspace->isAnalysed(id)) {
        m_state->setText(m_workspace->isBusy() ? tr("Looking for quotations…") : tr("Not analysed yet"));
        return;
    }
    const auto keys
        = [](const QAction *action) { return action->shortcut().toString(QKeySequence::NativeText); };
    // The head of the text counts; here stands how to go on.
    m_state->setText(
        tr("%1 next quotation   %2 next panel   %3 all keys", "each %n is a key")
            .arg(keys(m_actions->nextQuotation), keys(m_actions->nextPanel), keys(m_actions->shortcuts)));
}

void MainWindow::fillRecent()
{
    m_actions->recent->clear();
    for (const QString &path : std::as_const(m_recent)) {
        m_actions->recent->addAction(menuText(shownPath(path)), this, [this, path] { openFiles({path}); });
    }
    if (m_recent.isEmpty()) {
        m_actions->recent->addAction(tr("Nothing yet"))->setEnabled(false);
        return;
    }
    m_actions->recent->addSeparator();
    m_actions->recent->addAction(tr("&Forget these files"), this, [this] {
        m_recent.clear();
        m_start->setRecent(m_recent);
    });
}

} // namespace hearsay
