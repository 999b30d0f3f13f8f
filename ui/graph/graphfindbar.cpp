// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphfindbar.h"

#include "ui/shared/outsidetext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QToolButton *button(QWidget *parent, const QString &name, Qt::ArrowType arrow, const QString &text)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(name);
    made->setAutoRaise(true);
    made->setArrowType(arrow);
    made->setToolTip(toolTipText(text));
    made->setAccessibleName(text);
    return made;
}

} // namespace

GraphFindBar::GraphFindBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_count(plainLabel({}, this))
{
    setObjectName(u"graphFindBar"_s);
    m_line->setObjectName(u"graphFindLine"_s);
    m_line->setPlaceholderText(tr("Find a name or words"));
    m_line->setAccessibleName(tr("Find in the graph"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_count->setObjectName(u"graphFindCount"_s);
    QToolButton *previous = button(this, u"graphFindPrevious"_s, Qt::UpArrow, tr("Previous match"));
    QToolButton *next = button(this, u"graphFindNext"_s, Qt::DownArrow, tr("Next match"));
    QToolButton *close = button(this, u"graphFindClose"_s, Qt::NoArrow, tr("Close the find line"));
    close->setText(u"✕"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);

    connect(m_line, &QLineEdit::textChanged, this, &GraphFindBar::queryChanged);
    connect(previous, &QToolButton::clicked, this, &GraphFindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &GraphFindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &GraphFindBar::closeBar);
    hide();
}

void GraphFindBar::open()
{
    show();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
    if (!m_line->text().isEmpty())
        Q_EMIT queryChanged(m_line->text());
}

QString GraphFindBar::query() const
{
    return isHidden() ? QString() : m_line->text().simplified();
}

void GraphFindBar::showMatches(int current, int count)
{
    if (query().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(current + 1).arg(count));
}

void GraphFindBar::closeBar()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

bool GraphFindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool backwards = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT backwards ? previousRequested() : nextRequested();
        return true;
    case Qt::Key_Down:
        Q_EMIT nextRequested();
        return true;
    case Qt::Key_Up:
        Q_EMIT previousRequested();
        return true;
    case Qt::Key_Escape:
        closeBar();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace hearsay
