// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/htmltree.h"

#include <vector>

namespace hearsay {

/// How much text stands below each node of a page, and which elements belong to the page instead of the
/// article: navigation, captions, comments, related articles, share bars, forms, notices, hidden elements.
/// Told by tag, role, style and the words in class and id; an element that holds half of the page's text is
/// never clutter, whatever its class says.
class HtmlClutter
{
public:
    explicit HtmlClutter(const HtmlTree &tree);

    /// True for clutter and all that is inside it.
    bool isClutter(HtmlNodeIndex node) const { return m_clutter[std::size_t(node)]; }
    /// UTF-16 code units of text below `node` that are neither white space nor clutter.
    int textLength(HtmlNodeIndex node) const { return m_text[std::size_t(node)]; }
    /// The share of it that stands inside links, 0 to 1.
    double linkDensity(HtmlNodeIndex node) const;

private:
    void measure(bool withClutter);

    const HtmlTree &m_tree;
    std::vector<int> m_text;
    std::vector<int> m_linkText;
    std::vector<bool> m_clutter;
};

} // namespace hearsay
