// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <gumbo.h>
#include <vector>

namespace hearsay {

/// Index of a node of an HtmlTree; noNode where there is none.
using HtmlNodeIndex = int;
inline constexpr HtmlNodeIndex noNode = -1;

/// An element or a piece of text. The descendants of node i are the nodes i + 1 to end - 1.
struct HtmlNode
{
    GumboTag tag = GUMBO_TAG_UNKNOWN; ///< of an element
    bool isText = false;
    HtmlNodeIndex parent = noNode;
    HtmlNodeIndex end = noNode; ///< one past the last descendant
    int firstAttribute = 0; ///< attributes of an element: [firstAttribute, lastAttribute)
    int lastAttribute = 0;
    Span text; ///< of a piece of text: its place in HtmlTree::characters()
};

/// A parsed page as a flat list of nodes in document order, so that every walk is a loop: no depth of nesting
/// can exhaust the stack. Immutable. Node 0 is the html element.
class HtmlTree
{
public:
    /// The tree of a page that went through htmlPrefilter(); with tags that are missing put in as the HTML
    /// Standard says.
    static HtmlTree parse(const QByteArray &markup);

    const std::vector<HtmlNode> &nodes() const { return m_nodes; }
    const HtmlNode &node(HtmlNodeIndex index) const { return m_nodes[std::size_t(index)]; }
    int size() const { return int(m_nodes.size()); }

    QStringView characters(const HtmlNode &text) const
    {
        return QStringView(m_characters).sliced(text.text.begin, text.text.length());
    }
    /// The value of an attribute, null where the element has none of that name.
    QStringView attribute(HtmlNodeIndex element, QStringView name) const;
    bool hasAttribute(HtmlNodeIndex element, QStringView name) const;
    /// All characters below `element`, as they are.
    QString textOf(HtmlNodeIndex element) const;
    /// The first element with this tag, or noNode.
    HtmlNodeIndex first(GumboTag tag) const;

private:
    struct Attribute
    {
        QString name;
        QString value;
    };

    void addText(const GumboNode &node, HtmlNodeIndex parent);
    void addElement(const GumboNode &node, HtmlNodeIndex parent);

    std::vector<HtmlNode> m_nodes;
    std::vector<Attribute> m_attributes;
    QString m_characters;
};

} // namespace hearsay
