// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/cardwidgets.h"

#include "ui/shared/entityglyph.h"
#include "ui/shared/outsidetext.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int meterSteps = 5;
constexpr int markWidth = 26;
constexpr int glyphSize = 16;

} // namespace

QLabel *makeCardText(const QString &richText, QWidget *parent)
{
    // The label would take the application's link colour, which a theme may make too dark for its panels.
    QString text = richText;
    text.replace(u"<a href"_s,
                 u"<a style='text-decoration:none; color:%1' href"_s.arg(
                     parent->palette().color(QPalette::Link).name()));
    QLabel *label = richLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    // A plain label with selectable text would be a stop for Tab that does nothing.
    label->setFocusPolicy(richText.contains(u"<a href"_s) ? Qt::StrongFocus : Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

ConfidenceMeter::ConfidenceMeter(double confidence, const QColor &colour, QWidget *parent)
    : QWidget(parent)
    , m_confidence(confidence)
    , m_colour(colour)
    , m_text(tr("%1 (%2)").arg(confidenceInWords(confidence), QLocale().toString(confidence, 'f', 2)))
{
    setObjectName(u"cardConfidence"_s);
    setAccessibleName(tr("Certainty: %1").arg(m_text));
    setToolTip(tr("The chance that words and speaker are both right, as the engine sees it"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ConfidenceMeter::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {meterSteps * metrics.height() + metrics.horizontalAdvance(m_text), metrics.height() + 4};
}

void ConfidenceMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = fontMetrics().ascent() * 0.72;
    const qreal top = (height() - side) / 2;
    const int filled = qRound(m_confidence * meterSteps);
    for (int i = 0; i < meterSteps; ++i) {
        painter.setPen(QPen(m_colour, 1.2));
        painter.setBrush(i < filled ? QBrush(m_colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(1 + i * (side + 3), top, side, side), 2, 2);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const int left = int(meterSteps * (side + 3)) + 8;
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

WayMark::WayMark(EntityType type, const QColor &colour, Places places, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
    , m_colour(colour)
    , m_places(places)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize WayMark::sizeHint() const
{
    return {markWidth, m_places & Last ? glyphSize + 6 : glyphSize + 20};
}

void WayMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal x = width() / 2.0;
    const qreal glyphTop = 3;
    const qreal glyphBottom = glyphTop + glyphSize;
    painter.setPen(QPen(m_colour, 1.4));
    if (!(m_places & Last)) {
        const qreal tip = height() - 1;
        painter.drawLine(QPointF(x, glyphBottom + 3), QPointF(x, tip - 4));
        // The arrow says which way the words went.
        painter.setBrush(m_colour);
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({{x - 4, tip - 6}, {x + 4, tip - 6}, {x, tip}}));
    }
    drawEntityGlyph(painter, QRectF(x - glyphSize / 2.0, glyphTop, glyphSize, glyphSize), m_type, m_colour);
}

QuotedWords::QuotedWords(const QString &words, AttributionKind kind, const QColor &strong, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_strong(strong)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 2, 0, 2);
    QLabel *label = makeCardText(words.toHtmlEscaped(), this);
    label->setObjectName(u"cardWords"_s);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont serif = label->font();
    serif.setFamilies({u"Source Serif 4"_s, u"Charter"_s, u"Noto Serif"_s, u"Georgia"_s, u"P052"_s,
                       u"Liberation Serif"_s, u"serif"_s});
    serif.setStyleHint(QFont::Serif);
    serif.setPointSizeF(serif.pointSizeF() * 1.15);
    label->setFont(serif);
    column->addWidget(label);
}

void QuotedWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_strong, 3);
    pen.setCapStyle(Qt::FlatCap);
    if (m_kind == AttributionKind::Indirect)
        pen.setDashPattern({0.8, 0.8});
    else if (m_kind == AttributionKind::Mixed)
        pen.setDashPattern({3, 0.9});
    painter.setPen(pen);
    painter.drawLine(QPointF(5, 3), QPointF(5, height() - 3));
}

} // namespace hearsay
