// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/librarycontroller.h"

#include "document/filepath.h"
#include "ui/article/articleview.h"
#include "ui/articletabs.h"
#include "ui/dialogs/choicedialog.h"
#include "ui/library/librarypanel.h"
#include "ui/messagestrip.h"
#include "ui/shared/selection.h"
#include "ui/windowactions.h"
#include "workspace/library.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QLocale>
#include <QPointer>

namespace hearsay {

LibraryController::LibraryController(Workspace *workspace, SelectionModel *selection,
                                     const LibraryParts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_parts(parts)
{
    LibraryPanel *panel = m_parts.panel;
    WindowActions *actions = m_parts.actions;
    actions->setLibraryThere(!m_workspace->library()->path().isEmpty());
    connect(m_workspace->library(), &Library::failed, this, [this](const QString &message) {
        // Work that comes upon the damage later would take the button away.
        if (message != m_damage)
            m_parts.strip->addFailure(message);
    });
    connect(m_workspace->library(), &Library::damaged, this, [this](const QString &message) {
        m_damage = message;
        m_parts.strip->addFailureWithAction(message, tr("Restore a copy…"), [this] { askForCopy(); });
    });
    connect(m_workspace->library(), &Library::restored, this, [this](const QString &aside) {
        m_damage.clear();
        m_parts.strip->showNote(
            aside.isEmpty() ? tr("The copy is the library now.")
                            : tr("The copy is the library now. What was in its place is kept as “%1”.")
                                  .arg(QDir::toNativeSeparators(aside)));
    });
    connect(actions->restoreCopy, &QAction::triggered, this, &LibraryController::askForCopy);
    const auto reveal = [actions] { actions->showLibrary->setChecked(true); };
    connect(actions->searchLibrary, &QAction::triggered, panel, [panel, reveal] {
        reveal();
        panel->startSearch();
    });
    connect(actions->focusLibrary, &QAction::triggered, panel, [panel, reveal] {
        reveal();
        panel->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions->importFolder, &QAction::triggered, this, &LibraryController::folderRequested);
    connect(panel, &LibraryPanel::importRequested, this, &LibraryController::folderRequested);
    connect(panel, &LibraryPanel::removalRequested, this, &LibraryController::askToRemove);
    connect(panel, &LibraryPanel::articleRequested, this, &LibraryController::show);
    connect(m_workspace, &Workspace::imported, this, &LibraryController::showImported);
    connect(m_workspace, &Workspace::storedArticleOpened, this, &LibraryController::showStored);
}

void LibraryController::show(LibraryArticleId stored, Span words)
{
    m_wordsToShow[stored] = words;
    m_workspace->openStored(stored);
}

void LibraryController::showStored(LibraryArticleId stored, ArticleId id)
{
    const Span words = m_wordsToShow.take(stored);
    m_parts.tabs->showArticle(id);
    ArticleView *view = m_parts.tabs->currentView();
    if (!view)
        return;
    if (!words.isEmpty()) {
        m_selection->select({id, m_workspace->article(id).analysis->attributionAt(words.begin), noEntity});
        view->showSpan(words);
    }
    view->setFocus(Qt::OtherFocusReason);
}

void LibraryController::showImported(const ImportReport &report)
{
    const QLocale locale;
    QString sentence = tr("Imported %1: %2 added, %3 in the library already, %4 failed.")
                           .arg(shownPath(report.folder), locale.toString(report.added),
                                locale.toString(report.known), locale.toString(report.failed()));
    if (report.isCancelled)
        sentence += u' ' + tr("The import was cancelled; what was added stays.");
    for (const QString &each : report.sentences())
        sentence += u' ' + each;
    QStringList failures;
    for (const ImportReport::Failure &failure : report.failures)
        failures.append(failure.message);
    m_parts.strip->showReport(sentence, failures);
}

void LibraryController::askToRemove(const QList<LibraryArticleId> &articles)
{
    m_parts.strip->showNote(articles.size() == 1
                                ? tr("Remove this article, with your corrections of it, from the library?")
                                : tr("Remove %1 articles, with your corrections of them, from the library?")
                                      .arg(QLocale().toString(articles.size())),
                            tr("Remove"), [this, articles] {
                                m_workspace->library()->remove(articles);
                                m_parts.strip->dismiss();
                            });
}

void LibraryController::askForCopy()
{
    m_workspace->library()->requestCopies([self = QPointer(this)](const QList<LibraryCopy> &copies) {
        if (self)
            self->showCopies(copies);
    });
}

void LibraryController::showCopies(const QList<LibraryCopy> &copies)
{
    if (copies.isEmpty())
        return m_parts.strip->showNote(
            tr("There is no copy of the library. One is made on each day on which it has changed."));
    const QLocale locale;
    QStringList lines;
    QStringList paths;
    for (const LibraryCopy &copy : copies) {
        lines.append(
            tr("%1, articles: %2")
                .arg(locale.toString(copy.madeAt, QLocale::LongFormat), locale.toString(copy.articles)));
        paths.append(copy.path);
    }
    auto *dialog = new ChoiceDialog(
        tr("Restore a copy of the library"),
        tr("Which copy is to be the library? What was added, corrected or removed since is not in it. "
           "The library as it is now is kept under another name."),
        lines, m_parts.panel->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::chosen, this,
            [this, paths](int item) { m_workspace->library()->restore(paths[item]); });
    dialog->open();
}

} // namespace hearsay
