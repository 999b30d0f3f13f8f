// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>

namespace hearsay {

/// Who said it, by which cue, on which way, how sure: rich text for a tool tip, names escaped. `attribution`
/// is valid.
QString attributionToolTip(const AnalysedArticle &article, AttributionIndex attribution);

/// The same in one plain sentence, for a screen reader; begins with the speaker and ends with the words.
QString attributionSentence(const AnalysedArticle &article, AttributionIndex attribution);

/// Why quoted words are no speech, as rich text.
QString notSpeechToolTip(const Analysis &analysis, const NotSpeech &notSpeech);

} // namespace hearsay
