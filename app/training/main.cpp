// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/attributionstage.h"
#include "training/languagestages.h"
#include "training/wordlister.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

struct Stage
{
    QString name;
    std::function<Result<Done>()> run;
};

int runStages(const QList<Stage> &stages, const QStringList &wanted)
{
    for (const Stage &stage : stages) {
        if (!wanted.isEmpty() && !wanted.contains(stage.name))
            continue;
        QElapsedTimer timer;
        timer.start();
        std::printf("== %s\n", qPrintable(stage.name));
        std::fflush(stdout);
        const Result<Done> done = stage.run();
        if (!done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
            return 1;
        }
        std::printf("%s took %.0f s\n", qPrintable(stage.name), double(timer.elapsed()) / 1000);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Trains Hearsay's models. The same corpora give the same bytes."_s);
    parser.addHelpOption();
    parser.addOption({u"corpora"_s, u"Folder with gum/, ewt/ and polnear/."_s, u"DIR"_s});
    parser.addOption({u"output"_s, u"Folder to write the models to."_s, u"DIR"_s});
    parser.addOption({u"only"_s,
                      u"Run only this stage (english, names, attribution or measure); may be given again."_s,
                      u"STAGE"_s});
    parser.addOption(
        {u"without"_s, u"Leave this group of features out of the attribution tagger."_s, u"GROUP"_s});
    parser.addOption({u"predictions"_s, u"Write the spans found in PolNeAR dev to this folder."_s, u"DIR"_s});
    parser.addOption({u"words"_s,
                      u"Only cut the texts of this folder into words, as files in the output folder."_s,
                      u"DIR"_s});
    parser.process(application);
    if (parser.isSet(u"words"_s) && parser.isSet(u"output"_s)) {
        const QString from = parser.value(u"words"_s);
        const QString to = parser.value(u"output"_s);
        return runStages({{u"words"_s, [&] { return listWords(from, to); }}}, {});
    }
    if (!parser.isSet(u"corpora"_s) || !parser.isSet(u"output"_s))
        parser.showHelp(2);
    const QString corporaFolder = parser.value(u"corpora"_s);
    const QDir output(parser.value(u"output"_s));
    const QString english = output.filePath(u"english.model"_s);
    const QString names = output.filePath(u"names.model"_s);
    AttributionSettings settings = shippedAttributionSettings();
    settings.switchedOff = parser.values(u"without"_s);
    const AttributionPaths paths{corporaFolder, output.path(), parser.value(u"predictions"_s)};
    const auto withCorpora = [&](auto train) -> Result<Done> {
        const Result<LanguageCorpora> corpora = LanguageCorpora::read(corporaFolder);
        return corpora ? train(corpora.value()) : Result<Done>(corpora.error());
    };
    const QList<Stage> stages = {
        {u"english"_s,
         [&] { return withCorpora([&](const auto &all) { return trainEnglish(all, english); }); }},
        {u"names"_s,
         [&] { return withCorpora([&](const auto &all) { return trainNameModel(all, english, names); }); }},
        {u"attribution"_s, [&] { return trainAttributionModel(paths, settings); }},
        {u"measure"_s, [&] { return measureAttributionModel(paths); }},
    };
    return runStages(stages, parser.values(u"only"_s));
}
