// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QStringList>
#include <random>

namespace hearsay {

/// Makes articles about nothing, for measuring: made-up words whose frequencies fall as those of a language
/// do (Zipf), and an analysis with people, outlets, nested attributions and evidence. The same seed makes the
/// same articles.
class SyntheticArticles
{
public:
    explicit SyntheticArticles(unsigned seed = 1);

    /// The article of this number: some 450 words in 16 paragraphs, 20 attributions.
    AnalysedArticle make(int number);

    /// A word of the vocabulary by its rank, 0 the most frequent.
    const QString &word(qsizetype rank) const { return m_words[rank]; }
    /// The name of one of the people, all of whom speak about as often.
    const QString &person(qsizetype index) const { return m_people[index]; }
    const QString &outlet(qsizetype index) const { return m_outlets[index]; }

private:
    QString words(int count);

    std::mt19937 m_random;
    std::discrete_distribution<qsizetype> m_rank;
    QStringList m_words;
    QStringList m_people;
    QStringList m_outlets;
};

} // namespace hearsay
