// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowactions.h"

#include "ui/shared/claimwording.h"

#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

// The operators of our flags would hide those that join keys, where Qt declares these outside of its
// namespace.
using ::operator|; // NOLINT(misc-unused-using-decls)

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , openFiles(make("openFiles", tr("&Open…"), {QKeySequence::Open}))
    , openExamples(make("openExamples", tr("Open the e&xample articles")))
    , recent(new QMenu(tr("Open &recent"), window))
    , importFolder(make("importFolder", tr("&Import a folder…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}))
    , restoreCopy(make("restoreCopy", tr("Restore a copy of the li&brary…")))
    , exportPdf(make("exportPdf", tr("&Annotated PDF…"), {Qt::CTRL | Qt::Key_E}))
    , exportJson(make("exportJson", tr("&JSON…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_J}))
    , exportText(make("exportText", tr("Plain &text…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T}))
    , exportGraphSvg(make("exportGraphSvg", tr("Graph as &SVG…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}))
    , exportGraphPng(make("exportGraphPng", tr("Graph as &PNG…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}))
    , closeArticle(make("closeArticle", tr("&Close article"), {QKeySequence(Qt::CTRL | Qt::Key_W)}))
    , closeAll(make("closeAll", tr("Close a&ll articles"), {Qt::CTRL | Qt::SHIFT | Qt::Key_W}))
    , quit(make("quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}))
    , undo(make("undo", tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}))
    , redo(make("redo", tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}))
    , copyWithAttribution(
          make("copyWithAttribution", tr("&Copy with attribution"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}))
    , findInText(make("findInText", tr("&Find in the text…"), {QKeySequence::Find}))
    , findInGraph(make("findInGraph", tr("Find in the &graph…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F}))
    , searchLibrary(make("searchLibrary", tr("Search the &library…"), {Qt::CTRL | Qt::Key_L}))
    , filterClaims(make("filterClaims", tr("Filter the clai&ms…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_K}))
    , clearSelection(make("clearSelection", tr("&Deselect"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A}))
    , correct(new QMenu(tr("C&orrect"), window))
    , changeSpeaker(make("changeSpeaker", tr("Change the &speaker…"), {Qt::CTRL | Qt::ALT | Qt::Key_S}))
    , kindDirect(make("kindDirect", tr("&Direct speech"), {Qt::CTRL | Qt::ALT | Qt::Key_1}))
    , kindIndirect(make("kindIndirect", tr("&Indirect speech"), {Qt::CTRL | Qt::ALT | Qt::Key_2}))
    , kindMixed(make("kindMixed", tr("&Mixed speech"), {Qt::CTRL | Qt::ALT | Qt::Key_3}))
    , notQuotation(make("notQuotation", tr("&Not a quotation"), {Qt::CTRL | Qt::ALT | Qt::Key_X}))
    , renameSpeaker(make("renameSpeaker", tr("&Rename…"), {Qt::CTRL | Qt::ALT | Qt::Key_R}))
    , mergeSpeaker(make("mergeSpeaker", tr("Same &person as…"), {Qt::CTRL | Qt::ALT | Qt::Key_M}))
    , correctClaim(new QMenu(tr("&Claim and origin"), window))
    , stanceAsserts(make("stanceAsserts", tr("The speaker &asserts it"), {Qt::CTRL | Qt::ALT | Qt::Key_4}))
    , stanceDenies(make("stanceDenies", tr("The speaker &denies it"), {Qt::CTRL | Qt::ALT | Qt::Key_5}))
    , stanceRumour(
          make("stanceRumour", tr("The speaker passes it on as &talk"), {Qt::CTRL | Qt::ALT | Qt::Key_6}))
    , sameClaim(make("sameClaim", tr("Same &claim as…"), {Qt::CTRL | Qt::ALT | Qt::Key_C}))
    , otherClaim(make("otherClaim", tr("&Not this claim"), {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C}))
    , sameOrigin(make("sameOrigin", tr("Same &origin as…"), {Qt::CTRL | Qt::ALT | Qt::Key_O}))
    , otherOrigin(
          make("otherOrigin", tr("Not from this o&rigin"), {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_O}))
    , samePersonElsewhere(make("samePersonElsewhere", tr("Same &person as in another article…"),
                               {Qt::CTRL | Qt::ALT | Qt::Key_P}))
    , otherPerson(make("otherPerson", tr("Not the same person as in the other article&s"),
                       {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_P}))
    , analyseAgain(make("analyseAgain", tr("&Analyse again"), {Qt::Key_F5}))
    , cancelWork(make("cancelWork", tr("Cancel the &work under way"), {Qt::CTRL | Qt::Key_Period}))
    , zoomIn(make("zoomIn", tr("&Larger text"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}))
    , zoomOut(make("zoomOut", tr("&Smaller text"), {Qt::CTRL | Qt::Key_Minus}))
    , resetZoom(make("resetZoom", tr("&Normal text size"), {Qt::CTRL | Qt::Key_0}))
    , graphZoomIn(make("graphZoomIn", tr("Zoom &into the graph"),
                       {Qt::CTRL | Qt::ALT | Qt::Key_Plus, Qt::CTRL | Qt::ALT | Qt::Key_Equal}))
    , graphZoomOut(make("graphZoomOut", tr("Zoom &out of the graph"), {Qt::CTRL | Qt::ALT | Qt::Key_Minus}))
    , graphFit(make("graphFit", tr("&Whole graph"), {Qt::CTRL | Qt::ALT | Qt::Key_0}))
    , graphExpand(
          make("graphExpand", tr("Draw all n&eighbours in the graph"), {Qt::CTRL | Qt::ALT | Qt::Key_E}))
    , graphCollapse(
          make("graphCollapse", tr("St&rongest part of the graph"), {Qt::CTRL | Qt::ALT | Qt::Key_G}))
    , showLibrary(make("showLibrary", tr("Show the li&brary"), {Qt::CTRL | Qt::Key_F9}))
    , showGraph(make("showGraph", tr("Show the &graph"), {Qt::Key_F9}))
    , showCard(make("showCard", tr("Show the source &card"), {Qt::SHIFT | Qt::Key_F9}))
    , showClaims(make("showClaims", tr("Show the clai&ms"), {Qt::Key_F8}))
    , speechOnly(make("speechOnly", tr("S&peech only"), {Qt::CTRL | Qt::SHIFT | Qt::Key_B}))
    , rules(new QMenu(tr("Remar&ks on sourcing"), window))
    , ruleChoices(new QActionGroup(this))
    , themes(new QMenu(tr("&Theme"), window))
    , scales(new QMenu(tr("Size of the win&dow's text"), window))
    , scaleChoices(new QActionGroup(this))
    , fullScreen(make("fullScreen", tr("&Full screen"), {Qt::Key_F11}))
    , nextQuotation(make("nextQuotation", tr("&Next quotation"), {Qt::ALT | Qt::Key_Down}))
    , previousQuotation(make("previousQuotation", tr("&Previous quotation"), {Qt::ALT | Qt::Key_Up}))
    , nextArticle(
          make("nextArticle", tr("Ne&xt article"), {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab}))
    , previousArticle(make("previousArticle", tr("P&revious article"),
                           {Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}))
    , goToArticle(make("goToArticle", tr("&Go to article…"), {Qt::CTRL | Qt::Key_G}))
    , focusText(make("focusText", tr("&Text"), {Qt::ALT | Qt::Key_1}))
    , focusGraph(make("focusGraph", tr("Grap&h"), {Qt::ALT | Qt::Key_2}))
    , focusCard(make("focusCard", tr("Source &card"), {Qt::ALT | Qt::Key_3}))
    , focusLibrary(make("focusLibrary", tr("Li&brary"), {Qt::ALT | Qt::Key_0}))
    , focusClaims(make("focusClaims", tr("Clai&ms"), {Qt::ALT | Qt::Key_4}))
    , nextPanel(make("nextPanel", tr("Next pan&el"), {Qt::Key_F6}))
    , previousPanel(make("previousPanel", tr("Previous pane&l"), {Qt::SHIFT | Qt::Key_F6}))
    , shortcuts(make("shortcuts", tr("&Keyboard shortcuts"), {QKeySequence(Qt::Key_F1)}))
    , about(make("about", tr("&About Hearsay")))
    , m_window(window)
{
    recent->setObjectName(u"recentMenu"_s);
    themes->setObjectName(u"themeMenu"_s);
    scales->setObjectName(u"scaleMenu"_s);
    correct->setObjectName(u"correctMenu"_s);
    correctClaim->setObjectName(u"correctClaimMenu"_s);
    rules->setObjectName(u"rulesMenu"_s);
    makeRules();
    speechOnly->setToolTip(tr("Leave out beliefs, wishes and feelings: show what was said alone"));
    speechOnly->setStatusTip(speechOnly->toolTip());
    for (QAction *checkable :
         {speechOnly, showLibrary, showGraph, showCard, showClaims, fullScreen, kindDirect, kindIndirect,
          kindMixed, stanceAsserts, stanceDenies, stanceRumour})
        checkable->setCheckable(true);
    auto *stances = new QActionGroup(this);
    for (QAction *stance : {stanceAsserts, stanceDenies, stanceRumour})
        stances->addAction(stance);
    stances->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    for (int percent : {100, 125, 150, 175, 200}) {
        auto *choice = new QAction(tr("%1 %").arg(percent), scaleChoices);
        choice->setObjectName(u"scale%1"_s.arg(percent));
        choice->setCheckable(true);
        choice->setData(percent);
    }
    // In the window, not only in its menus: keys then work while the menu bar is hidden in full screen.
    for (QAction *action : findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        window->addAction(action);
}

void WindowActions::makeRules()
{
    ruleChoices->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (SourcingRule rule :
         {SourcingRule::OneAnonymousOrigin, SourcingRule::ManyArticlesOneOrigin, SourcingRule::WordsDiffer,
          SourcingRule::AnonymousOpinion, SourcingRule::DenialLeftOut})
    {
        auto *choice = new QAction(sourcingRuleInWords(rule), ruleChoices);
        choice->setObjectName(u"rule%1"_s.arg(int(rule)));
        choice->setCheckable(true);
        choice->setChecked(true);
        choice->setData(int(rule));
    }
}

QAction *WindowActions::make(const char *name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys);
    return action;
}

void WindowActions::fill(QMenuBar *bar)
{
    fillFile(bar->addMenu(tr("&File")));
    fillEdit(bar->addMenu(tr("&Edit")));
    fillView(bar->addMenu(tr("&View")));
    fillGo(bar->addMenu(tr("&Go")));
    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
    addGroup(help, tr("Help"));
}

void WindowActions::addGroup(QMenu *menu, const QString &title)
{
    ActionGroup group{title, {}};
    for (QAction *action : menu->actions()) {
        if (!action->menu() && !action->isSeparator())
            group.actions.append(action);
    }
    m_groups.append(group);
}

void WindowActions::fillFile(QMenu *menu)
{
    menu->addAction(openFiles);
    menu->addMenu(recent);
    menu->addActions({openExamples, importFolder, restoreCopy});
    menu->addSeparator();
    QMenu *takeAway = menu->addMenu(tr("&Export"));
    takeAway->addActions({exportPdf, exportJson, exportText});
    takeAway->addSeparator();
    takeAway->addActions({exportGraphSvg, exportGraphPng});
    menu->addSeparator();
    menu->addActions({closeArticle, closeAll});
    menu->addSeparator();
    menu->addAction(quit);
    addGroup(menu, tr("File"));
    addGroup(takeAway, tr("Export"));
}

void WindowActions::fillEdit(QMenu *menu)
{
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addMenu(correct);
    correct->addAction(changeSpeaker);
    correct->addSeparator();
    correct->addActions({kindDirect, kindIndirect, kindMixed, notQuotation});
    correct->addSeparator();
    correct->addActions({renameSpeaker, mergeSpeaker});
    correct->addSeparator();
    correct->addMenu(correctClaim);
    correctClaim->addActions({stanceAsserts, stanceDenies, stanceRumour});
    correctClaim->addSeparator();
    correctClaim->addActions({sameClaim, otherClaim});
    correctClaim->addSeparator();
    correctClaim->addActions({sameOrigin, otherOrigin});
    correctClaim->addSeparator();
    correctClaim->addActions({samePersonElsewhere, otherPerson});
    menu->addSeparator();
    menu->addActions({copyWithAttribution, clearSelection});
    menu->addSeparator();
    menu->addActions({findInText, findInGraph, searchLibrary, filterClaims});
    menu->addSeparator();
    menu->addActions({analyseAgain, cancelWork});
    addGroup(menu, tr("Edit"));
    addGroup(correct, tr("Correct"));
    addGroup(correctClaim, tr("Correct claims and origins"));
}

void WindowActions::fillView(QMenu *menu)
{
    menu->addActions({zoomIn, zoomOut, resetZoom});
    menu->addSeparator();
    menu->addActions({graphZoomIn, graphZoomOut, graphFit, graphExpand, graphCollapse});
    menu->addSeparator();
    menu->addActions({showLibrary, showGraph, showCard, showClaims});
    menu->addSeparator();
    menu->addAction(speechOnly);
    menu->addMenu(rules);
    rules->addActions(ruleChoices->actions());
    menu->addSeparator();
    menu->addMenu(themes);
    menu->addMenu(scales);
    scales->addActions(scaleChoices->actions());
    menu->addAction(fullScreen);
    addGroup(menu, tr("View"));
}

void WindowActions::fillGo(QMenu *menu)
{
    menu->addActions({nextQuotation, previousQuotation});
    menu->addSeparator();
    menu->addActions({nextArticle, previousArticle, goToArticle});
    menu->addSeparator();
    menu->addActions({focusText, focusGraph, focusCard, focusClaims, focusLibrary, nextPanel, previousPanel});
    addGroup(menu, tr("Go"));
}

void WindowActions::setArticleOpen(bool open)
{
    for (QAction *action : {exportPdf,      exportJson,        exportText,     exportGraphSvg,
                            exportGraphPng, closeArticle,      closeAll,       copyWithAttribution,
                            findInText,     findInGraph,       clearSelection, analyseAgain,
                            zoomIn,         zoomOut,           resetZoom,      graphZoomIn,
                            graphZoomOut,   graphFit,          graphExpand,    graphCollapse,
                            nextQuotation,  previousQuotation, nextArticle,    previousArticle,
                            goToArticle,    focusText,         focusGraph,     focusCard,
                            nextPanel,      previousPanel,     filterClaims,   focusClaims})
        action->setEnabled(open);
}

void WindowActions::setLibraryThere(bool isThere)
{
    for (QAction *action : {importFolder, restoreCopy, searchLibrary, showLibrary, focusLibrary})
        action->setEnabled(isThere);
}

} // namespace hearsay
