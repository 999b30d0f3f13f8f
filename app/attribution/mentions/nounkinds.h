// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// Which nouns may stand for one another or for a name, by the lists of resources/lexicons. All take
/// lower-case words in the singular.

/// Offices and works that go by several nouns: "lawmaker" and "senator", "study" and "survey".
bool areAlike(const QString &a, const QString &b);
/// Nouns that tell whose somebody is, not who: "wife", "lawyer", "spokesman".
bool isKin(const QString &noun);
/// Offices whose holders a text names with them: somebody else does not become one by being spoken of.
bool isOffice(const QString &noun);
bool isOutletNoun(const QString &noun); ///< "paper", "network", "site"
/// Nouns that count or weigh: "cent", "third".
bool isMeasureNoun(const QString &noun);
bool isPlaceNoun(const QString &noun); ///< "state", "city", "government"
bool isPossessivePronoun(const QString &word); ///< "his", "their"
/// "agency", "firm", "management": bodies, though some of these are deeds in their first sense.
bool isBodyNoun(const QString &noun);
/// Whether a body with the name `name` may be called by `noun`: "agency" for a "Budget Office".
bool areBodiesOfOneKind(const QString &noun, const QString &name);

} // namespace hearsay
