// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "library/librarycopies.h"
#include "library/libraryentry.h"
#include "workspace/importreport.h"

#include <QHash>
#include <QObject>

namespace hearsay {

class ArticleTabs;
class LibraryPanel;
class MessageStrip;
class SelectionModel;
class WindowActions;
class Workspace;

/// The parts of the window that the library panel works on.
struct LibraryParts
{
    LibraryPanel *panel = nullptr;
    ArticleTabs *tabs = nullptr;
    MessageStrip *strip = nullptr;
    WindowActions *actions = nullptr;
};

/// What the library does in the window: searching, opening what is stored, removing it, telling how an
/// import went, and bringing back a copy. UI thread only; keeps what it is given, owns none.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    LibraryController(Workspace *workspace, SelectionModel *selection, const LibraryParts &parts,
                      QObject *parent);

    /// Opens an article of the library, or finds it open, and shows these words of it.
    void show(LibraryArticleId stored, Span words);

Q_SIGNALS:
    /// The reader wants to import a folder.
    void folderRequested();

private:
    void showStored(LibraryArticleId stored, ArticleId id);
    void showImported(const ImportReport &report);
    void askToRemove(const QList<LibraryArticleId> &articles);
    void askForCopy();
    void showCopies(const QList<LibraryCopy> &copies);

    Workspace *m_workspace;
    SelectionModel *m_selection;
    LibraryParts m_parts;
    QString m_damage; ///< that was told of
    QHash<LibraryArticleId, Span> m_wordsToShow; ///< of articles that are being opened
};

} // namespace hearsay
