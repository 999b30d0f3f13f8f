// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysis.h"
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
    /// An empty one where there is none.
    Result<Analysis> read(LibraryArticleId id);
    /// Notes how many quotations the reader sees.
    Result<Done> setQuotations(LibraryArticleId id, qsizetype count);
    /// The articles whose analysis another engine made.
    Result<QList<LibraryArticleId>> madeByOthers(const QString &engine);

private:
    Result<Done> writeEntities(LibraryArticleId id, const QList<Entity> &entities);
    Result<Done> writeAttributions(LibraryArticleId id, const QList<Attribution> &attributions);
    Result<Done> writeNotSpeech(LibraryArticleId id, const QList<NotSpeech> &all);
    Result<Done> writeEvidence(LibraryArticleId id, const Analysis &analysis);
    Result<Done> readEntities(LibraryArticleId id, Analysis &analysis);
    Result<Done> readAttributions(LibraryArticleId id, Analysis &analysis);
    Result<Done> readEvidence(LibraryArticleId id, Analysis &analysis);

    Database &m_database;
};

} // namespace hearsay
