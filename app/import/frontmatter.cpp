// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/frontmatter.h"

#include "import/articledate.h"
#include "import/byline.h"
#include "import/patternmatch.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString unquoted(QString value)
{
    value = value.trimmed();
    const bool quoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'')
        && value.back() == value.front();
    if (!quoted)
        return value;
    const QChar mark = value.front();
    value = value.sliced(1, value.size() - 2);
    return mark == u'"' ? value.replace(u"\\\""_s, u"\""_s) : value.replace(u"''"_s, u"'"_s);
}

QStringList listItems(const QString &value)
{
    if (!value.startsWith(u'[') || !value.endsWith(u']'))
        return {unquoted(value)};
    QStringList items;
    for (const QString &item : value.sliced(1, value.size() - 2).split(u','))
        items.append(unquoted(item));
    return items;
}

void take(ArticleMetadata &metadata, const QString &key, const QStringList &values)
{
    const QString value = values.value(0);
    if (key == u"title" || key == u"headline") {
        metadata.title = value;
    } else if (key == u"author" || key == u"authors" || key == u"byline" || key == u"by") {
        QStringList authors;
        for (const QString &one : values)
            authors.append(tidyAuthor(one));
        authors.removeAll(QString());
        metadata.byline = joinAuthors(authors);
    } else if (key == u"date" || key == u"published" || key == u"pubdate") {
        if (const auto found = findDate(value))
            metadata.date = found->date;
    } else if (key == u"outlet" || key == u"publication" || key == u"publisher" || key == u"source"
               || key == u"site")
    {
        metadata.outlet = value;
    } else if (key == u"url" || key == u"link" || key == u"canonical") {
        metadata.url = value;
    } else if (key == u"dateline" || key == u"place") {
        metadata.dateline = value;
    }
}

} // namespace

FrontMatter readFrontMatter(QStringView text)
{
    constexpr qsizetype longest = 16LL * 1024;
    static const QRegularExpression fence(
        u"^---[ \\t]*\\n(?<lines>(?:(?!(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$))[^\\n]*\\n)*)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)"_s);
    static const QRegularExpression pair(u"^(?<key>[A-Za-z][\\w -]*):[ \\t]*(?<value>.*)$"_s);
    static const QRegularExpression block(u"^[>|][-+\\d]*$"_s);
    static const QRegularExpression item(u"^\\s*-\\s+(?<value>.*)$"_s);
    const QStringView head = text.first(qMin(text.size(), longest));
    const QRegularExpressionMatch match = matchIn(fence, head);
    if (!match.hasMatch())
        return {};

    FrontMatter found;
    QString key;
    QStringList values;
    bool anyPair = false;
    bool inBlock = false;
    const QStringList lines = match.captured(u"lines"_s).split(u'\n');
    for (const QString &line : lines) {
        if (const auto pairMatch = pair.match(line); pairMatch.hasMatch()) {
            take(found.metadata, key, values);
            anyPair = true;
            key = pairMatch.captured(u"key"_s).toLower();
            const QString value = pairMatch.captured(u"value"_s).trimmed();
            inBlock = block.match(value).hasMatch();
            values = inBlock || value.isEmpty() ? QStringList() : listItems(value);
        } else if (inBlock) {
            values = QStringList((values.value(0) + u' ' + line).simplified());
        } else if (const auto itemMatch = item.match(line); itemMatch.hasMatch()) {
            values.append(unquoted(itemMatch.captured(u"value"_s)));
        }
    }
    take(found.metadata, key, values);
    // Two rules around prose are no front matter.
    found.length = anyPair ? match.capturedLength() : 0;
    return found;
}

} // namespace hearsay
