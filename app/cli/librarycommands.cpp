// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/librarycommands.h"

#include "cli/progressline.h"
#include "document/filepath.h"
#include "document/visibletext.h"
#include "library/librarystore.h"
#include "workspace/folderimport.h"
#include "workspace/folderwalk.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct LibraryCommandsTexts
{
    Q_DECLARE_TR_FUNCTIONS(LibraryCommands)
};

constexpr qsizetype hitLimit = 200;

/// Passes on interruptions, and shows how far the import is.
class ImportMonitor : public JobMonitor
{
public:
    explicit ImportMonitor(JobMonitor &interruption)
        : m_interruption(interruption)
    {
    }

    bool isCancelled() const override { return m_interruption.isCancelled(); }
    void setProgress(qint64 done, qint64 total) override { m_line.show(int(done), int(total)); }

private:
    JobMonitor &m_interruption;
    ProgressLine m_line;
};

QString libraryOf(const CommandLine &line)
{
    return line.library.isEmpty() ? Library::standardPath() : line.library;
}

/// What a title or a speaker brings along cannot break the line.
QByteArray lineOf(const QString &text)
{
    return visibleText(text).toUtf8() + '\n';
}

QString articleLine(const SearchHit &hit)
{
    QStringList parts = {hit.title};
    if (!hit.outlet.isEmpty())
        parts.append(hit.outlet);
    if (hit.date.isValid())
        parts.append(hit.date.toString(Qt::ISODate));
    return parts.join(u", "_s);
}

QString placeLine(const SearchHit &hit)
{
    const QString place = hit.context.simplified();
    if (!hit.kind)
        return u"    "_s + place;
    const QString speaker
        = hit.speaker.isEmpty() ? LibraryCommandsTexts::tr("Speaker not named") : hit.speaker;
    return u"    "_s + LibraryCommandsTexts::tr("%1: %2", "speaker and words").arg(speaker, place);
}

} // namespace

Result<CommandLine> parseLibraryCommand(CommandLine::Command command, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption library({u"l"_s, u"library"_s}, QString(), u"file"_s);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOptions({library, help});
    // The parser takes "-word" for an option, and a query may leave words out: those go behind "--".
    if (!parser.parse(QStringList(QString()) + arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        return Error{ErrorCode::Unsupported,
                     unknown.isEmpty()
                         ? parser.errorText()
                         : LibraryCommandsTexts::tr("There is no option “%1”.").arg(unknown.first())};
    }
    if (parser.isSet(help))
        return CommandLine{};
    CommandLine line;
    line.command = command;
    line.files = parser.positionalArguments();
    line.library = parser.value(library);
    if (parser.isSet(library) && line.library.isEmpty())
        return Error{ErrorCode::Unsupported, LibraryCommandsTexts::tr("Name a file after --library.")};
    if (shownPath(line.library) != line.library)
        return Error{ErrorCode::Unsupported,
                     LibraryCommandsTexts::tr("The name of the file after --library has to be UTF-8.")};
    if (line.files.isEmpty())
        return Error{ErrorCode::Unsupported,
                     command == CommandLine::Command::Import
                         ? LibraryCommandsTexts::tr("Name at least one article file or folder.")
                         : LibraryCommandsTexts::tr("Say what to search for.")};
    return line;
}

ExitCode runImport(const CommandLine &line, JobMonitor &monitor)
{
    Library library(libraryOf(line));
    if (const Result<Done> opened = library.waitUntilWritable(); !opened) {
        writeToStandardError(opened.error().message);
        return ExitCode::OutputFailed;
    }
    ImportReport report;
    QStringList files;
    for (const QString &path : line.files)
        files += isFolder(path) ? filesBelow(path, report, monitor) : QStringList(absolutePath(path));
    if (!report.isCancelled) {
        ImportMonitor progress(monitor);
        const int threads = QThread::idealThreadCount();
        importFiles(files, *Engine::standard(), library, threads, report, progress);
    }
    for (const ImportReport::Failure &failure : std::as_const(report.failures))
        writeToStandardError(failure.message);
    for (const QString &sentence : report.sentences())
        writeToStandardError(sentence);
    const ExitCode printed
        = print(lineOf(LibraryCommandsTexts::tr("%1 added, %2 in the library already, %3 failed")
                           .arg(report.added)
                           .arg(report.known)
                           .arg(report.failed())));
    if (report.isCancelled)
        return ExitCode::Interrupted;
    if (printed != ExitCode::Success)
        return printed;
    if (report.added == 0 && report.countOf(NotImported::NotStored) > 0)
        return ExitCode::OutputFailed; // the library took nothing that it was asked to
    return report.failed() == 0 ? ExitCode::Success : ExitCode::SomeFilesFailed;
}

ExitCode runSearch(const CommandLine &line)
{
    // The shell has taken the quotation marks of a phrase away: an argument of several words is one.
    QStringList words;
    for (const QString &word : line.files)
        words.append(word.contains(u' ') && !word.contains(u'"') && line.files.size() > 1 ? u'"' + word + u'"'
                                                                                          : word);
    const Result<SearchQuery> query = parseSearchQuery(words.join(u' '));
    if (!query) {
        writeToStandardError(query.error().message);
        return ExitCode::UsageError;
    }
    const auto store = LibraryStore::open(libraryOf(line), OpenMode::ReadOnly);
    if (!store) {
        writeToStandardError(store.error().message);
        return ExitCode::OutputFailed;
    }
    const Result<SearchResult> found = store.value()->search(query.value(), hitLimit);
    if (!found) {
        writeToStandardError(found.error().message);
        return ExitCode::OutputFailed;
    }
    QByteArray lines;
    LibraryArticleId article = noLibraryArticle;
    for (const SearchHit &hit : found.value().hits) {
        if (hit.article != article)
            lines += lineOf(articleLine(hit));
        article = hit.article;
        lines += lineOf(placeLine(hit));
    }
    const ExitCode printed = print(lines);
    if (printed == ExitCode::Success && found.value().isCut)
        writeToStandardError(
            LibraryCommandsTexts::tr("There is more; only the best %1 are shown.").arg(hitLimit));
    return printed;
}

} // namespace hearsay
