// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messagestrip.h"

#include "ui/shared/outsidetext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

// A list longer than this is for a log, not for a reader.
constexpr int listedFailures = 200;

QToolButton *makeButton(QWidget *parent, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(plainLabel({}, this))
    , m_text(plainLabel({}, this))
    , m_details(makeButton(this, u"messageDetails"_s))
    , m_action(makeButton(this, u"messageAction"_s))
    , m_list(new QListWidget(this))
{
    setObjectName(u"messageStrip"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setText(tr("Details"));
    m_details->setCheckable(true);
    m_details->setAccessibleName(tr("Show each failure"));
    connect(m_details, &QToolButton::toggled, this, &MessageStrip::showDetails);
    connect(m_action, &QToolButton::clicked, this, [this] {
        if (m_do)
            m_do();
    });
    auto *close = makeButton(this, u"messageClose"_s);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageStrip::dismiss);
    m_list->setObjectName(u"messageList"_s);
    m_list->setAccessibleName(tr("Failures"));
    m_list->setWordWrap(true);
    m_list->setMaximumHeight(fontMetrics().height() * 9);
    m_list->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_details);
    row->addWidget(m_action);
    row->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addLayout(row);
    layout->addWidget(m_list);
    hide();
}

void MessageStrip::showNote(const QString &sentence, const QString &actionText, std::function<void()> action)
{
    m_failures.clear();
    showDetails(false);
    m_details->hide();
    m_do = std::move(action);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setText(sentence, false);
}

void MessageStrip::addFailure(const QString &sentence)
{
    m_failures.append(sentence);
    m_action->hide();
    m_details->setVisible(m_failures.size() > 1);
    if (m_list->isVisible() && m_list->count() < listedFailures)
        m_list->addItem(visibleText(sentence));
    setText(m_failures.size() == 1 ? sentence
                                   : tr("%1 things went wrong. The last one: %2")
                                         .arg(QLocale().toString(m_failures.size()), sentence),
            true);
}

void MessageStrip::addFailureWithAction(const QString &sentence, const QString &actionText,
                                        std::function<void()> action)
{
    addFailure(sentence);
    m_do = std::move(action);
    m_action->setText(actionText);
    m_action->show();
}

void MessageStrip::showReport(const QString &sentence, const QStringList &failures)
{
    showNote(sentence);
    m_failures = failures;
    m_details->setVisible(!failures.isEmpty());
    setText(sentence, !failures.isEmpty());
}

void MessageStrip::dismiss()
{
    m_failures.clear();
    showDetails(false);
    hide();
}

QString MessageStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageStrip::changeEvent(QEvent *event)
{
    // updateColours() itself changes the palette: only a change that comes from the application counts.
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColours();
    QFrame::changeEvent(event);
}

void MessageStrip::setText(const QString &text, bool failure)
{
    m_isFailure = failure;
    m_text->setText(visibleText(text));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(
        style()
            ->standardIcon(failure ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation)
            .pixmap(size));
    m_icon->setAccessibleName(failure ? tr("Failure") : tr("Note"));
    setAccessibleName(text);
    updateColours();
    show();
    // Screen readers speak an alert at once, wherever the focus is.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::updateColours()
{
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    const bool dark = base.color(QPalette::WindowText).lightness() > base.color(QPalette::Window).lightness();
    QColor ground(dark ? QRgb(0x20384a) : QRgb(0xdcecf7));
    if (m_isFailure)
        ground = QColor(dark ? QRgb(0x4f2f1c) : QRgb(0xfbe3d2));
    QPalette palette = base;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, dark ? QColor(0xf4f4f4) : QColor(0x202020));
    palette.setColor(QPalette::ButtonText, palette.color(QPalette::WindowText));
    setPalette(palette);
}

void MessageStrip::showDetails(bool shown)
{
    m_details->setChecked(shown);
    m_list->clear();
    for (const QString &failure : m_failures.mid(0, shown ? listedFailures : 0))
        m_list->addItem(visibleText(failure));
    m_list->setVisible(shown);
}

} // namespace hearsay
