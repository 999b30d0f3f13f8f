// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "attribution/result/entity.h"

#include <QAbstractButton>
#include <QColor>

namespace hearsay {

/// What a label in the margin shows of a quotation.
struct MarginEntry
{
    AttributionIndex attribution = noAttribution;
    QString speaker; ///< as speakerLabel() writes it
    EntityType speakerType = EntityType::Unknown;
    AttributionKind kind = AttributionKind::Direct;
    bool guess = false;
    bool selected = false;
    bool hovered = false;
    QColor strong;
    QColor soft;
    QColor text;
    QString toolTip;
    QString sentence; ///< for screen readers

    friend bool operator==(const MarginEntry &, const MarginEntry &) = default;
};

/// The speaker's name beside a quotation: sign of the type of entity, name, sign of the kind. A button, so
/// that screen readers and automated tests find it.
class MarginLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MarginLabel(QWidget *parent = nullptr);

    void setEntry(const MarginEntry &entry);
    const MarginEntry &entry() const { return m_entry; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont face() const;

    MarginEntry m_entry;
};

} // namespace hearsay
