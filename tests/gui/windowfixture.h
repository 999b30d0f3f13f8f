// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow.h"
#include "ui/shared/appearance.h"
#include "workspace/engine.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QTemporaryDir>
#include <memory>

class QPlainTextEdit;

namespace hearsay {

class GraphCanvas;

/// Answers in the reader's place, from the event loop as a dialog would.
class AnsweringChooser final : public FileChooser
{
public:
    void askForArticles(QWidget *parent, const QString &folder,
                        std::function<void(QStringList)> then) override;
    void askForFolder(QWidget *parent, const QString &folder, std::function<void(QString)> then) override;
    void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                        std::function<void(QString)> then) override;

    QStringList toOpen;
    QString toImport;
    QString toSave;
    QString askedFolder;
    QString askedPath;
};

/// A window as main() makes it, shown, with files of its own to open.
class WindowFixture
{
public:
    /// `library`: the file of one, or none where it is empty.
    explicit WindowFixture(std::shared_ptr<const Engine> engine = Engine::standard(),
                           const QString &library = {});
    ~WindowFixture();

    /// Writes an article and returns its path.
    QString write(const QString &name, const QString &text);
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    /// Opens files through the window and waits until all work is done. False where that took too long.
    bool open(const QStringList &paths);
    bool waitUntilIdle();

    template <typename Widget = QWidget>
    Widget *find(const QString &name)
    {
        return window->findChild<Widget *>(name);
    }
    QAction *action(const QString &name) { return find<QAction>(name); }
    /// The text in front.
    QPlainTextEdit *text();
    GraphCanvas *graph();
    /// Clicks the first occurrence of `words` in the text in front. False where they are not there.
    bool click(const QString &words);
    /// The words on the source card, all labels joined.
    QString card();
    /// The words of the article that are selected, contents joined by a blank.
    QString selectedWords() const;

    Appearance appearance;
    Workspace workspace;
    AnsweringChooser *chooser; ///< owned by the window
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_folder;
};

/// Two people, three quotations, a source without a name.
QString bridgeArticle();
/// Another story, with one of the people of bridgeArticle().
QString ferryArticle();

} // namespace hearsay
