// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/languagepipeline.h"
#include "language/modelfolder.h"
#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"
#include "peakmemory.h"

#include <QDir>
#include <QFile>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// The example articles one after the other, until there are about as many words.
QString sampleText(qsizetype words)
{
    const QDir folder(QStringLiteral(HEARSAY_SOURCE_DIR "/resources/examples"));
    QString all;
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll()) + u'\n';
    }
    const qsizetype have = std::max<qsizetype>(1, tokenize(all, {0, all.size()}).size());
    return all.repeated(std::max<qsizetype>(1, words / have));
}

struct Cut
{
    QList<Token> tokens;
    QList<TokenRange> sentences;
};

Cut cut(const QString &text)
{
    Cut out;
    qsizetype begin = 0;
    for (const QString &line : text.split(u'\n')) {
        const QList<Token> tokens = tokenize(text, {begin, begin + line.size()});
        for (TokenRange sentence : splitSentences(text, tokens))
            out.sentences.append({out.tokens.size() + sentence.begin, out.tokens.size() + sentence.end});
        out.tokens += tokens;
        begin += line.size() + 1;
    }
    return out;
}

void addCounters(benchmark::State &state, const PeakMemory &memory, qsizetype tokens)
{
    state.counters["tokens/s"]
        = benchmark::Counter(double(tokens), benchmark::Counter::kIsIterationInvariantRate);
    memory.report(state);
}

void loadModels(benchmark::State &state)
{
    const PeakMemory memory;
    for (auto _ : state) {
        Result<LanguagePipeline> pipeline = LanguagePipeline::load(modelFolder());
        if (!pipeline)
            state.SkipWithError(qPrintable(pipeline.error().message));
        benchmark::DoNotOptimize(pipeline);
    }
    addCounters(state, memory, 0);
}

void tokenizeText(benchmark::State &state)
{
    const PeakMemory memory;
    const QString text = sampleText(state.range(0));
    qsizetype tokens = 0;
    for (auto _ : state) {
        Cut it = cut(text);
        tokens = it.tokens.size();
        benchmark::DoNotOptimize(it);
    }
    addCounters(state, memory, tokens);
}

void analyseText(benchmark::State &state)
{
    const PeakMemory memory;
    const Result<LanguagePipeline> pipeline = LanguagePipeline::load(modelFolder());
    if (!pipeline)
        return state.SkipWithError(qPrintable(pipeline.error().message));
    const QString text = sampleText(state.range(0));
    const Cut it = cut(text);
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline.value().analyse(text, it.tokens, it.sentences));
    addCounters(state, memory, it.tokens.size());
}

BENCHMARK(loadModels)->Unit(benchmark::kMillisecond);
BENCHMARK(tokenizeText)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(analyseText)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
