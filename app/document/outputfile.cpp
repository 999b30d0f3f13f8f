// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype blockSize = 64LL * 1024;

struct OutputFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::OutputFile)
};

/// `path` with all links followed; the path itself where the file is not there.
QByteArray behindLinks(const QByteArray &path)
{
    char *resolved = ::realpath(path.constData(), nullptr);
    const QByteArray target = resolved ? QByteArray(resolved) : path;
    std::free(resolved);
    return target;
}

} // namespace

OutputFile::OutputFile(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_target(QFile::encodeName(m_path))
{
}

OutputFile::~OutputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_written.isEmpty())
        ::unlink(m_written.constData());
}

Result<Done> OutputFile::begin()
{
    struct stat there = {};
    const bool exists = ::stat(m_target.constData(), &there) == 0;
    // A link that leads nowhere may have been laid by somebody else: nothing is made behind it.
    if (exists ? !S_ISREG(there.st_mode) : ::lstat(m_target.constData(), &there) == 0)
        return outputError(m_path, OutputFileTexts::tr("it is not an ordinary file"));
    if (exists)
        m_target = behindLinks(m_target);
    if (exists && m_access == Access::AsBefore)
        m_mode = there.st_mode & 0777U;
    // A short name of its own: the target's may be as long as names can be.
    QByteArray name = m_target.left(m_target.lastIndexOf('/') + 1) + ".hearsay-XXXXXX";
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_descriptor < 0) {
        fail(errno);
        return error();
    }
    m_written = name;
    open(WriteOnly | Unbuffered);
    return Done{};
}

Result<Done> OutputFile::commit()
{
    const auto check = [this](int outcome) { return outcome == 0 || fail(errno); };
    // Some disks tell that they are full when they are asked to keep what they took, or when it is closed.
    bool isWhole = !m_hasFailed && flushPending() && check(::fchmod(m_descriptor, m_mode))
        && check(::fsync(m_descriptor));
    isWhole = check(::close(std::exchange(m_descriptor, -1))) && isWhole;
    if (!isWhole || !check(::rename(m_written.constData(), m_target.constData())))
        return error();
    m_written.clear();
    return Done{};
}

qint64 OutputFile::readData(char *, qint64)
{
    return -1;
}

qint64 OutputFile::writeData(const char *data, qint64 size)
{
    if (m_pending.size() + size <= blockSize) {
        m_pending.append(data, size);
        return size;
    }
    return flushPending() && writeAll(data, size) ? size : -1;
}

bool OutputFile::flushPending()
{
    const bool isWritten = writeAll(m_pending.constData(), m_pending.size());
    m_pending.clear();
    return isWritten;
}

bool OutputFile::writeAll(const char *data, qint64 size)
{
    while (size > 0 && !m_hasFailed) {
        const auto written = ::write(m_descriptor, data, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(errno);
        data += written;
        size -= written;
    }
    return !m_hasFailed;
}

bool OutputFile::fail(int number)
{
    if (!std::exchange(m_hasFailed, true))
        setErrorString(writeFailure(number));
    return false;
}

Error OutputFile::error() const
{
    return outputError(m_path, errorString());
}

Result<Done> writeOutput(const QString &path, const QByteArray &bytes, OutputFile::Access access)
{
    OutputFile file(path, access);
    if (auto begun = file.begin(); !begun)
        return begun;
    file.write(bytes);
    return file.commit();
}

Error outputError(const QString &path, const QString &reason)
{
    return {ErrorCode::WriteFailed,
            OutputFileTexts::tr("“%1” cannot be written: %2. Choose another folder or make room.")
                .arg(QDir::toNativeSeparators(path), reason)};
}

QString writeFailure(int number)
{
    return number == ENOSPC || number == EDQUOT ? OutputFileTexts::tr("no space left on the disk")
                                                : qt_error_string(number);
}

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (folder.isDir())
        return true;
    const bool hasParent = !folder.isRoot() && makePrivateFolder(folder.path());
    return hasParent
        && (::mkdir(QFile::encodeName(folder.filePath()).constData(), 0700) == 0
            || QFileInfo(folder.filePath()).isDir()); // somebody else was faster
}

bool isSameFile(const QString &first, const QString &second)
{
    struct stat one = {};
    struct stat other = {};
    return ::stat(QFile::encodeName(first).constData(), &one) == 0
        && ::stat(QFile::encodeName(second).constData(), &other) == 0 && one.st_dev == other.st_dev
        && one.st_ino == other.st_ino;
}

} // namespace hearsay
