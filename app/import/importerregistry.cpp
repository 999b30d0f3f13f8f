// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importerregistry.h"

#include "document/articlecheck.h"
#include "document/filepath.h"
#include "import/articlefile.h"
#include "import/binaryformats.h"
#include "import/htmlimporter.h"
#include "import/importerrors.h"
#include "import/markdownimporter.h"
#include "import/plaintextimporter.h"
#include "import/textdecoder.h"

#include <QCryptographicHash>
#include <algorithm>

namespace hearsay {

namespace {

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

/// The text in `bytes`, or why there is none.
Result<QString> readableText(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > ImporterRegistry::maximumFileSize)
        return importError(ErrorCode::TooLarge, name);
    if (bytes.isEmpty())
        return importError(ErrorCode::Empty, name);
    if (const auto refused = refuseKnownFormat(bytes, name))
        return *refused;
    std::optional<DecodedText> decoded = decodeText(bytes);
    if (!decoded) {
        // Zeros are at home in UTF-16 alone.
        const bool zeros
            = bytes.contains('\0') && !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF");
        return importError(zeros ? ErrorCode::Binary : ErrorCode::Undecodable, name);
    }
    if (isBlank(decoded->text))
        return importError(ErrorCode::Empty, name);
    if (looksBinary(decoded->text))
        return importError(ErrorCode::Binary, name);
    return std::move(decoded->text);
}

} // namespace

ImporterRegistry ImporterRegistry::withDefaultImporters()
{
    ImporterRegistry registry;
    registry.add(std::make_unique<PlainTextImporter>());
    registry.add(std::make_unique<MarkdownImporter>());
    registry.add(std::make_unique<HtmlImporter>());
    return registry;
}

void ImporterRegistry::add(std::unique_ptr<ArticleImporter> importer)
{
    m_importers.push_back(std::move(importer));
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
    const Result<QString> text = readableText(bytes, name);
    if (!text)
        return text.error();

    constexpr qsizetype headLength = 64LL * 1024;
    const QStringView head = QStringView(text.value()).first(qMin(text.value().size(), headLength));
    const ArticleImporter *best = nullptr;
    ImportConfidence bestConfidence = 0;
    for (const auto &importer : m_importers) {
        const ImportConfidence confidence = importer->confidence(head);
        if (confidence > bestConfidence) {
            best = importer.get();
            bestConfidence = confidence;
        }
    }
    if (!best)
        return importError(ErrorCode::Unsupported, name);

    Result<Article> imported = best->import(text.value(), monitor);
    if (!imported)
        return importError(imported.error().code, name);
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
