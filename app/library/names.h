// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysis.h"
#include "document/article.h"
#include "library/claimcorrection.h"
#include "library/correction.h"

#include <QString>

namespace hearsay {

/// How enumerators are written in the library: as words that stay when an enumeration grows or is put in
/// another order. A word that is not known reads as the first enumerator.
QString nameOf(ArticleFormat value);
QString nameOf(ParagraphRole value);
QString nameOf(EntityType value);
QString nameOf(MentionForm value);
QString nameOf(AttributionKind value);
QString nameOf(NotSpeechReason value);
QString nameOf(Decision value);
QString nameOf(CorrectionKind value);
QString nameOf(ClaimCorrectionKind value);
QString nameOf(Stance value);

template <typename Enum>
Enum named(const QString &name);
template <>
ArticleFormat named(const QString &name);
template <>
ParagraphRole named(const QString &name);
template <>
EntityType named(const QString &name);
template <>
MentionForm named(const QString &name);
template <>
AttributionKind named(const QString &name);
template <>
NotSpeechReason named(const QString &name);
template <>
Decision named(const QString &name);
template <>
CorrectionKind named(const QString &name);
template <>
ClaimCorrectionKind named(const QString &name);
template <>
Stance named(const QString &name);

/// Spans as "begin-end begin-end …" and back; what is not of that form is left out.
QString spansToText(const QList<Span> &spans);
QList<Span> spansFromText(const QString &text);
/// Numbers as "1 2 …" and back.
QString numbersToText(const QList<int> &numbers);
QList<int> numbersFromText(const QString &text);

} // namespace hearsay
