// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>
#include <optional>

namespace hearsay {

/// Words with who said them and where they stand, to be pasted elsewhere.
struct Citation
{
    QString plain; ///< “words,” — Speaker (cue, told Outlet), Title, Outlet, date
    QString html; ///< the same, escaped, with <blockquote> and <cite>
};

/// The citation of attribution `index`, which is valid; of `part` of its words alone, if that is given.
Citation citationOf(const AnalysedArticle &article, AttributionIndex index, std::optional<Span> part = {});

} // namespace hearsay
