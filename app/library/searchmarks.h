// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace hearsay {

/// What the full-text search puts round the words it found: two noncharacters, which no text of the search
/// index holds.
inline constexpr QChar hitBegin(0xFDD0);
inline constexpr QChar hitEnd(0xFDD1);

} // namespace hearsay
