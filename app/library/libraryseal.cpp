// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryseal.h"

#include "library/privatefiles.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString sealOf(const QString &library)
{
    return library + u"-seal"_s;
}

QByteArray fileState(const QString &library)
{
    const QFileInfo info(library);
    return QByteArray::number(info.size()) + ' ' + QByteArray::number(info.lastModified().toMSecsSinceEpoch())
        + '\n';
}

} // namespace

bool isSealed(const QString &library)
{
    const QFileInfo info(sealOf(library));
    constexpr qint64 longest = 64;
    if (hasLeftovers(library) || !info.isFile() || info.size() > longest)
        return false;
    QFile file(info.filePath());
    return file.open(QIODevice::ReadOnly) && file.readAll() == fileState(library);
}

void seal(const QString &library)
{
    // Another program that still has it open will seal it in its turn.
    if (hasLeftovers(library) || isSealed(library) || !QFileInfo(library).isFile())
        return;
    breakSeal(library);
    QFile file(sealOf(library));
    if (makePrivateFile(file.fileName()) && file.open(QIODevice::WriteOnly))
        file.write(fileState(library)); // half of it fits no library
}

void breakSeal(const QString &library)
{
    QFile::remove(sealOf(library));
}

} // namespace hearsay
