// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "require.h"
#include "ui/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

bool isPath(const QString &path)
{
    return QDir::isAbsolutePath(path) && !path.contains(QChar::Null);
}

void requireBounds(const Session &session)
{
    require(50 <= session.zoom && session.zoom <= 300);
    require(100 <= session.scale && session.scale <= 200);
    require(session.graphScope != GraphScope::Chosen);
    require((session.rules & ~SourcingRules(allSourcingRules)) == SourcingRules());
    for (const QString &path : session.articles + session.recent)
        require(isPath(path));
    require(session.recent.size() <= 12);
    require(session.currentArticle.isEmpty() || isPath(session.currentArticle));
    require(session.folder.isEmpty() || isPath(session.folder));
}

} // namespace

/// Any file of a session: what is read lies within its bounds, and is the same once it was written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static quint64 number = 0;
    // QSettings remembers a file by its name, size and time, so every input gets a name of its own.
    const QString path = folder.filePath(QString::number(++number) + u".ini"_s);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly));
    require(file.write(reinterpret_cast<const char *>(data), qint64(size)) == qint64(size));
    file.close();
    const Session session = SessionStore(path).load();
    requireBounds(session);
    require(bool(SessionStore(path).save(session)));
    require(SessionStore(path).load() == session);
    QFile::remove(path);
    return 0;
}
