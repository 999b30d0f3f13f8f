// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articlefile.h"

#include "document/filepath.h"
#include "import/importerregistry.h"
#include "import/importerrors.h"

#include <QFile>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace hearsay {

namespace {

ErrorCode codeOfErrno()
{
    // A link that leads in a circle leads to nothing.
    return errno == ENOENT || errno == ENOTDIR || errno == ELOOP ? ErrorCode::NotFound
                                                                 : ErrorCode::Unreadable;
}

/// What is wrong with a thing of that kind and size, if something is.
std::optional<ErrorCode> whyRefused(const struct stat &status)
{
    if (S_ISDIR(status.st_mode))
        return ErrorCode::IsFolder;
    if (!S_ISREG(status.st_mode))
        return ErrorCode::Unreadable;
    if (status.st_size > ImporterRegistry::maximumFileSize)
        return ErrorCode::TooLarge;
    return std::nullopt;
}

/// Opens the file at `path`, or says why not. Never waits: not for the writer of a pipe, not for a device.
std::optional<ErrorCode> openArticle(const QString &path, QFile &file)
{
    if (path.startsWith(u":/")) {
        file.setFileName(path);
        return file.open(QIODevice::ReadOnly) ? std::nullopt : std::optional(ErrorCode::NotFound);
    }
    const QByteArray name = bytesOfPath(path);
    // Before opening, because opening alone may do something to a device; after it, because another thing may
    // have the name by then.
    struct stat status = {};
    if (stat(name.constData(), &status) != 0)
        return codeOfErrno();
    if (const auto refused = whyRefused(status))
        return refused;
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return codeOfErrno();
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return ErrorCode::Unreadable;
    return fstat(descriptor, &status) == 0 ? whyRefused(status) : std::optional(ErrorCode::Unreadable);
}

} // namespace

Result<QByteArray> readArticleFile(const QString &path, JobMonitor &monitor)
{
    const QString name = nameForMessages(path);
    QFile file;
    if (const auto refused = openArticle(path, file))
        return importError(*refused, name);
    constexpr qint64 chunk = 4LL * 1024 * 1024;
    QByteArray bytes;
    bytes.reserve(qsizetype(qMin(file.size(), ImporterRegistry::maximumFileSize)));
    // The size is checked again while reading: the file may grow, and some file systems report none.
    while (true) {
        if (monitor.isCancelled())
            return importError(ErrorCode::Cancelled, name);
        const qsizetype before = bytes.size();
        bytes.resize(before + chunk);
        const qint64 got = file.read(bytes.data() + before, chunk);
        bytes.resize(before + qsizetype(qMax<qint64>(got, 0)));
        if (got < 0)
            return importError(ErrorCode::Unreadable, name);
        if (bytes.size() > ImporterRegistry::maximumFileSize)
            return importError(ErrorCode::TooLarge, name);
        if (got == 0)
            return bytes;
    }
}

} // namespace hearsay
