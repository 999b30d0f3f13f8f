// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandline.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What "hearsay …" understands before there is a window.
class WindowCommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndOptions();
    void filesThatLookLikeOptions();
    void helpAndVersionAreAnswers();
    void unknownOptionsAreAnsweredOnStandardError();
};

void WindowCommandLineTest::filesAndOptions()
{
    const auto read = readCommandLine(
        {u"hearsay"_s, u"--theme"_s, u"Breeze Dark"_s, u"a.txt"_s, u"--new-session"_s, u"b.md"_s});
    const auto *asked = std::get_if<CommandLine>(&read);
    QVERIFY(asked);
    QCOMPARE(asked->files, (QStringList{u"a.txt"_s, u"b.md"_s}));
    QCOMPARE(asked->theme, u"Breeze Dark"_s);
    QVERIFY(asked->newSession);
    QVERIFY(!asked->quitWhenReady);
}

void WindowCommandLineTest::filesThatLookLikeOptions()
{
    const auto read = readCommandLine({u"hearsay"_s, u"--"_s, u"--help"_s});
    const auto *asked = std::get_if<CommandLine>(&read);
    QVERIFY(asked);
    QCOMPARE(asked->files, QStringList{u"--help"_s});
}

void WindowCommandLineTest::helpAndVersionAreAnswers()
{
    const auto help = readCommandLine({u"hearsay"_s, u"--help"_s});
    const auto *text = std::get_if<CommandLineAnswer>(&help);
    QVERIFY(text);
    QCOMPARE(text->exitCode, 0);
    for (const QString &option : {u"--theme"_s, u"--new-session"_s, u"FILES"_s})
        QVERIFY2(text->text.contains(option), qPrintable(option));
    const auto version = readCommandLine({u"hearsay"_s, u"--version"_s});
    QVERIFY(std::get<CommandLineAnswer>(version).text.startsWith(u"hearsay "));
}

void WindowCommandLineTest::unknownOptionsAreAnsweredOnStandardError()
{
    const auto read = readCommandLine({u"hearsay"_s, u"--frobnicate"_s});
    const auto *text = std::get_if<CommandLineAnswer>(&read);
    QVERIFY(text);
    QCOMPARE(text->exitCode, 2);
    QVERIFY(text->text.contains(u"frobnicate") && text->text.contains(u"--help"));
    const auto steering = readCommandLine({u"hearsay"_s, u"--\u001b[31m\n"_s});
    QVERIFY(std::get<CommandLineAnswer>(steering).text.contains(u"␛[31m␊"));
}

QTEST_GUILESS_MAIN(WindowCommandLineTest)
#include "tst_windowcommandline.moc"
