// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"

namespace hearsay {

/// Finds attributions by rules over tokens, quotation marks and word lists: quotations and their reporting
/// clauses first, then reported clauses, then who is behind each source. Every decision keeps its reason.
class RuleExtractor : public AttributionExtractor
{
public:
    Result<Analysis> extract(const Article &article, JobMonitor &monitor) const override;
    QString version() const override;
};

} // namespace hearsay
