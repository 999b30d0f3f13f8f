// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/entrydelegate.h"

#include "ui/library/librarymodel.h"
#include "ui/shared/outsidetext.h"

#include <QApplication>
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
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QFontMetrics &metrics = option.fontMetrics;
    const QRect row = option.rect.adjusted(entryMargin, entryMargin / 2, -entryMargin, -entryMargin / 2);
    QRect line(row.left(), row.top(), row.width(), metrics.height());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(visibleText(index.data().toString()), Qt::ElideRight, line.width()));
    line.translate(0, metrics.height());
    if (!isSelected) {
        // Fainter than the title, and dark enough to read in every theme.
        QColor faint = option.palette.color(QPalette::Text);
        faint.setAlphaF(0.75F);
        painter->setPen(faint);
    }
    const QString count
        = index.siblingAtColumn(LibraryModel::Quotations).data(Qt::AccessibleTextRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    line.setRight(line.right() - metrics.horizontalAdvance(count) - metrics.averageCharWidth());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(visibleText(originOf(index)), Qt::ElideRight, line.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, 2 * option.fontMetrics.height() + entryMargin};
}

} // namespace hearsay
