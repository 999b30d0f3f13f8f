// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/encoder.h"
#include "language/text/tokenizer.h"
#include "peakmemory.h"

#include <QDir>
#include <QFile>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// The words of the example articles, over and over.
struct SampleWords
{
    explicit SampleWords(qsizetype count)
    {
        const QDir folder(QStringLiteral(HEARSAY_SOURCE_DIR "/resources/examples"));
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.readAll()) + u'\n';
        }
        const QList<Token> tokens = tokenize(text, {0, text.size()});
        for (qsizetype i = 0; i < count && !tokens.isEmpty(); ++i) {
            const Span span = tokens[i % tokens.size()].span;
            words.push_back(QStringView(text).sliced(span.begin, span.length()));
            if (i % 60 == 0)
                paragraphs.push_back(i);
        }
    }

    QString text;
    std::vector<QStringView> words;
    std::vector<qsizetype> paragraphs;
};

/// The model that the environment variable HEARSAY_ENCODER names.
QString modelPath()
{
    return qEnvironmentVariable("HEARSAY_ENCODER");
}

void loadEncoder(benchmark::State &state)
{
    const PeakMemory memory;
    for (auto _ : state) {
        const Result<Encoder> encoder = Encoder::open(modelPath());
        if (!encoder)
            return state.SkipWithError(qPrintable(encoder.error().message));
    }
    memory.report(state);
}

void encodeWords(benchmark::State &state)
{
    const PeakMemory memory;
    const Result<Encoder> encoder = Encoder::open(modelPath());
    if (!encoder)
        return state.SkipWithError(qPrintable(encoder.error().message));
    const SampleWords sample(state.range(0));
    const JobMonitor monitor;
    for (auto _ : state)
        benchmark::DoNotOptimize(encoder.value().encode(sample.words, sample.paragraphs, {}, monitor));
    state.SetLabel(encoder.value().usesBytes() ? "bytes" : "floats");
    state.counters["words/s"]
        = benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
    memory.report(state);
}

BENCHMARK(loadEncoder)->Unit(benchmark::kMillisecond);
BENCHMARK(encodeWords)->Arg(200)->Arg(800)->Arg(8000)->Arg(80000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
