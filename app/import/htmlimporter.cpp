// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/htmlimporter.h"

#include "import/articlebuilder.h"
#include "import/articlehead.h"
#include "import/htmlbody.h"
#include "import/htmlmetadata.h"
#include "import/htmlprefilter.h"
#include "import/htmltext.h"
#include "import/jsonld.h"
#include "import/patternmatch.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// A paragraph with a sentence in it, or a long one.
bool isProse(const Article &article, const Paragraph &paragraph)
{
    constexpr qsizetype shortest = 25;
    constexpr qsizetype longEnough = 80;
    static const QRegularExpression sentenceEnd(u"[.!?…][\"”’')]?(?:\\s|$)"_s);
    const bool prose = paragraph.role == ParagraphRole::Body || paragraph.role == ParagraphRole::Quotation
        || paragraph.role == ParagraphRole::ListItem;
    const qsizetype length = paragraph.span.length();
    return prose && length >= shortest
        && (length >= longEnough || matchIn(sentenceEnd, article.view(paragraph.span)).hasMatch());
}

qsizetype proseLength(const Article &article)
{
    qsizetype length = 0;
    for (const Paragraph &paragraph : article.paragraphs)
        length += isProse(article, paragraph) ? paragraph.span.length() : 0;
    return length;
}

/// The article's text where the page carries it in its structured data.
Article fromStructuredBody(const QString &title, const QString &body, const JobMonitor &monitor)
{
    ArticleBuilder builder;
    builder.writeTitle(title);
    // Some publishers put markup into it; the parser takes plain text as well.
    for (const QString &line : body.split(u'\n', Qt::SkipEmptyParts)) {
        if (monitor.isCancelled())
            break;
        builder.openParagraph(ParagraphRole::Body);
        builder.append(line.contains(u'<') || line.contains(u'&')
                           ? HtmlTree::parse(htmlPrefilter(line.toUtf8()).markup).textOf(0)
                           : line);
    }
    return builder.take();
}

} // namespace

QStringList HtmlImporter::suffixes() const
{
    return {u"html"_s, u"htm"_s, u"xhtml"_s};
}

ImportConfidence HtmlImporter::confidence(QStringView head) const
{
    static const QRegularExpression document(
        u"^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?:(?!-->).){0,2000}-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype seen = 16LL * 1024;
    const QStringView beginning = head.first(qMin(head.size(), seen));
    if (matchIn(document, beginning).hasMatch())
        return 95;
    static const QRegularExpression piece(
        u"^\\s*<(?:p|div|article|section|main|h[1-6]|table|ul|blockquote|header|center|span)\\b[^<>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression closed(u"</(?:p|div|article|section|main|h[1-6]|table|ul|blockquote)>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return matchIn(piece, beginning).hasMatch() && matchIn(closed, head).hasMatch() ? 85 : 0;
}

Result<Article> HtmlImporter::import(const QString &text, JobMonitor &monitor) const
{
    const auto cancelled = [] { return Error{ErrorCode::Cancelled, {}}; };
    const FilteredHtml page = htmlPrefilter(text.toUtf8(), monitor);
    if (monitor.isCancelled())
        return cancelled();
    const HtmlTree tree = HtmlTree::parse(page.markup);
    if (monitor.isCancelled())
        return cancelled();
    const JsonLdArticle structured = readJsonLd(page.jsonLd);
    const ArticleMetadata metadata = readHtmlMetadata(tree, structured.metadata, page.savedFrom);

    const HtmlClutter clutter(tree);
    ArticleBuilder builder;
    builder.writeTitle(metadata.title);
    for (HtmlNodeIndex element : findHtmlBody(tree, clutter))
        writeHtmlText(tree, clutter, element, builder, monitor);
    if (monitor.isCancelled())
        return cancelled();
    Article article = builder.take();
    // A page that draws its text by script, or hides it, may still carry it as data.
    if (proseLength(article) * 2 < structured.body.size())
        article = fromStructuredBody(metadata.title, structured.body, monitor);
    if (monitor.isCancelled())
        return cancelled();
    if (proseLength(article) == 0)
        return Error{ErrorCode::NoArticle, {}};
    article.metadata = metadata;
    article.format = ArticleFormat::Html;
    readArticleHead(article);
    return article;
}

} // namespace hearsay
