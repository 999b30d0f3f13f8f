// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/claimsexport.h"
#include "export/codepointindex.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString cell(const QString &text)
{
    QString value = wellFormed(text);
    // Spreadsheets run what begins like this.
    if (!value.isEmpty() && u"=+-@\t\r"_s.contains(value.front()))
        value.prepend(u'\'');
    if (value.contains(u'"') || value.contains(u',') || value.contains(u'\n') || value.contains(u'\r'))
        return u'"' + value.replace(u"\""_s, u"\"\""_s) + u'"';
    return value;
}

QByteArray row(const QStringList &cells)
{
    QStringList written;
    for (const QString &text : cells)
        written.append(cell(text));
    return written.join(u',').toUtf8() + "\r\n";
}

QString wordsOf(const Article &article, const QList<Span> &spans)
{
    QStringList pieces;
    for (Span span : spans)
        pieces.append(article.view(span).toString());
    return pieces.join(u" … "_s);
}

} // namespace

QByteArray exportClaimsCsv(const ClaimsToExport &claims)
{
    QHash<ArticleId, qsizetype> indexOf;
    for (qsizetype i = 0; i < claims.articles.size(); ++i)
        indexOf.insert(claims.articles[i].id, i);
    QHash<QString, const Origin *> origins;
    for (const Origin &origin : claims.graph.origins)
        origins.insert(origin.id, &origin);
    QByteArray bytes
        = row({u"claim"_s, u"claim text"_s, u"stance"_s, u"origin"_s, u"origin label"_s, u"anonymous"_s,
               u"hearsay depth"_s, u"article"_s, u"outlet"_s, u"date"_s, u"words"_s});
    for (const Claim &claim : claims.graph.claims) {
        for (const Backing &backing : claim.backing) {
            const qsizetype index = indexOf.value(backing.article, -1);
            const Origin *const origin = origins.value(backing.origin);
            if (index < 0 || !origin)
                continue;
            const Article &article = *claims.articles[index].article;
            bytes += row({claim.id, claim.text, nameOf(backing.stance), origin->id, origin->label,
                          origin->anonymous ? u"yes"_s : u"no"_s, QString::number(backing.hearsayDepth),
                          claims.names.value(index), article.metadata.outlet,
                          article.metadata.date.toString(Qt::ISODate), wordsOf(article, backing.words)});
        }
    }
    return bytes;
}

} // namespace hearsay
