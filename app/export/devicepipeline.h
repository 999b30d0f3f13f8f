// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"

#include <QIODevice>
#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace hearsay {

/// Lets QPDF write into a QIODevice. Throws through QPDF where the device fails or the monitor cancels, as
/// QPDF's own pipelines do.
class DevicePipeline : public Pipeline
{
public:
    DevicePipeline(QIODevice &device, const JobMonitor &monitor)
        : Pipeline("device", nullptr)
        , m_device(device)
        , m_monitor(monitor)
    {
    }

    void write(unsigned char const *data, size_t length) override
    {
        if (m_monitor.isCancelled())
            throw std::runtime_error("cancelled");
        if (m_device.write(reinterpret_cast<const char *>(data), qint64(length)) == qint64(length))
            return;
        m_hasFailed = true;
        throw std::runtime_error("the device takes no more");
    }

    void finish() override { }

    bool hasFailed() const { return m_hasFailed; }

private:
    QIODevice &m_device;
    const JobMonitor &m_monitor;
    bool m_hasFailed = false;
};

} // namespace hearsay
