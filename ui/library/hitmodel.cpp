// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/hitmodel.h"

#include "document/clippedtext.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/wording.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

void HitModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    // Rows show three lines; an endless word makes endless ones.
    constexpr qsizetype longestContext = 1000;
    for (SearchHit &hit : m_hits) {
        hit.title = clippedText(hit.title);
        hit.context = clippedText(hit.context, longestContext);
        hit.marks.removeIf([](Span mark) { return mark.end > longestContext; });
    }
    endResetModel();
}

QString HitModel::bylineOf(const SearchHit &hit)
{
    if (!hit.kind)
        return {};
    const QString speaker = hit.speaker.isEmpty() ? tr("Speaker not named") : clippedText(hit.speaker);
    return tr("%1, %2", "speaker and kind of quotation").arg(speaker, kindInWords(*hit.kind));
}

QString HitModel::originOf(const SearchHit &hit)
{
    QStringList parts;
    if (!hit.outlet.isEmpty())
        parts.append(clippedText(hit.outlet));
    if (hit.date.isValid())
        parts.append(QLocale().toString(hit.date, QLocale::ShortFormat));
    return parts.join(u", "_s);
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    QStringList lines = {hit.title, originOf(hit), bylineOf(hit), hit.context};
    lines.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return lines.join(u"; "_s);
    case Qt::ToolTipRole:
        return toolTipText(lines);
    default:
        return {};
    }
}

} // namespace hearsay
