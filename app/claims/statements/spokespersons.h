// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/statements/entityprofile.h"

namespace hearsay {

/// For each entity of an article the one that it speaks for, or noEntity: "a spokesman for the Tarn Trust"
/// and "Tarn Trust spokeswoman Ann Okoro" speak for the Tarn Trust. `entities` are the profiles of the
/// article's entities, in their order. What an official voice says is no origin besides the one it speaks
/// for.
QList<EntityIndex> spokenFor(const AnalysedArticle &article, const QList<EntityProfile> &entities);

} // namespace hearsay
