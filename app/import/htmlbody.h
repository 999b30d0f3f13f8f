// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/htmlclutter.h"
#include "import/htmltree.h"

#include <vector>

namespace hearsay {

/// The elements that hold an article's text, in document order; none where the page has no running text. Each
/// block of text gives points to the elements around it, fewer the farther out (length, commas, links against
/// it); the best one, or the article element around it, is the body, with the siblings that belong to it.
/// Source: Readability (Arc90, Mozilla).
std::vector<HtmlNodeIndex> findHtmlBody(const HtmlTree &tree, const HtmlClutter &clutter);

} // namespace hearsay
