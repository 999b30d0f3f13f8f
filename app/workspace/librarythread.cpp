// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/librarythread.h"

namespace hearsay {

LibraryThread::LibraryThread(const QString &path, OpenMode mode, LibraryThread *before)
    : m_mode(mode)
{
    m_context.moveToThread(&m_thread);
    m_thread.setObjectName(mode == OpenMode::ReadWrite ? QStringLiteral("library writer")
                                                       : QStringLiteral("library reader"));
    m_thread.start();
    post([this, path, before] {
        if (before) {
            const Result<Done> ready
                = before->wait<Done>([](LibraryStore &) -> Result<Done> { return Done{}; });
            if (!ready) {
                m_failure = ready.error();
                return;
            }
        }
        open(path, m_mode);
    });
}

LibraryThread::~LibraryThread()
{
    m_isStopping = m_mode == OpenMode::ReadOnly;
    QMetaObject::invokeMethod(
        &m_context, [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LibraryThread::open(const QString &path, OpenMode mode)
{
    Result<std::unique_ptr<LibraryStore>> opened = LibraryStore::open(path, mode);
    if (opened)
        m_store = std::move(opened).value();
    else
        m_failure = opened.error();
}

void LibraryThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

} // namespace hearsay
