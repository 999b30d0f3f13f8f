// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articlehead.h"

#include "import/articledate.h"
#include "import/byline.h"
#include "import/dateline.h"
#include "import/lineshape.h"
#include "import/patternmatch.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Where the byline begins in "9 June 2026 | By Ann Roe": behind a date, or at the line's beginning.
qsizetype bylineBegin(QStringView line)
{
    constexpr qsizetype longest = 160;
    static const QRegularExpression by(u"[\\s|•·,;–—-]by:? +\\p{Lu}"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longest)
        return 0;
    const QRegularExpressionMatch match = matchIn(by, line);
    if (!match.hasMatch() || dateOfLine(line.first(match.capturedStart() + 1)).isNull())
        return 0;
    return match.capturedStart() + 1;
}

/// A byline may be set like a section head, a standfirst, or in italics like a picture's caption.
bool mayBeHeadLine(ParagraphRole role)
{
    return role == ParagraphRole::Body || role == ParagraphRole::Heading || role == ParagraphRole::Standfirst
        || role == ParagraphRole::Caption;
}

} // namespace

std::optional<ParagraphRole> readHeadLine(QStringView line, ArticleMetadata &metadata)
{
    if (const auto byline = readByline(line.sliced(bylineBegin(line)))) {
        if (metadata.byline.isEmpty())
            metadata.byline = byline->authors;
        if (metadata.outlet.isEmpty())
            metadata.outlet = byline->outlet;
        if (const auto found = findDate(line); found && metadata.date.isNull())
            metadata.date = found->date;
        return ParagraphRole::Byline;
    }
    const std::optional<QDate> date
        = readDateLine(line, metadata.title.isEmpty() ? PlaceOfLine::BehindDate : PlaceOfLine::Anywhere);
    if (!date)
        return std::nullopt;
    if (metadata.date.isNull())
        metadata.date = *date;
    return ParagraphRole::Dateline;
}

bool looksLikeOutlet(QStringView line)
{
    constexpr qsizetype longest = 60;
    constexpr qsizetype mostWords = 6;
    static const QRegularExpression name(
        u"^\\p{Lu}[\\p{L}\\d.'’&-]*(?: (?:(?:of|and|the|&|de|la|le|du) )*[\\p{Lu}\\d][\\p{L}\\d.'’&-]*)*$"_s);
    return line.size() <= longest && line.count(u' ') < mostWords && finalCharacter(line) != u'.'
        && matchIn(name, line).hasMatch();
}

void readBodyDateline(Article &article)
{
    int left = 5;
    for (const Paragraph &paragraph : article.paragraphs) {
        if (paragraph.role != ParagraphRole::Body)
            continue;
        if (left-- == 0)
            return;
        const auto dateline = readDateline(article.view(paragraph.span));
        if (!dateline)
            continue;
        article.metadata.dateline = dateline->place;
        if (article.metadata.date.isNull())
            article.metadata.date = dateline->date;
        if (article.metadata.outlet.isEmpty())
            article.metadata.outlet = dateline->agency;
        return;
    }
}

void readArticleHead(Article &article)
{
    constexpr qsizetype headParagraphs = 6;
    for (qsizetype i = 0; i < qMin(headParagraphs, article.paragraphs.size()); ++i) {
        Paragraph &paragraph = article.paragraphs[i];
        if (!mayBeHeadLine(paragraph.role))
            continue;
        if (const auto role = readHeadLine(article.view(paragraph.span), article.metadata))
            paragraph.role = *role;
    }
    readBodyDateline(article);
}

} // namespace hearsay
