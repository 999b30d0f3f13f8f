// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmlbody.h"

#include "import/htmltext.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The text that stands in a block itself or in inline elements of it.
struct OwnText
{
    int length = 0;
    int commas = 0;
};

bool holdsBlocks(GumboTag tag)
{
    return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ARTICLE
        || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_BODY;
}

class BodyFinder
{
public:
    BodyFinder(const HtmlTree &tree, const HtmlClutter &clutter)
        : m_tree(tree)
        , m_clutter(clutter)
        , m_own(std::size_t(tree.size()))
        , m_score(std::size_t(tree.size()), 0)
    {
    }

    std::vector<HtmlNodeIndex> find()
    {
        collectOwnText();
        scoreElements();
        const HtmlNodeIndex best = bestElement();
        if (best == noNode)
            return shortArticle();
        const HtmlNodeIndex whole = wholeArticle(best);
        if (isListOfArticles(whole))
            return {};
        return whole == best && !isMarkedAsArticle(best) ? withSiblings(best) : std::vector{whole};
    }

private:
    void collectOwnText()
    {
        // The nearest block above each node; parents come first in the list.
        std::vector<HtmlNodeIndex> block(std::size_t(m_tree.size()), noNode);
        for (HtmlNodeIndex i = 0; i < m_tree.size(); ++i) {
            const HtmlNode &node = m_tree.node(i);
            const HtmlNodeIndex above = node.parent == noNode ? noNode : block[std::size_t(node.parent)];
            block[std::size_t(i)] = !node.isText && isHtmlBlock(node.tag) ? i : above;
            if (!node.isText || above == noNode || m_clutter.isClutter(i))
                continue;
            OwnText &own = m_own[std::size_t(above)];
            own.length += m_clutter.textLength(i);
            const QStringView characters = m_tree.characters(node);
            own.commas += int(std::count_if(characters.begin(), characters.end(),
                                            [](QChar c) { return c == u',' || c == u'、' || c == u'，'; }));
        }
    }

    void scoreElements()
    {
        constexpr int shortest = 25;
        for (HtmlNodeIndex i = 0; i < m_tree.size(); ++i) {
            const OwnText &own = m_own[std::size_t(i)];
            if (own.length < shortest || m_clutter.linkDensity(i) > 0.5)
                continue;
            const double points = 1 + own.commas + std::min(own.length / 100, 3);
            HtmlNodeIndex element = holdsBlocks(m_tree.node(i).tag) ? i : m_tree.node(i).parent;
            for (int level = 0; element != noNode && level < 5; ++level) {
                m_score[std::size_t(element)] += level == 0 ? points
                    : level == 1                            ? points / 2
                                                            : points / (3 * level);
                element = m_tree.node(element).parent;
            }
        }
    }

    double score(HtmlNodeIndex i) const
    {
        const double points = m_score[std::size_t(i)];
        return points <= 0 ? 0 : (points + nameBonus(i)) * (1 - m_clutter.linkDensity(i));
    }

    double nameBonus(HtmlNodeIndex i) const
    {
        static const QRegularExpression good(u"article|body|content|entry|hentry|main|post|story|text"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        constexpr double bonus = 10;
        if (isMarkedAsArticle(i) || m_tree.node(i).tag == GUMBO_TAG_MAIN)
            return bonus;
        const QString names
            = m_tree.attribute(i, u"class").toString() + u' ' + m_tree.attribute(i, u"id").toString();
        return names.size() > 1 && good.match(names).hasMatch() ? bonus : 0;
    }

    bool isMarkedAsArticle(HtmlNodeIndex i) const
    {
        return m_tree.node(i).tag == GUMBO_TAG_ARTICLE || m_tree.attribute(i, u"itemprop") == u"articleBody"
            || m_tree.attribute(i, u"role") == u"article";
    }

    HtmlNodeIndex bestElement() const
    {
        HtmlNodeIndex best = noNode;
        double bestScore = 0;
        for (HtmlNodeIndex i = 0; i < m_tree.size(); ++i) {
            if (m_tree.node(i).isText || m_clutter.isClutter(i) || m_tree.node(i).tag == GUMBO_TAG_HTML)
                continue;
            if (const double points = score(i); points > bestScore) {
                best = i;
                bestScore = points;
            }
        }
        return best;
    }

    /// The element around `best` that its author marked as the article; or the one that holds it together
    /// with others almost as good: pages break an article into sections with advertisements between.
    HtmlNodeIndex wholeArticle(HtmlNodeIndex best) const
    {
        HtmlNodeIndex marked = noNode;
        for (HtmlNodeIndex i = best; i != noNode; i = m_tree.node(i).parent) {
            if (m_tree.attribute(i, u"itemprop") == u"articleBody")
                return i;
            if (isMarkedAsArticle(i))
                marked = i;
        }
        return marked != noNode ? marked : commonContainer(best);
    }

    HtmlNodeIndex commonContainer(HtmlNodeIndex best) const
    {
        const double enough = score(best) * 0.5;
        std::vector<HtmlNodeIndex> rivals;
        for (HtmlNodeIndex i = 0; i < m_tree.size(); ++i) {
            const bool apart = i >= m_tree.node(best).end || m_tree.node(i).end <= best;
            if (apart && !m_tree.node(i).isText && !m_clutter.isClutter(i) && score(i) >= enough)
                rivals.push_back(i);
        }
        constexpr std::ptrdiff_t several = 2;
        if (std::ptrdiff_t(rivals.size()) < several)
            return best;
        for (HtmlNodeIndex i = m_tree.node(best).parent; i != noNode && m_tree.node(i).tag != GUMBO_TAG_BODY;
             i = m_tree.node(i).parent)
        {
            const HtmlNode &node = m_tree.node(i);
            const auto inside = std::count_if(rivals.begin(), rivals.end(),
                                              [&](HtmlNodeIndex r) { return r > i && r < node.end; });
            if (inside >= several)
                return i;
        }
        return best;
    }

    /// A page too short to give points: what is marked as the article, or all of it unless it is mostly
    /// links.
    std::vector<HtmlNodeIndex> shortArticle() const
    {
        HtmlNodeIndex found = m_tree.first(GUMBO_TAG_BODY);
        for (HtmlNodeIndex i = 0; i < m_tree.size(); ++i) {
            if (!m_tree.node(i).isText && isMarkedAsArticle(i) && !m_clutter.isClutter(i)) {
                found = i;
                break;
            }
        }
        if (found == noNode || m_clutter.linkDensity(found) > 0.5)
            return {};
        return {found};
    }

    /// A front page: many articles, none of which holds most of the text.
    bool isListOfArticles(HtmlNodeIndex whole) const
    {
        constexpr int most = 3;
        int articles = 0;
        for (HtmlNodeIndex i = whole + 1; i < m_tree.node(whole).end; ++i) {
            if (m_tree.node(i).isText || m_tree.node(i).tag != GUMBO_TAG_ARTICLE || m_clutter.isClutter(i))
                continue;
            if (m_clutter.textLength(i) * 2 > m_clutter.textLength(whole))
                return false;
            ++articles;
        }
        return articles > most;
    }

    /// `best` with the siblings that hold running text too.
    std::vector<HtmlNodeIndex> withSiblings(HtmlNodeIndex best) const
    {
        const HtmlNodeIndex parent = m_tree.node(best).parent;
        if (parent == noNode || m_tree.node(best).tag == GUMBO_TAG_BODY)
            return {best};
        const double enough = std::max(10.0, score(best) * 0.2);
        std::vector<HtmlNodeIndex> parts;
        for (HtmlNodeIndex i = parent + 1; i < m_tree.node(parent).end; i = m_tree.node(i).end) {
            const HtmlNode &node = m_tree.node(i);
            if (i == best
                || (!node.isText && !m_clutter.isClutter(i)
                    && (score(i) >= enough || isLooseParagraph(i) || isLike(best, i))))
                parts.push_back(i);
        }
        return parts;
    }

    /// Text in an element of the same kind: some pages wrap each paragraph.
    bool isLike(HtmlNodeIndex best, HtmlNodeIndex i) const
    {
        constexpr int longEnough = 25;
        return m_tree.node(i).tag == m_tree.node(best).tag && m_clutter.textLength(i) >= longEnough
            && m_clutter.linkDensity(i) < 0.25 && !m_tree.attribute(i, u"class").isEmpty()
            && m_tree.attribute(i, u"class") == m_tree.attribute(best, u"class");
    }

    bool isLooseParagraph(HtmlNodeIndex i) const
    {
        constexpr int longEnough = 60;
        const GumboTag tag = m_tree.node(i).tag;
        return (tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE) && m_clutter.textLength(i) >= longEnough
            && m_clutter.linkDensity(i) < 0.25;
    }

    const HtmlTree &m_tree;
    const HtmlClutter &m_clutter;
    std::vector<OwnText> m_own;
    std::vector<double> m_score;
};

} // namespace

std::vector<HtmlNodeIndex> findHtmlBody(const HtmlTree &tree, const HtmlClutter &clutter)
{
    return BodyFinder(tree, clutter).find();
}

} // namespace hearsay
