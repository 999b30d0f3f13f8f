// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importerregistry.h"

#include "document/articlecheck.h"
#include "document/filepath.h"
#include "import/articlefile.h"
#include "import/foreignformat.h"
#include "import/importerrors.h"
#include "import/textimporter.h"

#include <QCryptographicHash>

namespace hearsay {

ImporterRegistry ImporterRegistry::withDefaultImporters()
{
    ImporterRegistry registry;
    registry.add(std::make_unique<TextImporter>());
    return registry;
}

void ImporterRegistry::add(std::unique_ptr<ArticleImporter> importer)
{
    m_importers.push_back(std::move(importer));
}

QStringList ImporterRegistry::suffixes() const
{
    QStringList all;
    for (const auto &importer : m_importers)
        all.append(importer->suffixes());
    return all;
}

Result<Article> ImporterRegistry::importFile(const QString &path, JobMonitor &monitor) const
{
    const Result<QByteArray> bytes = readArticleFile(path, monitor);
    if (!bytes)
        return bytes.error();
    return importBytes(bytes.value(), path, monitor);
}

Result<Article> ImporterRegistry::importBytes(const QByteArray &bytes, const QString &path,
                                              JobMonitor &monitor) const
{
    const QString name = nameForMessages(path);
    if (monitor.isCancelled())
        return importError(ErrorCode::Cancelled, name);
    if (bytes.size() > maximumFileSize)
        return importError(ErrorCode::TooLarge, name);
    const ArticleImporter *best = nullptr;
    ImportConfidence bestConfidence = 0;
    for (const auto &importer : m_importers) {
        const ImportConfidence confidence = importer->confidence(bytes);
        if (confidence > bestConfidence) {
            best = importer.get();
            bestConfidence = confidence;
        }
    }
    if (!best)
        return refusalOf(bytes, path);

    Result<Article> imported = best->import(bytes, monitor);
    if (!imported)
        return imported.error().message.isEmpty() ? importError(imported.error().code, name)
                                                  : imported.error();
    Article article = std::move(imported).value();
    if (const QStringList faults = faultsOf(article); !faults.isEmpty()) {
        qWarning("The importer is at fault; please report it: %s.", qUtf8Printable(faults.first()));
        return importError(ErrorCode::Internal, name);
    }
    article.path = path.isEmpty() ? QString() : absolutePath(path);
    article.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return article;
}

} // namespace hearsay
