// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

void makePrivateFolderFor(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(folder))
        return;
    makePrivateFolderFor(folder);
    QDir().mkdir(folder, ownFile | QFile::ExeOwner);
}

bool makePrivateFile(const QString &path)
{
    QFile file(path);
    // New files alone are opened: closing one that SQLite has open would take its locks away.
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownFile) || QFileInfo(path).isFile();
}

void makePrivate(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QFile::Permissions now = QFile::permissions(path);
        if (now.testAnyFlags(ofOthers))
            QFile::setPermissions(path, now & ~ofOthers);
    }
}

QStringList filesBeside(const QString &path)
{
    return {path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

bool hasLeftovers(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0 || QFileInfo(path + u"-journal"_s).size() > 0;
}

} // namespace hearsay
