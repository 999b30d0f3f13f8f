// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// True for what changes how a terminal or a page shows the text around it instead of being shown: control
/// characters (C0, DEL, C1), line and paragraph separators, and all that turn the direction of writing.
bool isUnprintable(char32_t character);

/// `text` with a visible sign in the place of each character that isUnprintable() and not among `kept`: the
/// control pictures of Unicode, or U+FFFD. The length stays. What is printed goes through here, so that an
/// article or a file's name can neither forge nor hide anything.
QString printable(QStringView text, QStringView kept = {});

} // namespace hearsay
