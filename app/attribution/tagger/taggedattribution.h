// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainlattice.h"
#include "attribution/tagger/cuegrounds.h"
#include "attribution/tagger/firstreading.h"
#include "language/token.h"

#include <QList>

namespace hearsay {

/// An attribution as the tagger marks it. Token indices of the AnalysedText.
struct TaggedAttribution
{
    TokenRange cue;
    qsizetype anchor = 0; ///< the token of the cue that the rest was seen from
    QList<TokenRange> sources; ///< in text order, may be empty
    QList<TokenRange> contents; ///< in text order, never empty
    float confidence = 1; ///< the chance (0 to 1) that the cue attributes anything

    QList<CueGround> grounds; ///< of taking the cue for one, the strongest first

    friend bool operator==(const TaggedAttribution &, const TaggedAttribution &) = default;
};

/// The spans of `role` in the labels of a window that begins at token `first`.
QList<TokenRange> spansOfRole(const std::vector<quint8> &labels, SpanRole role, qsizetype first);

} // namespace hearsay
