// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"

#include "attribution/result/analysischeck.h"
#include "library/analysisrepository.h"
#include "library/articlerepository.h"
#include "library/claimcorrectionrepository.h"
#include "library/correctionlayer.h"
#include "library/correctionrepository.h"
#include "library/databaseerror.h"
#include "library/librarycopies.h"
#include "library/libraryfile.h"
#include "library/libraryseal.h"
#include "library/migration.h"
#include "library/privatefiles.h"
#include "library/purge.h"
#include "library/quotationindex.h"
#include "library/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QVariant>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int sqliteBusy = 5; // https://www.sqlite.org/rescode.html

/// Another program may look at the file while it gets its log, for which SQLite does not always wait.
Result<Done> useLog(Database &database)
{
    constexpr int tries = 100;
    const Error isInUse = databaseError(database.path(), sqliteBusy, {});
    for (int i = 0;; ++i) {
        const Result<QVariant> mode = database.ask(u"PRAGMA journal_mode = WAL"_s);
        if (mode)
            return Done{};
        if (i == tries || mode.error().message != isInUse.message)
            return mode.error();
        QThread::msleep(20);
    }
}

Result<Done> prepare(Database &database)
{
    if (Result<Done> done = migrate(database, librarySchema()); !done)
        return done;
    // After the schema is there: the file's head then tells what it is even while all else is in the log.
    if (Result<Done> done = useLog(database); !done)
        return done;
    return database.run(u"PRAGMA synchronous = FULL"_s);
}

/// Whether a library that can be opened has what can be read.
Result<Done> fitForReading(Database &database)
{
    const Result<QVariant> version = database.ask(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version.value().toInt() == 0)
        return unfinishedLibrary(database.path());
    if (version.value().toInt() < librarySchema().size())
        return olderLibrary(database.path());
    return Done{};
}

Result<std::unique_ptr<Database>> openForReading(const QString &path)
{
    // Undoes what a program left half done that was killed; a connection that only reads may not.
    if (QFileInfo(path + u"-journal"_s).size() > 0) {
        if (const auto writer = Database::open(path, OpenMode::ReadWrite))
            (void)writer.value()->ask(u"PRAGMA user_version"_s);
    }
    if (!QFileInfo::exists(path) && QFileInfo(path).absoluteDir().exists())
        return absentLibrary(path);
    auto reader = Database::open(path, OpenMode::ReadOnly);
    if (!reader || hasLeftovers(path))
        return reader;
    // Where nothing can be written, the log cannot be made, nor its index: without a log none is needed.
    const Result<QVariant> version = reader.value()->ask(u"PRAGMA user_version"_s);
    const bool isHindered = !version && version.error().code != ErrorCode::Undecodable
        && version.error().message != databaseError(path, sqliteBusy, {}).message;
    return isHindered ? Database::open(path, OpenMode::Immutable) : std::move(reader);
}

} // namespace

LibraryStore::LibraryStore(std::unique_ptr<Database> database, OpenMode mode)
    : m_database(std::move(database))
    , m_mode(mode)
{
}

LibraryStore::~LibraryStore()
{
    const QString path = m_database->path();
    const bool isLeftSound = m_mode == OpenMode::ReadWrite && m_isSound && !m_database->isDamaged();
    m_database.reset();
    if (isLeftSound && path != u":memory:")
        seal(path);
}

Result<std::unique_ptr<LibraryStore>> LibraryStore::open(const QString &path, OpenMode mode)
{
    const bool isFile = path != u":memory:";
    if (const Result<Done> fit = checkLibraryFile(path, int(librarySchema().size())); !fit)
        return fit.error();
    if (mode == OpenMode::ReadWrite && isFile) {
        makePrivateFolderFor(path);
        makePrivate(filesBeside(path) + QStringList{path});
    }
    const qint64 size = QFileInfo(path).size();
    const bool isSound = !isFile || size <= smallLibrary || isSealed(path);
    Result<std::unique_ptr<Database>> database
        = mode == OpenMode::ReadWrite ? Database::open(path, mode) : openForReading(path);
    if (!database)
        return database.error();
    std::unique_ptr<LibraryStore> store(new LibraryStore(std::move(database).value(), mode));
    const Result<Done> ready
        = mode == OpenMode::ReadWrite ? prepare(store->database()) : fitForReading(store->database());
    if (!ready)
        return ready.error();
    store->m_isSound = isSound;
    return store;
}

Result<Done> LibraryStore::check()
{
    if (m_database->isDamaged() && !m_damage)
        m_damage = damagedLibrary(m_database->path());
    if (m_damage)
        return *m_damage;
    if (m_isSound)
        return Done{};
    Result<Done> sound = checkThroughout(*m_database);
    m_isSound = m_isChecked = sound.isOk();
    if (!sound && sound.error().code == ErrorCode::Undecodable)
        m_damage = sound.error();
    return sound;
}

bool LibraryStore::isUpkeepDue()
{
    const Result<bool> purging = isPurgeDue(*m_database);
    const Result<bool> copying = isCopyDue(*m_database);
    return !m_isSound || (purging && purging.value()) || (copying && copying.value());
}

Result<Done> LibraryStore::upkeep()
{
    if (Result<Done> sound = check(); !sound)
        return sound;
    const Result<bool> purging = isPurgeDue(*m_database);
    Result<Done> purged = !purging ? purging.error() : purging.value() ? purgeRemoved() : Done{};
    const Result<bool> copying = isCopyDue(*m_database);
    if (!copying || !copying.value())
        return copying ? purged : copying.error();
    // What is copied is checked, however the library was left: the disk itself may have harmed it.
    m_isSound = m_isChecked;
    if (Result<Done> sound = check(); !sound)
        return sound;
    Result<Done> copied = makeCopy(*m_database);
    return purged ? copied : purged;
}

template <typename T, typename Change>
Result<T> LibraryStore::atomically(Change change)
{
    if (const Result<Done> sound = check(); !sound)
        return sound.error();
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    Result<T> outcome = change();
    if (!outcome)
        return outcome;
    if (const Result<Done> done = transaction.commit(); !done)
        return done.error();
    return outcome;
}

Result<LibraryStore::Added> LibraryStore::add(const Article &article, const Analysis &analysis)
{
    return atomically<Added>([&]() -> Result<Added> {
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
    return atomically<Done>([&] { return writeAnalysis(id, analysis); });
}

Result<Done> LibraryStore::remove(LibraryArticleId id)
{
    return atomically<Done>([&]() -> Result<Done> {
        if (Result<Done> done = ArticleRepository(*m_database).remove(id); !done)
            return done;
        return noteRemoval(*m_database);
    });
}

Result<Done> LibraryStore::purgeRemoved()
{
    if (Result<Done> sound = check(); !sound)
        return sound;
    return purge(*m_database);
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
    return atomically<CorrectionId>([&]() -> Result<CorrectionId> {
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
    return atomically<Done>([&]() -> Result<Done> {
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
    return atomically<Done>([&]() -> Result<Done> {
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
    return atomically<Done>([&]() -> Result<Done> {
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
