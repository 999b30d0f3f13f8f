// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/textimporter.h"

#include "import/foreignformat.h"
#include "import/htmlimporter.h"
#include "import/markdownimporter.h"
#include "import/paragraphroles.h"
#include "import/plaintextimporter.h"
#include "import/textdecoder.h"

namespace hearsay {

TextImporter::TextImporter()
{
    m_formats.push_back(std::make_unique<PlainTextImporter>());
    m_formats.push_back(std::make_unique<MarkdownImporter>());
    m_formats.push_back(std::make_unique<HtmlImporter>());
}

std::pair<const TextFormat *, ImportConfidence> TextImporter::formatOf(QStringView text) const
{
    constexpr qsizetype headLength = 64LL * 1024;
    const QStringView head = text.first(qMin(text.size(), headLength));
    std::pair<const TextFormat *, ImportConfidence> best = {nullptr, 0};
    for (const auto &format : m_formats) {
        const ImportConfidence confidence = format->confidence(head);
        if (confidence > best.second)
            best = {format.get(), confidence};
    }
    return best;
}

QStringList TextImporter::suffixes() const
{
    QStringList all;
    for (const auto &format : m_formats)
        all.append(format->suffixes());
    return all;
}

ImportConfidence TextImporter::confidence(const QByteArray &bytes) const
{
    if (isForeignFormat(bytes))
        return 0;
    const std::optional<DecodedText> decoded = decodeText(bytes);
    if (!decoded || isBlank(decoded->text) || looksBinary(decoded->text))
        return 0;
    return formatOf(decoded->text).second;
}

Result<Article> TextImporter::import(const QByteArray &bytes, JobMonitor &monitor) const
{
    const std::optional<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return Error{ErrorCode::Undecodable, {}};
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    const TextFormat *format = formatOf(decoded->text).first;
    if (!format)
        return Error{ErrorCode::Empty, {}};
    Result<Article> imported = format->import(decoded->text, monitor);
    if (!imported)
        return imported.error();
    Article article = std::move(imported).value();
    assignRolesOfWords(article);
    return article;
}

} // namespace hearsay
