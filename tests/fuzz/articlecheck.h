// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "document/articlecheck.h"
#include "import/textformat.h"
#include "require.h"

namespace hearsay {

/// What every importer promises of an article, whatever it was given.
inline void requireSoundArticle(const Article &article)
{
    require(isSound(article));
    for (const Paragraph &paragraph : article.paragraphs)
        require(!article.text[paragraph.span.begin].isSpace()
                && !article.text[paragraph.span.end - 1].isSpace());
    require(article.metadata.date.isNull() || article.metadata.date.isValid());
    require(article.metadata.title.size() <= article.text.size() + 4096);
}

/// Runs one format of text on the bytes as UTF-8.
template <typename Format>
void importSoundly(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    JobMonitor monitor;
    const Format format;
    const ImportConfidence confidence
        = format.confidence(QStringView(text).first(qMin<qsizetype>(text.size(), 65536)));
    require(confidence >= 0 && confidence <= 100);
    const Result<Article> result = format.import(text, monitor);
    if (result)
        requireSoundArticle(result.value());
    else
        require(result.error().code != ErrorCode::Cancelled);
}

} // namespace hearsay
