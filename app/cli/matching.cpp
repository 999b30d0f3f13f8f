// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/matching.h"

#include "claims/claimlinker.h"
#include "cli/outputnames.h"
#include "cli/progressline.h"
#include "export/attributionsummary.h"
#include "export/claimsexport.h"
#include "language/modelfolder.h"
#include "workspace/orderedpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct MatchingTexts
{
    Q_DECLARE_TR_FUNCTIONS(Matching)
};

/// One file: analysed, or why it failed.
struct AnalysisOutcome
{
    AnalysedArticle article;
    std::optional<Error> error;
};

AnalysisOutcome analyse(const QString &file, ArticleId id, const BatchTools &tools)
{
    auto imported = tools.importers.importFile(file, tools.monitor);
    if (!imported)
        return {{}, imported.error()};
    const auto article = std::make_shared<const Article>(std::move(imported).value());
    auto extracted = tools.extractor.extract(*article, tools.monitor);
    if (!extracted)
        return {{}, extracted.error()};
    return {{id, article, std::make_shared<const Analysis>(std::move(extracted).value())}, std::nullopt};
}

struct Articles
{
    QList<AnalysedArticle> articles;
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
            found.names.append(names[index]);
        }
        progress.show(index + 1, count);
        return true;
    };
    runInOrder<AnalysisOutcome>(
        count, int(std::max(1U, std::thread::hardware_concurrency())),
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

bool deliver(const QByteArray &bytes, const CommandLine &line)
{
    if (line.outputFolder.isEmpty())
        return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
            && std::fflush(stdout) == 0;

    QSaveFile file(QDir(line.outputFolder).filePath(u"claims"_s + suffixOf(line.format)));
    return QDir().mkpath(line.outputFolder) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

ExitCode runMatching(const CommandLine &line, const BatchTools &tools)
{
    const Articles found = analyseAll(line, tools);
    if (found.exitCode == ExitCode::Interrupted)
        return found.exitCode;
    const auto reader = ClaimReader::load(modelFolder());
    if (!reader) {
        writeToStandardError(reader.error().message);
        return ExitCode::SomeFilesFailed;
    }
    const auto graph = linkClaims(found.articles, reader.value(), {}, tools.monitor);
    if (!graph)
        return ExitCode::Interrupted;
    if (!deliver(written({graph.value(), found.articles, found.names}, line.format), line)) {
        writeToStandardError(
            MatchingTexts::tr("The result cannot be written: make room or choose another folder."));
        return ExitCode::OutputFailed;
    }
    return found.exitCode;
}

} // namespace hearsay
