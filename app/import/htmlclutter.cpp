// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmlclutter.h"

#include <QSet>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isClutterTag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_DETAILS:
        return true;
    default:
        return false;
    }
}

/// Words of class and id that name a part of the page. A word counts as a whole: "share" but not "shared".
bool isClutterWord(const QString &word)
{
    static const QSet<QString> words = {u"ad"_s,
                                        u"ads"_s,
                                        u"adv"_s,
                                        u"advert"_s,
                                        u"adverts"_s,
                                        u"advertisement"_s,
                                        u"advertising"_s,
                                        u"adsense"_s,
                                        u"banner"_s,
                                        u"bio"_s,
                                        u"breadcrumb"_s,
                                        u"breadcrumbs"_s,
                                        u"caption"_s,
                                        u"captions"_s,
                                        u"carousel"_s,
                                        u"comment"_s,
                                        u"comments"_s,
                                        u"commentlist"_s,
                                        u"consent"_s,
                                        u"cookie"_s,
                                        u"cookies"_s,
                                        u"credit"_s,
                                        u"credits"_s,
                                        u"disqus"_s,
                                        u"donate"_s,
                                        u"donation"_s,
                                        u"footer"_s,
                                        u"gallery"_s,
                                        u"gdpr"_s,
                                        u"hidden"_s,
                                        u"infobox"_s,
                                        u"livefyre"_s,
                                        u"masthead"_s,
                                        u"menu"_s,
                                        u"metadata"_s,
                                        u"modal"_s,
                                        u"nav"_s,
                                        u"navbar"_s,
                                        u"navigation"_s,
                                        u"newsletter"_s,
                                        u"newsletters"_s,
                                        u"outbrain"_s,
                                        u"overlay"_s,
                                        u"pager"_s,
                                        u"pagination"_s,
                                        u"paywall"_s,
                                        u"popover"_s,
                                        u"popup"_s,
                                        u"print"_s,
                                        u"promo"_s,
                                        u"promos"_s,
                                        u"promotion"_s,
                                        u"pullquote"_s,
                                        u"recirc"_s,
                                        u"recirculation"_s,
                                        u"recommendation"_s,
                                        u"recommendations"_s,
                                        u"recommended"_s,
                                        u"related"_s,
                                        u"reltease"_s,
                                        u"share"_s,
                                        u"shares"_s,
                                        u"sharebar"_s,
                                        u"sharing"_s,
                                        u"sidebar"_s,
                                        u"signup"_s,
                                        u"skip"_s,
                                        u"slideshow"_s,
                                        u"social"_s,
                                        u"sponsor"_s,
                                        u"sponsored"_s,
                                        u"subscribe"_s,
                                        u"subscription"_s,
                                        u"taboola"_s,
                                        u"tags"_s,
                                        u"teaser"_s,
                                        u"teasers"_s,
                                        u"toc"_s,
                                        u"toolbar"_s,
                                        u"tooltip"_s,
                                        u"trending"_s,
                                        u"widget"_s,
                                        u"zergnet"_s,
                                        u"byline"_s,
                                        u"dateline"_s,
                                        u"timestamp"_s,
                                        u"kicker"_s,
                                        u"eyebrow"_s};
    return words.contains(word);
}

/// Pairs of neighbouring words that mean clutter only together.
bool isClutterPair(const QString &first, const QString &second)
{
    static const QSet<QString> pairs
        = {u"read more"_s,    u"most read"_s,     u"most popular"_s, u"more on"_s,         u"more from"_s,
           u"see also"_s,     u"also like"_s,     u"also read"_s,    u"sign up"_s,         u"pull quote"_s,
           u"article meta"_s, u"entry meta"_s,    u"post meta"_s,    u"author box"_s,      u"author info"_s,
           u"about author"_s, u"screen reader"_s, u"sr only"_s,      u"visually hidden"_s, u"up next"_s,
           u"wp caption"_s,   u"inline story"_s,  u"next article"_s, u"reader comments"_s, u"post tags"_s,
           u"image credit"_s, u"photo credit"_s};
    return pairs.contains(first + u' ' + second);
}

/// "relatedStories article-ads_top" gives related, stories, article, ads, top.
QStringList wordsOf(QStringView names)
{
    QStringList words;
    QString word;
    bool afterLower = false;
    for (QChar c : names) {
        const bool newWord = !c.isLetter() || (c.isUpper() && afterLower);
        if (newWord && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (c.isLetter())
            word.append(c.toLower());
        afterLower = c.isLower();
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool hasClutterName(QStringView names)
{
    const QStringList words = wordsOf(names);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (isClutterWord(words[i]) || (i > 0 && isClutterPair(words[i - 1], words[i])))
            return true;
    }
    return false;
}

bool isHidden(const HtmlTree &tree, HtmlNodeIndex i)
{
    if (tree.hasAttribute(i, u"hidden") || tree.attribute(i, u"aria-hidden") == u"true")
        return true;
    const QString style = tree.attribute(i, u"style").toString().toLower().remove(u' ');
    return style.contains(u"display:none") || style.contains(u"visibility:hidden");
}

bool hasClutterRole(QStringView role)
{
    static const QSet<QString> roles
        = {u"navigation"_s, u"complementary"_s, u"banner"_s, u"contentinfo"_s, u"search"_s,
           u"dialog"_s,     u"alertdialog"_s,   u"menu"_s,   u"menubar"_s,     u"toolbar"_s,
           u"tooltip"_s,    u"alert"_s,         u"figure"_s};
    return !role.isEmpty() && roles.contains(role.toString());
}

bool isBody(const HtmlTree &tree, HtmlNodeIndex i)
{
    const GumboTag tag = tree.node(i).tag;
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN
        || tree.attribute(i, u"itemprop") == u"articleBody";
}

bool looksLikeClutter(const HtmlTree &tree, HtmlNodeIndex i)
{
    const HtmlNode &node = tree.node(i);
    if (isClutterTag(node.tag) || isHidden(tree, i) || hasClutterRole(tree.attribute(i, u"role")))
        return true;
    // A quotation's own footer names who is quoted; the page's holds the imprint.
    if (node.tag == GUMBO_TAG_FOOTER)
        return node.parent == noNode || tree.node(node.parent).tag != GUMBO_TAG_BLOCKQUOTE;
    const QStringView classes = tree.attribute(i, u"class");
    const QStringView id = tree.attribute(i, u"id");
    return (!classes.isEmpty() && hasClutterName(classes)) || (!id.isEmpty() && hasClutterName(id))
        || tree.attribute(i, u"itemprop") == u"author";
}

} // namespace

HtmlClutter::HtmlClutter(const HtmlTree &tree)
    : m_tree(tree)
    , m_clutter(std::size_t(tree.size()), false)
{
    measure(true);
    const std::vector<int> whole = m_text;
    const HtmlNodeIndex body = tree.first(GUMBO_TAG_BODY);
    const int pageText = body == noNode ? 0 : whole[std::size_t(body)];
    for (HtmlNodeIndex i = 0; i < tree.size(); ++i) {
        const HtmlNode &node = tree.node(i);
        const auto at = std::size_t(i);
        if (node.parent != noNode && m_clutter[std::size_t(node.parent)])
            m_clutter[at] = true;
        else if (!node.isText && !isBody(tree, i))
            m_clutter[at]
                = looksLikeClutter(tree, i) && (node.tag == GUMBO_TAG_HEAD || whole[at] * 2 <= pageText);
    }
    measure(false);
}

void HtmlClutter::measure(bool withClutter)
{
    const auto count = std::size_t(m_tree.size());
    m_text.assign(count, 0);
    m_linkText.assign(count, 0);
    for (std::size_t i = count; i-- > 0;) {
        const HtmlNode &node = m_tree.node(HtmlNodeIndex(i));
        if (!withClutter && m_clutter[i])
            continue;
        if (node.isText) {
            const QStringView characters = m_tree.characters(node);
            m_text[i] = int(
                std::count_if(characters.begin(), characters.end(), [](QChar c) { return !c.isSpace(); }));
        } else if (node.tag == GUMBO_TAG_A) {
            m_linkText[i] = m_text[i];
        }
        if (node.parent != noNode) {
            m_text[std::size_t(node.parent)] += m_text[i];
            m_linkText[std::size_t(node.parent)] += m_linkText[i];
        }
    }
}

double HtmlClutter::linkDensity(HtmlNodeIndex node) const
{
    const auto at = std::size_t(node);
    return m_text[at] == 0 ? 0 : double(m_linkText[at]) / m_text[at];
}

} // namespace hearsay
