// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batch.h"

#include "cli/outputfolder.h"
#include "cli/outputnames.h"
#include "cli/progressline.h"
#include "document/orderedpool.h"
#include "document/outputfile.h"
#include "export/attributionsummary.h"
#include "export/exporter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

using Format = CommandLine::Format;

struct BatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

/// What became of one file: bytes for standard output (none where they went into a file), or why it failed.
struct Outcome
{
    QByteArray output;
    std::optional<Error> error;
    ExitCode exitCode = ExitCode::SomeFilesFailed; ///< where there is an error
    QString remark = {}; ///< on what was left unread
};

/// One run over all files of a command line.
class Batch
{
public:
    Batch(const CommandLine &line, const BatchTools &tools)
        : m_line(line)
        , m_tools(tools)
        , m_folder(line)
        , m_names(outputNames(line.files))
    {
    }

    ExitCode run();

private:
    QString pathOf(int index) const { return m_folder.pathOf(m_names[index] + suffixOf(m_line.format)); }
    void sayRenamed() const;
    Outcome process(int index) const;
    Outcome deliver(const AnalysedArticle &article, int index) const;
    Result<Done> writeFile(const AnalysedArticle &article, const QString &path) const;
    QByteArray bytesOf(const AnalysedArticle &article) const;
    void fail(const Error &error, ExitCode exitCode);
    bool accept(int index, Outcome &&outcome, ProgressLine &progress);

    const CommandLine &m_line;
    const BatchTools &m_tools;
    OutputFolder m_folder;
    QStringList m_names;
    ExitCode m_exitCode = ExitCode::Success;
    bool m_hasWritten = false; ///< something is on standard output already
};

void Batch::sayRenamed() const
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (m_names[i] != baseNameOf(m_line.files[i]))
            writeToStandardError(BatchTexts::tr("“%1” is written as “%2”, because another file has its name.")
                                     .arg(m_line.files[i], QFileInfo(pathOf(int(i))).fileName()));
    }
}

Outcome Batch::process(int index) const
{
    const QString &file = m_line.files[index];
    if (m_tools.monitor.isCancelled())
        return {{}, Error{ErrorCode::Cancelled, {}}};
    if (const auto refused = m_folder.isAsked() ? m_folder.refusal(pathOf(index)) : std::nullopt)
        return {{}, refused};
    auto imported = m_tools.importers.importFile(file, m_tools.monitor);
    if (!imported)
        return {{}, imported.error()};
    const auto article = std::make_shared<const Article>(std::move(imported).value());
    auto extracted = m_tools.extractor.extract(*article, m_tools.monitor);
    if (!extracted)
        return {{}, extracted.error()};
    const auto analysis = std::make_shared<const Analysis>(std::move(extracted).value());
    Outcome outcome = deliver({index, article, analysis}, index);
    outcome.remark = unreadRemark({index, article, analysis});
    return outcome;
}

Outcome Batch::deliver(const AnalysedArticle &article, int index) const
{
    if (!m_folder.isAsked())
        return {bytesOf(article), std::nullopt};
    // The analysis took a while, and something may have been put there.
    if (const auto refused = m_folder.refusal(pathOf(index)))
        return {{}, refused};
    const Result<Done> written = writeFile(article, pathOf(index));
    if (written)
        return {};
    const bool isDisk = written.error().code == ErrorCode::WriteFailed;
    return {{}, written.error(), isDisk ? ExitCode::OutputFailed : ExitCode::SomeFilesFailed};
}

Result<Done> Batch::writeFile(const AnalysedArticle &article, const QString &path) const
{
    if (m_line.format == Format::Pdf)
        return exportPdf(article, path, m_tools.monitor);
    return writeOutput(path, bytesOf(article));
}

QByteArray Batch::bytesOf(const AnalysedArticle &article) const
{
    if (m_line.format == Format::Text)
        return exportText(article, m_line.isExplained ? TextDetail::Reasons : TextDetail::Findings).toUtf8();
    return exportJson(article, m_folder.isAsked() ? JsonStyle::Indented : JsonStyle::OneLine);
}

void Batch::fail(const Error &error, ExitCode exitCode)
{
    writeToStandardError(error.message);
    if (m_exitCode != ExitCode::OutputFailed)
        m_exitCode = exitCode;
}

bool Batch::accept(int index, Outcome &&outcome, ProgressLine &progress)
{
    if (m_tools.monitor.isCancelled()) {
        m_exitCode = ExitCode::Interrupted;
        return false;
    }
    progress.clear();
    if (!outcome.remark.isEmpty())
        writeToStandardError(outcome.remark);
    if (outcome.error) {
        fail(*outcome.error, outcome.exitCode);
    } else if (!outcome.output.isEmpty()) {
        if (m_line.format == Format::Text && m_hasWritten)
            outcome.output.prepend('\n');
        if (print(outcome.output) != ExitCode::Success) {
            m_exitCode = ExitCode::OutputFailed;
            return false;
        }
        m_hasWritten = true;
    }
    progress.show(index + 1, int(m_line.files.size()));
    return true;
}

ExitCode Batch::run()
{
    if (m_folder.isAsked()) {
        if (const auto prepared = m_folder.prepare(); !prepared) {
            writeToStandardError(prepared.error().message);
            return ExitCode::OutputFailed;
        }
        sayRenamed();
    }
    ProgressLine progress;
    const int count = int(m_line.files.size());
    const int threads = QThread::idealThreadCount();
    progress.show(0, count);
    runInOrder<Outcome>(
        count, threads, [this](int index) { return process(index); },
        [&](int index, Outcome &&outcome) { return accept(index, std::move(outcome), progress); });
    return m_exitCode;
}

} // namespace

ExitCode runBatch(const CommandLine &line, const BatchTools &tools)
{
    return Batch(line, tools).run();
}

} // namespace hearsay
