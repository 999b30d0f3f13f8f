// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimdelegate.h"

#include "ui/claims/claimcolours.h"
#include "ui/claims/claimlistmodel.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/listrow.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace hearsay {

namespace {

constexpr int margin = 6;
constexpr int textLines = 2;

/// Draws `text` on at most textLines lines from the top of `box`.
void paintText(QPainter &painter, const QRect &box, const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (int line = 0; line < textLines; ++line) {
        QTextLine made = layout.createLine();
        if (!made.isValid())
            break;
        made.setLineWidth(box.width());
        const bool isCut = line == textLines - 1 && made.textStart() + made.textLength() < text.size();
        const QString words = isCut
            ? metrics.elidedText(text.mid(made.textStart()), Qt::ElideRight, box.width())
            : text.mid(made.textStart(), made.textLength());
        painter.drawText(
            QRect(box.left(), box.top() + line * metrics.height(), box.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    layout.endLayout();
}

/// Draws a sign with a number, and returns where the next one may begin.
int paintCount(QPainter &painter, const QRect &line, int left, Stance stance, qsizetype count,
               const QColor &colour)
{
    if (count == 0)
        return left;
    const QString text = stanceSign(stance) + QString::number(count);
    painter.setPen(colour);
    painter.drawText(QRect(left, line.top(), line.width(), line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
    return left + painter.fontMetrics().horizontalAdvance(text) + painter.fontMetrics().averageCharWidth();
}

} // namespace

void ClaimDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    paintRowGround(painter, option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto row = index.data(ClaimListModel::RowRole).value<ClaimRow>();
    const QRect box = option.rect.adjusted(margin, margin / 2, -margin, -margin / 2);
    const int height = option.fontMetrics.height();
    const QColor ink = rowInk(option);
    const ClaimColours colours = claimColours(option.palette);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(ink);
    paintText(*painter, box, row.text, option.font);

    QRect line(box.left(), box.bottom() - 2 * height + 1, box.width(), height);
    int left = line.left();
    for (Stance stance : {Stance::Asserts, Stance::Denies, Stance::Rumour}) {
        const qsizetype count = stance == Stance::Asserts ? row.asserting
            : stance == Stance::Denies                    ? row.denying
                                                          : row.passingOn;
        left = paintCount(*painter, line, left, stance, count, isSelected ? ink : colours.of(stance));
    }
    painter->setPen(faintRowInk(option));
    line.setLeft(left);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(ClaimListModel::SummaryRole).toString(),
                                                    Qt::ElideRight, line.width()));
    line.setLeft(box.left());
    line.translate(0, height);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(ClaimListModel::OutletsRole).toString(),
                                                    Qt::ElideRight, line.width()));
    paintRowFocus(painter, option);
    painter->restore();
}

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
    const bool fitsOneLine = option.fontMetrics.horizontalAdvance(index.data().toString()) <= room;
    const int lines = (fitsOneLine ? 1 : textLines) + 2;
    return {option.fontMetrics.averageCharWidth() * 24, lines * option.fontMetrics.height() + 2 * margin};
}

} // namespace hearsay
