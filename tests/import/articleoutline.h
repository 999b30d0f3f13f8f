// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

#include <QStringList>

namespace hearsay {

/// One line per paragraph, "Role: first words" ('/' stands for a line end), to compare with what a reader
/// would say.
inline QStringList outline(const Article &article, qsizetype longest = 24)
{
    using namespace Qt::Literals::StringLiterals;
    static const QStringList names
        = {u"Title"_s,     u"Heading"_s,      u"Byline"_s,        u"Dateline"_s, u"Body"_s,
           u"Quotation"_s, u"ListItem"_s,     u"Standfirst"_s,    u"Caption"_s,  u"Teaser"_s,
           u"Notice"_s,    u"EmbeddedPost"_s, u"TranscriptTurn"_s};
    QStringList lines;
    for (const Paragraph &paragraph : article.paragraphs) {
        QString words = article.view(paragraph.span).left(longest).toString();
        lines.append(names.at(int(paragraph.role)) + u": "_s + words.replace(u'\n', u'/').trimmed());
    }
    return lines;
}

/// The fields that are filled in, "title: …; byline: …", in the order of the struct.
inline QString describe(const ArticleMetadata &metadata)
{
    using namespace Qt::Literals::StringLiterals;
    QStringList fields;
    const auto add = [&fields](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fields.append(name + u": "_s + value);
    };
    add(u"title"_s, metadata.title);
    add(u"outlet"_s, metadata.outlet);
    add(u"byline"_s, metadata.byline);
    add(u"date"_s, metadata.date.toString(Qt::ISODate));
    add(u"dateline"_s, metadata.dateline);
    add(u"url"_s, metadata.url);
    return fields.join(u"; "_s);
}

} // namespace hearsay
