// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

namespace hearsay {

/// What was found, as the values that leave the engine: entities with all that is known of them, in the order
/// of their first mention, attributions with their parents, and what is no speech. Takes what it needs out of
/// `state`.
Analysis analysisOf(SpeakerState &state);

} // namespace hearsay
