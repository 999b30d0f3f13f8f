// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/stance.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

namespace hearsay {

/// One print of a claim or of words.
struct TimelineEntry
{
    QDate date;
    Stance stance = Stance::Asserts;
    QString outlet;

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// When a claim was printed: days on a line from left to right, on each the signs of the stances, above those
/// who say so, below those who deny. The same in words is its accessible description and tool tip. Entries
/// without a date are left out; hidden while there are fewer than two days to show.
class ClaimTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimTimeline(QWidget *parent = nullptr);

    void setEntries(const QList<TimelineEntry> &entries);
    /// The days in words: "12 Mar 2026: ▲ Harbour Gazette".
    QStringList inWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Day
    {
        QDate date;
        QList<TimelineEntry> entries;
    };

    static QString signsOf(const Day &day, bool denying);
    double placeOf(const Day &day) const;

    QList<Day> m_days;
};

} // namespace hearsay
