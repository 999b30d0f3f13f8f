// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/library.h"

#include <QStandardPaths>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hearsay {

namespace {

/// The stored article that `id` names; nothing for noLibraryArticle.
Result<std::optional<StoredArticle>> readFound(LibraryStore &store, const Result<LibraryArticleId> &id)
{
    if (!id)
        return id.error();
    if (id.value() == noLibraryArticle)
        return std::optional<StoredArticle>();
    Result<StoredArticle> stored = store.read(id.value());
    if (!stored)
        return stored.error();
    return std::optional(std::move(stored).value());
}

Error notStored()
{
    return {
        ErrorCode::NotFound,
        Library::tr(
            "The correction could not be kept: the article is not in the library. Analyse it again first.")};
}

/// Where an article is stored; an error where it is not.
Result<LibraryArticleId> placeOf(LibraryStore &store, const Article &article)
{
    const Result<LibraryArticleId> id = store.find(article);
    if (id && id.value() == noLibraryArticle)
        return notStored();
    return id;
}

} // namespace

Library::Library(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const QList<LibraryEntry> changed = std::exchange(m_changed, {});
        QList<LibraryArticleId> articles;
        for (const LibraryEntry &entry : changed) {
            articles.append(entry.id);
            m_known.insert(entry.id);
        }
        Q_EMIT entriesChanged(changed);
        Q_EMIT articlesChanged(articles);
    });
    if (path.isEmpty())
        return;
    m_writer = std::make_unique<LibraryThread>(path, OpenMode::ReadWrite);
    m_reader = std::make_unique<LibraryThread>(path, OpenMode::ReadOnly, m_writer.get());
    m_reader->ask<Done>(
        this, [](LibraryStore &) -> Result<Done> { return Done{}; },
        [this](const Result<Done> &ready) {
            if (!ready)
                return report(ready.error());
            m_isOpen = true;
            Q_EMIT opened();
        });
    m_purgeAgain.setSingleShot(true);
    m_purgeAgain.setInterval(30s);
    connect(&m_purgeAgain, &QTimer::timeout, this, &Library::purge);
    keepUp();
}

Library::~Library()
{
    m_reader.reset();
    m_writer.reset();
}

QString Library::standardPath()
{
    // The same for the window and the command line, whose names differ.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/hearsay/library.sqlite"_s;
}

void Library::report(const Error &error)
{
    // A disk that is full fails for each article anew; the reader is told once.
    if (error.message == m_lastFailure)
        return;
    m_lastFailure = error.message;
    if (error.code == ErrorCode::Undecodable)
        Q_EMIT damaged(error.message);
    else
        Q_EMIT failed(error.message);
}

template <typename T>
void Library::askWriter(std::function<Result<T>(LibraryStore &)> work, std::function<void(Result<T>)> deliver)
{
    ++m_unwritten;
    m_writer->ask<T>(this, std::move(work), std::move(deliver));
    m_writer->askAside<Done>(
        this,
        [this]() -> Result<Done> {
            --m_unwritten;
            return Done{};
        },
        [](const Result<Done> &) {});
}

void Library::keepUp()
{
    const auto work = [this](LibraryStore &store) -> Result<Done> {
        if (!store.isUpkeepDue())
            return Done{};
        QMetaObject::invokeMethod(this, &Library::upkeepStarted, Qt::QueuedConnection);
        Result<Done> done = store.upkeep();
        QMetaObject::invokeMethod(this, &Library::upkeepFinished, Qt::QueuedConnection);
        return done;
    };
    m_writer->ask<Done>(this, work, [this](const Result<Done> &done) {
        if (!done)
            report(done.error());
    });
}

void Library::collect(const LibraryEntry &entry)
{
    m_changed.append(entry);
    if (!m_pause.isActive())
        m_pause.start();
}

void Library::write(Change change)
{
    if (!m_writer)
        return;
    const auto work = [change = std::move(change)](LibraryStore &store) -> Result<LibraryEntry> {
        const Result<LibraryArticleId> changed = change(store);
        if (!changed)
            return changed.error();
        return store.entry(changed.value());
    };
    askWriter<LibraryEntry>(work, [this](const Result<LibraryEntry> &entry) {
        if (!entry)
            return report(entry.error());
        m_lastFailure.clear();
        collect(entry.value());
    });
}

void Library::store(const std::shared_ptr<const Article> &article,
                    const std::shared_ptr<const Analysis> &analysis)
{
    write([this, article, analysis](LibraryStore &store) -> Result<LibraryArticleId> {
        const Result<LibraryStore::Added> added = store.add(*article, *analysis);
        if (!added)
            return added.error();
        if (added.value().inheritedClaims)
            QMetaObject::invokeMethod(this, &Library::claimCorrectionsInherited, Qt::QueuedConnection);
        return added.value().id;
    });
}

void Library::addCorrection(const std::shared_ptr<const Article> &article, const Correction &correction)
{
    write([article, correction](LibraryStore &store) -> Result<LibraryArticleId> {
        const Result<LibraryArticleId> id = placeOf(store, *article);
        if (!id)
            return id;
        const Result<CorrectionId> stored = store.addCorrection(id.value(), correction);
        if (!stored)
            return stored.error();
        return id;
    });
}

void Library::removeCorrection(const std::shared_ptr<const Article> &article, CorrectionId correction)
{
    write([article, correction](LibraryStore &store) -> Result<LibraryArticleId> {
        const Result<LibraryArticleId> id = placeOf(store, *article);
        if (!id)
            return id;
        const Result<Done> done = store.removeCorrection(id.value(), correction);
        if (!done)
            return done.error();
        return id;
    });
}

void Library::remove(const QList<LibraryArticleId> &articles)
{
    if (!m_writer)
        return;
    const auto work = [articles](LibraryStore &store) -> Result<Done> {
        for (LibraryArticleId id : articles) {
            if (Result<Done> done = store.remove(id); !done)
                return done;
        }
        return Done{};
    };
    askWriter<Done>(work, [this, articles](const Result<Done> &done) {
        if (!done)
            return report(done.error());
        for (LibraryArticleId id : articles)
            m_known.remove(id);
        Q_EMIT entriesRemoved(articles);
    });
    purge();
}

void Library::purge()
{
    m_writer->ask<Done>(
        this, [](LibraryStore &store) { return store.purgeRemoved(); },
        [this](const Result<Done> &done) {
            if (done)
                return m_purgeAgain.stop();
            report(done.error());
            m_purgeAgain.start();
        });
}

void Library::addClaimCorrections(const QList<ClaimCorrection> &corrections)
{
    if (!m_writer)
        return;
    askWriter<Done>([corrections](LibraryStore &store) { return store.addClaimCorrections(corrections); },
                    [this](const Result<Done> &done) {
                        if (!done)
                            report(done.error());
                    });
}

void Library::removeClaimCorrections(const QList<ClaimCorrection> &corrections)
{
    if (!m_writer)
        return;
    QList<CorrectionId> ids;
    for (const ClaimCorrection &correction : corrections)
        ids.append(correction.id);
    askWriter<Done>([ids](LibraryStore &store) { return store.removeClaimCorrections(ids); },
                    [this](const Result<Done> &done) {
                        if (!done)
                            report(done.error());
                    });
}

void Library::requestClaimCorrections(const std::function<void(const QList<ClaimCorrection> &)> &deliver)
{
    if (!m_writer)
        return;
    // From the writer, after all that it was asked to write before.
    m_writer->ask<QList<ClaimCorrection>>(
        this, [](LibraryStore &store) { return store.claimCorrections(); },
        [this, deliver](const Result<QList<ClaimCorrection>> &all) {
            if (all)
                deliver(all.value());
            else
                report(all.error());
        });
}

void Library::requestEntries()
{
    if (!m_reader)
        return;
    m_reader->ask<QList<LibraryEntry>>(
        this, [](LibraryStore &store) { return store.entries(); },
        [this](const Result<QList<LibraryEntry>> &entries) {
            if (!entries)
                return report(entries.error());
            for (const LibraryEntry &entry : entries.value())
                m_known.insert(entry.id);
            Q_EMIT entriesChanged(entries.value());
        });
}

void Library::requestCopies(const std::function<void(const QList<LibraryCopy> &)> &deliver)
{
    if (!m_reader)
        return;
    m_reader->askAside<QList<LibraryCopy>>(
        this, [path = m_path]() -> Result<QList<LibraryCopy>> { return libraryCopies(path); },
        [deliver](const Result<QList<LibraryCopy>> &copies) { deliver(copies.value()); });
}

void Library::restore(const QString &copy)
{
    if (!m_reader)
        return;
    const auto work = [reader = m_reader.get(), path = m_path, copy] {
        return reader->runClosed<QString>([path, copy] { return restoreCopy(path, copy); });
    };
    m_reader->askAside<QString>(this, work, [this](const Result<QString> &aside) {
        m_lastFailure.clear();
        if (!aside)
            return report(aside.error());
        const QList<LibraryArticleId> former = std::exchange(m_known, {}).values();
        Q_EMIT entriesRemoved(former);
        m_isOpen = true;
        Q_EMIT restored(aside.value());
        Q_EMIT opened();
        keepUp();
    });
}

SearchId Library::search(const SearchQuery &query, qsizetype limit)
{
    const SearchId search = ++m_lastSearch;
    if (!m_reader)
        return search;
    m_reader->ask<SearchResult>(
        this, [query, limit](LibraryStore &store) { return store.search(query, limit); },
        [this, search](const Result<SearchResult> &result) {
            if (result)
                Q_EMIT searchFinished(search, result.value());
            else
                Q_EMIT searchFailed(search, result.error().message);
        });
    return search;
}

Result<Done> Library::waitUntilOpen()
{
    if (!m_reader)
        return Error{ErrorCode::NotFound, tr("No library is named.")};
    return m_reader->wait<Done>([](LibraryStore &) -> Result<Done> { return Done{}; });
}

Result<Done> Library::waitUntilWritable()
{
    if (const Result<Done> isOpen = waitUntilOpen(); !isOpen)
        return isOpen;
    return m_writer->wait<Done>([](LibraryStore &store) { return store.check(); });
}

void Library::settle()
{
    // Nobody waits for a check of the library, or a copy, who does not have to.
    if (m_unwritten == 0)
        return;
    (void)m_writer->wait<Done>([](LibraryStore &) -> Result<Done> { return Done{}; });
}

std::optional<StoredArticle> Library::findStored(const Article &article)
{
    if (!m_reader)
        return std::nullopt;
    settle();
    Result<std::optional<StoredArticle>> found = m_reader->wait<std::optional<StoredArticle>>(
        [&](LibraryStore &store) { return readFound(store, store.find(article)); });
    return found ? std::move(found).value() : std::nullopt;
}

std::optional<StoredArticle> Library::findStoredPath(const QString &path)
{
    if (!m_reader)
        return std::nullopt;
    settle();
    Result<std::optional<StoredArticle>> found = m_reader->wait<std::optional<StoredArticle>>(
        [&](LibraryStore &store) { return readFound(store, store.findPath(path)); });
    return found ? std::move(found).value() : std::nullopt;
}

bool Library::holdsBytes(const QByteArray &sha256)
{
    if (!m_reader)
        return false;
    const Result<LibraryArticleId> found
        = m_reader->wait<LibraryArticleId>([&](LibraryStore &store) { return store.findBytes(sha256); });
    return found && found.value() != noLibraryArticle;
}

Result<StoredArticle> Library::read(LibraryArticleId id)
{
    if (!m_reader)
        return Error{ErrorCode::NotFound, tr("There is no library to read the article from.")};
    settle();
    return m_reader->wait<StoredArticle>([id](LibraryStore &store) { return store.read(id); });
}

QList<LibraryArticleId> Library::articles()
{
    if (!m_reader)
        return {};
    settle();
    const Result<QList<LibraryEntry>> entries
        = m_reader->wait<QList<LibraryEntry>>([](LibraryStore &store) { return store.entries(); });
    QList<LibraryArticleId> articles;
    for (const LibraryEntry &entry : entries ? entries.value() : QList<LibraryEntry>())
        articles.append(entry.id);
    return articles;
}

QList<LibraryArticleId> Library::madeByOthers(const QString &engine)
{
    if (!m_reader)
        return {};
    const Result<QList<LibraryArticleId>> found = m_reader->wait<QList<LibraryArticleId>>(
        [&](LibraryStore &store) { return store.madeByOthers(engine); });
    return found ? found.value() : QList<LibraryArticleId>();
}

void Library::noteChanged(LibraryStore &store, LibraryArticleId id)
{
    const Result<LibraryEntry> entry = store.entry(id);
    if (!entry)
        return;
    QMetaObject::invokeMethod(
        this, [this, changed = entry.value()] { collect(changed); }, Qt::QueuedConnection);
}

Result<LibraryStore::Added> Library::addAndWait(const Article &article, const Analysis &analysis)
{
    if (!m_writer)
        return Error{ErrorCode::WriteFailed, tr("There is no library to add the article to.")};
    return m_writer->wait<LibraryStore::Added>([&](LibraryStore &store) {
        Result<LibraryStore::Added> added = store.add(article, analysis);
        if (added)
            noteChanged(store, added.value().id);
        return added;
    });
}

Result<Done> Library::renewAndWait(LibraryArticleId id, const Analysis &analysis)
{
    if (!m_writer)
        return Error{ErrorCode::WriteFailed, tr("There is no library to keep the analysis in.")};
    return m_writer->wait<Done>([&](LibraryStore &store) {
        Result<Done> done = store.setAnalysis(id, analysis);
        if (done)
            noteChanged(store, id);
        return done;
    });
}

} // namespace hearsay
