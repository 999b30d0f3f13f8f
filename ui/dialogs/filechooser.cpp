// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/filechooser.h"

#include "document/filepath.h"
#include "workspace/engine.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

FileChooser::~FileChooser() = default;

void DialogFileChooser::askForArticles(QWidget *parent, const QString &folder,
                                       std::function<void(QStringList)> then)
{
    auto *dialog = new QFileDialog(
        parent, QCoreApplication::translate("hearsay::FileChooser", "Open articles"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    const QString patterns = u"*."_s + Engine::standard()->importers().suffixes().join(u" *."_s);
    dialog->setNameFilters(
        {QCoreApplication::translate("hearsay::FileChooser", "Articles (%1)").arg(patterns),
         QCoreApplication::translate("hearsay::FileChooser", "All files (*)")});
    // Links and not paths: those lose what is no UTF-8.
    QObject::connect(dialog, &QFileDialog::urlsSelected, parent,
                     [then = std::move(then)](const QList<QUrl> &urls) {
                         QStringList paths;
                         for (const QUrl &url : urls)
                             paths.append(pathOfUrl(url));
                         then(paths);
                     });
    dialog->open();
}

void DialogFileChooser::askForFolder(QWidget *parent, const QString &folder,
                                     std::function<void(QString)> then)
{
    auto *dialog = new QFileDialog(
        parent, QCoreApplication::translate("hearsay::FileChooser", "Import a folder into the library"),
        folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::urlSelected, parent,
                     [then = std::move(then)](const QUrl &url) { then(pathOfUrl(url)); });
    dialog->open();
}

void DialogFileChooser::askWhereToSave(QWidget *parent, const SaveQuestion &question,
                                       std::function<void(QString)> then)
{
    auto *dialog = new QFileDialog(parent, question.title, QFileInfo(question.suggestedPath).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(question.filter);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(QFileInfo(question.suggestedPath).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

} // namespace hearsay
