// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/startpage.h"

#include "applicationicon.h"

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
constexpr int columnWidth = 60; // average characters

QLabel *makeLabel(const QString &text, QWidget *parent, double size = 1, bool bold = false)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

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
    column->setMaximumWidth(fontMetrics().averageCharWidth() * columnWidth);
    auto *icon = new QLabel(column);
    icon->setPixmap(QIcon(applicationIconPath()).pixmap(QSize(56, 56), devicePixelRatio()));
    auto *open = new QPushButton(tr("Open articles…"), column);
    open->setObjectName(u"startOpen"_s);
    open->setDefault(true);
    open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    auto *example = new QPushButton(tr("Open the example articles"), column);
    example->setObjectName(u"startExamples"_s);
    example->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    rows->addWidget(makeLabel(tr("Who said what?"), column, 2.2, true));
    rows->addWidget(
        makeLabel(tr("Hearsay reads a news article, marks every quotation, and shows who is behind the words "
                     "and which way they took."),
                  column, 1.1));
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
    across->addWidget(column, 20, Qt::AlignVCenter);
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
    m_recentRows->addWidget(makeLabel(tr("Read lately"), m_recent, 1.1, true));
    for (const QString &path : paths.mid(0, recentShown)) {
        auto *row = new QCommandLinkButton(QFileInfo(path).fileName(), QFileInfo(path).path(), m_recent);
        row->setAccessibleName(tr("Open %1").arg(path));
        connect(row, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT filesRequested({path}); });
        m_recentRows->addWidget(row);
    }
    m_recent->setVisible(!paths.isEmpty());
}

} // namespace hearsay
