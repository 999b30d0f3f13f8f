// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearsay {

/// The grammatical gender that a name, title or noun tells.
enum class Gender { Unknown, Masculine, Feminine };

} // namespace hearsay
