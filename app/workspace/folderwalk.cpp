// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/folderwalk.h"

#include "document/filepath.h"

#include <QCoreApplication>
#include <cerrno>
#include <climits>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearsay {

namespace {

class WalkTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::FolderWalk)

public:
    static QString noFolder(const QString &path)
    {
        return tr("There is no folder “%1” to import.").arg(shownPath(path));
    }
    static QString gone(const QString &path)
    {
        return tr("“%1” was gone before it could be read.").arg(shownName(path));
    }
    static QString unreadable(const QString &path)
    {
        return tr("“%1” cannot be read; check that you have permission to read it and its folder.")
            .arg(shownPath(path));
    }
    static QString tooDeep(const QString &path)
    {
        return tr("“%1” lies too deep in folders to be opened; move it further up.").arg(shownName(path));
    }
};

struct CloseFolder
{
    void operator()(DIR *folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

bool isGone(int error)
{
    return error == ENOENT || error == ENOTDIR || error == ELOOP;
}

OpenFolder openFolder(const QByteArray &path, bool followLink)
{
    // A folder may have become a link since it was listed.
    const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followLink ? 0 : O_NOFOLLOW);
    const int descriptor = ::open(path.constData(), flags);
    if (descriptor < 0)
        return {};
    OpenFolder folder(fdopendir(descriptor));
    if (!folder)
        ::close(descriptor);
    return folder;
}

/// One pass over a tree of folders, with a list of those to come instead of recursion: trees may be deep.
class FolderWalk
{
public:
    FolderWalk(ImportReport &report, JobMonitor &monitor)
        : m_report(report)
        , m_monitor(monitor)
    {
    }

    QStringList run(const QString &root);

private:
    void listFolder(const QByteArray &path, DIR *folder);
    void meet(const QByteArray &path, const char *name, int folder);
    void meetKind(const QString &path, mode_t mode, bool isLink);
    void fail(const QString &path, int error);

    ImportReport &m_report;
    JobMonitor &m_monitor;
    std::vector<QByteArray> m_toCome;
    QStringList m_files;
};

void FolderWalk::fail(const QString &path, int error)
{
    if (error == ENAMETOOLONG)
        m_report.fail(NotImported::TooDeep, path, WalkTexts::tooDeep(path));
    else if (isGone(error))
        m_report.fail(NotImported::Gone, path, WalkTexts::gone(path));
    else
        m_report.fail(NotImported::Unreadable, path, WalkTexts::unreadable(path));
}

void FolderWalk::meetKind(const QString &path, mode_t mode, bool isLink)
{
    if (S_ISREG(mode))
        m_files.append(path);
    else if (S_ISDIR(mode) && isLink)
        m_report.leaveOut(NotImported::LinkToFolder, path);
    else if (S_ISDIR(mode))
        m_toCome.push_back(bytesOfPath(path));
    else
        m_report.leaveOut(NotImported::NoFile, path);
}

void FolderWalk::meet(const QByteArray &path, const char *name, int folder)
{
    const QString text = pathFromBytes(path);
    if (name[0] == '.')
        return m_report.leaveOut(NotImported::Hidden, text);
    if (path.size() >= PATH_MAX)
        return fail(text, ENAMETOOLONG);
    struct stat status = {};
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return fail(text, errno);
    const bool isLink = S_ISLNK(status.st_mode);
    if (isLink && fstatat(folder, name, &status, 0) != 0) {
        if (isGone(errno))
            return m_report.leaveOut(NotImported::DeadLink, text);
        return fail(text, errno);
    }
    meetKind(text, status.st_mode, isLink);
}

void FolderWalk::listFolder(const QByteArray &path, DIR *folder)
{
    while (!m_monitor.isCancelled()) {
        errno = 0;
        const dirent *entry = readdir(folder); // each thread lists folders of its own
        if (!entry) {
            if (errno != 0)
                fail(pathFromBytes(path), errno);
            return;
        }
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            meet(path.endsWith('/') ? path + name : path + '/' + name, entry->d_name, dirfd(folder));
    }
    m_report.isCancelled = true;
}

QStringList FolderWalk::run(const QString &root)
{
    m_toCome.push_back(bytesOfPath(absolutePath(root)));
    for (bool isRoot = true; !m_toCome.empty() && !m_report.isCancelled; isRoot = false) {
        const QByteArray path = m_toCome.back();
        m_toCome.pop_back();
        if (const OpenFolder folder = openFolder(path, isRoot))
            listFolder(path, folder.get());
        else if (isRoot && isGone(errno))
            m_report.fail(NotImported::Gone, root, WalkTexts::noFolder(pathFromBytes(path)));
        else
            fail(pathFromBytes(path), errno);
    }
    m_files.sort();
    return m_files;
}

} // namespace

QStringList filesBelow(const QString &folder, ImportReport &report, JobMonitor &monitor)
{
    return FolderWalk(report, monitor).run(folder);
}

} // namespace hearsay
