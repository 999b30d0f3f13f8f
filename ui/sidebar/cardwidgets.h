// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/wording.h"

#include <QColor>
#include <QLabel>
#include <QWidget>

namespace hearsay {

/// A label of wrapped rich text whose words can be selected and whose links take the keyboard.
QLabel *makeCardText(const QString &richText, QWidget *parent);

/// How sure the engine is: five steps, as many filled as the chance reaches, with words and number beside
/// them.
class ConfidenceMeter : public QWidget
{
    Q_OBJECT

public:
    ConfidenceMeter(double confidence, const QColor &colour, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_confidence;
    QColor m_colour;
    QString m_text;
};

/// A station on the way of words: sign of the entity on a line that runs from the first station to the last.
class WayMark : public QWidget
{
    Q_OBJECT

public:
    enum Place { First = 1, Last = 2 };
    Q_DECLARE_FLAGS(Places, Place)

    WayMark(EntityType type, const QColor &colour, Places places, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EntityType m_type;
    QColor m_colour;
    Places m_places;
};

/// The attributed words with a bar in the colour of the speaker, drawn as in the margin of the text: whole
/// for direct speech, broken for mixed, dotted for indirect.
class QuotedWords : public QWidget
{
    Q_OBJECT

public:
    QuotedWords(const QString &words, AttributionKind kind, const QColor &strong, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AttributionKind m_kind;
    QColor m_strong;
};

} // namespace hearsay
