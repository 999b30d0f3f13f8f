// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/goldenarticle.h"

#include "attribution/drafts/attributionextractor.h"
#include "import/importerregistry.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QStringList goldenArticlePaths(const QString &root)
{
    QStringList paths;
    for (const QString &folder : {u"tests/data/articles"_s, u"resources/examples"_s}) {
        const QDir dir(root + u'/' + folder);
        for (const QString &name : dir.entryList(QDir::Files, QDir::Name))
            paths.append(dir.filePath(name));
    }
    return paths;
}

Result<Article> importGoldenArticle(const QString &path)
{
    JobMonitor monitor;
    return ImporterRegistry::withDefaultImporters().importFile(path, monitor);
}

Result<GoldenArticle> openGoldenArticle(const QString &path)
{
    Result<Article> article = importGoldenArticle(path);
    if (!article)
        return article.error();
    JobMonitor monitor;
    Result<Analysis> analysis = makeAttributionExtractor()->extract(article.value(), monitor);
    if (!analysis)
        return analysis.error();
    return GoldenArticle{std::move(article).value(), std::move(analysis).value()};
}

} // namespace hearsay
