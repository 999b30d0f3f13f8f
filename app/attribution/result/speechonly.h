// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"

namespace hearsay {

/// True where words were uttered: by the act of the cue, or because all of them stand in quotation marks.
bool isUttered(const Attribution &attribution);

/// The analysis without beliefs, wishes and feelings. What stood inside one of those stands inside whatever
/// that one stood in; entities and their numbers stay.
Analysis speechOnly(const Analysis &analysis);

} // namespace hearsay
