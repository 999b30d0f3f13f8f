// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hearsay {

/// What long work reports to and asks: progress one way, cancellation the other.
/// Implementations must be callable from any thread; the default one hears nothing and never cancels.
class JobMonitor
{
public:
    JobMonitor() = default;
    virtual ~JobMonitor() = default;
    JobMonitor(const JobMonitor &) = delete;
    JobMonitor &operator=(const JobMonitor &) = delete;

    /// True once somebody asked for the work to stop; the work then returns ErrorCode::Cancelled soon (within
    /// 50 ms).
    virtual bool isCancelled() const { return false; }
    /// `done` of `total` steps are finished; total 0 means that the length is not known.
    virtual void setProgress(qint64 done, qint64 total)
    {
        Q_UNUSED(done)
        Q_UNUSED(total)
    }
};

} // namespace hearsay
