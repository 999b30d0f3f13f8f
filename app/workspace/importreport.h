// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hearsay {

/// Why a file, or a folder with all that is in it, was not imported. Those up to Cancelled are left out as a
/// matter of course; the others are failures.
enum class NotImported {
    Hidden,
    LinkToFolder, ///< not followed: it may lead in a circle, or out of the folder
    DeadLink, ///< leads nowhere, or in a circle
    NoFile, ///< a pipe, a socket or a device
    Cancelled, ///< the import was cancelled before it
    NoArticle,
    TooLarge,
    Unreadable,
    TooDeep, ///< its path is longer than the system opens
    Gone, ///< it was there when the folder was listed
    NotStored, ///< the library did not take it
    NotTried, ///< the import stopped before it
};

/// What became of files and folders that were imported into the library: each of them is counted in one
/// place.
struct ImportReport
{
    struct Failure
    {
        QString path;
        QString message; ///< a sentence for the reader

        friend bool operator==(const Failure &, const Failure &) = default;
    };

    /// How many were not imported for one reason, and what the first of them are called.
    struct Tally
    {
        NotImported reason = NotImported::Hidden;
        qsizetype count = 0;
        QStringList names; ///< as readers see them, at most three

        friend bool operator==(const Tally &, const Tally &) = default;
    };

    QString folder;
    qsizetype added = 0;
    qsizetype known = 0; ///< in the library already
    QList<Failure> failures; ///< in the order in which they were met
    QList<Tally> tallies; ///< in the order of NotImported; no reason that nothing has
    bool isCancelled = false; ///< what was added until then stays
    bool hasStopped = false; ///< the library takes nothing any more; see failures

    /// Counts `path` without calling it a failure.
    void leaveOut(NotImported reason, const QString &path);
    /// Counts `path` as a failure, with a sentence for the reader.
    void fail(NotImported reason, const QString &path, const QString &message);
    /// How many files and folders failed; what was left out as a matter of course is no failure.
    qsizetype failed() const;
    /// How many were not imported for that reason.
    qsizetype countOf(NotImported reason) const;
    /// What was left out and what failed, each with its number and a few names: at most two sentences.
    QStringList sentences() const;

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

} // namespace hearsay
