// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/article.h"

#include "document/clippedtext.h"
#include "document/filepath.h"

#include <QFileInfo>
#include <algorithm>

namespace hearsay {

static_assert(EnumNames<ArticleFormat>::all.size() == size_t(ArticleFormat::Html) + 1);
static_assert(EnumNames<ParagraphRole>::all.size() == size_t(ParagraphRole::TranscriptTurn) + 1);

QString Article::displayTitle() const
{
    if (!metadata.title.isEmpty())
        return clippedText(metadata.title);
    constexpr qsizetype longest = 80;
    for (const Paragraph &paragraph : paragraphs) {
        // A paragraph may be as long as a book, and this is asked by all that show a list of articles.
        const QStringView all = view(paragraph.span).trimmed();
        const QString words = all.first(qMin(all.size(), 8 * longest)).toString().simplified();
        if (words.isEmpty() || !isRead(paragraph.role))
            continue;
        if (words.size() <= longest && all.size() <= 8 * longest)
            return words;
        const qsizetype space = words.lastIndexOf(u' ', longest);
        return space > 0 ? words.left(space) + u'…' : clippedText(words, longest + 1);
    }
    return shownPath(QFileInfo(path).completeBaseName());
}

qsizetype Article::paragraphAt(qsizetype position) const
{
    const auto after
        = std::upper_bound(paragraphs.begin(), paragraphs.end(), position,
                           [](qsizetype p, const Paragraph &paragraph) { return p < paragraph.span.begin; });
    if (after == paragraphs.begin())
        return -1;
    const qsizetype index = std::distance(paragraphs.begin(), after) - 1;
    return paragraphs[index].span.contains(position) ? index : -1;
}

} // namespace hearsay
