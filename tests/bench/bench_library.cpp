// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "peakmemory.h"
#include "syntheticarticles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

constexpr int articleCount = 10'000;

/// A library of ten thousand articles, made at the first use.
class BigLibrary
{
public:
    static BigLibrary &instance()
    {
        static BigLibrary library;
        return library;
    }

    QString path() const { return m_folder.filePath(u"library.sqlite"_s); }
    LibraryStore &store() { return *m_store; }
    SyntheticArticles &articles() { return m_articles; }
    int nextNumber() { return m_next++; }

private:
    BigLibrary()
    {
        QElapsedTimer clock;
        clock.start();
        m_store = LibraryStore::open(path()).value();
        // Waiting for the disk is not what filling measures; adding one article below is measured with it.
        (void)m_store->database().run(u"PRAGMA synchronous = OFF"_s);
        for (; m_next < articleCount; ++m_next) {
            const AnalysedArticle made = m_articles.make(m_next);
            if (!m_store->add(*made.article, *made.analysis))
                qFatal("the library could not be filled");
        }
        (void)m_store->database().run(u"PRAGMA synchronous = FULL"_s);
        (void)m_store->database().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        std::printf("filled with %d articles in %.1f s, %lld MiB\n", articleCount,
                    double(clock.elapsed()) / 1000,
                    static_cast<long long>(QFileInfo(path()).size() / 1024 / 1024));
    }

    QTemporaryDir m_folder;
    SyntheticArticles m_articles;
    std::unique_ptr<LibraryStore> m_store;
    int m_next = 0;
};

void search(benchmark::State &state, const QString &typed)
{
    LibraryStore &store = BigLibrary::instance().store();
    const SearchQuery query = parseSearchQuery(typed).value();
    const PeakMemory memory;
    qsizetype hits = 0;
    for ([[maybe_unused]] auto each : state) {
        const auto result = store.search(query, 50);
        if (!result) {
            state.SkipWithError(qPrintable(result.error().message));
            return;
        }
        hits = result.value().hits.size();
    }
    state.counters["hits"] = double(hits);
    memory.report(state);
}

void searchRareWord(benchmark::State &state)
{
    search(state, BigLibrary::instance().articles().word(9000));
}

void searchFrequentWord(benchmark::State &state)
{
    search(state, BigLibrary::instance().articles().word(0));
}

void searchThreeWords(benchmark::State &state)
{
    const SyntheticArticles &articles = BigLibrary::instance().articles();
    search(state, articles.word(3) + u' ' + articles.word(40) + u' ' + articles.word(200));
}

void searchPhrase(benchmark::State &state)
{
    const SyntheticArticles &articles = BigLibrary::instance().articles();
    search(state, u'"' + articles.word(1) + u' ' + articles.word(0) + u'"');
}

void searchBeginning(benchmark::State &state)
{
    search(state, BigLibrary::instance().articles().word(50).left(2) + u'*');
}

void searchSpeaker(benchmark::State &state)
{
    search(state, u"speaker:\"%1\""_s.arg(BigLibrary::instance().articles().person(7)));
}

void searchSpeakerAndWord(benchmark::State &state)
{
    const SyntheticArticles &articles = BigLibrary::instance().articles();
    search(state, u"kind:direct speaker:\"%1\" %2"_s.arg(articles.person(7), articles.word(0)));
}

void searchOutletDateAndWord(benchmark::State &state)
{
    const SyntheticArticles &articles = BigLibrary::instance().articles();
    search(state, u"outlet:\"%1\" after:2021 before:2023 %2"_s.arg(articles.outlet(3), articles.word(0)));
}

void searchKindAlone(benchmark::State &state)
{
    search(state, u"kind:indirect after:2021"_s);
}

void openAnyArticle(benchmark::State &state)
{
    LibraryStore &store = BigLibrary::instance().store();
    LibraryArticleId id = 1;
    for ([[maybe_unused]] auto each : state) {
        auto stored = store.read(id);
        if (!stored) {
            state.SkipWithError(qPrintable(stored.error().message));
            return;
        }
        benchmark::DoNotOptimize(stored);
        id = id * 7919 % articleCount + 1;
    }
}

void openLibraryAndList(benchmark::State &state)
{
    const QString path = BigLibrary::instance().path();
    for ([[maybe_unused]] auto each : state) {
        const auto store = LibraryStore::open(path);
        const auto entries = store.value()->entries();
        if (!entries || entries.value().size() < articleCount) {
            state.SkipWithError("the library could not be listed");
            return;
        }
    }
}

void addOneArticle(benchmark::State &state)
{
    BigLibrary &library = BigLibrary::instance();
    for ([[maybe_unused]] auto each : state) {
        state.PauseTiming();
        const AnalysedArticle made = library.articles().make(library.nextNumber());
        state.ResumeTiming();
        if (!library.store().add(*made.article, *made.analysis)) {
            state.SkipWithError("the article could not be added");
            return;
        }
    }
}

#ifdef HEARSAY_WINDOW
/// From the start of the process to the line that the window prints once it is painted and answers.
void startWindow(benchmark::State &state)
{
    const QString library = BigLibrary::instance().path();
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto start = [&]() -> double {
        QProcess window;
        window.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        window.start(QStringLiteral(HEARSAY_WINDOW),
                     {u"--new-session"_s, u"--quit-when-ready"_s, u"--library"_s, library});
        const bool isReady = window.waitForReadyRead(30'000);
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        const bool hasEnded = window.waitForFinished(30'000) && window.exitCode() == 0;
        return isReady && hasEnded ? seconds : -1;
    };
    start();
    for ([[maybe_unused]] auto each : state) {
        const double seconds = start();
        if (seconds < 0) {
            state.SkipWithError("the window did not start");
            return;
        }
        state.SetIterationTime(seconds);
    }
}

BENCHMARK(startWindow)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly(true);
#endif

void inMilliseconds(benchmark::internal::Benchmark *bench)
{
    bench->Unit(benchmark::kMillisecond)->Iterations(20)->Repetitions(9)->ReportAggregatesOnly(true);
}

BENCHMARK(searchRareWord)->Apply(inMilliseconds);
BENCHMARK(searchFrequentWord)->Apply(inMilliseconds);
BENCHMARK(searchThreeWords)->Apply(inMilliseconds);
BENCHMARK(searchPhrase)->Apply(inMilliseconds);
BENCHMARK(searchBeginning)->Apply(inMilliseconds);
BENCHMARK(searchSpeaker)->Apply(inMilliseconds);
BENCHMARK(searchSpeakerAndWord)->Apply(inMilliseconds);
BENCHMARK(searchOutletDateAndWord)->Apply(inMilliseconds);
BENCHMARK(searchKindAlone)->Apply(inMilliseconds);
BENCHMARK(openAnyArticle)->Apply(inMilliseconds);
BENCHMARK(openLibraryAndList)->Apply(inMilliseconds);
BENCHMARK(addOneArticle)->Apply(inMilliseconds);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
