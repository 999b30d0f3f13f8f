// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "graph/graphpainter.h"
#include "workspace/laidoutgraph.h"

namespace hearsay {

/// Writes the whole graph as an SVG drawing, in points, whole or not at all. Needs a QGuiApplication; any
/// thread. Errors: Empty, WriteFailed.
Result<Done> writeGraphSvg(const LaidOutGraph &graph, const GraphStyle &style, const QString &path);

/// Writes the whole graph as a PNG picture with two pixels to the point (fewer where the picture would be
/// larger than 16,000 pixels on a side), whole or not at all. Needs a QGuiApplication; any thread. Errors:
/// Empty, TooLarge (below half a pixel to the point nothing could be read), WriteFailed.
Result<Done> writeGraphPng(const LaidOutGraph &graph, const GraphStyle &style, const QString &path);

} // namespace hearsay
