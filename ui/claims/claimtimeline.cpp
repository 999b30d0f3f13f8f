// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimtimeline.h"

#include "ui/claims/claimcolours.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/outsidetext.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ClaimTimeline::ClaimTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"claimTimeline"_s);
    setAccessibleName(tr("When the claim was printed"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ClaimTimeline::setEntries(const QList<TimelineEntry> &entries)
{
    m_days.clear();
    for (const TimelineEntry &entry : entries) {
        if (!entry.date.isValid())
            continue;
        const auto at = std::lower_bound(m_days.begin(), m_days.end(), entry.date,
                                         [](const Day &day, QDate date) { return day.date < date; });
        if (at == m_days.end() || at->date != entry.date)
            m_days.insert(at, {entry.date, {entry}});
        else if (!at->entries.contains(entry))
            at->entries.append(entry);
    }
    setAccessibleDescription(inWords().join(u'\n'));
    setToolTip(toolTipText(inWords()));
    setVisible(m_days.size() > 1);
    updateGeometry();
    update();
}

QStringList ClaimTimeline::inWords() const
{
    QStringList lines;
    for (const Day &day : m_days) {
        QStringList entries;
        for (const TimelineEntry &entry : day.entries)
            entries.append(
                tr("%1 %2 (%3)").arg(stanceSign(entry.stance), entry.outlet, stanceInWords(entry.stance)));
        lines.append(tr("%1: %2").arg(dateInWords(day.date), entries.join(u", "_s)));
    }
    return lines;
}

QSize ClaimTimeline::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, 5 * fontMetrics().height() / 2};
}

QSize ClaimTimeline::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, 5 * fontMetrics().height() / 2};
}

QString ClaimTimeline::signsOf(const Day &day, bool denying)
{
    QString signsOfDay;
    for (const TimelineEntry &entry : day.entries) {
        if ((entry.stance == Stance::Denies) == denying)
            signsOfDay += stanceSign(entry.stance);
    }
    return signsOfDay;
}

double ClaimTimeline::placeOf(const Day &day) const
{
    // Labels of the first and the last day stand half beside their places.
    const double margin = fontMetrics().horizontalAdvance(dateInWords(m_days.first().date)) / 2.0 + 16;
    const auto all = double(m_days.first().date.daysTo(m_days.last().date));
    return margin + (width() - 2 * margin) * double(m_days.first().date.daysTo(day.date)) / all;
}

void ClaimTimeline::paintEvent(QPaintEvent *)
{
    if (m_days.size() < 2)
        return;
    QPainter painter(this);
    const ClaimColours colours = claimColours(palette());
    const int line = fontMetrics().height();
    const int axis = line + 4;
    QColor faint = palette().color(QPalette::WindowText);
    faint.setAlphaF(0.4F);
    painter.setPen(faint);
    painter.drawLine(QPointF(placeOf(m_days.first()), axis), QPointF(placeOf(m_days.last()), axis));
    double labelEnd = -1;
    for (const Day &day : std::as_const(m_days)) {
        const double x = placeOf(day);
        painter.setPen(faint);
        painter.drawLine(QPointF(x, axis - 3), QPointF(x, axis + 3));
        painter.setPen(colours.asserts);
        painter.drawText(QRectF(x - width() / 2.0, 0, width(), line), Qt::AlignHCenter | Qt::AlignBottom,
                         signsOf(day, false));
        // Denials hang below the line, beside the date.
        const QString denials = signsOf(day, true);
        const QString label = dateInWords(day.date);
        const double labelWidth = fontMetrics().horizontalAdvance(label);
        const double gap = denials.isEmpty() ? 0 : fontMetrics().averageCharWidth() / 2.0;
        const double all = fontMetrics().horizontalAdvance(denials) + gap + labelWidth;
        const bool hasRoom = x - all / 2 > labelEnd;
        const double left = hasRoom ? x - all / 2 : x;
        painter.setPen(colours.denies);
        painter.drawText(QPointF(left, axis + 3 + fontMetrics().ascent()), denials);
        if (!hasRoom)
            continue; // the date would run into the one before; the tool tip has them all
        labelEnd = x + all / 2 + 8;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(left + all - labelWidth, axis + 3 + fontMetrics().ascent()), label);
    }
}

} // namespace hearsay
