// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// The id under which desktops know the program: name of its desktop entry and of its icon in icon themes.
QString applicationId();

/// The icon's path among the built-in resources, for desktops whose icon theme does not have it.
QString applicationIconPath();

} // namespace hearsay
