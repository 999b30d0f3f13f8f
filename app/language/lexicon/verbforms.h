// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// The forms of an English verb by rule, from its base form in lower case. What the rules do not give, such
/// as doubled consonants and strong forms, stands in the lists.
QString thirdPersonOf(const QString &verb); ///< "denies"
QString pastOf(const QString &verb); ///< "denied"
QString gerundOf(const QString &verb); ///< "denying"

} // namespace hearsay
