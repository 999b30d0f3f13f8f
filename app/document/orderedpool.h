// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace hearsay {

/// Runs `work(i)` for i from 0 to `count` - 1 on `threads` threads and hands each result to `consume(i,
/// result)` on the calling thread, in order. At most 2 * threads results wait at any time, so that memory
/// does not grow with `count`. When `consume` returns false, no further work is begun and the call returns
/// once running work has ended. Neither function may throw. Not Qt Concurrent: ThreadSanitizer, which cannot
/// see into Qt, watches what runs in threads of our own.
template <typename T>
void runInOrder(int count, int threads, const std::function<T(int)> &work,
                const std::function<bool(int, T &&)> &consume)
{
    const int window = 2 * threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<T>> results(static_cast<size_t>(window));
    int begun = 0;
    int consumed = 0;
    bool stopped = false;

    const auto slot = [&](int i) -> std::optional<T> & { return results[static_cast<size_t>(i % window)]; };
    const auto labour = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return stopped || begun == count || begun < consumed + window; });
            if (stopped || begun == count)
                return;
            const int mine = begun++;
            lock.unlock();
            T result = work(mine);
            lock.lock();
            slot(mine) = std::move(result);
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers;
    workers.reserve(size_t(std::min(threads, count)));
    for (int i = 0; i < std::min(threads, count); ++i)
        workers.emplace_back(labour);

    std::unique_lock lock(mutex);
    while (consumed < count && !stopped) {
        changed.wait(lock, [&] { return slot(consumed).has_value(); });
        T result = std::move(*slot(consumed));
        slot(consumed).reset();
        lock.unlock();
        const bool goOn = consume(consumed, std::move(result));
        lock.lock();
        ++consumed;
        stopped = !goOn;
        changed.notify_all();
    }
}

} // namespace hearsay
