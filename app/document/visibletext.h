// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// `text` as it may be shown on one line: control characters, line ends, characters that turn the direction
/// of writing around, and code units that are no characters stand as signs of their own, so that no name can
/// look like another one and XML can hold it. As long as `text`.
QString visibleText(QString text);

} // namespace hearsay
