// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/marginlabel.h"

#include "ui/shared/entityglyph.h"
#include "ui/shared/wording.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int padding = 4;

} // namespace

MarginLabel::MarginLabel(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
}

void MarginLabel::setEntry(const MarginEntry &entry)
{
    if (m_entry == entry)
        return;
    m_entry = entry;
    setText(entry.speaker);
    setShortcut({}); // a button takes an ampersand of its text for the mark of a key
    setToolTip(entry.toolTip);
    setAccessibleName(entry.sentence);
    update();
}

QFont MarginLabel::face() const
{
    QFont face = font();
    face.setItalic(m_entry.guess);
    face.setBold(m_entry.selected);
    return face;
}

QSize MarginLabel::sizeHint() const
{
    const QFontMetrics metrics(face());
    return {metrics.ascent() + metrics.horizontalAdvance(text())
                + metrics.horizontalAdvance(kindSign(m_entry.kind)) + 5 * padding,
            metrics.height() + 2};
}

void MarginLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    if (m_entry.selected || m_entry.hovered || underMouse()) {
        painter.setPen(m_entry.selected ? QPen(m_entry.strong, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_entry.soft);
        painter.drawRoundedRect(box, 4, 4);
    }

    painter.setFont(face());
    const QFontMetrics metrics(face());
    const qreal sign = metrics.ascent();
    drawEntityGlyph(painter, QRectF(padding, (height() - sign) / 2.0, sign, sign), m_entry.speakerType,
                    m_entry.strong);

    const QString kind = kindSign(m_entry.kind);
    const int kindWidth = metrics.horizontalAdvance(kind);
    const int left = padding + int(sign) + padding;
    const int room = width() - left - kindWidth - 2 * padding;
    const QString name = metrics.elidedText(text(), Qt::ElideRight, qMax(room, 0));
    painter.setPen(m_entry.strong);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    painter.setPen(m_entry.text);
    const int after = left + qMin(metrics.horizontalAdvance(name), room) + padding;
    painter.drawText(QRect(after, 0, kindWidth + padding, height()), Qt::AlignVCenter | Qt::AlignLeft, kind);
}

} // namespace hearsay
