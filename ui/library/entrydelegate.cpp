// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/entrydelegate.h"

#include "ui/library/librarymodel.h"
#include "ui/shared/listrow.h"
#include "ui/shared/outsidetext.h"

#include <QPainter>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int entryMargin = 6;

QString originOf(const QModelIndex &index)
{
    QStringList parts;
    for (int column : {LibraryModel::Outlet, LibraryModel::Date}) {
        if (const QString part = index.siblingAtColumn(column).data().toString(); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

} // namespace

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    paintRowGround(painter, option);
    const QFontMetrics &metrics = option.fontMetrics;
    const QRect row = option.rect.adjusted(entryMargin, entryMargin / 2, -entryMargin, -entryMargin / 2);
    QRect line(row.left(), row.top(), row.width(), metrics.height());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(rowInk(option));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(visibleText(index.data().toString()), Qt::ElideRight, line.width()));
    line.translate(0, metrics.height());
    painter->setPen(faintRowInk(option));
    const QString count
        = index.siblingAtColumn(LibraryModel::Quotations).data(Qt::AccessibleTextRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    line.setRight(line.right() - metrics.horizontalAdvance(count) - metrics.averageCharWidth());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(visibleText(originOf(index)), Qt::ElideRight, line.width()));
    paintRowFocus(painter, option);
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, 2 * option.fontMetrics.height() + entryMargin};
}

} // namespace hearsay
