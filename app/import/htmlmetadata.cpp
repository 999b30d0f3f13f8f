// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmlmetadata.h"

#include "document/budgets.h"
#include "import/articledate.h"
#include "import/byline.h"
#include "import/patternmatch.h"

#include <QHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestField = 400;

QString tidy(QStringView text)
{
    const QString words = text.first(qMin<qsizetype>(text.size(), 4 * longestField)).toString().simplified();
    return words.size() <= longestField ? words : QString();
}

QDate dateIn(QStringView text)
{
    const auto found = findDate(text.first(qMin(text.size(), longestField)));
    return found ? found->date : QDate();
}

void fillIn(ArticleMetadata &metadata, const ArticleMetadata &other)
{
    const auto fill = [](QString &field, const QString &value) {
        if (field.isEmpty())
            field = value;
    };
    fill(metadata.title, other.title);
    fill(metadata.outlet, other.outlet);
    fill(metadata.byline, other.byline);
    fill(metadata.url, other.url);
    if (metadata.date.isNull())
        metadata.date = other.date;
}

/// The meta elements by lower-case name, property or itemprop; the first of each counts, authors are
/// collected.
class MetaElements
{
public:
    explicit MetaElements(const HtmlTree &tree)
    {
        for (HtmlNodeIndex i = 0; i < tree.size(); ++i) {
            if (tree.node(i).isText || tree.node(i).tag != GUMBO_TAG_META)
                continue;
            const QString content = tidy(tree.attribute(i, u"content"));
            for (const QStringView key : {u"property", u"name", u"itemprop"}) {
                const QString name = tree.attribute(i, key).toString().toLower();
                if (!name.isEmpty() && !content.isEmpty())
                    m_values[name].append(content);
            }
        }
    }

    QString value(std::initializer_list<const char16_t *> names) const
    {
        for (const char16_t *name : names) {
            const QStringList values = m_values.value(QString::fromUtf16(name));
            if (!values.isEmpty())
                return values.first();
        }
        return {};
    }

    QString authors(std::initializer_list<const char16_t *> names) const
    {
        for (const char16_t *name : names) {
            QStringList found;
            for (const QString &value : m_values.value(QString::fromUtf16(name))) {
                const QString author = tidyAuthor(value);
                if (!author.isEmpty() && found.size() < Budgets::authors && !found.contains(author))
                    found.append(author);
            }
            if (!found.isEmpty())
                return joinAuthors(found);
        }
        return {};
    }

private:
    QHash<QString, QStringList> m_values;
};

ArticleMetadata fromOpenGraph(const MetaElements &meta)
{
    ArticleMetadata found;
    found.title = meta.value({u"og:title"});
    found.outlet = meta.value({u"og:site_name"});
    found.byline = meta.authors({u"article:author", u"og:article:author"});
    found.date
        = dateIn(meta.value({u"article:published_time", u"og:article:published_time", u"og:published_time"}));
    found.url = meta.value({u"og:url"});
    return found;
}

ArticleMetadata fromMeta(const MetaElements &meta)
{
    ArticleMetadata found;
    found.title = meta.value(
        {u"parsely-title", u"sailthru.title", u"dc.title", u"dcterms.title", u"headline", u"twitter:title"});
    found.outlet
        = meta.value({u"dc.publisher", u"dcterms.publisher", u"publisher", u"application-name", u"cre"});
    found.byline = meta.authors(
        {u"author", u"parsely-author", u"sailthru.author", u"dc.creator", u"dcterms.creator", u"byl"});
    found.date = dateIn(meta.value({u"date", u"datepublished", u"pubdate", u"publishdate",
                                    u"parsely-pub-date", u"sailthru.date", u"dc.date", u"dc.date.issued",
                                    u"dcterms.created", u"dcterms.date", u"article.published", u"pdate"}));
    found.url = meta.value({u"parsely-link"});
    return found;
}

/// Metadata that stands in the page where readers see it.
class VisibleMetadata
{
public:
    explicit VisibleMetadata(const HtmlTree &tree)
        : m_tree(tree)
    {
        for (HtmlNodeIndex i = 0; i < tree.size(); ++i) {
            if (!tree.node(i).isText)
                read(i);
        }
    }

    ArticleMetadata found() const
    {
        ArticleMetadata result = m_found;
        if (result.byline.isEmpty())
            result.byline = joinAuthors(m_authors);
        return result;
    }

private:
    void read(HtmlNodeIndex i)
    {
        const GumboTag tag = m_tree.node(i).tag;
        if (tag == GUMBO_TAG_H1 && m_found.title.isEmpty())
            m_found.title = tidy(m_tree.textOf(i));
        if (tag == GUMBO_TAG_LINK && m_found.url.isEmpty() && m_tree.attribute(i, u"rel") == u"canonical")
            m_found.url = m_tree.attribute(i, u"href").trimmed().toString();
        readDate(i, tag);
        readAuthor(i, tag);
    }

    void readDate(HtmlNodeIndex i, GumboTag tag)
    {
        if (!m_found.date.isNull())
            return;
        if (tag == GUMBO_TAG_TIME) {
            m_found.date = dateIn(m_tree.attribute(i, u"datetime"));
            if (m_found.date.isNull())
                m_found.date = dateIn(m_tree.textOf(i));
        } else if (m_tree.attribute(i, u"itemprop") == u"datePublished") {
            m_found.date
                = dateIn(m_tree.hasAttribute(i, u"content") ? m_tree.attribute(i, u"content").toString()
                                                            : m_tree.textOf(i));
        } else {
            static const QRegularExpression dateClass(
                u"\\b(?:date|dateline|pub-?date|published|timestamp|entry-date)\\b"_s,
                QRegularExpression::CaseInsensitiveOption);
            const QStringView names = m_tree.attribute(i, u"class");
            if (!names.isEmpty() && isSmall(i) && matchIn(dateClass, names).hasMatch())
                m_found.date = dateIn(m_tree.textOf(i));
        }
    }

    void readAuthor(HtmlNodeIndex i, GumboTag tag)
    {
        if (i < m_authorEnd || !isSmall(i))
            return;
        static const QRegularExpression authorClass(
            u"\\b(?:by-?line|author|author-?name|article-?author|writer)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QStringView rel = m_tree.attribute(i, u"rel");
        const QStringView item = m_tree.attribute(i, u"itemprop");
        const QStringView names = m_tree.attribute(i, u"class");
        const bool marked = (tag == GUMBO_TAG_A && rel.contains(u"author")) || item == u"author";
        const bool classed = !names.isEmpty() && matchIn(authorClass, names).hasMatch();
        if (!marked && !classed)
            return;
        const QString words = tidy(m_tree.textOf(i));
        // A box about the author, or a list of them beside other articles, is no byline.
        const auto byline
            = readByline(words.startsWith(u"by ", Qt::CaseInsensitive) ? words : u"By "_s + words);
        if (!byline)
            return;
        m_authorEnd = m_tree.node(i).end;
        const bool sameKind = m_authors.isEmpty() || marked;
        if (sameKind && m_authors.size() < Budgets::authors && !m_authors.contains(byline->authors))
            m_authors.append(byline->authors);
    }

    bool isSmall(HtmlNodeIndex i) const
    {
        constexpr int most = 40;
        return m_tree.node(i).end - i <= most;
    }

    const HtmlTree &m_tree;
    ArticleMetadata m_found;
    QStringList m_authors;
    HtmlNodeIndex m_authorEnd = 0;
};

/// The title element's words, without the outlet that most pages put behind (or before) a dash or bar.
ArticleMetadata fromTitleElement(const HtmlTree &tree, const QString &knownOutlet)
{
    ArticleMetadata found;
    const HtmlNodeIndex title = tree.first(GUMBO_TAG_TITLE);
    if (title == noNode)
        return found;
    const QString words = tidy(tree.textOf(title));
    static const QRegularExpression separator(u"\\s+(?:[|–—·•»«-]|::)\\s+"_s);
    const QStringList parts = words.split(separator);
    found.title = words;
    if (parts.size() < 2)
        return found;
    const QString &last = parts.last();
    const auto wordsIn = [](const QString &part) { return part.count(u' ') + 1; };
    const bool known = !knownOutlet.isEmpty() && last.compare(knownOutlet, Qt::CaseInsensitive) == 0;
    const QString before = words.first(words.lastIndexOf(last));
    const QString head = before.left(before.trimmed().lastIndexOf(u' ')).trimmed();
    constexpr qsizetype mostOutletWords = 5;
    if (known || (wordsIn(last) <= mostOutletWords && wordsIn(last) < wordsIn(head))) {
        found.title = head;
        found.outlet = last;
    }
    return found;
}

/// og:title and friends carry the outlet's name behind a bar as well on some sites.
void dropOutletFromTitle(ArticleMetadata &metadata)
{
    if (metadata.outlet.isEmpty())
        return;
    static const QRegularExpression separatorAtEnd(u"\\s+(?:[|–—·•-]|::)\\s*$"_s);
    if (metadata.title.endsWith(metadata.outlet, Qt::CaseInsensitive)) {
        const QString head = metadata.title.chopped(metadata.outlet.size());
        if (const auto match = separatorAtEnd.match(head); match.hasMatch() && match.capturedStart() > 0)
            metadata.title = head.first(match.capturedStart());
    }
}

bool isWebAddress(const QString &url)
{
    return (url.startsWith(u"http://") || url.startsWith(u"https://")) && url.size() < 2048
        && !url.contains(u' ');
}

} // namespace

ArticleMetadata readHtmlMetadata(const HtmlTree &tree, const ArticleMetadata &structured,
                                 const QByteArray &savedFrom)
{
    const MetaElements meta(tree);
    ArticleMetadata metadata = structured;
    fillIn(metadata, fromOpenGraph(meta));
    fillIn(metadata, fromMeta(meta));
    fillIn(metadata, VisibleMetadata(tree).found());
    fillIn(metadata, fromTitleElement(tree, metadata.outlet));
    dropOutletFromTitle(metadata);
    if (!isWebAddress(metadata.url))
        metadata.url = VisibleMetadata(tree).found().url;
    if (!isWebAddress(metadata.url))
        metadata.url = QString::fromUtf8(savedFrom);
    if (!isWebAddress(metadata.url))
        metadata.url.clear();
    return metadata;
}

} // namespace hearsay
