// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <variant>

namespace hearsay {

/// What the command line asks the window for.
struct CommandLine
{
    QStringList files; ///< as given, relative ones to the working directory
    QString library; ///< the file of the library; empty: that of the user
    QString theme; ///< empty: the one of last time
    bool newSession = false;
    bool quitWhenReady = false;
};

/// A text to print instead of starting, and the code to exit with (0: standard output, else standard error).
struct CommandLineAnswer
{
    QString text;
    int exitCode = 0;
};

/// Reads the arguments, the program's name first. Needs no application object.
std::variant<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments);

} // namespace hearsay
