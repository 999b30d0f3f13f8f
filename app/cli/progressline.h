// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// One line on standard error that shows how far a batch is, only where standard error is a terminal;
/// otherwise silent. One thread only.
class ProgressLine
{
public:
    ProgressLine();
    /// Takes the line away.
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Shows that `done` of `total` files are finished.
    void show(int done, int total);
    /// Takes the line away, so that other output can be written.
    void clear();

private:
    bool m_isTerminal;
    bool m_isShown = false;
};

/// Writes all of `bytes` to standard output, past any buffer, and says on standard error where that fails.
ExitCode print(const QByteArray &bytes);

/// Writes a line to standard error, visibleText(), as UTF-8.
void writeToStandardError(const QString &line);

} // namespace hearsay
