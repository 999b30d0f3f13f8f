// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/claimcorrectionrepository.h"

#include "library/statement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class ClaimCorrectionRepositoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::ClaimCorrectionRepository)
};

/// Columns from `column` on: hash, outlet, exact, prefix, suffix, position. Nothing where the position is
/// none.
std::optional<AnchoredWords> wordsAt(const Statement &row, int column)
{
    const std::optional<qsizetype> position = row.position(column + 5);
    if (!position)
        return std::nullopt;
    return AnchoredWords{{row.bytes(column), row.text(column + 1)},
                         {row.text(column + 2), row.text(column + 3), row.text(column + 4), *position}};
}

/// Nothing where the row is none that this program writes.
std::optional<ClaimCorrection> claimCorrectionFrom(const Statement &row)
{
    const auto kind = named<ClaimCorrectionKind>(row.text(1));
    const auto stance = named<Stance>(row.text(2));
    const std::optional<AnchoredWords> target = wordsAt(row, 9);
    if (!kind || !stance || !target)
        return std::nullopt;
    ClaimCorrection correction{row.integer(0), *kind, {}, *target, *stance};
    if (correction.kind == ClaimCorrectionKind::Stance)
        return correction;
    const std::optional<AnchoredWords> reference = row.isNull(3) ? std::nullopt : wordsAt(row, 3);
    if (!reference)
        return std::nullopt;
    correction.reference = *reference;
    return correction;
}

void bindAnchor(Statement &statement, const TextAnchor &anchor)
{
    statement.bind(anchor.exact).bind(anchor.prefix).bind(anchor.suffix).bind(qint64(anchor.position));
}

/// `words`, which may be of the older version, in the newer one; false where they are gone.
bool moveInto(const ArticleKey &older, const ArticleKey &newer, const QString &text, AnchoredWords &words)
{
    if (words.article != older)
        return true;
    const std::optional<Span> found = findAnchor(text, words.words);
    if (!found)
        return false;
    words = {newer, anchorOf(text, *found)};
    return true;
}

} // namespace

Result<QList<ClaimCorrection>> ClaimCorrectionRepository::read()
{
    Statement statement(
        m_database,
        u"SELECT c.id, c.kind, c.stance,"
        " r.text_sha256, r.outlet, c.reference_exact, c.reference_prefix, c.reference_suffix,"
        " c.reference_position,"
        " t.text_sha256, t.outlet, c.target_exact, c.target_prefix, c.target_suffix, c.target_position"
        " FROM claim_correction c JOIN article t ON t.id = c.target_article"
        " LEFT JOIN article r ON r.id = c.reference_article ORDER BY c.id"_s);
    QList<ClaimCorrection> all;
    while (statement.next()) {
        if (const std::optional<ClaimCorrection> correction = claimCorrectionFrom(statement))
            all.append(*correction);
    }
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return all;
}

Result<LibraryArticleId> ClaimCorrectionRepository::idOf(const ArticleKey &key)
{
    Statement statement(m_database, u"SELECT id FROM article WHERE text_sha256 = ? AND outlet = ?"_s);
    statement.bind(key.textSha256).bind(key.outlet);
    if (statement.next())
        return statement.integer(0);
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return Error{ErrorCode::NotFound,
                 ClaimCorrectionRepositoryTexts::tr(
                     "The correction could not be kept: an article of it is not in the library. "
                     "Analyse it again first.")};
}

Result<CorrectionId> ClaimCorrectionRepository::insert(const ClaimCorrection &correction)
{
    const Result<LibraryArticleId> target = idOf(correction.target.article);
    if (!target)
        return target.error();
    Statement statement(m_database,
                        u"INSERT INTO claim_correction (id, kind, stance, reference_article,"
                        " reference_exact, reference_prefix, reference_suffix, reference_position,"
                        " target_article, target_exact, target_prefix, target_suffix, target_position,"
                        " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (correction.id == noCorrection)
        statement.bindNull();
    else
        statement.bind(correction.id);
    statement.bind(nameOf(correction.kind)).bind(nameOf(correction.stance));
    if (correction.kind == ClaimCorrectionKind::Stance) {
        statement.bindNull();
    } else {
        const Result<LibraryArticleId> reference = idOf(correction.reference.article);
        if (!reference)
            return reference.error();
        statement.bind(reference.value());
    }
    bindAnchor(statement, correction.reference.words);
    statement.bind(target.value());
    bindAnchor(statement, correction.target.words);
    statement.bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (const Result<Done> done = statement.run(); !done)
        return done.error();
    return statement.lastId();
}

Result<Done> ClaimCorrectionRepository::remove(CorrectionId id)
{
    Statement statement(m_database, u"DELETE FROM claim_correction WHERE id = ?"_s);
    return statement.bind(id).run();
}

Result<qsizetype> ClaimCorrectionRepository::inherit(LibraryArticleId older, LibraryArticleId id,
                                                     const Article &article)
{
    Statement keys(m_database, u"SELECT text_sha256, outlet FROM article WHERE id = ?"_s);
    const auto keyOf = [&](LibraryArticleId of) {
        keys.reset();
        keys.bind(of);
        return keys.next() ? ArticleKey{keys.bytes(0), keys.text(1)} : ArticleKey{};
    };
    const ArticleKey before = keyOf(older);
    const ArticleKey after = keyOf(id);
    if (const Result<Done> done = keys.outcome(); !done)
        return done.error();
    const Result<QList<ClaimCorrection>> all = read();
    if (!all)
        return all.error();
    qsizetype count = 0;
    for (ClaimCorrection correction : all.value()) {
        if (correction.reference.article != before && correction.target.article != before)
            continue;
        if (!moveInto(before, after, article.text, correction.reference)
            || !moveInto(before, after, article.text, correction.target))
            continue;
        correction.id = noCorrection;
        if (const Result<CorrectionId> stored = insert(correction); !stored)
            return stored.error();
        ++count;
    }
    return count;
}

} // namespace hearsay
