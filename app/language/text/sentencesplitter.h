// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/token.h"

#include <QList>
#include <QStringView>

namespace hearsay {

/// The sentences of a paragraph as ranges of `tokens`, in order, without gaps. A sentence ends at a full
/// stop, question or exclamation mark with the closing marks behind it, where the next token can begin a
/// sentence; the full stop of an abbreviation ends one only before a word that hardly stands inside a
/// sentence. Linear. Cut where it is longer than Budgets::sentenceTokens.
QList<TokenRange> splitSentences(QStringView text, const QList<Token> &tokens);

} // namespace hearsay
