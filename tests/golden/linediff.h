// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// The differences between two texts, line by line, by their longest common subsequence: "- " before a line
/// that only `before` has, "+ " before one that only `after` has, "  " before up to `context` common lines
/// around them, "…" for more. Empty where the texts agree. O(lines²): for files of a few hundred lines.
QString lineDiff(const QString &before, const QString &after, int context = 2);

} // namespace hearsay
