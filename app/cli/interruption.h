// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"

namespace hearsay {

/// Tells work that the user pressed Ctrl+C. Construct one before work begins: it takes over SIGINT and
/// SIGTERM for the rest of the process; a second signal ends the process at once. isCancelled() may be called
/// from any thread.
class Interruption : public JobMonitor
{
public:
    Interruption();
    bool isCancelled() const override;
};

} // namespace hearsay
