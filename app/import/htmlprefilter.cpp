// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmlprefilter.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

constexpr std::size_t deepest = 256;
constexpr qsizetype mostTags = 300'000;
constexpr qsizetype longestValue = 2048;

enum class Treatment {
    Keep, ///< nests, is counted
    KeepUncounted, ///< the parser closes it by itself
    KeepVoid, ///< has no end tag
    Rename, ///< nests, is counted, becomes an element that does not confuse the parser: see parserName()
    Unwrap, ///< the tag goes, its content stays
    DropContent, ///< the element goes, content and all
};

Treatment treatmentOf(const QByteArray &tag)
{
    static const QHash<QByteArray, Treatment> table = [] {
        QHash<QByteArray, Treatment> t;
        const auto add = [&t](Treatment treatment, std::initializer_list<const char *> tags) {
            for (const char *name : tags)
                t.insert(name, treatment);
        };
        add(Treatment::KeepUncounted,
            {"html", "head", "body", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot"});
        add(Treatment::KeepVoid, {"br", "hr", "meta", "link"});
        add(Treatment::Rename, {"b", "strong", "form"});
        add(Treatment::Unwrap,
            {"i",     "em",       "font",     "u",       "s",       "small",   "big",      "tt",
             "code",  "nobr",     "strike",   "center",  "mark",    "abbr",    "acronym",  "kbd",
             "samp",  "dfn",      "ins",      "wbr",     "img",     "input",   "source",   "track",
             "area",  "col",      "colgroup", "embed",   "param",   "base",    "basefont", "bgsound",
             "frame", "frameset", "image",    "isindex", "keygen",  "command", "option",   "optgroup",
             "ruby",  "rb",       "rtc",      "amp-img", "picture", "var"});
        add(Treatment::DropContent,
            {"script",   "style",    "textarea", "xmp",  "iframe", "noembed", "noframes", "noscript",
             "template", "select",   "svg",      "math", "canvas", "audio",   "video",    "object",
             "applet",   "datalist", "map",      "rp",   "rt",     "marquee"});
        return t;
    }();
    return table.value(tag, Treatment::Keep);
}

/// Bold is written as <var>, which the parser does not repeat where it is unclosed. A form is written as
/// <fieldset>: the parser keeps a pointer to the open form and may end it early.
QByteArray parserName(const QByteArray &tag)
{
    return tag == "form" ? QByteArray("fieldset") : QByteArray("var");
}

/// Elements whose content is text to the parser: without an end tag they reach to the end of the page.
bool isRawText(const QByteArray &tag)
{
    static const QSet<QByteArray> tags
        = {"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "title"};
    return tags.contains(tag);
}

/// Inline elements end only if no block stands open inside them (HTML Standard, "any other end tag").
bool isInline(const QByteArray &tag)
{
    static const QSet<QByteArray> tags
        = {"a",   "span", "q",     "cite", "time", "var",    "sub",   "sup",
           "bdi", "bdo",  "label", "data", "del",  "output", "meter", "progress"};
    return tags.contains(tag) || tag.contains('-');
}

/// The end tag of any heading ends any heading.
bool isHeading(const QByteArray &tag)
{
    return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

bool isKeptAttribute(const QByteArray &name)
{
    static const QSet<QByteArray> names
        = {"class", "id",   "itemprop", "role",    "hidden",   "aria-hidden", "style",
           "rel",   "href", "datetime", "content", "property", "name",        "data-testid"};
    return names.contains(name);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Attribute
{
    QByteArray name;
    QByteArrayView value;
};

class Filter
{
public:
    explicit Filter(QByteArrayView html)
        : m_html(html)
    {
        m_out.markup.reserve(html.size() / 2);
    }

    FilteredHtml run(const JobMonitor &monitor)
    {
        constexpr int tagsPerCheck = 4096;
        for (int tags = 1; m_at < m_html.size(); ++tags) {
            if (tags % tagsPerCheck == 0 && monitor.isCancelled())
                break;
            const qsizetype bracket = m_html.indexOf('<', m_at);
            const qsizetype textEnd = bracket < 0 ? m_html.size() : bracket;
            m_out.markup.append(m_html.sliced(m_at, textEnd - m_at));
            m_at = textEnd;
            if (m_at < m_html.size())
                readMarkup();
        }
        return std::move(m_out);
    }

private:
    char peek(qsizetype offset) const { return m_at + offset < m_html.size() ? m_html[m_at + offset] : '\0'; }
    bool isAhead(QByteArrayView text) const { return m_html.sliced(m_at).startsWith(text); }

    /// The first place of `text` at or after `from`, or -1. A search that failed is not repeated: else a page
    /// of openings without an end would take quadratic time.
    qsizetype find(QByteArrayView text, qsizetype from)
    {
        const QByteArray key = text.toByteArray();
        if (m_absent.contains(key))
            return -1;
        const qsizetype found = m_html.indexOf(text, from);
        if (found < 0)
            m_absent.insert(key);
        return found;
    }

    void readMarkup()
    {
        if (isAhead("<!--"))
            readComment();
        else if (isAhead("<![CDATA["))
            readCharacterData();
        else if (peek(1) == '!' || peek(1) == '?')
            skipTo(find(">", m_at), 1);
        else if (isLetter(peek(1)) || (peek(1) == '/' && isLetter(peek(2))))
            readTag();
        else {
            m_out.markup.append("&lt;");
            ++m_at;
        }
    }

    /// Goes on `length` behind `position`; to the end of the page where nothing was found.
    void skipTo(qsizetype position, qsizetype length)
    {
        m_at = position < 0 ? m_html.size() : position + length;
    }

    void readComment()
    {
        const qsizetype begin = m_at + 4;
        const qsizetype end = find("-->", m_at + 2);
        if (m_out.savedFrom.isEmpty() && end > begin) {
            constexpr qsizetype longest = 4096;
            const QByteArray comment
                = m_html.sliced(begin, qMin(end - begin, longest)).toByteArray().trimmed();
            if (comment.startsWith("saved from url="))
                m_out.savedFrom = comment.mid(comment.indexOf(')') + 1);
        }
        skipTo(end, 3);
    }

    void readCharacterData()
    {
        const qsizetype begin = m_at + 9;
        const qsizetype end = find("]]>", begin);
        if (end < 0) {
            skipTo(find(">", m_at), 1);
            return;
        }
        QByteArray text = m_html.sliced(begin, end - begin).toByteArray();
        m_out.markup.append(text.replace('&', "&amp;").replace('<', "&lt;"));
        m_at = end + 3;
    }

    void readTag()
    {
        const bool isEnd = peek(1) == '/';
        m_at += isEnd ? 2 : 1;
        const qsizetype nameBegin = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>')
            ++m_at;
        constexpr qsizetype longestName = 64;
        const QByteArray name
            = m_html.sliced(nameBegin, qMin(m_at - nameBegin, longestName)).toByteArray().toLower();
        std::vector<Attribute> attributes;
        if (!readAttributes(attributes))
            return;
        if (isEnd)
            endElement(name);
        else
            startElement(name, attributes);
    }

    /// Reads up to and over '>'. False where the page ends inside the tag, which then counts for nothing.
    bool readAttributes(std::vector<Attribute> &attributes)
    {
        constexpr std::size_t mostAttributes = 64;
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c == '>') {
                ++m_at;
                return true;
            }
            if (isSpace(c) || c == '/') {
                ++m_at;
                continue;
            }
            const Attribute attribute = readAttribute();
            if (attributes.size() < mostAttributes)
                attributes.push_back(attribute);
        }
        return false;
    }

    Attribute readAttribute()
    {
        const qsizetype nameBegin = m_at;
        ++m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>'
               && m_html[m_at] != '=')
            ++m_at;
        constexpr qsizetype longestName = 32;
        Attribute attribute{
            m_html.sliced(nameBegin, qMin(m_at - nameBegin, longestName)).toByteArray().toLower(), {}};
        skipSpace();
        if (peek(0) != '=')
            return attribute;
        ++m_at;
        skipSpace();
        const char quote = peek(0);
        const qsizetype begin = quote == '"' || quote == '\'' ? m_at + 1 : m_at;
        qsizetype end = begin;
        if (begin > m_at) {
            end = m_html.indexOf(quote, begin);
            end = end < 0 ? m_html.size() : end;
            m_at = qMin(end + 1, m_html.size());
        } else {
            while (end < m_html.size() && !isSpace(m_html[end]) && m_html[end] != '>')
                ++end;
            m_at = end;
        }
        attribute.value = m_html.sliced(begin, end - begin);
        return attribute;
    }

    void skipSpace()
    {
        while (m_at < m_html.size() && isSpace(m_html[m_at]))
            ++m_at;
    }

    void startElement(const QByteArray &name, const std::vector<Attribute> &attributes)
    {
        const Treatment treatment = treatmentOf(name);
        if (treatment == Treatment::DropContent) {
            dropContent(name, attributes);
            return;
        }
        if (treatment == Treatment::Unwrap)
            return;
        const QByteArray written = treatment == Treatment::Rename ? parserName(name) : name;
        const bool counted = treatment == Treatment::Keep || treatment == Treatment::Rename;
        if (m_tags >= mostTags || (counted && m_open.size() >= deepest)) {
            if (counted)
                ++m_leftOut[written];
            m_out.markup.append(' ');
            return;
        }
        ++m_tags;
        if (name == "a")
            forgetOpenLink();
        if (counted && name != "title")
            m_open.push_back(written);
        write(written, attributes);
        if (name == "title")
            copyTitle();
    }

    /// A title's content is text even where it looks like tags.
    void copyTitle()
    {
        const qsizetype end = findEndTag("title");
        const qsizetype textEnd = end < 0 ? m_html.size() : end;
        m_out.markup.append(m_html.sliced(m_at, textEnd - m_at));
        m_out.markup.append("</title>");
        m_at = textEnd;
        skipTo(end < 0 ? -1 : m_html.indexOf('>', end), 1);
    }

    void dropContent(const QByteArray &name, const std::vector<Attribute> &attributes)
    {
        const qsizetype end = findEndTag(name);
        if (end < 0 && !isRawText(name))
            return;
        const qsizetype contentEnd = end < 0 ? m_html.size() : end;
        const auto type = std::find_if(attributes.begin(), attributes.end(),
                                       [](const Attribute &a) { return a.name == "type"; });
        constexpr qsizetype most = 64;
        if (name == "script" && type != attributes.end() && m_out.jsonLd.size() < most
            && type->value.toByteArray().trimmed().toLower().startsWith("application/ld+json"))
            m_out.jsonLd.append(m_html.sliced(m_at, contentEnd - m_at).toByteArray());
        skipTo(end < 0 ? -1 : m_html.indexOf('>', end), 1);
    }

    /// Where "</name" stands in any case of its letters, or -1; remembers failure as find() does.
    qsizetype findEndTag(const QByteArray &name)
    {
        const QByteArray key = "</" + name;
        if (m_absent.contains(key))
            return -1;
        for (qsizetype at = m_html.indexOf("</", m_at); at >= 0; at = m_html.indexOf("</", at + 2)) {
            const QByteArrayView candidate = m_html.sliced(at + 2, qMin(name.size(), m_html.size() - at - 2));
            if (candidate.compare(name, Qt::CaseInsensitive) == 0) {
                const qsizetype after = at + 2 + name.size();
                if (after >= m_html.size() || isSpace(m_html[after]) || m_html[after] == '>'
                    || m_html[after] == '/')
                    return at;
            }
        }
        m_absent.insert(key);
        return -1;
    }

    void endElement(const QByteArray &name)
    {
        const Treatment treatment = treatmentOf(name);
        if (treatment == Treatment::KeepUncounted) {
            if (m_tags < mostTags)
                m_out.markup.append("</" + name + '>');
            return;
        }
        if (treatment != Treatment::Keep && treatment != Treatment::Rename)
            return;
        const QByteArray written = treatment == Treatment::Rename ? parserName(name) : name;
        if (const auto it = m_leftOut.find(written); it != m_leftOut.end() && it.value() > 0) {
            --it.value();
            return;
        }
        const bool closed = closes(written);
        // Links end even where blocks stand open inside them.
        if (closed || written == "a")
            m_out.markup.append("</" + written + '>');
    }

    /// A link ends where the next one begins.
    void forgetOpenLink()
    {
        const auto link = std::find(m_open.rbegin(), m_open.rend(), "a");
        if (link != m_open.rend())
            m_open.erase(std::prev(link.base()));
    }

    /// Takes `name` and what is open inside it off the stack, under the same conditions as the parser does: a
    /// count that is too low would let the tree grow deep.
    bool closes(const QByteArray &name)
    {
        for (std::size_t i = m_open.size(); i > 0; --i) {
            const QByteArray &open = m_open[i - 1];
            if (open == name || (isHeading(open) && isHeading(name))) {
                m_open.resize(i - 1);
                return true;
            }
            if (isInline(name) ? !isInline(open) : (open == "table" || open == "caption"))
                return false;
        }
        return false;
    }

    void write(const QByteArray &name, const std::vector<Attribute> &attributes)
    {
        QByteArray &markup = m_out.markup;
        markup.append('<').append(name);
        for (const Attribute &attribute : attributes) {
            if (!isKeptAttribute(attribute.name))
                continue;
            QByteArray value
                = attribute.value.first(qMin(attribute.value.size(), longestValue)).toByteArray();
            markup.append(' ')
                .append(attribute.name)
                .append("=\"")
                .append(value.replace('"', "&quot;"))
                .append('"');
        }
        markup.append('>');
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    qsizetype m_tags = 0;
    std::vector<QByteArray> m_open;
    QHash<QByteArray, qsizetype> m_leftOut;
    QSet<QByteArray> m_absent;
    FilteredHtml m_out;
};

} // namespace

FilteredHtml htmlPrefilter(QByteArrayView html, const JobMonitor &monitor)
{
    return Filter(html).run(monitor);
}

} // namespace hearsay
