// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "library/database.h"
#include "library/libraryentry.h"

namespace hearsay {

/// The machine's layer: one analysis per article, whole or not at all. Opens no transactions.
class AnalysisRepository
{
public:
    explicit AnalysisRepository(Database &database)
        : m_database(database)
    {
    }

    /// Puts `analysis` in the place of the one that is there.
    Result<Done> write(LibraryArticleId id, const Analysis &analysis);
    /// That of `article`, which has this `id`. An empty one, of no engine, where there is none or where a row
    /// of it is wrong: an analysis is whole or not there, and is made anew from the text.
    Result<Analysis> read(LibraryArticleId id, const Article &article);
    /// Notes how many quotations the reader sees.
    Result<Done> setQuotations(LibraryArticleId id, qsizetype count);
    /// The articles whose analysis another engine made, or that have none.
    Result<QList<LibraryArticleId>> madeByOthers(const QString &engine);

private:
    Result<Done> writeEntities(LibraryArticleId id, const QList<Entity> &entities);
    Result<Done> writeAttributions(LibraryArticleId id, const QList<Attribution> &attributions);
    Result<Done> writeNotSpeech(LibraryArticleId id, const QList<NotSpeech> &all);
    Result<Done> writeEvidence(LibraryArticleId id, const Analysis &analysis);

    Database &m_database;
};

} // namespace hearsay
