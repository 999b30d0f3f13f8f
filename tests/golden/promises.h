// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"

#include <QStringList>

namespace hearsay {

/// What `analysis` breaks of the promises that its types make (app/attribution/result), whatever the article
/// says: it has no faults (attribution/analysischeck.h), no span cuts a character or has space at its edge,
/// every attribution has evidence. Empty when all are kept.
QStringList brokenPromises(const Article &article, const Analysis &analysis);

} // namespace hearsay
