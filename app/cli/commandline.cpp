// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/librarycommands.h"
#include "document/filepath.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error usageError(const QString &message)
{
    return {ErrorCode::Unsupported, message};
}

QString optionError(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return CommandLineTexts::tr("There is no option “%1”.").arg(unknown.first());
    const QString text = parser.errorText();
    return text.endsWith(u'.') ? text : text + u'.';
}

std::optional<CommandLine::Format> formatNamed(const QString &name, CommandLine::Command command)
{
    const auto format = named<CommandLine::Format>(name);
    const bool isExport = command == CommandLine::Command::Export;
    const bool isUnderstood
        = format == CommandLine::Format::Json || (format == CommandLine::Format::Text) != isExport;
    return isUnderstood ? format : std::nullopt;
}

QString formatError(CommandLine::Command command)
{
    switch (command) {
    case CommandLine::Command::Export:
        return CommandLineTexts::tr("Choose --format pdf, json, graphml, gexf or csv for export.");
    case CommandLine::Command::Match:
        return CommandLineTexts::tr("Choose --format json or --format text for match.");
    default:
        return CommandLineTexts::tr("Choose --format json or --format text for analyze.");
    }
}

/// Fills in options and files of a sub-command.
Result<CommandLine> parseCommand(CommandLine::Command command, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption format({u"f"_s, u"format"_s}, QString(), u"format"_s);
    const QCommandLineOption output({u"o"_s, u"output"_s}, QString(), u"folder"_s);
    const QCommandLineOption overwrite(u"overwrite"_s);
    const QCommandLineOption why(u"why"_s);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOptions({format, output, overwrite, why, help});
    // The parser skips the first argument, which it takes for the program's name.
    if (!parser.parse(QStringList(QString()) + arguments))
        return usageError(optionError(parser));
    if (parser.isSet(help))
        return CommandLine{};

    CommandLine line;
    line.command = command;
    line.files = parser.positionalArguments();
    const QString name = parser.isSet(format)     ? parser.value(format)
        : command == CommandLine::Command::Export ? QString()
                                                  : u"text"_s;
    const auto known = formatNamed(name, command);
    if (!known)
        return usageError(formatError(command));
    line.format = *known;
    if (parser.isSet(output) && parser.value(output).isEmpty())
        return usageError(CommandLineTexts::tr("Name a folder after --output."));
    line.outputFolder = parser.value(output);
    if (shownPath(line.outputFolder) != line.outputFolder)
        return usageError(CommandLineTexts::tr("The name of the folder after --output has to be UTF-8."));
    line.overwrites = parser.isSet(overwrite);
    line.isExplained = parser.isSet(why);
    if (line.isExplained
        && (command != CommandLine::Command::Analyze || line.format != CommandLine::Format::Text))
        return usageError(
            CommandLineTexts::tr("--why goes with analyze as text; JSON has the reasons in any case."));
    if (command == CommandLine::Command::Export && line.outputFolder.isEmpty())
        line.outputFolder = u"."_s;
    if (line.files.isEmpty())
        return usageError(CommandLineTexts::tr("Name at least one article file."));
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return usageError(
            CommandLineTexts::tr("Choose a command: analyze, match, export, import or search."));
    const QString &first = arguments.first();
    if (first == u"analyze" || first == u"analyse")
        return parseCommand(CommandLine::Command::Analyze, arguments.mid(1));
    if (first == u"match")
        return parseCommand(CommandLine::Command::Match, arguments.mid(1));
    if (first == u"export")
        return parseCommand(CommandLine::Command::Export, arguments.mid(1));
    if (first == u"import")
        return parseLibraryCommand(CommandLine::Command::Import, arguments.mid(1));
    if (first == u"search")
        return parseLibraryCommand(CommandLine::Command::Search, arguments.mid(1));
    if (first == u"--help" || first == u"-h" || first == u"help")
        return CommandLine{};
    if (first == u"--version" || first == u"-v") {
        CommandLine version;
        version.command = CommandLine::Command::Version;
        return version;
    }
    return usageError(
        CommandLineTexts::tr("There is no command “%1”: choose analyze, match, export, import or search.")
            .arg(first));
}

QString helpText()
{
    return CommandLineTexts::tr(
        "Usage: hearsay-cli analyze [--format text|json] [--why] [--output FOLDER] FILES…\n"
        "       hearsay-cli match [--format text|json] [--output FOLDER] FILES…\n"
        "       hearsay-cli export --format pdf|json|graphml|gexf|csv [--output FOLDER] FILES…\n"
        "       hearsay-cli import [--library FILE] FILES OR FOLDERS…\n"
        "       hearsay-cli search [--library FILE] WORDS…\n"
        "       hearsay-cli --help | --version\n"
        "\n"
        "Finds who said what in news articles (plain text, Markdown, HTML).\n"
        "\n"
        "analyze   lists who said what, on standard output or in FOLDER/NAME.txt; with --format json\n"
        "          one line of JSON per article, or FOLDER/NAME.json.\n"
        "match     finds the same words and the same claims in all files, and who backs what; on standard\n"
        "          output or in FOLDER/claims.txt, with --format json as one JSON object.\n"
        "export    writes FOLDER/NAME.pdf, an annotated PDF, or FOLDER/NAME.json.\n"
        "          With graphml, gexf or csv one FOLDER/claims.SUFFIX about the claims of all files.\n"
        "          Without --output into the current folder.\n"
        "\n"
        "import    adds the files, and those in the folders, to the library of articles. What is hidden in "
        "a\n"
        "          folder, and folders behind links, are left out; standard error counts them.\n"
        "search    shows where the library has the words; \"a phrase\", begin*, speaker:NAME, outlet:NAME,\n"
        "          kind:direct|indirect|mixed, after:2026-03-31, before:2026-04.\n"
        "\n"
        "NAME is the file's name without its suffix. Where two files share it, the later ones become\n"
        "NAME-2, NAME-3 …, and standard error says so. Results come in the order of FILES.\n"
        "\n"
        "  -f, --format FORMAT   what to write (analyze and match: text)\n"
        "      --why             analyze as text: give the reasons, too, and how often each occurs\n"
        "  -o, --output FOLDER   where to write; made if it is not there\n"
        "      --overwrite       replace files in FOLDER that Hearsay did not make, and texts and tables,\n"
        "                        which do not show who made them; never one of FILES\n"
        "  -l, --library FILE    the library; without it, the one that the window uses\n"
        "  -h, --help            show this help\n"
        "  -v, --version         show the version\n"
        "\n"
        "Exit codes:\n"
        "  0    all files are done\n"
        "  1    some files failed, or would have replaced a file that has to stay, each with a sentence\n"
        "       on standard error; the others are done\n"
        "  2    the command line was not understood\n"
        "  3    the output cannot be written: FOLDER, the disk, standard output, or the library; what\n"
        "       was there before stays as it was\n"
        "  130  interrupted; files written until then are whole\n");
}

} // namespace hearsay
