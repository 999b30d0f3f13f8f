// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// True for what changes how a terminal, a page or a menu shows the text around it instead of being shown:
/// control characters (C0, DEL, C1), line and paragraph separators, and what turns the direction of writing
/// around. Marks of direction and joiners are none: they belong to the spelling of some languages.
bool isUnprintable(char32_t character);

/// `text` as it may be shown or printed: what isUnprintable() and not among `kept`, and code units that are
/// no characters, stand as signs of their own (Unicode's control pictures, or U+FFFD), so that no name can
/// look like another one, none can steer a terminal, and XML can hold it. As long as `text`.
QString visibleText(QString text, QStringView kept = {});

} // namespace hearsay
