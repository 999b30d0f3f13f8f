// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimlink.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct Href
{
    QString operator()(const PlaceLink &place) const
    {
        return u"place:%1:%2:%3:%4"_s.arg(place.article)
            .arg(place.words.begin)
            .arg(place.words.end)
            .arg(place.attribution);
    }
    QString operator()(const CorrectLink &link) const { return u"correct:%1"_s.arg(link.backing); }
    QString operator()(AllLink) const { return u"all:"_s; }
};

} // namespace

QString hrefOf(const ClaimLink &link)
{
    return std::visit(Href{}, link);
}

ClaimLink claimLinkOf(const QString &href)
{
    const QStringList parts = href.split(u':');
    if (parts.first() == u"place" && parts.size() == 5)
        return PlaceLink{
            parts[1].toLongLong(), {parts[2].toLongLong(), parts[3].toLongLong()}, parts[4].toInt()};
    if (parts.first() == u"correct" && parts.size() == 2)
        return CorrectLink{parts[1].toLongLong()};
    if (parts.first() == u"all")
        return AllLink{};
    return PlaceLink{};
}

} // namespace hearsay
