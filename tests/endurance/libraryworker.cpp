// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importerregistry.h"
#include "library/librarystore.h"
#include "library/migration.h"
#include "library/schema.h"
#include "workspace/engine.h"

#include <QCoreApplication>
#include <QDir>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Changes a library step by step and says on standard output what is done, each in a line of its own and at
/// once: libraryworker import|correct|remove|migrate|check LIBRARY [FOLDER]. What was said must hold after a
/// kill.
namespace {

using Worker = bool (*)(LibraryStore &store, const QString &folder);

/// True where `outcome` is no error; its sentence is said else.
template <typename T>
bool isDone(const Result<T> &outcome)
{
    if (outcome)
        return true;
    std::fprintf(stderr, "%s\n", qUtf8Printable(outcome.error().message));
    return false;
}

void say(const char *what, const QString &which)
{
    std::printf("%s %s\n", what, qUtf8Printable(which));
    std::fflush(stdout);
}

bool importAll(LibraryStore &store, const QString &folder)
{
    const auto engine = Engine::standard();
    JobMonitor monitor;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        const auto article = engine->importers().importFile(file.filePath(), monitor);
        if (!isDone(article))
            return false;
        const auto analysis = engine->extractor().extract(article.value(), monitor);
        if (!isDone(analysis) || !isDone(store.add(article.value(), analysis.value())))
            return false;
        say("stored", article.value().metadata.title);
    }
    return true;
}

bool correctAll(LibraryStore &store, const QString &)
{
    const auto entries = store.entries();
    if (!isDone(entries))
        return false;
    for (const LibraryEntry &entry : entries.value()) {
        const auto stored = store.read(entry.id);
        if (!isDone(stored))
            return false;
        const Correction correction
            = correctSpeaker(stored.value().article->text, stored.value().machine->attributions.first(),
                             u"Wilma Tarn"_s, EntityType::Person);
        if (!isDone(store.addCorrection(entry.id, correction)))
            return false;
        say("corrected", entry.title);
    }
    return true;
}

bool removeHalf(LibraryStore &store, const QString &)
{
    const auto entries = store.entries();
    if (!isDone(entries))
        return false;
    for (qsizetype i = 0; i < entries.value().size() / 2; ++i) {
        if (!isDone(store.remove(entries.value()[i].id)) || !isDone(store.purgeRemoved()))
            return false;
        say("removed", entries.value()[i].title);
    }
    return true;
}

/// A step of the schema more, as a later version may bring.
bool migrateOn(LibraryStore &store, const QString &)
{
    const SchemaStep next = {u"ALTER TABLE article ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'"_s,
                             u"UPDATE article SET colour = 'green'"_s};
    if (!isDone(migrate(store.database(), librarySchema() + QList<SchemaStep>{next})))
        return false;
    say("migrated", QString::number(librarySchema().size() + 1));
    return true;
}

/// Says of each article what is in, having read it whole.
bool check(LibraryStore &store, const QString &)
{
    const auto entries = store.entries();
    if (!isDone(entries))
        return false;
    for (const LibraryEntry &entry : entries.value()) {
        const auto stored = store.read(entry.id);
        if (!isDone(stored))
            return false;
        if (entry.quotations == 0 || stored.value().article->paragraphs.isEmpty())
            return false;
        say("stored", entry.title);
        if (!stored.value().corrections.isEmpty())
            say("corrected", entry.title);
    }
    return true;
}

Worker workerNamed(const QString &name)
{
    if (name == u"import")
        return importAll;
    if (name == u"correct")
        return correctAll;
    if (name == u"remove")
        return removeHalf;
    if (name == u"migrate")
        return migrateOn;
    return name == u"check" ? check : nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Worker worker = arguments.size() >= 3 ? workerNamed(arguments[1]) : nullptr;
    if (!worker)
        return 2;
    const auto store = LibraryStore::open(arguments[2]);
    return isDone(store) && worker(*store.value(), arguments.value(3)) ? 0 : 1;
}
