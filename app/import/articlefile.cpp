// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articlefile.h"

#include "import/importerregistry.h"
#include "import/importerrors.h"

#include <QFile>
#include <QFileInfo>

namespace hearsay {

Result<QByteArray> readArticleFile(const QString &path, JobMonitor &monitor)
{
    const QString name = nameForMessages(path);
    const QFileInfo info(path);
    if (!info.exists())
        return importError(ErrorCode::NotFound, name);
    if (info.isDir())
        return importError(ErrorCode::IsFolder, name);
    if (!info.isFile())
        return importError(ErrorCode::Unreadable, name);
    if (info.size() > ImporterRegistry::maximumFileSize)
        return importError(ErrorCode::TooLarge, name);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return importError(ErrorCode::Unreadable, name);
    constexpr qint64 chunk = 4LL * 1024 * 1024;
    QByteArray bytes;
    bytes.reserve(qsizetype(info.size()));
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
