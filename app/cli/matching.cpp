// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/matching.h"

#include "claims/linking/claimlinker.h"
#include "cli/outputfolder.h"
#include "cli/outputnames.h"
#include "cli/progressline.h"
#include "document/orderedpool.h"
#include "document/outputfile.h"
#include "export/attributionsummary.h"
#include "export/claimsexport.h"
#include "language/modelfolder.h"
#include "workspace/wholereading.h"

#include <QThread>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// One file: analysed and read for claims, or why it failed.
struct AnalysisOutcome
{
    AnalysedArticle article;
    std::shared_ptr<const ArticleStatements> statements;
    std::optional<Error> error;
};

AnalysisOutcome analyse(const QString &file, ArticleId id, const BatchTools &tools)
{
    auto imported = tools.importers.importFile(file, tools.monitor);
    if (!imported)
        return {{}, {}, imported.error()};
    const auto article = std::make_shared<const Article>(std::move(imported).value());
    const auto read = readWhole(id, article, tools.extractor, tools.monitor);
    if (!read)
        return {{}, {}, read.error()};
    return {{id, article, read.value().analysis}, read.value().statements, std::nullopt};
}

struct Articles
{
    QList<AnalysedArticle> articles;
    QList<ArticleStatements> statements;
    QStringList names;
    ExitCode exitCode = ExitCode::Success;
};

Articles analyseAll(const CommandLine &line, const BatchTools &tools)
{
    Articles found;
    const QStringList names = outputNames(line.files);
    const int count = int(line.files.size());
    ProgressLine progress;
    progress.show(0, count);
    const auto accept = [&](int index, AnalysisOutcome &&outcome) {
        if (tools.monitor.isCancelled()) {
            found.exitCode = ExitCode::Interrupted;
            return false;
        }
        if (outcome.error) {
            progress.clear();
            writeToStandardError(outcome.error->message);
            found.exitCode = ExitCode::SomeFilesFailed;
        } else {
            if (const QString remark = unreadRemark(outcome.article); !remark.isEmpty()) {
                progress.clear();
                writeToStandardError(remark);
            }
            found.articles.append(outcome.article);
            found.statements.append(*outcome.statements);
            found.names.append(names[index]);
        }
        progress.show(index + 1, count);
        return true;
    };
    runInOrder<AnalysisOutcome>(
        count, QThread::idealThreadCount(),
        [&](int index) { return analyse(line.files[index], index + 1, tools); }, accept);
    return found;
}

QByteArray written(const ClaimsToExport &claims, CommandLine::Format format)
{
    switch (format) {
    case CommandLine::Format::Json:
        return exportClaimsJson(claims);
    case CommandLine::Format::Graphml:
        return exportClaimsGraphml(claims);
    case CommandLine::Format::Gexf:
        return exportClaimsGexf(claims);
    case CommandLine::Format::Csv:
        return exportClaimsCsv(claims);
    case CommandLine::Format::Text:
    case CommandLine::Format::Pdf:
        break;
    }
    return exportClaimsText(claims).toUtf8();
}

/// Says what went wrong.
ExitCode failed(const Error &error, ExitCode exitCode)
{
    writeToStandardError(error.message);
    return exitCode;
}

/// Puts the result where it belongs; Success, or what it failed with.
ExitCode deliver(const QByteArray &bytes, const OutputFolder &folder, const QString &path)
{
    if (!folder.isAsked())
        return print(bytes);
    if (const auto refused = folder.refusal(path))
        return failed(*refused, ExitCode::SomeFilesFailed);
    const auto done = writeOutput(path, bytes);
    return done ? ExitCode::Success : failed(done.error(), ExitCode::OutputFailed);
}

} // namespace

ExitCode runMatching(const CommandLine &line, const BatchTools &tools)
{
    const OutputFolder folder(line);
    const QString path = folder.pathOf(u"claims"_s + suffixOf(line.format));
    if (folder.isAsked()) {
        if (const auto prepared = folder.prepare(); !prepared)
            return failed(prepared.error(), ExitCode::OutputFailed);
        if (const auto refused = folder.refusal(path))
            return failed(*refused, ExitCode::SomeFilesFailed);
    }
    const Articles found = analyseAll(line, tools);
    if (found.exitCode == ExitCode::Interrupted)
        return found.exitCode;
    if (!tools.extractor.texts()->hasModels()) {
        const auto models = TextAnalyser::load(modelFolder());
        if (!models)
            return failed(models.error(), ExitCode::SomeFilesFailed);
    }
    const auto graph = linkClaims(found.statements, {}, tools.monitor);
    if (!graph)
        return ExitCode::Interrupted;
    const QByteArray bytes = written({graph.value(), found.articles, found.names}, line.format);
    const ExitCode delivered = deliver(bytes, folder, path);
    return delivered == ExitCode::Success ? found.exitCode : delivered;
}

} // namespace hearsay
