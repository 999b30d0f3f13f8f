// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

namespace hearsay {

/// Notes for people and unnamed sources whose official voice they are: "a spokesman for the Tarn Trust" and
/// "Tarn Trust spokeswoman Ann Okoro" speak for the Tarn Trust. The first mention that says so decides. For
/// use when all names have their types. Linear.
void noteSpokenBodies(SpeakerState &state);

} // namespace hearsay
