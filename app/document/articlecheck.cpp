// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/articlecheck.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool isSound(Span span, qsizetype length)
{
    return 0 <= span.begin && span.begin < span.end && span.end <= length;
}

bool areSound(const QList<Span> &spans, qsizetype length)
{
    qsizetype end = 0;
    for (const Span span : spans) {
        if (!isSound(span, length) || span.begin < end)
            return false;
        end = span.end;
    }
    return true;
}

QStringList faultsOf(const Article &article)
{
    QStringList faults;
    qsizetype end = 0;
    for (const Paragraph &paragraph : article.paragraphs) {
        const Span span = paragraph.span;
        if (!isSound(span, article.text.size()))
            faults.append(
                u"a paragraph [%1, %2) is empty or not in the text"_s.arg(span.begin).arg(span.end));
        else if (span.begin < end)
            faults.append(u"a paragraph is out of order at %1"_s.arg(span.begin));
        end = qMax(end, span.end);
    }
    return faults;
}

bool isSound(const Article &article)
{
    return faultsOf(article).isEmpty();
}

QList<Paragraph> paragraphsFromText(const Article &article)
{
    QHash<std::pair<qsizetype, qsizetype>, ParagraphRole> roles;
    for (const Paragraph &paragraph : article.paragraphs)
        roles.insert({paragraph.span.begin, paragraph.span.end}, paragraph.role);
    const QStringView text(article.text);
    const QString title = article.metadata.title.simplified();
    const QStringView separator = text.trimmed().contains(u"\n\n") ? u"\n\n" : u"\n";
    QList<Paragraph> paragraphs;
    for (QStringView block : text.tokenize(separator)) {
        const QStringView words = block.trimmed();
        if (words.isEmpty())
            continue;
        const qsizetype begin = words.begin() - text.begin();
        const Span span{begin, begin + words.size()};
        const bool isTitle = paragraphs.isEmpty() && words.toString().simplified() == title;
        const ParagraphRole role = isTitle ? ParagraphRole::Title : ParagraphRole::Body;
        paragraphs.append({span, roles.value({span.begin, span.end}, role)});
    }
    return paragraphs;
}

} // namespace hearsay
