// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/article.h"

#include "document/filepath.h"

#include <QFileInfo>
#include <algorithm>

namespace hearsay {

QString Article::displayTitle() const
{
    if (!metadata.title.isEmpty())
        return metadata.title;
    constexpr qsizetype longest = 80;
    for (const Paragraph &paragraph : paragraphs) {
        const QString words = view(paragraph.span).toString().simplified();
        if (words.isEmpty())
            continue;
        if (words.size() <= longest)
            return words;
        const qsizetype space = words.lastIndexOf(u' ', longest);
        return words.left(space > 0 ? space : longest) + u'…';
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
