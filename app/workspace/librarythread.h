// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/librarystore.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace hearsay {

/// A thread with one connection to the library. Work runs in the order of asking; where the library could not
/// be opened, its outcome is that error. The destructor lets a writer finish what it was asked, and a reader
/// drop it.
class LibraryThread
{
public:
    /// Opens the library from the thread itself, so that nobody waits. `before`, where given, has to be done
    /// with opening first: the writer makes the file and brings it up to date. Where the writer could not
    /// open it, it may be there for reading all the same; its error stands where it is not.
    LibraryThread(QString path, OpenMode mode, LibraryThread *before = nullptr);
    ~LibraryThread();
    LibraryThread(const LibraryThread &) = delete;
    LibraryThread &operator=(const LibraryThread &) = delete;

    /// Runs `work` and calls `deliver` with its outcome on the thread of `owner`, from the event loop.
    /// `owner` outlives this object.
    template <typename T>
    void ask(QObject *owner, std::function<Result<T>(LibraryStore &)> work,
             std::function<void(Result<T>)> deliver)
    {
        post([this, owner, work = std::move(work), deliver = std::move(deliver)] {
            if (m_isStopping)
                return;
            auto outcome = std::make_shared<Result<T>>(run<T>(work));
            QMetaObject::invokeMethod(
                owner, [deliver, outcome] { deliver(std::move(*outcome)); }, Qt::QueuedConnection);
        });
    }

    /// Runs `work` and waits for it; to be called from other threads than this and the window's.
    template <typename T>
    Result<T> wait(const std::function<Result<T>(LibraryStore &)> &work)
    {
        // Shared, since the promise must outlive the call that fulfils it. A standard promise and not a
        // blocking connection: ThreadSanitizer cannot see the locks within Qt.
        const auto promise = std::make_shared<std::promise<Result<T>>>();
        std::future<Result<T>> outcome = promise->get_future();
        post([this, &work, promise] { promise->set_value(run<T>(work)); });
        return outcome.get();
    }

    /// As ask(), for work that needs no open library and is done even where there is none.
    template <typename T>
    void askAside(QObject *owner, std::function<Result<T>()> work, std::function<void(Result<T>)> deliver)
    {
        post([this, owner, work = std::move(work), deliver = std::move(deliver)] {
            if (m_isStopping)
                return;
            auto outcome = std::make_shared<Result<T>>(work());
            QMetaObject::invokeMethod(
                owner, [deliver, outcome] { deliver(std::move(*outcome)); }, Qt::QueuedConnection);
        });
    }

    /// Closes the connection of this thread and of the one before it, runs `work` while nobody of this
    /// program has the library open, and opens both anew. To be called on this thread, from askAside().
    template <typename T>
    Result<T> runClosed(const std::function<Result<T>()> &work)
    {
        m_store.reset();
        const auto promise = std::make_shared<std::promise<Result<T>>>();
        std::future<Result<T>> outcome = promise->get_future();
        m_before->post([before = m_before, &work, promise] {
            before->m_store.reset();
            Result<T> done = work();
            before->open();
            promise->set_value(std::move(done));
        });
        Result<T> done = outcome.get();
        open();
        return done;
    }

private:
    void post(std::function<void()> work);
    template <typename T>
    Result<T> run(const std::function<Result<T>(LibraryStore &)> &work)
    {
        if (m_failure)
            return *m_failure;
        return work(*m_store);
    }
    void open();

    QThread m_thread;
    QObject m_context; ///< lives on the thread
    QString m_path;
    OpenMode m_mode;
    LibraryThread *m_before;
    std::atomic_bool m_isStopping = false;
    // Both belong to the thread.
    std::unique_ptr<LibraryStore> m_store;
    std::optional<Error> m_failure;
};

} // namespace hearsay
