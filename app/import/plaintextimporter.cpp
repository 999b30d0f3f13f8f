// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plaintextimporter.h"

#include "import/paragraphsplitter.h"
#include "import/plaintextroles.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QStringList PlainTextImporter::suffixes() const
{
    return {u"txt"_s};
}

ImportConfidence PlainTextImporter::confidence(QStringView head) const
{
    Q_UNUSED(head)
    constexpr ImportConfidence lastResort = 10;
    return lastResort;
}

Result<Article> PlainTextImporter::import(const QString &text, JobMonitor &monitor) const
{
    Article article;
    article.text = text;
    article.format = ArticleFormat::PlainText;
    const QList<TextBlock> blocks = splitParagraphs(article.text, monitor);
    if (!monitor.isCancelled())
        assignPlainTextRoles(article, blocks, monitor);
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    return article;
}

} // namespace hearsay
