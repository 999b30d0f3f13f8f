// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/encoder/kernels.h"

#include <vector>

namespace hearsay {

/// Those that the processor at hand can run, the fastest last.
std::vector<const Kernels *> runnableKernels();
/// The fastest of them.
const Kernels &kernels();

} // namespace hearsay
