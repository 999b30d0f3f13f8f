// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"
#include "document/result.h"

#include <QString>
#include <QStringList>

namespace hearsay {

/// What hearsay-cli was asked to do.
struct CommandLine
{
    enum class Command { Analyze, Export, Match, Import, Search, Help, Version };
    enum class Format { Json, Text, Pdf, Graphml, Gexf, Csv };

    Command command = Command::Help;
    Format format = Format::Text;
    QString outputFolder; ///< empty: standard output
    bool isExplained = false; ///< analyze as text: with the reasons
    bool overwrites = false; ///< replaces files that Hearsay did not make, too
    QString library; ///< import and search: the file; empty: that of the user
    QStringList files; ///< as given, in order; search: the words

    /// True for formats in which all files together make one result.
    bool isAboutAll() const
    {
        return command == Command::Match || format == Format::Graphml || format == Format::Gexf
            || format == Format::Csv;
    }

    friend bool operator==(const CommandLine &, const CommandLine &) = default;
};

/// As --format spells them.
template <>
struct EnumNames<CommandLine::Format>
{
    static constexpr auto all = enumNames("json", "text", "pdf", "graphml", "gexf", "csv");
};

/// Reads the arguments after the program's name. Options may stand before and after files; everything after
/// "--" is a file. The error's message is one sentence about the first thing that is wrong.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// What --help prints, ends with a line feed.
QString helpText();

} // namespace hearsay
