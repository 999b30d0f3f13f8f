// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "library/claimcorrection.h"
#include "library/correction.h"

#include <QString>
#include <optional>

namespace hearsay {

/// How enumerators are written in the library: as words that stay when an enumeration grows or is put in
/// another order.
QString nameOf(ArticleFormat value);
QString nameOf(ParagraphRole value);
QString nameOf(EntityType value);
QString nameOf(MentionForm value);
QString nameOf(Gender value);
QString nameOf(GrammaticalNumber value);
QString nameOf(Definiteness value);
QString nameOf(AttributionKind value);
QString nameOf(NotSpeechReason value);
QString nameOf(Decision value);
QString nameOf(CorrectionKind value);
QString nameOf(ClaimCorrectionKind value);
QString nameOf(Stance value);

/// The enumerator of a word, for each of the types above and for ReportingAct; nothing where the word is not
/// known.
template <typename Enum>
std::optional<Enum> named(const QString &name);
template <>
std::optional<ReportingAct> named(const QString &name);

/// Spans as "begin-end begin-end …" and back; nothing where the text is not of that form.
QString spansToText(const QList<Span> &spans);
std::optional<QList<Span>> spansFromText(const QString &text);
/// Numbers as "1 2 …" and back; nothing where the text is not of that form.
QString numbersToText(const QList<int> &numbers);
std::optional<QList<int>> numbersFromText(const QString &text);

} // namespace hearsay
