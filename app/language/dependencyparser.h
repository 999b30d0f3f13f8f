// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/linearmodel.h"
#include "language/modelfile.h"
#include "language/parserfeatures.h"

#include <vector>

namespace hearsay {

/// The place of a word in its sentence's tree.
struct DependencyArc
{
    int head = -1; ///< index in the sentence, -1 for the one root
    Relation relation = Relation::Root;

    friend bool operator==(DependencyArc, DependencyArc) = default;
};

/// Greedy arc-hybrid dependency parser; each arc's relation is decided when the arc is made. Trained with the
/// dynamic oracle of Goldberg and Nivre (2013). Trees are projective with one root. Const use from any
/// thread.
class DependencyParser
{
public:
    /// Reads the sections "parser.*" of `file`. Errors: Unreadable, Unsupported.
    static Result<DependencyParser> load(const ModelFile &file);

    /// The tree of one tagged sentence, one arc per word, in time linear in its length.
    void parse(const TaggedSentence &sentence, std::vector<DependencyArc> &arcs) const;

private:
    ModelFile m_file; ///< keeps the bytes of the models
    LinearModel m_moves;
    LinearModel m_relations;
    std::vector<Relation> m_classes;
};

} // namespace hearsay
