// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hearsay {

/// What became of a folder that was imported into the library.
struct ImportReport
{
    struct Failure
    {
        QString path;
        QString message; ///< a sentence for the reader

        friend bool operator==(const Failure &, const Failure &) = default;
    };

    QString folder;
    qsizetype added = 0;
    qsizetype known = 0; ///< in the library already
    QList<Failure> failures; ///< in the order of the files
    bool isCancelled = false; ///< what was added until then stays

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

} // namespace hearsay
