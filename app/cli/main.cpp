// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionextractor.h"
#include "cli/batch.h"
#include "cli/commandline.h"
#include "cli/interruption.h"
#include "cli/librarycommands.h"
#include "cli/matching.h"
#include "cli/progressline.h"
#include "document/filepath.h"
#include "document/standardstreams.h"
#include "import/importerregistry.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <clocale>
#include <cstring>
#include <langinfo.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Qt works in UTF-8 alone and warns on standard error about any other locale: a bare C locale gets its UTF-8
/// twin.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// True where a PDF is asked for: only then fonts, and with them a GUI application, are needed.
bool wantsPdf(int argc, char **argv)
{
    return argc > 1 && std::strcmp(argv[1], "export") == 0;
}

/// Standard error holds sentences for the reader alone: remarks of libraries about the desktop that is not
/// there do not belong to them.
void keepFatalMessagesOnly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        writeToStandardError(message);
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!wantsPdf(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// What follows the program's name. Not Qt's list, which loses names that are not UTF-8.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(pathFromBytes(argv[i]));
    return arguments;
}

ExitCode run(const CommandLine &line)
{
    switch (line.command) {
    case CommandLine::Command::Help:
        return print(helpText().toUtf8());
    case CommandLine::Command::Version:
        return print(u"hearsay-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
    case CommandLine::Command::Import: {
        Interruption interruption;
        return runImport(line, interruption);
    }
    case CommandLine::Command::Search:
        return runSearch(line);
    case CommandLine::Command::Analyze:
    case CommandLine::Command::Match:
    case CommandLine::Command::Export:
        break;
    }
    Interruption interruption;
    const ImporterRegistry importers = ImporterRegistry::withDefaultImporters();
    const auto extractor = makeAttributionExtractor();
    const BatchTools tools{importers, *extractor, interruption};
    return line.isAboutAll() ? runMatching(line, tools) : runBatch(line, tools);
}

} // namespace

int main(int argc, char **argv)
{
    occupyClosedStandardStreams();
    ensureUtf8Locale();
    qInstallMessageHandler(keepFatalMessagesOnly);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"hearsay-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARSAY_VERSION));
    const auto line = parseCommandLine(argumentsOf(argc, argv));
    if (!line) {
        writeToStandardError(line.error().message);
        writeToStandardError(
            QCoreApplication::translate("CommandLine", "Run “hearsay-cli --help” for help."));
        return int(ExitCode::UsageError);
    }
    return int(run(line.value()));
}
