// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/outputnames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void whyIsAsked();
    void refuses_data();
    void refuses();
    void helpNamesEveryExitCode();
    void outputNamesDiffer_data();
    void outputNamesDiffer();
};

using Command = CommandLine::Command;
using Format = CommandLine::Format;

void CommandLineTest::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Command>("command");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("files");
    const QStringList one = {u"a.txt"_s};
    const QStringList none;
    QTest::newRow("analyze") << QStringList{u"analyze"_s, u"a.txt"_s} << Command::Analyze << Format::Text
                             << u""_s << one;
    QTest::newRow("json") << QStringList{u"analyze"_s, u"--format"_s, u"json"_s, u"a.txt"_s}
                          << Command::Analyze << Format::Json << u""_s << one;
    QTest::newRow("options after files")
        << QStringList{u"analyze"_s, u"a.txt"_s, u"-o"_s, u"out"_s, u"--format=text"_s} << Command::Analyze
        << Format::Text << u"out"_s << one;
    QTest::newRow("export") << QStringList{u"export"_s, u"--format"_s, u"pdf"_s, u"a.txt"_s, u"b.md"_s}
                            << Command::Export << Format::Pdf << u"."_s << QStringList{u"a.txt"_s, u"b.md"_s};
    QTest::newRow("export json") << QStringList{u"export"_s,   u"-f"_s,  u"json"_s,
                                                u"--output"_s, u"out"_s, u"a.txt"_s}
                                 << Command::Export << Format::Json << u"out"_s << one;
    QTest::newRow("match") << QStringList{u"match"_s, u"a.txt"_s, u"b.md"_s} << Command::Match << Format::Text
                           << u""_s << QStringList{u"a.txt"_s, u"b.md"_s};
    QTest::newRow("export gexf") << QStringList{u"export"_s, u"-f"_s, u"gexf"_s, u"a.txt"_s}
                                 << Command::Export << Format::Gexf << u"."_s << one;
    QTest::newRow("match json") << QStringList{u"match"_s, u"-f"_s, u"json"_s, u"a.txt"_s} << Command::Match
                                << Format::Json << u""_s << one;
    QTest::newRow("dashes") << QStringList{u"analyze"_s, u"--"_s, u"--help"_s} << Command::Analyze
                            << Format::Text << u""_s << QStringList{u"--help"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"--library"_s, u"x.sqlite"_s, u"a.txt"_s}
                            << Command::Import << Format::Text << u""_s << one;
    QTest::newRow("search") << QStringList{u"search"_s, u"speaker:voss"_s, u"old pier"_s} << Command::Search
                            << Format::Text << u""_s << QStringList{u"speaker:voss"_s, u"old pier"_s};
    QTest::newRow("help") << QStringList{u"--help"_s} << Command::Help << Format::Text << u""_s << none;
    QTest::newRow("help of a command")
        << QStringList{u"export"_s, u"--help"_s} << Command::Help << Format::Text << u""_s << none;
    QTest::newRow("version") << QStringList{u"--version"_s} << Command::Version << Format::Text << u""_s
                             << none;
}

void CommandLineTest::understands()
{
    QFETCH(QStringList, arguments);
    const auto line = parseCommandLine(arguments);
    QVERIFY2(line.isOk(), line ? "" : qPrintable(line.error().message));
    QTEST(line.value().command, "command");
    QTEST(line.value().format, "format");
    QTEST(line.value().outputFolder, "folder");
    QTEST(line.value().files, "files");
}

void CommandLineTest::whyIsAsked()
{
    QVERIFY(parseCommandLine({u"analyze"_s, u"--why"_s, u"a.txt"_s}).value().isExplained);
    QVERIFY(!parseCommandLine({u"analyze"_s, u"a.txt"_s}).value().isExplained);
}

void CommandLineTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QStringList()
                             << u"Choose a command: analyze, match, export, import or search."_s;
    QTest::newRow("unknown command") << QStringList{
        u"open"_s} << u"There is no command “open”: choose analyze, match, export, import or search."_s;
    QTest::newRow("no files") << QStringList{u"analyze"_s} << u"Name at least one article file."_s;
    QTest::newRow("pdf of analyze") << QStringList{u"analyze"_s, u"--format"_s, u"pdf"_s, u"a.txt"_s}
                                    << u"Choose --format json or --format text for analyze."_s;
    const QString why = u"--why goes with analyze as text; JSON has the reasons in any case."_s;
    QTest::newRow("why as JSON") << QStringList{u"analyze"_s, u"-f"_s, u"json"_s, u"--why"_s, u"a.txt"_s}
                                 << why;
    QTest::newRow("why of match") << QStringList{u"match"_s, u"--why"_s, u"a.txt"_s} << why;
    QTest::newRow("text of export") << QStringList{u"export"_s, u"-f"_s, u"text"_s, u"a.txt"_s}
                                    << u"Choose --format pdf, json, graphml, gexf or csv for export."_s;
    QTest::newRow("export without format")
        << QStringList{u"export"_s, u"a.txt"_s}
        << u"Choose --format pdf, json, graphml, gexf or csv for export."_s;
    QTest::newRow("empty folder") << QStringList{u"analyze"_s, u"--output"_s, u""_s, u"a.txt"_s}
                                  << u"Name a folder after --output."_s;
    QTest::newRow("unknown option") << QStringList{u"analyze"_s, u"--colour"_s, u"a.txt"_s}
                                    << u"There is no option “colour”."_s;
}

void CommandLineTest::refuses()
{
    QFETCH(QStringList, arguments);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    QTEST(line.error().message, "message");
}

void CommandLineTest::helpNamesEveryExitCode()
{
    for (const QString &code : {u"  0  "_s, u"  1  "_s, u"  2  "_s, u"  3  "_s, u"  130  "_s})
        QVERIFY2(helpText().contains(u'\n' + code), qPrintable(code));
}

void CommandLineTest::outputNamesDiffer_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("plain") << QStringList{u"x/a.txt"_s, u"b.html"_s} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("two dots") << QStringList{u"a.b.txt"_s} << QStringList{u"a.b"_s};
    QTest::newRow("no suffix") << QStringList{u"notes"_s, u".hidden"_s}
                               << QStringList{u"notes"_s, u".hidden"_s};
    QTest::newRow("same name") << QStringList{u"x/a.txt"_s, u"y/a.txt"_s, u"a.md"_s}
                               << QStringList{u"a"_s, u"a-2"_s, u"a-3"_s};
    QTest::newRow("number is taken") << QStringList{u"a.txt"_s, u"a.md"_s, u"a-2.txt"_s}
                                     << QStringList{u"a"_s, u"a-3"_s, u"a-2"_s};
    QTest::newRow("case") << QStringList{u"A.txt"_s, u"a.txt"_s} << QStringList{u"A"_s, u"a-2"_s};
}

void CommandLineTest::outputNamesDiffer()
{
    QFETCH(QStringList, files);
    QTEST(outputNames(files), "names");
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
