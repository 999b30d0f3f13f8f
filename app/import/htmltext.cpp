// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmltext.h"

#include "import/lineshape.h"
#include "import/patternmatch.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isHeadingTag(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4
        || tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

class Writer
{
public:
    Writer(const HtmlTree &tree, const HtmlClutter &clutter, ArticleBuilder &builder)
        : m_tree(tree)
        , m_clutter(clutter)
        , m_builder(builder)
    {
    }

    void write(HtmlNodeIndex element, const JobMonitor &monitor)
    {
        constexpr int nodesPerCheck = 4096;
        int untilCheck = nodesPerCheck;
        HtmlNodeIndex i = element;
        while (i < m_tree.node(element).end) {
            if (--untilCheck == 0) {
                untilCheck = nodesPerCheck;
                if (monitor.isCancelled())
                    return;
            }
            leaveElementsBefore(i);
            const HtmlNode &node = m_tree.node(i);
            if (m_clutter.isClutter(i) || (!node.isText && i != element && isLinkBlock(i))) {
                i = node.end;
                continue;
            }
            if (node.isText)
                writeText(node);
            else
                enterElement(i);
            ++i;
        }
        leaveElementsBefore(m_tree.node(element).end);
        m_builder.closeParagraph();
    }

private:
    /// An element that the walk is inside of.
    struct Frame
    {
        HtmlNodeIndex end;
        GumboTag tag;
        ParagraphRole role;
        bool bold;
        bool verbatim;
    };

    ParagraphRole role() const { return m_frames.empty() ? ParagraphRole::Body : m_frames.back().role; }

    void leaveElementsBefore(HtmlNodeIndex i)
    {
        while (!m_frames.empty() && m_frames.back().end <= i) {
            const GumboTag tag = m_frames.back().tag;
            m_frames.pop_back();
            if (isHtmlBlock(tag))
                m_builder.closeParagraph();
            else if (tag == GUMBO_TAG_Q)
                m_builder.append(--m_quotes % 2 == 0 ? u"”" : u"’");
        }
    }

    void enterElement(HtmlNodeIndex i)
    {
        const HtmlNode &node = m_tree.node(i);
        Frame frame{node.end, node.tag, role(), isBold(node.tag), isVerbatim(node.tag)};
        frame.role = roleIn(i, frame.role);
        m_frames.push_back(frame);
        if (isHtmlBlock(node.tag))
            m_builder.closeParagraph();
        else if (node.tag == GUMBO_TAG_BR)
            m_builder.breakLine();
        else if (node.tag == GUMBO_TAG_TD || node.tag == GUMBO_TAG_TH)
            enterCell(i);
        else if (node.tag == GUMBO_TAG_Q)
            writeWords(m_quotes++ % 2 == 0 ? u"“" : u"‘");
    }

    /// The role of what stands in element `i`, inside of something that has the role `outer`.
    ParagraphRole roleIn(HtmlNodeIndex i, ParagraphRole outer) const
    {
        const GumboTag tag = m_tree.node(i).tag;
        if (tag == GUMBO_TAG_BLOCKQUOTE)
            return isPost(m_tree.attribute(i, u"class")) ? ParagraphRole::EmbeddedPost
                                                         : ParagraphRole::Quotation;
        if ((outer == ParagraphRole::Body || outer == ParagraphRole::Heading) && isStandfirst(i))
            return ParagraphRole::Standfirst;
        if (isHeadingTag(tag))
            return ParagraphRole::Heading;
        return tag == GUMBO_TAG_LI && outer == ParagraphRole::Body ? ParagraphRole::ListItem : outer;
    }

    /// What networks call the blocks that their posts are set into pages with.
    static bool isPost(QStringView classes)
    {
        static const QRegularExpression network(
            u"\\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|"
            "text-post-media|fb-xfbml-parse-ignore|reddit-(?:card|embed-bq))\\b"_s);
        return !classes.isEmpty() && matchIn(network, classes).hasMatch();
    }

    /// A short block of the head that is named as what it is.
    bool isStandfirst(HtmlNodeIndex i) const
    {
        constexpr int longest = 600;
        static const QRegularExpression name(
            u"\\b(?:standfirst|stand-first|dek|deck|sub-?headline|sub-?title)\\b|__(?:standfirst|dek|deck|sub-?title)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QStringView classes = m_tree.attribute(i, u"class");
        return isHtmlBlock(m_tree.node(i).tag) && m_clutter.textLength(i) <= longest
            && (m_tree.attribute(i, u"itemprop") == u"alternativeHeadline"
                || (!classes.isEmpty() && matchIn(name, classes).hasMatch()));
    }

    bool isBold(GumboTag tag) const
    {
        return tag == GUMBO_TAG_VAR || (!m_frames.empty() && m_frames.back().bold);
    }
    bool isVerbatim(GumboTag tag) const
    {
        return tag == GUMBO_TAG_PRE || (!m_frames.empty() && m_frames.back().verbatim);
    }

    /// Cells of a table of figures stay on their row's line; cells that lay out a page are blocks.
    void enterCell(HtmlNodeIndex i)
    {
        constexpr int longestFigure = 60;
        if (m_clutter.textLength(i) > longestFigure)
            m_builder.closeParagraph();
        else
            m_builder.append(u" ");
    }

    void writeText(const HtmlNode &node)
    {
        const QStringView words = m_tree.characters(node);
        if (!m_frames.empty() && m_frames.back().verbatim) {
            if (!m_builder.hasOpenParagraph())
                m_builder.openParagraph(role());
            m_builder.appendVerbatim(words);
            return;
        }
        writeWords(words);
    }

    void writeWords(QStringView words)
    {
        if (!m_builder.hasOpenParagraph()) {
            if (words.trimmed().isEmpty())
                return;
            m_builder.openParagraph(role());
        }
        const bool bold = !m_frames.empty() && m_frames.back().bold;
        m_builder.append(words, bold ? ArticleBuilder::Weight::Bold : ArticleBuilder::Weight::Plain);
    }

    /// Blocks that lead elsewhere: lists of links, a headline that is a link, a line "RELATED: …".
    bool isLinkBlock(HtmlNodeIndex i) const
    {
        const GumboTag tag = m_tree.node(i).tag;
        const double density = m_clutter.linkDensity(i);
        if (density < 0.6 || !isHtmlBlock(tag))
            return false;
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_TABLE)
            return true;
        if (tag == GUMBO_TAG_BLOCKQUOTE || density < 0.8)
            return false;
        return !endsSentence(m_tree.textOf(i).trimmed());
    }

    const HtmlTree &m_tree;
    const HtmlClutter &m_clutter;
    ArticleBuilder &m_builder;
    std::vector<Frame> m_frames;
    int m_quotes = 0;
};

} // namespace

bool isHtmlBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
        return true;
    default:
        return false;
    }
}

void writeHtmlText(const HtmlTree &tree, const HtmlClutter &clutter, HtmlNodeIndex element,
                   ArticleBuilder &builder, const JobMonitor &monitor)
{
    Writer(tree, clutter, builder).write(element, monitor);
}

} // namespace hearsay
