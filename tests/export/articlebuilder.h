// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>

namespace hearsay {

/// Builds an analysed article from its words: spans are found by searching, so that tests name what they
/// mean. Searching goes on from the end of the last piece found; rewind() starts again at the top.
class ArticleBuilder
{
public:
    /// Each line that is not empty becomes a paragraph of role Body.
    explicit ArticleBuilder(const QString &text);

    Article &article() { return m_article; }
    Analysis &analysis() { return m_analysis; }

    /// The next place of `words`; fails the program where there is none.
    Span find(const QString &words);
    void rewind() { m_from = 0; }

    EntityIndex addEntity(const QString &name, EntityType type);
    /// Adds an attribution with the next place of each piece as content; returns it for the rest to be filled
    /// in.
    Attribution &quote(const QStringList &pieces, EntityIndex speaker,
                       AttributionKind kind = AttributionKind::Direct);

    AnalysedArticle build() const;

private:
    Article m_article;
    Analysis m_analysis;
    qsizetype m_from = 0;
};

/// A short invented article with direct, indirect, mixed, nested and open attributions, two named speakers,
/// an outlet and an anonymous source.
AnalysedArticle harbourArticle();

/// An article of about `words` words with a direct quotation in every third paragraph, by `speakers` speakers
/// in turn.
AnalysedArticle longArticle(int words, int speakers);

} // namespace hearsay
