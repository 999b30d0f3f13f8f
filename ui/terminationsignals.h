// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace hearsay {

/// Turns SIGTERM, SIGHUP and SIGINT into a signal of the event loop, so that a window is closed as its reader
/// would close it: by the end of a session, of a terminal, or by Ctrl+C. A second one ends the process at
/// once. What the caller has the process ignore (nohup) stays ignored. At most one at a time; of the thread
/// that made it.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace hearsay
