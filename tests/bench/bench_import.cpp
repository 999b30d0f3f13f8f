// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast bytes become articles, by format and size: an article of about 800 words, and one of a million.

#include "import/importerregistry.h"
#include "peakmemory.h"

#include <benchmark/benchmark.h>

#include <QString>

namespace {

using namespace hearsay;

constexpr int wordsPerParagraph = 64;

QByteArray paragraph(int number)
{
    return "The harbour of Porto Velho stayed shut on day " + QByteArray::number(number)
        + ", while the pilots and the port authority argued over a night shift that neither side wants. "
          "“We are not owls,” said Marta Quill, who speaks for the pilots. “Nobody asked us, and nobody "
          "will.” The authority "
          "said in a statement that it regrets the delay, and that the lamps on the mole will be mended by "
          "May, as it has promised.";
}

QByteArray plainText(int paragraphs)
{
    QByteArray text = "Pilots refuse the night shift\n\nBy Ines Prado\n\n";
    for (int i = 0; i < paragraphs; ++i)
        text += paragraph(i) + "\n\n";
    return text;
}

QByteArray markdown(int paragraphs)
{
    QByteArray text = "# Pilots refuse the night shift\n\n*By Ines Prado*\n\n";
    for (int i = 0; i < paragraphs; ++i)
        text += paragraph(i)
                    .replace("Marta Quill", "**Marta Quill**")
                    .replace("lamps", "[lamps](https://p.example/lamps)")
            + "\n\n";
    return text;
}

/// With as much around the text as a saved news page has: a quarter of it scripts, links and boxes.
QByteArray html(int paragraphs)
{
    QByteArray page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Pilots refuse the night shift - "
                      "Tidewater</title>"
                      "<meta property=og:site_name content=Tidewater></head><body><nav>";
    for (int i = 0; i < paragraphs; ++i)
        page += "<a class='menu-item menu-item-type' href='/section/" + QByteArray::number(i)
            + "'>Section</a> ";
    page += "</nav><article class='story'><h1>Pilots refuse the night shift</h1>";
    for (int i = 0; i < paragraphs; ++i) {
        page += "<p class='story-text' data-index='" + QByteArray::number(i) + "'>"
            + paragraph(i).replace("lamps", "<a href='/lamps'>lamps</a>") + "</p>";
        if (i % 8 == 0)
            page += "<div class='ad-slot'><script>show(\"<p>an advertisement</p>\", [1, 2, "
                    "3]);</script></div>";
    }
    return page + "</article><footer>The end of the page.</footer></body></html>";
}

void import(benchmark::State &state, const QByteArray &bytes)
{
    const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    JobMonitor monitor;
    const PeakMemory memory;
    for (auto _ : state) {
        const Result<Article> result = registry.importBytes(bytes, {}, monitor);
        if (!result) {
            state.SkipWithError(qPrintable(result.error().message));
            return;
        }
        benchmark::DoNotOptimize(result.value().paragraphs.size());
    }
    memory.report(state);
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

void plainText(benchmark::State &state)
{
    import(state, plainText(int(state.range(0)) / wordsPerParagraph));
}

void markdown(benchmark::State &state)
{
    import(state, markdown(int(state.range(0)) / wordsPerParagraph));
}

void html(benchmark::State &state)
{
    import(state, html(int(state.range(0)) / wordsPerParagraph));
}

void windows1252(benchmark::State &state)
{
    QByteArray bytes = plainText(int(state.range(0)) / wordsPerParagraph);
    bytes.replace("“", "\x93").replace("”", "\x94");
    import(state, bytes);
}

} // namespace

BENCHMARK(plainText)->ArgName("words")->Arg(800)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(windows1252)->ArgName("words")->Arg(800)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(markdown)->ArgName("words")->Arg(800)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(html)->ArgName("words")->Arg(800)->Arg(1000000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
