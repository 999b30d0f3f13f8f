// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/findbar.h"

#include "ui/shared/outsidetext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_count(plainLabel({}, this))
{
    setObjectName(u"findBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    QLabel *label = plainLabel(tr("&Find:"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"findEdit"_s);
    m_edit->setPlaceholderText(tr("Words in this article"));
    m_edit->setClearButtonEnabled(true);
    m_count->setObjectName(u"findCount"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"00,000 of 00,000"_s));
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    QToolButton *previous = addButton(u"findPrevious"_s, u"↑"_s, tr("Previous match (Shift+Enter)"));
    QToolButton *next = addButton(u"findNext"_s, u"↓"_s, tr("Next match (Enter)"));
    m_case = addButton(u"findCase"_s, tr("Aa"), tr("Match capital letters"));
    m_words = addButton(u"findWords"_s, tr("“word”"), tr("Match whole words only"));
    m_case->setCheckable(true);
    m_words->setCheckable(true);
    QToolButton *closing = addButton(u"findClose"_s, u"✕"_s, tr("Close (Esc)"));

    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::announceQuery);
    connect(m_case, &QToolButton::toggled, this, &FindBar::announceQuery);
    connect(m_words, &QToolButton::toggled, this, &FindBar::announceQuery);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    setFocusProxy(m_edit);
    hide();
}

QToolButton *FindBar::addButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTipText(toolTip));
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

FindQuery FindBar::query() const
{
    return {m_edit->text(), m_case->isChecked(), m_words->isChecked()};
}

void FindBar::open(const QString &words)
{
    if (!words.isEmpty())
        m_edit->setText(words);
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    // The words of last time are searched for again: the marks went when the bar was closed.
    if (!m_edit->text().isEmpty()) {
        m_announced = {};
        announceQuery();
    }
}

void FindBar::showCount(qsizetype current, qsizetype total)
{
    const QLocale locale;
    if (m_edit->text().isEmpty())
        m_count->clear();
    else if (total == 0)
        m_count->setText(tr("No match"));
    else if (current < 0)
        m_count->setText(tr("Matches: %1").arg(locale.toString(total)));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(current + 1), locale.toString(total)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::announceQuery()
{
    const FindQuery current = query();
    if (current == m_announced)
        return;
    m_announced = current;
    Q_EMIT queryChanged(current);
}

} // namespace hearsay
