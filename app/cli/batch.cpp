// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batch.h"

#include "cli/outputnames.h"
#include "cli/progressline.h"
#include "export/attributionsummary.h"
#include "export/exporter.h"
#include "workspace/orderedpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>
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
    QString remark = {}; ///< on what was left unread
};

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    return Error{ErrorCode::WriteFailed,
                 BatchTexts::tr("“%1” cannot be written: %2. Choose another folder or make room.")
                     .arg(path, file.errorString())};
}

/// One run over all files of a command line.
class Batch
{
public:
    Batch(const CommandLine &line, const BatchTools &tools)
        : m_line(line)
        , m_tools(tools)
        , m_names(outputNames(line.files))
    {
    }

    ExitCode run();

private:
    bool toFiles() const { return !m_line.outputFolder.isEmpty(); }
    QString pathOf(int index) const
    {
        return QDir(m_line.outputFolder).filePath(m_names[index] + suffixOf(m_line.format));
    }
    void sayRenamed() const;
    Outcome process(int index) const;
    Outcome deliver(const AnalysedArticle &article, int index) const;
    bool accept(int index, Outcome &&outcome, ProgressLine &progress);

    const CommandLine &m_line;
    const BatchTools &m_tools;
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
    if (toFiles() && QFileInfo(file).exists() && QFileInfo(file) == QFileInfo(pathOf(index)))
        return {{},
                Error{ErrorCode::WriteFailed,
                      BatchTexts::tr(
                          "“%1” would be overwritten by its own result: choose another folder with --output.")
                          .arg(file)}};
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
    Result<Done> written = Done{};
    QByteArray bytes;
    switch (m_line.format) {
    case Format::Pdf:
        written = exportPdf(article, pathOf(index), m_tools.monitor);
        break;
    case Format::Json:
        bytes = exportJson(article, toFiles() ? JsonStyle::Indented : JsonStyle::OneLine);
        break;
    case Format::Text:
        bytes = exportText(article).toUtf8();
        break;
    case Format::Graphml:
    case Format::Gexf:
    case Format::Csv:
        Q_UNREACHABLE();
    }
    if (!toFiles())
        return {bytes, std::nullopt};
    if (m_line.format != Format::Pdf)
        written = writeFile(pathOf(index), bytes);
    return written ? Outcome{} : Outcome{{}, written.error()};
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
        writeToStandardError(outcome.error->message);
        m_exitCode = ExitCode::SomeFilesFailed;
    } else if (!outcome.output.isEmpty()) {
        if (m_line.format == Format::Text && m_hasWritten)
            outcome.output.prepend('\n');
        const size_t size = size_t(outcome.output.size());
        if (std::fwrite(outcome.output.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
            writeToStandardError(BatchTexts::tr(
                "Standard output cannot be written: make room or choose a folder with --output."));
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
    if (toFiles() && !QDir().mkpath(m_line.outputFolder)) {
        writeToStandardError(
            BatchTexts::tr("The folder “%1” cannot be made: choose another one with --output.")
                .arg(m_line.outputFolder));
        return ExitCode::OutputFailed;
    }
    if (toFiles())
        sayRenamed();
    ProgressLine progress;
    const int count = int(m_line.files.size());
    const int threads = int(std::max(1U, std::thread::hardware_concurrency()));
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
