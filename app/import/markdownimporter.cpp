// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markdownimporter.h"

#include "import/articlebuilder.h"
#include "import/articlehead.h"
#include "import/frontmatter.h"
#include "import/htmlprefilter.h"
#include "import/htmltree.h"
#include "import/patternmatch.h"

#include <md4c.h>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Receives md4c's calls and writes the text.
class Receiver
{
public:
    Receiver(ArticleBuilder &builder, const JobMonitor &monitor, bool titleKnown)
        : m_builder(builder)
        , m_monitor(monitor)
        , m_titleKnown(titleKnown)
    {
    }

    QString title() const { return m_title.simplified(); }

    int enterBlock(MD_BLOCKTYPE type, const void *detail)
    {
        m_builder.closeParagraph();
        m_afterPicture = m_afterPicture && type == MD_BLOCK_P;
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quotes;
            break;
        case MD_BLOCK_LI:
            ++m_items;
            break;
        case MD_BLOCK_H:
            enterHeading(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_P:
            m_hasPicture = m_hasPlainWords = false;
            break;
        case MD_BLOCK_CODE:
            m_verbatim = true;
            break;
        case MD_BLOCK_HTML:
            m_html.clear();
            break;
        default:
            break;
        }
        return proceed();
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_HTML)
            writeHtml();
        if (type == MD_BLOCK_P)
            leaveParagraph();
        m_builder.closeParagraph();
        switch (type) {
        case MD_BLOCK_QUOTE:
            --m_quotes;
            break;
        case MD_BLOCK_LI:
            --m_items;
            break;
        case MD_BLOCK_H:
            m_inHeading = m_inTitle = false;
            break;
        case MD_BLOCK_CODE:
            m_verbatim = false;
            break;
        default:
            break;
        }
        return proceed();
    }

    int enterSpan(MD_SPANTYPE type)
    {
        m_pictures += type == MD_SPAN_IMG ? 1 : 0;
        m_hasPicture = m_hasPicture || type == MD_SPAN_IMG;
        m_strong += type == MD_SPAN_STRONG ? 1 : 0;
        m_emphasis += type == MD_SPAN_EM ? 1 : 0;
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        m_pictures -= type == MD_SPAN_IMG ? 1 : 0;
        m_strong -= type == MD_SPAN_STRONG ? 1 : 0;
        m_emphasis -= type == MD_SPAN_EM ? 1 : 0;
        return 0;
    }

    int text(MD_TEXTTYPE type, const QByteArray &bytes)
    {
        if (m_pictures > 0)
            return 0;
        switch (type) {
        case MD_TEXT_BR:
            m_builder.breakLine();
            break;
        case MD_TEXT_SOFTBR:
            write(u" "_s);
            break;
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_ENTITY:
            write(HtmlTree::parse(bytes).textOf(0));
            break;
        case MD_TEXT_HTML:
            writeInlineHtml(bytes);
            break;
        default:
            write(QString::fromUtf8(bytes));
            break;
        }
        return proceed();
    }

private:
    int proceed()
    {
        constexpr int callsPerCheck = 4096;
        return ++m_calls % callsPerCheck == 0 && m_monitor.isCancelled() ? 1 : 0;
    }

    ParagraphRole role() const
    {
        if (m_inTitle)
            return ParagraphRole::Title;
        if (m_inHeading)
            return ParagraphRole::Heading;
        if (m_quotes > 0)
            return ParagraphRole::Quotation;
        return m_items > 0 ? ParagraphRole::ListItem : ParagraphRole::Body;
    }

    /// The first heading is the title if nothing else named one and no more than a kicker is above it.
    void enterHeading(unsigned level)
    {
        constexpr qsizetype longestKicker = 200;
        m_inHeading = true;
        m_inTitle = !m_titleKnown
            && (level == 1 ? m_builder.length() <= longestKicker : level == 2 && m_builder.length() == 0);
        m_titleKnown = m_titleKnown || m_inTitle;
    }

    /// A picture's caption: all in italics, below the picture in one paragraph, or in the next one.
    void leaveParagraph()
    {
        const bool isCaption = (m_hasPicture || m_afterPicture) && !m_hasPlainWords && m_quotes == 0;
        if (isCaption && m_builder.hasOpenParagraph())
            m_builder.setRole(ParagraphRole::Caption);
        m_afterPicture = m_hasPicture && !m_builder.hasOpenParagraph();
    }

    void write(const QString &words)
    {
        m_hasPlainWords = m_hasPlainWords || (m_emphasis == 0 && !words.trimmed().isEmpty());
        if (m_inTitle)
            m_title.append(words);
        if (!m_builder.hasOpenParagraph()) {
            if (words.trimmed().isEmpty())
                return;
            m_builder.openParagraph(role());
        }
        if (m_verbatim)
            m_builder.appendVerbatim(words);
        else
            m_builder.append(words,
                             m_strong > 0 ? ArticleBuilder::Weight::Bold : ArticleBuilder::Weight::Plain);
    }

    /// A tag between words is dropped, a line break is one; a whole block of HTML is collected.
    void writeInlineHtml(const QByteArray &bytes)
    {
        m_html.append(bytes);
        if (bytes.startsWith("<br") || bytes.startsWith("<BR"))
            m_builder.breakLine();
    }

    /// The words of an HTML block, line by line.
    void writeHtml()
    {
        const QString words = HtmlTree::parse(htmlPrefilter(m_html).markup).textOf(0);
        m_html.clear();
        for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts)) {
            m_builder.closeParagraph();
            write(line);
        }
    }

    ArticleBuilder &m_builder;
    const JobMonitor &m_monitor;
    QString m_title;
    QByteArray m_html;
    int m_calls = 0;
    int m_quotes = 0;
    int m_items = 0;
    int m_pictures = 0;
    int m_strong = 0;
    int m_emphasis = 0;
    bool m_hasPicture = false; ///< of the open paragraph
    bool m_hasPlainWords = false; ///< of the open paragraph
    bool m_afterPicture = false; ///< the paragraph before was a picture alone
    bool m_inHeading = false;
    bool m_inTitle = false;
    bool m_titleKnown;
    bool m_verbatim = false;
};

Receiver &receiver(void *data)
{
    return *static_cast<Receiver *>(data);
}

MD_PARSER makeParser()
{
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_COMMONMARK | MD_FLAG_STRIKETHROUGH;
    parser.enter_block
        = [](MD_BLOCKTYPE type, void *detail, void *data) { return receiver(data).enterBlock(type, detail); };
    parser.leave_block
        = [](MD_BLOCKTYPE type, void *, void *data) { return receiver(data).leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *, void *data) { return receiver(data).enterSpan(type); };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) { return receiver(data).leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        return receiver(data).text(type, QByteArray(text, qsizetype(size)));
    };
    return parser;
}

/// A kind of sign: how much its first occurrence tells, and each later one, up to a limit.
struct Sign
{
    QRegularExpression pattern;
    int first;
    int later;
    int most;
};

const QList<Sign> &signs()
{
    const auto multiline = QRegularExpression::MultilineOption;
    static const QList<Sign> list = {
        {QRegularExpression(u"\\A\\s*#{1,3} +[^\\s#][^\\n]*\\n\\s*\\n"_s), 40, 0, 40},
        {QRegularExpression(u"(?:^|\\n\\n)#{1,6} +\\S[^\\n]*(?=\\n\\n|\\n?\\z)"_s), 25, 15, 70},
        {QRegularExpression(u"^[^\\s\\n][^\\n]*\\n={3,}[ \\t]*$"_s, multiline), 40, 10, 60},
        {QRegularExpression(u"^\\S[^\\n]*\\n-{3,}[ \\t]*\\n"_s, multiline), 15, 5, 30},
        {QRegularExpression(
             u"\\[[^\\]\\n]{1,300}\\]\\((?:https?://|mailto:|/|#|\\.{1,2}/|<)[^)\\n]{0,500}\\)"_s),
         30, 10, 60},
        {QRegularExpression(u"!\\[[^\\]\\n]{0,300}\\]\\([^)\\s]{1,500}\\)"_s), 30, 5, 40},
        {QRegularExpression(u"^\\[[^\\]\\n]{1,100}\\]: +<?https?://"_s, multiline), 25, 5, 40},
        {QRegularExpression(u"(?<![\\w*])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?![\\w*])"_s), 20, 5, 40},
        {QRegularExpression(u"(?<![\\w*_])([*_])[^\\s*_][^*_\\n]{0,200}\\1(?![\\w*_])"_s), 8, 4, 16},
        {QRegularExpression(u"^[-*+] +\\S"_s, multiline), 4, 3, 10},
        {QRegularExpression(u"^> ?\\S"_s, multiline), 8, 2, 15},
        {QRegularExpression(u"^```"_s, multiline), 10, 10, 20},
    };
    return list;
}

} // namespace

QStringList MarkdownImporter::suffixes() const
{
    return {u"md"_s, u"markdown"_s};
}

ImportConfidence MarkdownImporter::confidence(QStringView head) const
{
    int weight = readFrontMatter(head).length > 0 ? 60 : 0;
    for (const Sign &sign : signs()) {
        int found = 0;
        for (auto it = matchesIn(sign.pattern, head); it.hasNext() && found < sign.most;) {
            it.next();
            found += found == 0 ? sign.first : sign.later;
            if (sign.later == 0)
                break;
        }
        weight += qMin(found, sign.most);
    }
    constexpr int enough = 40;
    constexpr ImportConfidence most = 80;
    return weight >= enough ? qMin(weight, most) : 0;
}

Result<Article> MarkdownImporter::import(const QString &text, JobMonitor &monitor) const
{
    const FrontMatter frontMatter = readFrontMatter(text);
    ArticleBuilder builder;
    builder.writeTitle(frontMatter.metadata.title);
    Receiver target(builder, monitor, !frontMatter.metadata.title.isEmpty());
    const QByteArray bytes = QStringView(text).sliced(frontMatter.length).toUtf8();
    const MD_PARSER parser = makeParser();
    const int outcome = md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &target);
    if (monitor.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    if (outcome != 0)
        return Error{ErrorCode::Internal, {}};

    Article article = builder.take();
    if (article.paragraphs.isEmpty())
        return Error{ErrorCode::Empty, {}};
    article.format = ArticleFormat::Markdown;
    article.metadata = frontMatter.metadata;
    if (article.metadata.title.isEmpty())
        article.metadata.title = target.title();
    readArticleHead(article);
    return article;
}

} // namespace hearsay
