// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "document/result.h"

#include <QHash>
#include <QString>
#include <optional>
#include <utility>

namespace hearsay {

/// The folder that a run writes into, and what must not be replaced there. May be used from any thread.
class OutputFolder
{
public:
    /// Of `line`, whose files are the inputs; they are looked up here and now.
    explicit OutputFolder(const CommandLine &line);

    /// False where the run writes to standard output.
    bool isAsked() const { return !m_folder.isEmpty(); }
    /// Makes the folder, for its owner alone, and tries whether files can be made in it. Error: WriteFailed.
    Result<Done> prepare() const;
    QString pathOf(const QString &fileName) const { return m_folder + u'/' + fileName; }
    /// Why the file at `path` must stay: it is an input of the run, by whatever name, or Hearsay did not make
    /// it and nobody asked to overwrite. Nothing where it may be written.
    std::optional<Error> refusal(const QString &path) const;

private:
    using Identity = std::pair<quint64, quint64>; ///< device and number of a file

    static std::optional<Identity> identityOf(const QString &path);

    QString m_folder;
    bool m_overwrites;
    QHash<Identity, QString> m_inputs; ///< as the command line calls them
};

} // namespace hearsay
