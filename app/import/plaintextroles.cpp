// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plaintextroles.h"

#include "import/articledate.h"
#include "import/articlehead.h"
#include "import/byline.h"
#include "import/dateline.h"
#include "import/furniture.h"
#include "import/lineshape.h"
#include "import/patternmatch.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestTitle = 160;
constexpr qsizetype longestStoppedTitle = 120;
constexpr qsizetype longestDeck = 200;
constexpr qsizetype longestHeading = 80;
constexpr qsizetype longestTeaser = 160;
constexpr qsizetype headParagraphs = 8;

bool isListItem(QStringView line)
{
    static const QRegularExpression item(u"^(?:[-*•·]|\\d{1,3}[.)])\\s+\\S"_s);
    return matchIn(item, line.first(qMin<qsizetype>(line.size(), 16))).hasMatch();
}

/// A line "Key: value" of the headers that some archives put before an article.
struct HeaderLine
{
    enum Field { Title, Author, Date, Outlet, Url };
    Field field;
    QString value;
};

std::optional<HeaderLine> readHeaderLine(QStringView line)
{
    static const QRegularExpression header(
        u"^(?:(?<title>title|headline)|(?<author>authors?|byline|by)|(?<date>date|published(?: "
        u"on)?|publication date)|"
        "(?<outlet>source|publication|outlet|publisher|newspaper)|(?<url>url|link|address))\\s*:\\s*(?<value>\\S.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 400;
    if (line.size() > longest)
        return std::nullopt;
    const QRegularExpressionMatch match = matchIn(header, line);
    if (!match.hasMatch())
        return std::nullopt;
    const auto field = match.hasCaptured(u"title") ? HeaderLine::Title
        : match.hasCaptured(u"author")             ? HeaderLine::Author
        : match.hasCaptured(u"date")               ? HeaderLine::Date
        : match.hasCaptured(u"outlet")             ? HeaderLine::Outlet
                                                   : HeaderLine::Url;
    return HeaderLine{field, match.captured(u"value"_s).trimmed()};
}

/// One pass over the paragraphs, from the head down.
class RoleFinder
{
public:
    RoleFinder(Article &article, const QList<TextBlock> &blocks, const JobMonitor &monitor)
        : m_article(article)
        , m_blocks(blocks)
        , m_monitor(monitor)
        , m_roles(blocks.size(), ParagraphRole::Body)
        , m_listed(blocks.size(), true)
    {
    }

    void run()
    {
        readHead();
        for (qsizetype i = m_bodyBegin; i < m_blocks.size() && !isStopped(i); ++i)
            readBody(i);
        markFurniture();
        readTail();
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            // The head above the date that a scraper put first stays as it is.
            const qsizetype begin
                = i == m_bodyBegin ? qMax(m_blocks[i].span.begin, m_proseBegin) : m_blocks[i].span.begin;
            if (m_listed[i])
                m_article.paragraphs.append({{begin, m_blocks[i].span.end}, m_roles[i]});
        }
        readBodyDateline(m_article);
    }

private:
    bool isStopped(qsizetype i) const
    {
        constexpr qsizetype paragraphsPerCheck = 1024;
        return i % paragraphsPerCheck == 0 && m_monitor.isCancelled();
    }

    QStringView line(qsizetype i) const { return m_article.view(m_blocks[i].span); }

    void readHead()
    {
        if (m_blocks.isEmpty())
            return;
        qsizetype i = readHeaderLines();
        while (i < m_blocks.size() && !isStopped(i) && (furnitureRole(line(i)) || takeHeadLine(i)))
            ++i;
        if (m_article.metadata.title.isEmpty() && isTitle(i))
            i = takeTitle(i);
        const qsizetype last = qMin(m_blocks.size(), i + headParagraphs);
        while (i < last && (furnitureRole(line(i)) || takeHeadLine(i) || takeOutlet(i)))
            ++i;
        m_bodyBegin = i;
        readLeadingDate();
    }

    /// At least two header lines at the very beginning; "Source: …" alone may be a headline.
    qsizetype readHeaderLines()
    {
        QList<HeaderLine> headers;
        while (headers.size() < m_blocks.size() && !isStopped(headers.size())) {
            const auto header = readHeaderLine(line(headers.size()));
            if (!header)
                break;
            headers.append(*header);
        }
        if (headers.size() < 2)
            return 0;
        for (qsizetype i = 0; i < headers.size(); ++i)
            take(headers[i], i);
        return headers.size();
    }

    void take(const HeaderLine &header, qsizetype i)
    {
        ArticleMetadata &metadata = m_article.metadata;
        m_roles[i] = ParagraphRole::Byline;
        switch (header.field) {
        case HeaderLine::Title:
            m_roles[i] = ParagraphRole::Title;
            metadata.title = header.value;
            break;
        case HeaderLine::Author:
            metadata.byline = tidyAuthor(header.value);
            break;
        case HeaderLine::Date:
            m_roles[i] = ParagraphRole::Dateline;
            if (const auto found = findDate(header.value))
                metadata.date = found->date;
            break;
        case HeaderLine::Outlet:
            metadata.outlet = header.value;
            break;
        case HeaderLine::Url:
            metadata.url = header.value;
            m_listed[i] = false;
            break;
        }
    }

    /// The outlet's name on a line of its own, in one block with the byline above or the date below.
    bool takeOutlet(qsizetype i)
    {
        if (!looksLikeOutlet(line(i)))
            return false;
        const auto isHeadLine = [this](qsizetype j) {
            ArticleMetadata unused;
            return readHeadLine(line(j), unused).has_value();
        };
        const bool below = i > 0 && !m_blocks[i].opensBlock && isHeadLine(i - 1);
        const bool above = i + 1 < m_blocks.size() && !m_blocks[i].closesBlock && isHeadLine(i + 1);
        if (!below && !above)
            return false;
        m_roles[i] = ParagraphRole::Byline;
        if (m_article.metadata.outlet.isEmpty())
            m_article.metadata.outlet = line(i).toString();
        return true;
    }

    bool takeHeadLine(qsizetype i)
    {
        const auto role = readHeadLine(line(i), m_article.metadata);
        if (role)
            m_roles[i] = *role;
        return role.has_value();
    }

    /// A short line at the head with more text after it. With a full stop it must stand alone and hold no
    /// speech.
    bool isTitle(qsizetype i) const
    {
        if (i + 1 >= m_blocks.size())
            return false;
        const QStringView words = line(i);
        if (words.size() < 3 || words.size() > longestTitle || isListItem(words) || holdsSpeech(words))
            return false;
        if (readDateline(words) || finalCharacter(words) == u':')
            return false;
        if (!endsSentence(words))
            return m_blocks[i].closesBlock || line(i + 1).size() > words.size() || !endsSentence(line(i + 1));
        const bool question = finalCharacter(words) != u'.';
        return m_blocks[i].closesBlock && words.size() <= (question ? longestTitle : longestStoppedTitle)
            && !holdsSeveralSentences(words);
    }

    static bool holdsSeveralSentences(QStringView words)
    {
        static const QRegularExpression boundary(
            u"[\\p{Ll}\\d][.!?][\"”’']? +[\"“‘']?\\p{Lu}\\p{L}+ \\p{Ll}"_s);
        return matchIn(boundary, words).hasMatch();
    }

    /// Takes the title and what stands in one block with it: its second half, a deck.
    qsizetype takeTitle(qsizetype i)
    {
        m_roles[i] = ParagraphRole::Title;
        QString title = line(i).toString().simplified();
        bool closed = m_blocks[i].closesBlock;
        while (!title.isEmpty() && QStringView(u";,").contains(title.back()))
            title.chop(1);
        ++i;
        while (!closed && i < m_blocks.size() && line(i).size() <= longestDeck && blockIsShort(i)) {
            closed = m_blocks[i].closesBlock;
            if (!takeHeadLine(i) && !takeOutlet(i))
                m_roles[i] = endsSentence(line(i)) ? ParagraphRole::Standfirst : ParagraphRole::Heading;
            ++i;
        }
        // One full stop at the end of a headline is an archive's; dots of an abbreviation are the headline's
        // own.
        static const QRegularExpression archiveStop(u"(?<=[\\p{Ll}\\d)”’\"'])\\.$"_s);
        m_article.metadata.title = title.remove(archiveStop);
        return i;
    }

    /// Whether the rest of the block from `i` on is as short as a head is: three lines of a deck at most.
    bool blockIsShort(qsizetype i) const
    {
        for (qsizetype j = i; j < qMin(i + 3, m_blocks.size()); ++j) {
            if (line(j).size() > longestDeck)
                return false;
            if (m_blocks[j].closesBlock)
                return j + 1 < m_blocks.size();
        }
        return false;
    }

    /// " date 2026-03-04 The harbour …": some scrapers leave the date before the first sentence.
    void readLeadingDate()
    {
        if (!m_article.metadata.date.isNull() || m_bodyBegin >= m_blocks.size())
            return;
        constexpr qsizetype scanned = 60;
        const QStringView head = line(m_bodyBegin);
        static const QRegularExpression opening(u"^(?:(?:date|published|posted|updated)(?: on)?:? *)?$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        const auto found = findDate(head.first(qMin(head.size(), scanned)));
        const bool labelled = found && found->span.begin > 0;
        const bool iso = found && head[found->span.begin].isDigit() && found->span.length() >= 8;
        if (!found || !(labelled || iso) || !matchIn(opening, head.first(found->span.begin)).hasMatch())
            return;
        m_article.metadata.date = found->date;
        // The label is the scraper's, not the article's: its prose begins behind.
        qsizetype prose = found->span.end;
        while (prose < head.size() && head[prose].isSpace())
            ++prose;
        if (prose < head.size())
            m_proseBegin = m_blocks[m_bodyBegin].span.begin + prose;
    }

    void readBody(qsizetype i)
    {
        if (isListItem(line(i))
            && ((i > m_bodyBegin && isListItem(line(i - 1)))
                || (i + 1 < m_blocks.size() && isListItem(line(i + 1)))))
            m_roles[i] = ParagraphRole::ListItem;
        else if (isHeading(i) && !(i < m_bodyBegin + headParagraphs && takeHeadLine(i)))
            m_roles[i] = ParagraphRole::Heading;
    }

    /// A short line without an end, that something follows; or a line in capitals.
    bool isHeading(qsizetype i) const
    {
        const QStringView words = line(i);
        if (i + 1 >= m_blocks.size() || words.size() > longestHeading || words.contains(u'\n'))
            return false;
        const bool apart = m_blocks[i].opensBlock && m_blocks[i].closesBlock;
        if (isAllCapitals(words) && (apart || line(i + 1).size() > longestHeading) && !words.contains(u'"')
            && !words.contains(u'“'))
            return true;
        if (endsSentence(words) || QStringView(u":;,—–-)").contains(words.back())
            || QStringView(u"“\"”").contains(words.back()))
            return false;
        if (!words[0].isUpper() && !words[0].isDigit() && words[0] != u'‘')
            return false;
        if (words.contains(u'“') || words.contains(u'"') || holdsSpeech(words))
            return false;
        return apart || line(i + 1).size() > longestHeading;
    }

    /// Furniture, and the teasers after the heading of a list of other pages.
    void markFurniture()
    {
        for (qsizetype i = 0; i < m_blocks.size() && !isStopped(i); ++i) {
            if (m_roles[i] == ParagraphRole::Title)
                continue;
            if (const auto role = furnitureRole(line(i)))
                m_roles[i] = *role;
            else if (i >= m_bodyBegin && opensFurniture(line(i)))
                i = markTeasers(i);
        }
    }

    qsizetype markTeasers(qsizetype i)
    {
        m_roles[i] = ParagraphRole::Teaser;
        while (i + 1 < m_blocks.size() && line(i + 1).size() <= longestTeaser && !endsSentence(line(i + 1)))
            m_roles[++i] = ParagraphRole::Teaser;
        return i;
    }

    /// "(Reporting by Jane Doe; editing by Ann Roe)", "By Jane Doe" at the foot.
    void readTail()
    {
        static const QRegularExpression credit(
            u"^\\W*(?:additional )?(?:reporting|writing|editing)(?: and \\w+)? by \\p{Lu}"_s,
            QRegularExpression::CaseInsensitiveOption);
        const qsizetype first = qMax(m_bodyBegin + 1, m_blocks.size() - 3);
        for (qsizetype i = first; i < m_blocks.size(); ++i) {
            if (m_roles[i] != ParagraphRole::Body || line(i).size() > longestDeck)
                continue;
            const auto byline = readByline(line(i));
            if (byline && m_article.metadata.byline.isEmpty())
                m_article.metadata.byline = byline->authors;
            if (byline || matchIn(credit, line(i)).hasMatch())
                m_roles[i] = ParagraphRole::Byline;
        }
    }

    Article &m_article;
    const QList<TextBlock> &m_blocks;
    const JobMonitor &m_monitor;
    QList<ParagraphRole> m_roles;
    QList<bool> m_listed;
    qsizetype m_bodyBegin = 0;
    qsizetype m_proseBegin = 0; ///< position behind a date that a scraper put first
};

} // namespace

void assignPlainTextRoles(Article &article, const QList<TextBlock> &blocks, const JobMonitor &monitor)
{
    RoleFinder(article, blocks, monitor).run();
}

} // namespace hearsay
