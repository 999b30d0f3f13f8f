// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// The folder that holds the models: where the environment variable HEARSAY_MODELS says, else beside the
/// installed program (../share/hearsay/models), else in the source tree that the program was built from, else
/// in the system's data folders. The first of these that exists; empty where none does.
QString modelFolder();

} // namespace hearsay
