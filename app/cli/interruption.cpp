// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interruption.h"

#include <atomic>
#include <csignal>

namespace hearsay {

namespace {

// A signal handler can reach nothing but a lock-free variable of static storage.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void onSignal(int number)
{
    interrupted = true;
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

bool Interruption::isCancelled() const
{
    return interrupted;
}

} // namespace hearsay
