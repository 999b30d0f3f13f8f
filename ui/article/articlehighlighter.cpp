// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articlehighlighter.h"

#include "ui/shared/colourmath.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The definition's name for the look of a paragraph role; empty for prose.
QString formatName(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return u"Title"_s;
    case ParagraphRole::Heading:
    case ParagraphRole::Standfirst:
        return u"Section Head"_s;
    case ParagraphRole::Byline:
    case ParagraphRole::Caption:
    case ParagraphRole::Teaser:
    case ParagraphRole::Notice:
        return u"Byline"_s;
    case ParagraphRole::Dateline:
        return u"Dateline"_s;
    case ParagraphRole::Body:
    case ParagraphRole::Quotation:
    case ParagraphRole::ListItem:
    case ParagraphRole::EmbeddedPost:
    case ParagraphRole::TranscriptTurn:
        break;
    }
    return {};
}

/// How many times the text's size a role is set in.
qreal relativeSize(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return 1.55;
    case ParagraphRole::Heading:
    case ParagraphRole::Standfirst:
        return 1.18;
    case ParagraphRole::Byline:
    case ParagraphRole::Dateline:
    case ParagraphRole::Caption:
    case ParagraphRole::Teaser:
    case ParagraphRole::Notice:
        return 0.92;
    case ParagraphRole::Body:
    case ParagraphRole::Quotation:
    case ParagraphRole::ListItem:
    case ParagraphRole::EmbeddedPost:
    case ParagraphRole::TranscriptTurn:
        break;
    }
    return 1;
}

} // namespace

ArticleHighlighter::ArticleHighlighter(const KSyntaxHighlighting::Repository &repository)
{
    setDefinition(repository.definitionForName(u"Hearsay Article"_s));
    for (const KSyntaxHighlighting::Format &format : definition().formats())
        m_formatsByName.insert(format.name(), format);
}

void ArticleHighlighter::setArticle(const AnalysedArticle &article)
{
    Q_ASSERT(article.isValid());
    m_article = article;
    m_pieces = PieceIndex(*article.analysis);
}

void ArticleHighlighter::setColours(const KSyntaxHighlighting::Theme &theme, const ArticleColours &colours)
{
    setTheme(theme);
    m_colours = colours;
}

QList<QTextLayout::FormatRange> ArticleHighlighter::formats(Span block, const QString &text)
{
    m_found.clear();
    if (!m_article.isValid())
        return {};
    const qsizetype paragraph = m_article.article->paragraphAt(block.begin);
    const ParagraphRole role
        = paragraph < 0 ? ParagraphRole::Body : m_article.article->paragraphs[paragraph].role;
    const QTextCharFormat whole = roleFormat(role);
    if (!whole.isEmpty())
        m_found.append({0, int(block.length()), whole});
    // Where the importer knows what a paragraph is, the definition's guess by its shape must not overrule it.
    if (formatName(role).isEmpty())
        highlightLine(text, {});

    for (const Piece &piece : m_pieces.overlapping(block)) {
        const QTextCharFormat format = pieceFormat(piece);
        if (format.isEmpty())
            continue;
        const qsizetype begin = qMax(piece.span.begin, block.begin);
        const qsizetype end = qMin(piece.span.end, block.end);
        m_found.append({int(begin - block.begin), int(end - begin), format});
    }
    return m_found;
}

void ArticleHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length > 0 && !format.isDefaultTextStyle(theme()))
        m_found.append({offset, length, charFormat(format)});
}

QTextCharFormat ArticleHighlighter::charFormat(const KSyntaxHighlighting::Format &format) const
{
    QTextCharFormat look;
    if (format.hasTextColor(theme()))
        look.setForeground(readable(format.textColor(theme()), m_colours.page, m_colours.text));
    if (format.isBold(theme()))
        look.setFontWeight(QFont::Bold);
    if (format.isItalic(theme()))
        look.setFontItalic(true);
    if (format.isUnderline(theme()))
        look.setFontUnderline(true);
    return look;
}

QTextCharFormat ArticleHighlighter::roleFormat(ParagraphRole role) const
{
    QTextCharFormat look;
    const auto format = m_formatsByName.constFind(formatName(role));
    if (format != m_formatsByName.constEnd())
        look = charFormat(*format);
    if (const qreal size = relativeSize(role); size != 1)
        look.setFontPointSize(m_bodySize * size);
    return look;
}

QTextCharFormat ArticleHighlighter::pieceFormat(const Piece &piece) const
{
    QTextCharFormat look;
    switch (piece.role) {
    case PieceRole::Source:
        look.setForeground(m_colours.strong(m_article.analysis->attributions[piece.owner].speaker()));
        look.setFontWeight(QFont::Bold);
        break;
    case PieceRole::Cue:
        look.setForeground(m_colours.strong(m_article.analysis->attributions[piece.owner].speaker()));
        look.setFontItalic(true);
        break;
    case PieceRole::NotSpeech:
        look.setForeground(m_colours.faint);
        break;
    case PieceRole::Content:
    case PieceRole::Mention:
        break;
    }
    return look;
}

} // namespace hearsay
