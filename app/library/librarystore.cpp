// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"

#include "attribution/analysischeck.h"
#include "library/analysisrepository.h"
#include "library/articlerepository.h"
#include "library/claimcorrectionrepository.h"
#include "library/correctionlayer.h"
#include "library/correctionrepository.h"
#include "library/libraryfile.h"
#include "library/migration.h"
#include "library/quotationindex.h"
#include "library/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Runs `change` as one transaction of `database`.
template <typename T, typename Change>
Result<T> atomically(Database &database, Change change)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun().error();
    Result<T> outcome = change();
    if (!outcome)
        return outcome;
    if (const Result<Done> done = transaction.commit(); !done)
        return done.error();
    return outcome;
}

Result<Done> prepare(Database &database)
{
    if (Result<Done> done = migrate(database, librarySchema()); !done)
        return done;
    // After the schema is there: the file's head then tells what it is even while all else is in the log.
    for (const QString &setting :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA secure_delete = ON"_s})
    {
        if (Result<Done> done = database.run(setting); !done)
            return done;
    }
    return Done{};
}

} // namespace

LibraryStore::LibraryStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<LibraryStore>> LibraryStore::open(const QString &path, OpenMode mode)
{
    if (const Result<Done> fit = checkLibraryFile(path, int(librarySchema().size())); !fit)
        return fit.error();
    if (mode == OpenMode::ReadWrite && path != u":memory:")
        QDir().mkpath(QFileInfo(path).absolutePath());
    Result<std::unique_ptr<Database>> database = Database::open(path, mode);
    if (!database)
        return database.error();
    std::unique_ptr<LibraryStore> store(new LibraryStore(std::move(database).value()));
    if (mode == OpenMode::ReadWrite) {
        if (const Result<Done> done = prepare(store->database()); !done)
            return done.error();
    } else {
        const auto version = store->database().value(u"PRAGMA user_version"_s);
        if (!version)
            return damagedLibrary(path);
        if (version->toInt() < librarySchema().size())
            return olderLibrary(path);
    }
    return store;
}

Result<LibraryStore::Added> LibraryStore::add(const Article &article, const Analysis &analysis)
{
    return atomically<Added>(*m_database, [&]() -> Result<Added> {
        ArticleRepository articles(*m_database);
        const Result<LibraryArticleId> known = articles.find(article);
        if (!known)
            return known.error();
        Added added{known.value(), known.value() == noLibraryArticle};
        if (added.isNew) {
            const Result<LibraryArticleId> inserted = articles.insert(article);
            if (!inserted)
                return inserted.error();
            added.id = inserted.value();
            if (const Result<Done> done = inheritCorrections(added, article); !done)
                return done.error();
        } else {
            if (const Result<Done> done = articles.insertFile(added.id, article); !done)
                return done.error();
            const Result<StoredArticle> stored = read(added.id);
            if (!stored)
                return stored.error();
            // An analysis is of one text; the same bytes may have been read into another one by then.
            if (stored.value().machine->engine == analysis.engine
                || stored.value().article->text != article.text)
                return added;
        }
        if (const Result<Done> done = writeAnalysis(added.id, analysis); !done)
            return done.error();
        return added;
    });
}

Result<Done> LibraryStore::inheritCorrections(Added &added, const Article &article)
{
    const Result<LibraryArticleId> older = ArticleRepository(*m_database).findPredecessor(added.id, article);
    if (!older)
        return older.error();
    if (older.value() == noLibraryArticle)
        return Done{};
    CorrectionRepository repository(*m_database);
    const Result<QList<Correction>> corrections = repository.read(older.value());
    if (!corrections)
        return corrections.error();
    for (Correction correction : corrections.value()) {
        if (!findAnchor(article.text, correction.target))
            continue;
        correction.id = noCorrection;
        if (const Result<CorrectionId> stored = repository.insert(added.id, correction); !stored)
            return stored.error();
    }
    const Result<qsizetype> inherited
        = ClaimCorrectionRepository(*m_database).inherit(older.value(), added.id, article);
    if (!inherited)
        return inherited.error();
    added.inheritedClaims = inherited.value() > 0;
    return Done{};
}

Result<Done> LibraryStore::writeAnalysis(LibraryArticleId id, const Analysis &analysis)
{
    ArticleRepository articles(*m_database);
    const Result<ArticleRows> rows = articles.read(id);
    if (!rows)
        return rows.error();
    const Article &article = rows.value().article;
    if (!rows.value().areWhole) {
        if (Result<Done> done = articles.writeParagraphs(id, article.paragraphs); !done)
            return done;
    }
    // What would not be read is not written.
    if (Result<Done> done = AnalysisRepository(*m_database).write(id, withoutFaults(article, analysis));
        !done)
        return done;
    return refresh(id);
}

Result<Done> LibraryStore::refresh(LibraryArticleId id)
{
    const Result<StoredArticle> stored = read(id);
    if (!stored)
        return stored.error();
    const StoredArticle &both = stored.value();
    const Analysis seen = applyCorrections(both.article->text, *both.machine, both.corrections).analysis;
    if (Result<Done> done = QuotationIndex(*m_database).write(id, *both.article, seen); !done)
        return done;
    return AnalysisRepository(*m_database).setQuotations(id, seen.attributions.size());
}

Result<Done> LibraryStore::setAnalysis(LibraryArticleId id, const Analysis &analysis)
{
    return atomically<Done>(*m_database, [&] { return writeAnalysis(id, analysis); });
}

Result<Done> LibraryStore::remove(LibraryArticleId id)
{
    return atomically<Done>(*m_database, [&] { return ArticleRepository(*m_database).remove(id); });
}

Result<Done> LibraryStore::purgeRemoved()
{
    for (const QString &sql : {u"INSERT INTO article_search (article_search) VALUES ('optimize')"_s,
                               u"INSERT INTO quotation_search (quotation_search) VALUES ('optimize')"_s,
                               u"PRAGMA wal_checkpoint(TRUNCATE)"_s})
    {
        if (Result<Done> done = m_database->run(sql); !done)
            return done;
    }
    return Done{};
}

Result<LibraryArticleId> LibraryStore::find(const Article &article)
{
    return ArticleRepository(*m_database).find(article);
}

Result<LibraryArticleId> LibraryStore::findBytes(const QByteArray &sha256)
{
    return ArticleRepository(*m_database).findBytes(sha256);
}

Result<LibraryArticleId> LibraryStore::findPath(const QString &path)
{
    return ArticleRepository(*m_database).findPath(path);
}

Result<StoredArticle> LibraryStore::read(LibraryArticleId id)
{
    Result<ArticleRows> rows = ArticleRepository(*m_database).read(id);
    if (!rows)
        return rows.error();
    const bool areWhole = rows.value().areWhole;
    const auto article = std::make_shared<const Article>(std::move(rows).value().article);
    // An analysis of other paragraphs than these is none of this article.
    Result<Analysis> machine
        = areWhole ? AnalysisRepository(*m_database).read(id, *article) : Result<Analysis>(Analysis());
    if (!machine)
        return machine.error();
    const Result<QList<Correction>> corrections = CorrectionRepository(*m_database).read(id);
    if (!corrections)
        return corrections.error();
    return StoredArticle{id, article, std::make_shared<const Analysis>(std::move(machine).value()),
                         corrections.value()};
}

Result<QList<LibraryEntry>> LibraryStore::entries()
{
    return ArticleRepository(*m_database).entries();
}

Result<LibraryEntry> LibraryStore::entry(LibraryArticleId id)
{
    return ArticleRepository(*m_database).entry(id);
}

Result<QList<LibraryArticleId>> LibraryStore::madeByOthers(const QString &engine)
{
    return AnalysisRepository(*m_database).madeByOthers(engine);
}

Result<CorrectionId> LibraryStore::addCorrection(LibraryArticleId id, const Correction &correction)
{
    return atomically<CorrectionId>(*m_database, [&]() -> Result<CorrectionId> {
        Result<CorrectionId> stored = CorrectionRepository(*m_database).insert(id, correction);
        if (!stored)
            return stored;
        if (const Result<Done> done = refresh(id); !done)
            return done.error();
        return stored;
    });
}

Result<Done> LibraryStore::removeCorrection(LibraryArticleId article, CorrectionId correction)
{
    return atomically<Done>(*m_database, [&]() -> Result<Done> {
        if (Result<Done> done = CorrectionRepository(*m_database).remove(correction); !done)
            return done;
        return refresh(article);
    });
}

Result<QList<ClaimCorrection>> LibraryStore::claimCorrections()
{
    return ClaimCorrectionRepository(*m_database).read();
}

Result<Done> LibraryStore::addClaimCorrections(const QList<ClaimCorrection> &corrections)
{
    return atomically<Done>(*m_database, [&]() -> Result<Done> {
        ClaimCorrectionRepository repository(*m_database);
        for (const ClaimCorrection &correction : corrections) {
            if (const Result<CorrectionId> stored = repository.insert(correction); !stored)
                return stored.error();
        }
        return Done{};
    });
}

Result<Done> LibraryStore::removeClaimCorrections(const QList<CorrectionId> &corrections)
{
    return atomically<Done>(*m_database, [&]() -> Result<Done> {
        ClaimCorrectionRepository repository(*m_database);
        for (CorrectionId id : corrections) {
            if (Result<Done> done = repository.remove(id); !done)
                return done;
        }
        return Done{};
    });
}

Result<SearchResult> LibraryStore::search(const SearchQuery &query, qsizetype limit)
{
    return LibrarySearch(*m_database).run(query, limit);
}

} // namespace hearsay
