// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"

namespace hearsay::test {

/// Understands lines of the form "Ann Bell: words" and "an insider to Page One: words": the speaker before
/// the colon, a person where the name is capitalised and an anonymous source where not. Words in quotation
/// marks are direct. With it, tests of the window do not depend on what the real engine understands.
class LineExtractor final : public AttributionExtractor
{
public:
    Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const override;
};

} // namespace hearsay::test
