// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/attributionfinder.h"

#include <QList>

namespace hearsay {

/// Keeps of `found` what Budgets allow, and returns what is left unread for it, in order and without
/// overlaps: paragraphs in which more is attributed, or told within what is told, than anybody writes; and
/// what lies behind the last attribution that the article may have or behind the last token that it was cut
/// into. Contents end where unread text begins; what has its cue or source in it is left out. Linear.
QList<Span> keepWithinBudgets(const AnalysedText &article, FoundAttributions &found);

} // namespace hearsay
