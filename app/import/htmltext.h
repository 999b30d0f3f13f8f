// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "import/articlebuilder.h"
#include "import/htmlclutter.h"
#include "import/htmltree.h"

namespace hearsay {

/// True for elements that stand on lines of their own.
bool isHtmlBlock(GumboTag tag);

/// Writes the text of `element` into `builder`, paragraph by paragraph with roles: headings,
/// standfirst, quotations, embedded posts, list items. Clutter and blocks that are mostly links are left out;
/// inline elements add no space; <br> breaks the line; <q> gets its quotation marks. Stops early when
/// `monitor` is cancelled.
void writeHtmlText(const HtmlTree &tree, const HtmlClutter &clutter, HtmlNodeIndex element,
                   ArticleBuilder &builder, const JobMonitor &monitor);

} // namespace hearsay
