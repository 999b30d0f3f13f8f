// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interruption.h"

#include <csignal>

namespace hearsay {

namespace {

// A signal handler can reach nothing but a variable of static storage.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void onSignal(int number)
{
    interrupted = 1;
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
    return interrupted != 0;
}

} // namespace hearsay
