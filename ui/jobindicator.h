// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>
#include <map>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hearsay {

/// What is going on, in the status bar: the title of the oldest job, its progress, a button to cancel it, and
/// a menu of the others. Work that ends within a moment is not shown, so that nothing flickers.
class JobIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit JobIndicator(Workspace *workspace, QWidget *parent = nullptr);

    /// Cancels the job that is shown, if any.
    void cancelShown();

private:
    struct Entry
    {
        QString title;
        qint64 done = 0;
        qint64 total = 0;
    };

    void begin(JobId job, const QString &title);
    void progress(JobId job, qint64 done, qint64 total);
    void end(JobId job);
    void refresh();
    void fillMenu();

    Workspace *m_workspace;
    std::map<JobId, Entry> m_jobs;
    QTimer m_delay;
    QLabel *m_title;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_more;
};

} // namespace hearsay
