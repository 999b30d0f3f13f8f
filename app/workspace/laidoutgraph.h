// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphlayout.h"
#include "graph/sourcegraph.h"

namespace hearsay {

/// A graph with its layout: what the graph view draws.
struct LaidOutGraph
{
    SourceGraph graph;
    GraphLayout layout;
};

} // namespace hearsay
