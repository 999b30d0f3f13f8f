// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/hitdelegate.h"

#include "ui/library/hitmodel.h"
#include "ui/shared/listrow.h"
#include "ui/shared/outsidetext.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace hearsay {

namespace {

constexpr int hitMargin = 6;
constexpr int contextLines = 3;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// The context, broken into lines of `width`; lines beyond the third are not laid out.
void layOut(QTextLayout &layout, const SearchHit &hit, int width)
{
    QList<QTextLayout::FormatRange> formats;
    for (Span mark : hit.marks) {
        QTextLayout::FormatRange range;
        range.start = int(mark.begin);
        range.length = int(mark.length());
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal height = 0;
    for (int i = 0; i < contextLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return qMax(80, width - 2 * hitMargin);
}

const HitModel *modelOf(const QModelIndex &index)
{
    return qobject_cast<const HitModel *>(index.model());
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HitModel *model = modelOf(index);
    if (!model)
        return;
    const SearchHit &hit = model->hit(index.row());
    paintRowGround(painter, option);
    const QColor colour = rowInk(option);
    const int width = widthOf(option);
    const int lineHeight = option.fontMetrics.height();
    int y = option.rect.top() + hitMargin / 2;
    const auto line = [&](const QString &text, const QFont &font) {
        if (text.isEmpty())
            return;
        painter->setFont(font);
        painter->drawText(QRect(option.rect.left() + hitMargin, y, width, lineHeight),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(visibleText(text), Qt::ElideRight, width));
        y += lineHeight;
    };
    painter->save();
    painter->setPen(colour);
    if (model->beginsArticle(index.row())) {
        if (index.row() > 0) {
            QColor rule = colour;
            rule.setAlphaF(0.25F);
            painter->setPen(rule);
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
            painter->setPen(colour);
        }
        line(hit.title, boldOf(option.font));
        line(HitModel::originOf(hit), option.font);
    }
    QFont italic = option.font;
    italic.setItalic(true);
    line(HitModel::bylineOf(hit), italic);
    QTextLayout layout(hit.context, option.font);
    layOut(layout, hit, width);
    layout.draw(painter, QPointF(option.rect.left() + hitMargin, y));
    paintRowFocus(painter, option);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HitModel *model = modelOf(index);
    if (!model)
        return {};
    const SearchHit &hit = model->hit(index.row());
    const int width = widthOf(option);
    QTextLayout layout(hit.context, option.font);
    layOut(layout, hit, width);
    int height = int(layout.boundingRect().height()) + hitMargin;
    if (model->beginsArticle(index.row()))
        height += option.fontMetrics.height() * (HitModel::originOf(hit).isEmpty() ? 1 : 2);
    if (!HitModel::bylineOf(hit).isEmpty())
        height += option.fontMetrics.height();
    return {width, height};
}

} // namespace hearsay
