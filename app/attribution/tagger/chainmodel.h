// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainfeatures.h"
#include "attribution/tagger/chainlattice.h"
#include "language/linearmodel.h"
#include "language/modelfile.h"
#include "language/token.h"

#include <string>

namespace hearsay {

/// One pass of the tagger: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
/// whose steps have features too. Scores are the models' whole numbers divided by their units.
struct ChainModel
{
    LinearModel labels;
    LinearModel steps; ///< class before * roleLabelCount + after

    /// Reads the sections NAME.labels and NAME.steps of `file`. Errors: Unreadable, Unsupported.
    static Result<ChainModel> load(const ModelFile &file, const std::string &name);

    /// The scored lattice of the tokens of `range`.
    ChainLattice lattice(const ChainFeatures &features, TokenRange range) const;
};

} // namespace hearsay
