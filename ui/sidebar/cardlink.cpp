// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/cardlink.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString shortened(const QString &text, qsizetype longest)
{
    const QString words = text.simplified();
    if (words.size() <= longest)
        return words;
    const qsizetype space = words.lastIndexOf(u' ', longest);
    return words.left(space > longest / 2 ? space : longest) + u'…';
}

struct Href
{
    QString operator()(Span span) const { return u"span:%1:%2"_s.arg(span.begin).arg(span.end); }
    QString operator()(AttributionTarget target) const { return u"attribution:%1"_s.arg(target.index); }
    QString operator()(EntityTarget target) const { return u"entity:%1"_s.arg(target.index); }
    QString operator()(const PlaceTarget &place) const
    {
        return u"place:%1:%2:%3:%4"_s.arg(place.article)
            .arg(place.words.begin)
            .arg(place.words.end)
            .arg(place.attribution);
    }
    QString operator()(const ClaimTarget &target) const { return u"claim:"_s + target.id; }
    QString operator()(ShowMore) const { return u"more:"_s; }
};

} // namespace

QString hrefOf(const CardTarget &target)
{
    return std::visit(Href{}, target);
}

CardTarget targetOf(const QString &href)
{
    const QStringList parts = href.split(u':');
    if (parts.first() == u"attribution")
        return AttributionTarget{parts.value(1).toInt()};
    if (parts.first() == u"entity")
        return EntityTarget{parts.value(1).toInt()};
    if (parts.first() == u"place")
        return PlaceTarget{parts.value(1).toLongLong(),
                           {parts.value(2).toLongLong(), parts.value(3).toLongLong()},
                           parts.value(4).toInt()};
    if (parts.first() == u"claim")
        return ClaimTarget{href.section(u':', 1)};
    if (parts.first() == u"more")
        return ShowMore{};
    return Span{parts.value(1).toLongLong(), parts.value(2).toLongLong()};
}

QString linkTo(const CardTarget &target, const QString &text, qsizetype longest)
{
    return u"<a href='%1'>%2</a>"_s.arg(hrefOf(target), shortened(text, longest).toHtmlEscaped());
}

} // namespace hearsay
