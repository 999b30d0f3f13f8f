// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QString>

namespace hearsay {

/// A node in one sentence for screen readers: kind, words, and what it is joined with.
QString graphNodeSentence(const SourceGraph &graph, GraphNodeIndex node);

/// A node as rich text for a tool tip: kind, all of its words, its speaker or the number of its statements.
QString graphNodeToolTip(const SourceGraph &graph, GraphNodeIndex node);

} // namespace hearsay
