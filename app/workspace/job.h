// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <utility>

namespace hearsay {

/// A piece of background work as the reader sees it: it has a title, makes progress, can be cancelled. Lives
/// on the UI thread and sends its work to a thread pool. finished() comes exactly once, after cancel() too.
class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QString title, QObject *parent = nullptr)
        : QObject(parent)
        , m_title(std::move(title))
    {
    }

    const QString &title() const { return m_title; }
    bool isCancelled() const { return m_cancelled; }

    virtual void start() = 0;
    void cancel()
    {
        if (m_cancelled)
            return;
        m_cancelled = true;
        stop();
    }

Q_SIGNALS:
    /// total 0: the length is not known.
    void progressed(qint64 done, qint64 total);
    void finished();

protected:
    /// Makes the work end soon; called once.
    virtual void stop() = 0;

private:
    QString m_title;
    bool m_cancelled = false;
};

} // namespace hearsay
