// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"

#include <QStringList>

namespace hearsay {

/// What of `analysis`, which is of `article`, no reader of it can stand: spans that are empty, backwards,
/// out of order or outside the text; indices that point nowhere; an attribution within itself, or outside of
/// its parent; a confidence that is no chance; somebody who speaks twice in one attribution, or who speaks
/// for himself; evidence without what its code takes along. A line each, for a developer; empty for an
/// analysis that every part of the program can be given. O(size of the analysis).
QStringList faultsOf(const Article &article, const Analysis &analysis);
bool isSound(const Article &article, const Analysis &analysis);

/// `analysis` without its faults: an attribution whose content does not stand goes, a cue, source, speaker or
/// parent that does not is left open, a mention, a role or a piece of evidence that does not is left out, and
/// so is whom somebody speaks for or spoke to. Entities keep their numbers. Sound in any case, and the same
/// where it was sound already.
Analysis withoutFaults(const Article &article, Analysis analysis);

/// What an engine hands out. A fault is a bug of the engine: it stops a debug build; a release build says so
/// on the log and goes on without the faults, because one of them is no reason to lose all other
/// attributions.
Analysis soundAnalysis(const Article &article, Analysis analysis);

} // namespace hearsay
