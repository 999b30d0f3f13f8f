// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Starts the window with `files` as a reader would and waits until it has been painted and answers: from the
/// start of the process to the line that it prints then. An iteration before the measured ones warms the
/// caches.
void startWindow(benchmark::State &state, const QStringList &files)
{
    // A home of its own: neither the session of whoever measures nor a cold font cache at each start.
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto start = [&]() -> double {
        QProcess window;
        window.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        window.start(QStringLiteral(HEARSAY_WINDOW),
                     QStringList{u"--new-session"_s, u"--quit-when-ready"_s, u"--"_s} + files);
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
    rusage children{};
    getrusage(RUSAGE_CHILDREN, &children);
    state.counters["peakMiB"] = double(children.ru_maxrss) / 1024;
}

void startEmpty(benchmark::State &state)
{
    startWindow(state, {});
}

void startWithExamples(benchmark::State &state)
{
    startWindow(state,
                {QStringLiteral(HEARSAY_SOURCE_DIR) + u"/resources/examples/bridge-calder-post.txt"_s,
                 QStringLiteral(HEARSAY_SOURCE_DIR) + u"/resources/examples/bridge-observer.html"_s});
}

BENCHMARK(startEmpty)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly(true);
BENCHMARK(startWithExamples)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly(true);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
