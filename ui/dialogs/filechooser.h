// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace hearsay {

/// A question for the name of a file to write.
struct SaveQuestion
{
    QString title; ///< of the dialog
    QString suggestedPath; ///< file name with suffix, and folder where there is one to suggest
    QString filter; ///< as QFileDialog writes it: "PDF documents (*.pdf)"
    QString suffix; ///< appended where the reader typed none: "pdf"
};

/// Asks the reader for files. The answer comes later, from the event loop, or never where the reader
/// declines. Tests answer in the reader's place.
class FileChooser
{
public:
    FileChooser() = default;
    virtual ~FileChooser();
    FileChooser(const FileChooser &) = delete;
    FileChooser &operator=(const FileChooser &) = delete;

    /// Calls `then` with one or more absolute paths.
    virtual void askForArticles(QWidget *parent, const QString &folder, std::function<void(QStringList)> then)
        = 0;
    /// Calls `then` with the absolute path of a folder.
    virtual void askForFolder(QWidget *parent, const QString &folder, std::function<void(QString)> then) = 0;
    /// Calls `then` with an absolute path; the reader has agreed to overwrite a file that is there.
    virtual void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                                std::function<void(QString)> then)
        = 0;
};

/// The chooser that Hearsay ships: the desktop's own dialogs, modal to the window, without a nested event
/// loop.
class DialogFileChooser final : public FileChooser
{
public:
    void askForArticles(QWidget *parent, const QString &folder,
                        std::function<void(QStringList)> then) override;
    void askForFolder(QWidget *parent, const QString &folder, std::function<void(QString)> then) override;
    void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                        std::function<void(QString)> then) override;
};

} // namespace hearsay
