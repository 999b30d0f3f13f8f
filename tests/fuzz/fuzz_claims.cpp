// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/checks/sourcingcheck.h"
#include "claims/linking/claimindex.h"
#include "claims/statements/claimreader.h"
#include "export/claimsexport.h"
#include "exportcheck.h"
#include "language/modelfolder.h"

#include <QJsonDocument>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

ClaimReader loadedReader()
{
    const auto texts = TextAnalyser::load(modelFolder());
    require(texts.isOk());
    return ClaimReader(texts.value());
}

/// What is read of an article comes back out of its bytes.
ArticleStatements statementsOf(const AnalysedArticle &article)
{
    static const ClaimReader reader = loadedReader();
    JobMonitor monitor;
    const Result<ArticleStatements> read = reader.read(article, monitor);
    require(read.isOk());
    const Result<ArticleStatements> again = ArticleStatements::fromBytes(read.value().toBytes(), article.id);
    require(again.isOk() && again.value() == read.value());
    return read.value();
}

const AnalysedArticle &articleOf(const QList<AnalysedArticle> &articles, ArticleId id)
{
    const auto found = std::find_if(articles.begin(), articles.end(),
                                    [id](const AnalysedArticle &each) { return each.id == id; });
    require(found != articles.end());
    return *found;
}

void requireSoundClaims(const ClaimGraph &graph, const QList<AnalysedArticle> &articles)
{
    for (const Claim &claim : graph.claims) {
        require(!claim.id.isEmpty() && !claim.backing.isEmpty());
        for (const Backing &backing : claim.backing) {
            const AnalysedArticle &article = articleOf(articles, backing.article);
            require(0 <= backing.attribution && backing.attribution < article.analysis->attributions.size());
            require(!backing.words.isEmpty());
            for (Span span : backing.contents + backing.words + backing.cue)
                requireWithin(article.article->text, span);
            require(graph.origin(backing.origin) != nullptr);
            require(backing.speaker.isEmpty() || graph.entity(backing.speaker) != nullptr);
        }
    }
}

void requireSoundMatches(const ClaimGraph &graph, const QList<AnalysedArticle> &articles)
{
    for (const QuotationMatch &match : graph.matches) {
        require(match.sides.size() >= 2);
        const QString &first = articleOf(articles, match.sides.first().article).article->text;
        for (const MatchSide &side : match.sides) {
            const QString &text = articleOf(articles, side.article).article->text;
            for (const MatchFragment &fragment : side.fragments)
                requireWithin(text, fragment.span);
            for (const WordDifference &difference : side.differences) {
                requireWithin(first, difference.there);
                requireWithin(text, difference.here);
            }
        }
    }
}

void requireXml(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd())
        xml.readNext();
    require(!xml.hasError());
}

void requireExports(const ClaimGraph &graph, const QList<AnalysedArticle> &articles)
{
    QStringList names;
    for (const AnalysedArticle &article : articles)
        names.append(QString::number(article.id));
    const ClaimsToExport claims{graph, articles, names};
    require(!QJsonDocument::fromJson(exportClaimsJson(claims)).isNull());
    requireXml(exportClaimsGraphml(claims));
    requireXml(exportClaimsGexf(claims));
    (void)exportClaimsText(claims);
    require(exportClaimsCsv(claims).endsWith('\n'));
    (void)checkSourcing(graph, articles);
}

} // namespace

/// Any two texts, a line "====" between them: what links them points into them, can be written, and is the
/// same whether they come together or one after the other, and once another came and went.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype border = bytes.indexOf("\n====\n");
    QList<AnalysedArticle> articles;
    QList<ArticleStatements> statements;
    for (const QByteArray &part : {bytes.left(border), border < 0 ? QByteArray() : bytes.mid(border + 6)}) {
        const std::optional<AnalysedArticle> article = analysedBytes(articles.size() + 1, part);
        if (!article)
            continue;
        articles.append(*article);
        statements.append(statementsOf(*article));
    }
    ClaimIndex together;
    together.addAll(statements);
    const ClaimGraph graph = together.graph();
    requireSoundClaims(graph, articles);
    requireSoundMatches(graph, articles);
    requireExports(graph, articles);
    ClaimIndex apart;
    for (qsizetype i = statements.size() - 1; i >= 0; --i)
        apart.add(statements[i]);
    require(apart.graph() == graph);
    for (const ArticleStatements &each : statements) {
        apart.remove(each.article);
        apart.add(each);
    }
    require(apart.graph() == graph);
    return 0;
}
