// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionextractor.h"

#include "attribution/drafts/learnedextractor.h"
#include "attribution/drafts/ruleextractor.h"
#include "language/modelfolder.h"

namespace hearsay {

std::unique_ptr<AttributionExtractor> makeAttributionExtractor()
{
    Result<std::unique_ptr<AttributionExtractor>> learned = LearnedExtractor::load(modelFolder());
    if (learned)
        return std::move(learned).value();
    qWarning("%s Reported speech will be found by rules alone.", qUtf8Printable(learned.error().message));
    return std::make_unique<RuleExtractor>();
}

} // namespace hearsay
