// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "library/libraryentry.h"
#include "library/statement.h"

#include <optional>

namespace hearsay {

/// Whose evidence a row is, as its column "subject" says.
inline constexpr auto ofAttribution = QLatin1StringView("attribution");
inline constexpr auto ofNotSpeech = QLatin1StringView("not-speech");

/// Reads the rows of one article's analysis and believes none of them: whoever edits the file, or a bit that
/// flips, can put anything anywhere. Reads once; on the thread of its database.
class AnalysisReader
{
public:
    AnalysisReader(Database &database, LibraryArticleId id)
        : m_database(database)
        , m_id(id)
    {
    }

    /// The analysis, or nothing where there is none or a row of it is none that this program writes: an
    /// unknown word, a number that is none, a gap in the numbering. Spans and indices are not compared with
    /// the text yet.
    Result<std::optional<Analysis>> read();

private:
    template <typename ReadRow>
    Result<Done> forEachRow(const QString &sql, ReadRow readRow);
    Result<Done> readHead();
    Result<Done> readEntities();
    Result<Done> readRoles();
    Result<Done> readMentions();
    Result<Done> readAttributions();
    Result<Done> readNotSpeech();
    Result<Done> readEvidence();

    Database &m_database;
    LibraryArticleId m_id;
    Analysis m_analysis;
    bool m_isWhole = true;
};

} // namespace hearsay
