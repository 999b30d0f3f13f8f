// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peakmemory.h"
#include "ui/article/articletextedit.h"
#include "ui/article/articleview.h"
#include "ui/article/textsearch.h"
#include "ui/shared/appearance.h"
#include "workspace/engine.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

constexpr int millionWords = 1'000'000;
constexpr int speakers = 400;

/// Paragraphs of 30 to 90 words; every other one quotes somebody.
QString generatedText(int words)
{
    static const QStringList vocabulary
        = u"the harbour was closed after a long night of talks between two ferry crews "
          u"and their board which had promised new ships but nobody came to sign"_s.split(u' ');
    QString text;
    int paragraph = 0;
    for (int written = 0; written < words; ++paragraph) {
        const int length = 30 + paragraph * 7 % 60;
        const bool quotes = paragraph % 2 == 0;
        if (quotes)
            text += u'“';
        for (int i = 0; i < length; ++i) {
            text += vocabulary[(i * 5 + paragraph * 3) % vocabulary.size()];
            text += quotes && i == length / 2 ? u",” said Speaker %1. "_s.arg(paragraph % speakers) : u" "_s;
        }
        text += u".\n\n"_s;
        written += length;
    }
    return text;
}

/// Takes each pair of quotation marks for direct speech of whoever stands behind it: as many attributions as
/// an article of that length could hold, without the time that a real analysis takes.
class QuotesOnly : public AttributionExtractor
{
public:
    Result<Analysis> extract(const AnalysedText &read, JobMonitor &) const override
    {
        const Article &article = *read.article;
        Analysis analysis;
        for (int i = 0; i < speakers; ++i)
            analysis.entities.append({u"Speaker %1"_s.arg(i), EntityType::Person, {}});
        for (qsizetype open = article.text.indexOf(u'“'); open >= 0;
             open = article.text.indexOf(u'“', open + 1)) {
            const qsizetype close = article.text.indexOf(u'”', open);
            const qsizetype dot = article.text.indexOf(u'.', close);
            if (close < 0 || dot < 0)
                break;
            Attribution attribution;
            attribution.contents = {{open, close + 1}};
            attribution.cue = Span{close + 2, close + 6};
            attribution.sources = {{close + 7, dot}};
            attribution.speakers = {EntityIndex(analysis.attributions.size() * 2 % speakers)};
            attribution.kind = AttributionKind(analysis.attributions.size() % 3);
            attribution.confidence = 0.9;
            analysis.entities[attribution.speaker()].mentions.append(
                {attribution.sources.first(), MentionForm::Name});
            analysis.attributions.append(attribution);
        }
        return analysis;
    }
};

/// Finds nothing: the state in which an article is shown before its analysis is there.
class NothingYet : public AttributionExtractor
{
public:
    Result<Analysis> extract(const AnalysedText &, JobMonitor &) const override { return Analysis(); }
};

/// A workspace with one article, of a million words where it is not told another text.
template <typename Extractor>
class LongArticle
{
public:
    explicit LongArticle(const QString &text = generatedText(millionWords))
        : m_workspace(std::make_shared<Engine>(ImporterRegistry::withDefaultImporters(),
                                               [] { return std::make_unique<Extractor>(); }))
    {
        QFile file(m_folder.filePath(u"long.txt"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the article");
        file.write(text.toUtf8());
        file.close();
        QEventLoop loop;
        QObject::connect(&m_workspace, &Workspace::articleChanged, &loop, &QEventLoop::quit);
        m_workspace.openFiles({file.fileName()});
        loop.exec();
    }

    Workspace &workspace() { return m_workspace; }
    ArticleId id() const { return m_workspace.articles().first(); }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
};

/// Waits until the events at hand are handled and everything that they made dirty is painted.
void paintNow(QWidget &widget)
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    widget.repaint();
}

template <typename Extractor>
void showFirstScreen(benchmark::State &state, const QString &text = generatedText(millionWords))
{
    LongArticle<Extractor> article(text);
    SelectionModel selection;
    Appearance appearance;
    const PeakMemory memory;
    for (auto _ : state) {
        state.PauseTiming();
        auto view = std::make_unique<ArticleView>(&article.workspace(), &selection, &appearance);
        view->resize(900, 800);
        view->show();
        paintNow(*view);
        state.ResumeTiming();
        view->showArticle(article.id());
        paintNow(*view);
        state.PauseTiming();
        view.reset();
        state.ResumeTiming();
    }
    memory.report(state);
}

void BM_TextVisible(benchmark::State &state)
{
    showFirstScreen<NothingYet>(state);
}
void BM_FirstScreenHighlighted(benchmark::State &state)
{
    showFirstScreen<QuotesOnly>(state);
}

/// Texts that no newspaper prints and any file may hold.
QString hostileText(qint64 shape)
{
    const QString title = u"Endless\n\n"_s;
    switch (shape) {
    case 0:
        return title + u"abcdefghij"_s.repeated(10'000); // one word
    case 1:
        return title + u"the ships came home "_s.repeated(250'000); // one paragraph
    case 2:
        return title + u"a"_s + QString(100'000, QChar(0x301)); // one character, to a reader
    case 3:
        return title + u"👨‍👩‍👧‍👦"_s.repeated(40'000);
    case 4:
        return title + u"Ships.\n\n"_s.repeated(100'000);
    case 5:
        return title + u"“We go,” said Speaker 1. "_s.repeated(20'000);
    default:
        return QString(1'000'000, u'T') + u"\n\nA title.\n"_s;
    }
}

void BM_HostileFirstScreen(benchmark::State &state)
{
    showFirstScreen<QuotesOnly>(state, hostileText(state.range(0)));
}

/// The longest single step through such a text, with its paint.
void BM_HostileScroll(benchmark::State &state)
{
    LongArticle<QuotesOnly> article(hostileText(state.range(0)));
    SelectionModel selection;
    Appearance appearance;
    ArticleView view(&article.workspace(), &selection, &appearance);
    view.resize(900, 800);
    view.show();
    view.showArticle(article.id());
    paintNow(view);
    QScrollBar *bar = view.findChild<ArticleTextEdit *>()->verticalScrollBar();
    qint64 worst = 0;
    const PeakMemory memory;
    for (auto _ : state) {
        for (int i = 0; i < 100; ++i) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(i < 50 ? bar->value() + 3 : int(qint64(bar->maximum()) * (i * 37 % 50) / 50));
            QApplication::processEvents();
            worst = qMax(worst, timer.nsecsElapsed());
        }
    }
    state.counters["worstFrameMs"] = double(worst) / 1e6;
    memory.report(state);
}

/// Turns the wheel, pages and jumps through the article; "worstFrameMs" is the longest single step with its
/// paint.
void BM_Scroll(benchmark::State &state)
{
    LongArticle<QuotesOnly> article;
    SelectionModel selection;
    Appearance appearance;
    ArticleView view(&article.workspace(), &selection, &appearance);
    view.resize(900, 800);
    view.show();
    view.showArticle(article.id());
    paintNow(view);
    QScrollBar *bar = view.findChild<ArticleTextEdit *>()->verticalScrollBar();
    qint64 worst = 0;
    qint64 frames = 0;
    const auto step = [&](int value) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(value);
        QApplication::processEvents();
        worst = qMax(worst, timer.nsecsElapsed());
        ++frames;
    };
    const PeakMemory memory;
    for (auto _ : state) {
        for (int i = 0; i < 300; ++i)
            step(bar->value() + 3);
        for (int i = 0; i < 100; ++i)
            step(bar->value() + bar->pageStep());
        for (int i = 0; i < 50; ++i)
            step(int(qint64(bar->maximum()) * (i * 37 % 50) / 50));
        step(bar->maximum());
        step(0);
    }
    state.counters["worstFrameMs"] = double(worst) / 1e6;
    state.counters["frames"] = benchmark::Counter(double(frames), benchmark::Counter::kIsRate);
    memory.report(state);
}

/// What a reader waits for after changing the theme or the zoom.
void BM_Restyle(benchmark::State &state)
{
    LongArticle<QuotesOnly> article;
    SelectionModel selection;
    Appearance appearance;
    ArticleView view(&article.workspace(), &selection, &appearance);
    view.resize(900, 800);
    view.show();
    view.showArticle(article.id());
    paintNow(view);
    const PeakMemory memory;
    for (auto _ : state) {
        view.setZoom(view.zoom() == 100 ? 120 : 100);
        paintNow(view);
    }
    memory.report(state);
}

void BM_NextQuotation(benchmark::State &state)
{
    LongArticle<QuotesOnly> article;
    SelectionModel selection;
    Appearance appearance;
    ArticleView view(&article.workspace(), &selection, &appearance);
    view.resize(900, 800);
    view.show();
    view.showArticle(article.id());
    paintNow(view);
    const PeakMemory memory;
    for (auto _ : state) {
        view.nextQuotation();
        paintNow(view);
    }
    memory.report(state);
}

void BM_FindInMillionWords(benchmark::State &state)
{
    const QString text = generatedText(millionWords);
    qsizetype hits = 0;
    const PeakMemory memory;
    for (auto _ : state)
        hits = findAll(text, {u"harbour"_s, false, true}, [] { return false; }).size();
    state.counters["hits"] = double(hits);
    memory.report(state);
}

BENCHMARK(BM_TextVisible)->Unit(benchmark::kMillisecond)->Iterations(7);
BENCHMARK(BM_FirstScreenHighlighted)->Unit(benchmark::kMillisecond)->Iterations(7);
BENCHMARK(BM_HostileFirstScreen)->DenseRange(0, 6)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(BM_HostileScroll)->DenseRange(0, 6)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(BM_Scroll)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(BM_Restyle)->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK(BM_NextQuotation)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(BM_FindInMillionWords)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
