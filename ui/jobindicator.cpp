// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobindicator.h"

#include "ui/shared/outsidetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hearsay {

namespace {

constexpr auto patience = 250ms;

} // namespace

JobIndicator::JobIndicator(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"jobIndicator"_s);
    m_title->setObjectName(u"jobTitle"_s);
    m_bar->setObjectName(u"jobProgress"_s);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    connect(m_cancel, &QToolButton::clicked, this, &JobIndicator::cancelShown);
    m_more->setObjectName(u"jobMore"_s);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &JobIndicator::fillMenu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_bar, m_cancel, m_more})
        layout->addWidget(part);
    hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(patience);
    connect(&m_delay, &QTimer::timeout, this, &JobIndicator::refresh);
    connect(workspace, &Workspace::jobStarted, this, &JobIndicator::begin);
    connect(workspace, &Workspace::jobProgressed, this, &JobIndicator::progress);
    connect(workspace, &Workspace::jobFinished, this, &JobIndicator::end);
}

void JobIndicator::cancelShown()
{
    if (!m_jobs.empty())
        m_workspace->cancel(m_jobs.begin()->first);
}

void JobIndicator::begin(JobId job, const QString &title)
{
    m_jobs[job] = {title};
    if (isVisible())
        refresh();
    else if (!m_delay.isActive())
        m_delay.start();
}

void JobIndicator::progress(JobId job, qint64 done, qint64 total)
{
    const auto at = m_jobs.find(job);
    if (at == m_jobs.end())
        return;
    at->second.done = done;
    at->second.total = total;
    if (isVisible() && at == m_jobs.begin())
        refresh();
}

void JobIndicator::end(JobId job)
{
    m_jobs.erase(job);
    if (m_jobs.empty())
        m_delay.stop();
    if (isVisible())
        refresh();
}

void JobIndicator::refresh()
{
    setVisible(!m_jobs.empty());
    if (m_jobs.empty())
        return;
    const Entry &shown = m_jobs.begin()->second;
    m_title->setText(fontMetrics().elidedText(visibleText(shown.title), Qt::ElideMiddle,
                                              fontMetrics().averageCharWidth() * 50));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(shown.title));
    // QProgressBar counts in int; a thousand steps are finer than its pixels.
    constexpr int steps = 1000;
    m_bar->setRange(0, shown.total > 0 ? steps : 0);
    m_bar->setValue(shown.total > 0 ? int(shown.done * steps / shown.total) : 0);
    m_more->setVisible(m_jobs.size() > 1);
    m_more->setText(tr("%1 more").arg(m_jobs.size() - 1));
    m_more->setAccessibleName(tr("Other work under way: %1").arg(m_jobs.size() - 1));
}

void JobIndicator::fillMenu()
{
    m_more->menu()->clear();
    for (const auto &[job, entry] : m_jobs)
        m_more->menu()->addAction(tr("Cancel: %1").arg(menuText(entry.title)), this,
                                  [this, id = job] { m_workspace->cancel(id); });
}

} // namespace hearsay
