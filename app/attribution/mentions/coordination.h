// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hearsay {

/// Whether the text between two names puts them side by side, "Ann [and] Bob", "Ann [and the singer] Bob":
/// whoever speaks or is spoken of then is both. False for a comma, which only a later "and" makes a list.
bool joinsNames(QStringView between);

} // namespace hearsay
