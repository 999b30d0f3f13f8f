// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <QByteArray>
#include <QFile>
#include <QString>

namespace hearsay {

/// The most memory that the process held resident while a benchmark ran (Linux: VmHWM of /proc/self/status).
/// Construct it before the loop; report() adds the counters "peak_MiB" and "added_MiB" (above what was held
/// at construction).
class PeakMemory
{
public:
    PeakMemory()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (reset.open(QIODevice::WriteOnly))
            reset.write("5"); // sets the high-water mark back to what is held now
        m_before = kibibytes("VmRSS:");
    }

    void report(benchmark::State &state) const
    {
        const double peak = double(kibibytes("VmHWM:")) / 1024;
        state.counters["peak_MiB"] = peak;
        state.counters["added_MiB"] = peak - double(m_before) / 1024;
    }

private:
    static qint64 kibibytes(const QByteArray &field)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(field))
                return line.mid(field.size()).simplified().split(' ').first().toLongLong();
        }
        return 0;
    }

    qint64 m_before = 0;
};

} // namespace hearsay
