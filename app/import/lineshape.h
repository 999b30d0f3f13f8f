// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hearsay {

/// The last character of `line` that is no closing mark or bracket: what tells whether it ends a sentence.
/// Null if none.
QChar finalCharacter(QStringView line);

/// True where `line` ends in a full stop, a question or exclamation mark or an ellipsis, closing marks set
/// aside.
bool endsSentence(QStringView line);

/// True where words of speech go on after a closing mark: "“We are done,” said …".
bool holdsSpeech(QStringView line);

/// True for a line without lower case and with at least three capitals.
bool isAllCapitals(QStringView line);

} // namespace hearsay
