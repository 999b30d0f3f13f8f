// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmltree.h"

#include <memory>

namespace hearsay {

namespace {

struct OutputDeleter
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// One level of the walk over gumbo's tree: an element and the next child of it to visit.
struct Level
{
    const GumboNode *element;
    HtmlNodeIndex index;
    unsigned int next;
};

bool isText(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE
        || node.type == GUMBO_NODE_CDATA;
}

} // namespace

HtmlTree HtmlTree::parse(const QByteArray &markup)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, OutputDeleter> output(
        gumbo_parse_with_options(&options, markup.constData(), size_t(markup.size())));
    HtmlTree tree;
    tree.m_characters.reserve(markup.size());
    tree.addElement(*output->root, noNode);
    std::vector<Level> levels = {{output->root, 0, 0}};
    while (!levels.empty()) {
        Level &level = levels.back();
        const GumboVector &children = level.element->v.element.children;
        if (level.next == children.length) {
            tree.m_nodes[std::size_t(level.index)].end = tree.size();
            levels.pop_back();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[level.next++]);
        if (isText(*child)) {
            tree.addText(*child, level.index);
        } else if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
            const HtmlNodeIndex index = tree.size();
            tree.addElement(*child, level.index);
            levels.push_back({child, index, 0});
        }
    }
    return tree;
}

void HtmlTree::addText(const GumboNode &node, HtmlNodeIndex parent)
{
    const qsizetype begin = m_characters.size();
    m_characters.append(QString::fromUtf8(node.v.text.text));
    HtmlNode text;
    text.isText = true;
    text.parent = parent;
    text.end = size() + 1;
    text.text = {begin, m_characters.size()};
    m_nodes.push_back(text);
}

void HtmlTree::addElement(const GumboNode &node, HtmlNodeIndex parent)
{
    HtmlNode element;
    element.tag = node.v.element.tag;
    element.parent = parent;
    element.end = size() + 1;
    element.firstAttribute = int(m_attributes.size());
    const GumboVector &attributes = node.v.element.attributes;
    for (unsigned int i = 0; i < attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(attributes.data[i]);
        m_attributes.push_back({QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
    }
    element.lastAttribute = int(m_attributes.size());
    m_nodes.push_back(element);
}

QStringView HtmlTree::attribute(HtmlNodeIndex element, QStringView name) const
{
    const HtmlNode &node = m_nodes[std::size_t(element)];
    for (int i = node.firstAttribute; i < node.lastAttribute; ++i) {
        if (m_attributes[std::size_t(i)].name == name)
            return m_attributes[std::size_t(i)].value;
    }
    return {};
}

bool HtmlTree::hasAttribute(HtmlNodeIndex element, QStringView name) const
{
    return !attribute(element, name).isNull();
}

QString HtmlTree::textOf(HtmlNodeIndex element) const
{
    QString text;
    for (HtmlNodeIndex i = element + 1; i < node(element).end; ++i) {
        if (node(i).isText)
            text.append(characters(node(i)));
        else if (node(i).tag == GUMBO_TAG_BR || node(i).tag == GUMBO_TAG_P || node(i).tag == GUMBO_TAG_LI)
            text.append(u' ');
    }
    return text;
}

HtmlNodeIndex HtmlTree::first(GumboTag tag) const
{
    for (HtmlNodeIndex i = 0; i < size(); ++i) {
        if (!node(i).isText && node(i).tag == tag)
            return i;
    }
    return noNode;
}

} // namespace hearsay
