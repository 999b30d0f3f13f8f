// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray soundFile(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"sound.sqlite"_s);
    sampleLibrary(path).reset();
    return bytesOf(path);
}

/// `sound` with a byte changed for every four of `changes`: where (page, and two bytes within it), and to
/// what.
QByteArray damaged(QByteArray sound, QByteArrayView changes)
{
    constexpr qsizetype pageSize = 4096;
    const qsizetype pages = sound.size() / pageSize;
    for (qsizetype i = 0; i + 4 <= changes.size(); i += 4) {
        const qsizetype page = uchar(changes[i]) % pages;
        const qsizetype within = (uchar(changes[i + 1]) | uchar(changes[i + 2]) << 8) % pageSize;
        sound[page * pageSize + within] = changes[i + 3];
    }
    return sound;
}

void write(const QString &path, const QByteArray &bytes, bool isLarge)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly));
    require(file.write(bytes) == bytes.size());
    // Large files are not checked throughout before they are opened; what is not written takes no room.
    if (isLarge)
        require(file.resize(8LL * 1024 * 1024 + 4096));
}

} // namespace

/// A library's file with some bytes changed, as the first byte says small or large, and opened for reading or
/// for writing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static const QByteArray sound = soundFile(folder);
    if (size == 0)
        return 0;
    const QTemporaryDir own(folder.filePath(u"XXXXXX"_s));
    const QString path = own.filePath(u"library.sqlite"_s);
    write(path, damaged(sound, QByteArrayView(data, qsizetype(size)).sliced(1)), (data[0] & 1) != 0);
    const OpenMode mode = (data[0] & 2) != 0 ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    const Result<std::unique_ptr<LibraryStore>> store = LibraryStore::open(path, mode);
    require(store.isOk() || !store.error().message.isEmpty());
    if (store)
        useLibrary(*store.value());
    return 0;
}
