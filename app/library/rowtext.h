// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/cueground.h"
#include "document/span.h"

#include <QList>
#include <QString>
#include <optional>

// How lists are written in one column of a row. The names of values stand with their enumerations
// (EnumNames).

namespace hearsay {

/// Spans as "begin-end begin-end …" and back; nothing where the text is not of that form.
QString spansToText(const QList<Span> &spans);
std::optional<QList<Span>> spansFromText(const QString &text);
/// Numbers as "1 2 …" and back; nothing where the text is not of that form.
QString numbersToText(const QList<int> &numbers);
std::optional<QList<int>> numbersFromText(const QString &text);
/// Grounds as "word:1.25 first-reading:-0.5 …" and back, to the last bit; nothing where the text is not of
/// that form.
QString groundsToText(const QList<CueGround> &grounds);
std::optional<QList<CueGround>> groundsFromText(const QString &text);

} // namespace hearsay
