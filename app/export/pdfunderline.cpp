// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfunderline.h"

#include <QPen>

namespace hearsay {

void drawUnderline(QPainter &painter, AttributionKind kind, const QColor &colour, QPointF from, qreal length)
{
    QPen pen(colour, 0.75, Qt::SolidLine, Qt::FlatCap);
    if (kind == AttributionKind::Indirect) {
        // Dashes of no length with round caps are dots.
        pen.setWidthF(1.1);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 2.2});
    } else if (kind == AttributionKind::Mixed) {
        pen.setDashPattern({5, 3});
    }
    painter.save();
    painter.setPen(pen);
    painter.drawLine(from, from + QPointF(length, 0));
    painter.restore();
}

} // namespace hearsay
