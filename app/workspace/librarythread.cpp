// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/librarythread.h"

namespace hearsay {

LibraryThread::LibraryThread(QString path, OpenMode mode, LibraryThread *before)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_before(before)
{
    m_context.moveToThread(&m_thread);
    m_thread.setObjectName(mode == OpenMode::ReadWrite ? QStringLiteral("library writer")
                                                       : QStringLiteral("library reader"));
    m_thread.start();
    post([this] { open(); });
}

LibraryThread::~LibraryThread()
{
    m_isStopping = m_mode == OpenMode::ReadOnly;
    QMetaObject::invokeMethod(
        &m_context, [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LibraryThread::open()
{
    m_failure.reset();
    const Result<Done> ready
        = m_before ? m_before->wait<Done>([](LibraryStore &) -> Result<Done> { return Done{}; }) : Done{};
    Result<std::unique_ptr<LibraryStore>> opened = LibraryStore::open(m_path, m_mode);
    if (opened)
        m_store = std::move(opened).value();
    else
        m_failure = ready ? opened.error() : ready.error();
}

void LibraryThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

} // namespace hearsay
