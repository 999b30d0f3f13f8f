// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace hearsay {

/// A file that is written whole or not at all. What is written goes into a new file beside it, which takes
/// its place in commit(), once the disk has all of it; until then, and where anything fails, an older file
/// stays as it was, and nothing stays of the new one. A link is followed; what is no ordinary file (a folder,
/// a device, a pipe) is refused. Errors: WriteFailed, with a sentence. One thread at a time.
class OutputFile final : public QIODevice
{
public:
    /// Who may read the file: its owner alone, or, where it replaces one, whoever could read that.
    enum class Access { AsBefore, OwnerOnly };

    explicit OutputFile(QString path, Access access = Access::AsBefore);
    ~OutputFile() override;

    /// Makes the new file and opens this device for writing.
    Result<Done> begin();
    /// Puts the file in place. Tells of failures of earlier writes, too, which need no check of their own.
    Result<Done> commit();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    /// -1 where the disk takes no more; errorString() says why.
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool flushPending();
    bool writeAll(const char *data, qint64 size);
    bool fail(int number);
    Error error() const;

    QString m_path;
    Access m_access;
    QByteArray m_target; ///< m_path behind all links, as the system spells it
    QByteArray m_written; ///< the new file's name, empty where there is none
    QByteArray m_pending; ///< not yet handed to the system
    int m_descriptor = -1;
    unsigned m_mode = 0600;
    bool m_hasFailed = false;
};

/// Writes `bytes` to `path` by an OutputFile.
Result<Done> writeOutput(const QString &path, const QByteArray &bytes,
                         OutputFile::Access access = OutputFile::Access::AsBefore);

/// That `path` cannot be written for `reason`, some words without a full stop.
Error outputError(const QString &path, const QString &reason);

/// Why a system call failed that should have written, in some words: `number` is what errno was.
QString writeFailure(int number);

/// Makes `path` and the folders above it that are missing, each for its owner alone. False where that cannot
/// be done; true where the folder was there already.
bool makePrivateFolder(const QString &path);

/// True where both paths lead to one file that exists: by links of either kind, too.
bool isSameFile(const QString &first, const QString &second);

} // namespace hearsay
