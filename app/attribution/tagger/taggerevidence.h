// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "attribution/tagger/cuegrounds.h"

#include <QList>

namespace hearsay {

struct Article;

/// How often an attribution of some confidence of the tagger's (0 to 1) is right, measured on the development
/// part in steps of a tenth; between them on the straight line.
double calibrated(float certainty);

/// Why the tagger takes `attribution`, whose cue, contents, sources and confidence are set, for one.
/// `grounds` are those of its cue.
QList<Evidence> taggerEvidence(const Article &article, const Attribution &attribution,
                               const QList<CueGround> &grounds);

} // namespace hearsay
