// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "ui/article/articlecolours.h"
#include "ui/article/pieceindex.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>

#include <QHash>
#include <QTextLayout>

namespace KSyntaxHighlighting {
class Repository;
}

namespace hearsay {

/// Says how the characters of one paragraph look: a base pass by a KSyntaxHighlighting definition (datelines,
/// bylines, handles, addresses) and by the paragraph's role, then the sources, cues and titles that the
/// analysis found. What stands behind the characters is QuotationPainter's.
///
/// It derives from AbstractHighlighter and not from SyntaxHighlighter, which is a QSyntaxHighlighter and as
/// such formats the whole document when it is attached and again at each change of theme. Here formats are
/// asked for when a paragraph comes into view, so their cost does not grow with the article. Each line starts
/// from the definition's first context; its rules must not reach over lines.
class ArticleHighlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    /// Takes the definition "Hearsay Article" from `repository`; without it the base pass finds nothing.
    explicit ArticleHighlighter(const KSyntaxHighlighting::Repository &repository);

    /// What to format. `article` must be valid.
    void setArticle(const AnalysedArticle &article);
    void setColours(const KSyntaxHighlighting::Theme &theme, const ArticleColours &colours);
    /// The size of prose in points; titles and heads are set relative to it.
    void setBodySize(qreal points) { m_bodySize = points; }

    const PieceIndex &pieces() const { return m_pieces; }
    const ArticleColours &colours() const { return m_colours; }

    /// The formats of the characters of `block`, relative to its beginning. `text` is what is shown there.
    /// Later ones go over earlier ones.
    QList<QTextLayout::FormatRange> formats(Span block, const QString &text);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    QTextCharFormat charFormat(const KSyntaxHighlighting::Format &format) const;
    QTextCharFormat roleFormat(ParagraphRole role) const;
    QTextCharFormat pieceFormat(const Piece &piece) const;

    AnalysedArticle m_article;
    PieceIndex m_pieces;
    ArticleColours m_colours;
    qreal m_bodySize = 12;
    QHash<QString, KSyntaxHighlighting::Format> m_formatsByName;
    /// What applyFormat() collects while formats() runs.
    QList<QTextLayout::FormatRange> m_found;
};

} // namespace hearsay
