// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/startpage.h"

#include "applicationicon.h"
#include "document/filepath.h"
#include "ui/shared/outsidetext.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype recentShown = 5;

/// Rich text takes its sizes from the font in use, whichever that becomes.
QLabel *makeLabel(const QString &text, QWidget *parent)
{
    QLabel *label = richLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

/// A button with room around its words: these are the first things to press.
class RoomyButton final : public QPushButton
{
public:
    RoomyButton(const QString &text, const QString &name, QWidget *parent)
        : QPushButton(text, parent)
    {
        setObjectName(name);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int room = fontMetrics().height();
        return QPushButton::sizeHint() + QSize(2 * room, room / 2);
    }
};

} // namespace

StartPage::StartPage(const QStringList &examples, QWidget *parent)
    : QScrollArea(parent)
    , m_recent(new QWidget)
    , m_recentRows(new QVBoxLayout(m_recent))
{
    setObjectName(u"startPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);

    auto *column = new QWidget;
    QLabel *icon = plainLabel({}, column);
    icon->setPixmap(QIcon(applicationIconPath()).pixmap(QSize(56, 56), devicePixelRatio()));
    auto *open = new RoomyButton(tr("Open articles…"), u"startOpen"_s, column);
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    auto *example = new RoomyButton(tr("Open the example articles"), u"startExamples"_s, column);
    connect(example, &QPushButton::clicked, this, [this, examples] { Q_EMIT filesRequested(examples); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(example);
    buttons->addStretch();

    m_recentRows->setContentsMargins(0, 16, 0, 0);
    m_recent->hide();
    auto *rows = new QVBoxLayout(column);
    rows->setSpacing(10);
    rows->addWidget(icon);
    rows->addWidget(
        makeLabel(tr("<span style='font-size:xx-large; font-weight:600'>Who said what?</span>"), column));
    rows->addWidget(
        makeLabel(tr("Hearsay reads a news article, marks every quotation, and shows who is behind the words "
                     "and which way they took. The examples tell two invented stories: find the one source "
                     "that two papers share."),
                  column));
    rows->addSpacing(8);
    rows->addLayout(buttons);
    rows->addWidget(
        makeLabel(tr("You can also drop files anywhere on this window: plain text, Markdown, or web pages "
                     "saved from a browser. Nothing leaves this computer."),
                  column));
    rows->addWidget(m_recent);

    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *across = new QHBoxLayout(page);
    across->addStretch(1);
    across->addWidget(column, 2, Qt::AlignVCenter);
    across->addStretch(1);
    setWidget(page);
    setFocusProxy(open);
}

void StartPage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *old = m_recentRows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_recentRows->addWidget(makeLabel(tr("<b>Read lately</b>"), m_recent));
    for (const QString &path : paths.mid(0, recentShown)) {
        auto *row = new QCommandLinkButton(menuText(shownName(path)),
                                           menuText(shownPath(QFileInfo(path).path())), m_recent);
        row->setAccessibleName(tr("Open %1").arg(visibleText(shownPath(path))));
        connect(row, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT filesRequested({path}); });
        m_recentRows->addWidget(row);
    }
    m_recent->setVisible(!paths.isEmpty());
}

} // namespace hearsay
