// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace hearsay::test {

/// Runs as a user whom permissions bind: root may write anywhere. Until the end of its life.
class AsOrdinaryUser
{
public:
    AsOrdinaryUser()
        : m_former(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        m_isOrdinary = m_former != 0 || ::seteuid(nobody) == 0;
    }
    ~AsOrdinaryUser()
    {
        if (::seteuid(m_former) != 0)
            qFatal("the rights do not come back");
    }
    AsOrdinaryUser(const AsOrdinaryUser &) = delete;
    AsOrdinaryUser &operator=(const AsOrdinaryUser &) = delete;

    bool isOrdinary() const { return m_isOrdinary; }

private:
    uid_t m_former;
    bool m_isOrdinary;
};

/// Whether the file system of a folder takes names that are not UTF-8; some refuse them.
inline bool takesAnyName(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder) + "/any-\xe9";
    if (::mkdir(name.constData(), 0700) != 0) {
        if (errno != EILSEQ && errno != EINVAL)
            qFatal("no folder can be made in %s", qPrintable(folder));
        return false;
    }
    return ::rmdir(name.constData()) == 0;
}

/// Other users' and groups' rights and the user's own, as "600"; empty where there is no such file.
inline QByteArray modeOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QByteArray::number(status.st_mode & 0777, 8);
}

/// Whether any file of a folder holds these bytes.
inline bool anyFileHolds(const QString &folder, const QByteArray &word)
{
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            return true;
    }
    return false;
}

/// What a program that is killed at this moment leaves: the files as they are, in another folder.
inline bool copyFolder(const QString &from, const QString &to)
{
    bool copied = true;
    for (const QFileInfo &info : QDir(from).entryInfoList(QDir::Files | QDir::Hidden))
        copied = copied && QFile::copy(info.filePath(), to + u'/' + info.fileName());
    return copied;
}

} // namespace hearsay::test
