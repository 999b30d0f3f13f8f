// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/entity.h"
#include "claims/graph/claimevidence.h"
#include "claims/graph/stance.h"
#include "claims/graph/worddifference.h"

#include <QJsonValue>
#include <QString>

namespace hearsay {

/// The words of the formats in FORMAT.md: fixed, and never translated.
QString tokenOf(EntityType type);
QString tokenOf(Stance stance);
QString tokenOf(WordChange change);
QString tokenOf(ClaimDecision decision);
/// \a text as JSON may hold it (wellFormed); null where it is empty.
QJsonValue textOrNull(const QString &text);

} // namespace hearsay
