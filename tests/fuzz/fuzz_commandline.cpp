// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "require.h"

using namespace hearsay;

/// Any arguments, one a line: either a sentence that says what is wrong, or a command that has what it needs,
/// in the order in which it was given.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList arguments = text.split(u'\n');
    const Result<CommandLine> read = parseCommandLine(arguments);
    if (!read) {
        require(!read.error().message.isEmpty());
        return 0;
    }
    const CommandLine &line = read.value();
    if (line.command == CommandLine::Command::Help || line.command == CommandLine::Command::Version) {
        require(line.files.isEmpty());
        return 0;
    }
    require(!line.files.isEmpty());
    require(line.command != CommandLine::Command::Export || !line.outputFolder.isEmpty());
    qsizetype at = 0;
    for (const QString &file : line.files) {
        at = arguments.indexOf(file, at) + 1;
        require(at > 0);
    }
    return 0;
}
