// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace hearsay {

/// The most code units that a name or a title is shown with: those that people give stay far below, and a
/// label with a million letters would hold up whatever draws it.
inline constexpr qsizetype longestShownName = 300;

/// `text` as it is where it has at most `longest` code units, or else its beginning and an ellipsis,
/// `longest` code units together, without half a surrogate pair. O(longest), for whatever length; any thread.
QString clippedText(QStringView text, qsizetype longest = longestShownName);

/// The most combining marks that are set on one letter; the busiest scripts take less than ten. The time that
/// shaping takes grows with their square.
inline constexpr qsizetype mostMarks = 200;

/// The first place from `from` on at which mostMarks marks have stood one after the other and one more
/// follows, or the end of `text`. O(n); any thread.
qsizetype endlessMarksAt(QStringView text, qsizetype from = 0);

} // namespace hearsay
