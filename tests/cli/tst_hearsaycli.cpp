// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultyplaces.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString article = u"Ferry crews walk out\n\n“We are tired ⚓,” Mara Voss said on Monday.\n"_s;

/// What a run of the program left behind.
struct Run
{
    int exitCode = -1;
    QString output;
    QString errors;
};

QJsonObject parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Runs the program as users do.
class HearsayCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void analysesToStandardOutput();
    void writesOneFilePerArticle();
    void keepsTheOrderOfFiles();
    void oneBadFileStopsNoOther();
    void usageErrorsGiveTwo();
    void helpAndVersion();
    void sameNamesDoNotOverwrite();
    void inputIsNeverOverwritten();
    void unicodeNamesInAnyLocale_data();
    void unicodeNamesInAnyLocale();
    void unwritableOutputGivesThree();
    void exportsPdfWithoutDisplay();
    void matchesArticlesOfOneEvent();
    void importsAndSearchesALibrary();
    void aLibraryThatIsNoneIsRefused();
    void importSaysWhatItLeftOut();
    void importSaysWhatIsUnreadable();
    void importIntoAFullDiskSaysWhatIsIn();
    void importsOfSeveralFoldersGoOn();
    void namesThatAreNotUtf8Open();
    void pipesAreRefusedAtOnce();
    void interruptionLeavesWholeLines();
    void unreadPartsAreTold();

private:
    QString write(const QString &name, const QString &text = article);
    Run run(const QStringList &arguments, const QProcessEnvironment &environment = bareEnvironment());
    /// Runs a shell script with the program as $0, for arguments that Qt cannot pass.
    Run runScript(const QString &script);
    static QProcessEnvironment bareEnvironment();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HearsayCliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void HearsayCliTest::cleanup()
{
    // Qt does not see names that are not UTF-8, and would leave the folder.
    std::filesystem::remove_all(m_folder->path().toStdString());
}

QString HearsayCliTest::write(const QString &name, const QString &text)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// The environment of a machine without a desktop.
QProcessEnvironment HearsayCliTest::bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s,
                                u"XDG_RUNTIME_DIR"_s, u"QT_FORCE_STDERR_LOGGING"_s})
        environment.remove(name);
    return environment;
}

Run HearsayCliTest::run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(HEARSAY_CLI), arguments);
    if (!process.waitForFinished(120000))
        qFatal("the program does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Run HearsayCliTest::runScript(const QString &script)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(u"/bin/sh"_s, {u"-c"_s, script, QStringLiteral(HEARSAY_CLI)});
    if (!process.waitForFinished(120000))
        qFatal("the script does not end");
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void HearsayCliTest::analysesToStandardOutput()
{
    const Run text = run({u"analyze"_s, write(u"ferry.txt"_s)});
    QCOMPARE(text.errors, QString());
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.output.contains(u"Mara Voss"_s));
    QVERIFY(text.output.contains(u"“We are tired ⚓,”"_s));
    QVERIFY(!text.output.contains(u"Reasons\n"_s));
    const Run why = run({u"analyze"_s, u"--why"_s, u"ferry.txt"_s});
    QCOMPARE(why.exitCode, 0);
    QVERIFY(why.output.contains(u"named-in-source: The source names Mara Voss."_s));
    QVERIFY(why.output.contains(u"Reasons\n"_s));
    const Run json = run({u"analyze"_s, u"--format"_s, u"json"_s, u"ferry.txt"_s});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.output.count(u'\n'), 1);
    const QJsonValue last = parsed(json.output)[u"quotes"].toArray().last();
    QCOMPARE(last[u"contents"][0][u"text"].toString(), u"“We are tired ⚓,”"_s);
    QCOMPARE(parsed(json.output)[u"file"].toString(), u"ferry.txt"_s);
}

void HearsayCliTest::writesOneFilePerArticle()
{
    write(u"a.one.txt"_s);
    write(u"b.txt"_s);
    const Run json = run(
        {u"analyze"_s, u"--format"_s, u"json"_s, u"--output"_s, u"new/out"_s, u"a.one.txt"_s, u"b.txt"_s});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.output + json.errors, QString());
    QCOMPARE(QDir(m_folder->filePath(u"new/out"_s)).entryList(QDir::Files),
             QStringList({u"a.one.json"_s, u"b.json"_s}));
    QCOMPARE(parsed(readFile(m_folder->filePath(u"new/out/b.json"_s)))[u"formatVersion"].toInt(), 1);
    const Run text = run({u"analyze"_s, u"-o"_s, u"text"_s, u"b.txt"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(readFile(m_folder->filePath(u"text/b.txt"_s)).contains(u"Mara Voss"_s));
}

void HearsayCliTest::keepsTheOrderOfFiles()
{
    QStringList arguments = {u"analyze"_s, u"--format"_s, u"json"_s};
    for (int i = 0; i < 60; ++i)
        arguments.append(write(u"%1.txt"_s.arg(i), article.repeated(i % 7 == 0 ? 200 : 1)));
    const Run json = run(arguments);
    QCOMPARE(json.exitCode, 0);
    const QStringList lines = json.output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 60);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(parsed(lines[i])[u"file"].toString(), u"%1.txt"_s.arg(i));
}

void HearsayCliTest::oneBadFileStopsNoOther()
{
    write(u"first.txt"_s);
    write(u"empty.txt"_s, QString());
    write(u"last.txt"_s);
    QDir(m_folder->path()).mkdir(u"folder"_s);
    const Run json = run({u"analyze"_s, u"--format"_s, u"json"_s, u"first.txt"_s, u"missing.txt"_s,
                          u"folder"_s, u"empty.txt"_s, u"last.txt"_s});
    QCOMPARE(json.exitCode, 1);
    const QStringList lines = json.output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(parsed(lines[1])[u"file"].toString(), u"last.txt"_s);
    const QStringList sentences = json.errors.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(sentences.size(), 3);
    QVERIFY2(sentences[0].contains(u"missing.txt"_s), qPrintable(sentences[0]));
    QVERIFY2(sentences[1].contains(u"folder"_s), qPrintable(sentences[1]));
    QVERIFY2(sentences[2].contains(u"empty.txt"_s), qPrintable(sentences[2]));
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
}

void HearsayCliTest::usageErrorsGiveTwo()
{
    const Run unknown = run({u"analyze"_s, u"--colour"_s, u"a.txt"_s});
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(unknown.output, QString());
    QCOMPARE(unknown.errors, u"There is no option “colour”.\nRun “hearsay-cli --help” for help.\n"_s);
    QCOMPARE(run({}).exitCode, 2);
    QCOMPARE(run({u"export"_s, u"--format"_s, u"text"_s, u"a.txt"_s}).exitCode, 2);
}

void HearsayCliTest::helpAndVersion()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.startsWith(u"Usage: hearsay-cli analyze"_s));
    for (const QString &line : help.output.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
    const Run version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(QRegularExpression(u"^hearsay-cli \\d+\\.\\d+\\.\\d+\n$"_s).match(version.output).hasMatch());
}

void HearsayCliTest::sameNamesDoNotOverwrite()
{
    write(u"x/ferry.txt"_s);
    write(u"y/ferry.txt"_s, u"“No,” Ilse Marlow said.\n"_s);
    const Run json = run(
        {u"export"_s, u"--format"_s, u"json"_s, u"--output"_s, u"out"_s, u"x/ferry.txt"_s, u"y/ferry.txt"_s});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.errors,
             u"“y/ferry.txt” is written as “ferry-2.json”, because another file has its name.\n"_s);
    QVERIFY(readFile(m_folder->filePath(u"out/ferry.json"_s)).contains(u"Mara Voss"_s));
    QVERIFY(readFile(m_folder->filePath(u"out/ferry-2.json"_s)).contains(u"Ilse Marlow"_s));
}

void HearsayCliTest::inputIsNeverOverwritten()
{
    const QString path = write(u"ferry.txt"_s);
    const Run text = run({u"analyze"_s, u"--output"_s, u"."_s, u"ferry.txt"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY(text.errors.contains(u"“ferry.txt” would be overwritten"_s));
    QCOMPARE(readFile(path), article);
}

void HearsayCliTest::unicodeNamesInAnyLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("C") << u"C"_s;
    QTest::newRow("C.UTF-8") << u"C.UTF-8"_s;
    QTest::newRow("none") << QString();
}

void HearsayCliTest::unicodeNamesInAnyLocale()
{
    QFETCH(QString, locale);
    QProcessEnvironment environment = bareEnvironment();
    environment.remove(u"LANG"_s);
    environment.remove(u"LC_CTYPE"_s);
    environment.remove(u"LC_ALL"_s);
    if (!locale.isEmpty())
        environment.insert(u"LC_ALL"_s, locale);
    const QString name = u"fähre 港 ⚓"_s;
    write(name + u".txt"_s);
    const Run json = run({u"analyze"_s, u"--format"_s, u"json"_s, u"-o"_s, u"aus gang"_s, name + u".txt"_s},
                         environment);
    QCOMPARE(json.errors, QString());
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(parsed(readFile(m_folder->filePath(u"aus gang/"_s + name + u".json"_s)))[u"file"].toString(),
             name + u".txt"_s);
}

void HearsayCliTest::unwritableOutputGivesThree()
{
    write(u"ferry.txt"_s);
    write(u"occupied"_s);
    const Run folder = run({u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, u"occupied"_s, u"ferry.txt"_s});
    QCOMPARE(folder.exitCode, 3);
    QCOMPARE(folder.errors, u"The folder “occupied” cannot be made: choose another one with --output.\n"_s);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no device that is always full");
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(HEARSAY_CLI), {u"analyze"_s, u"ferry.txt"_s});
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 3);
}

void HearsayCliTest::exportsPdfWithoutDisplay()
{
    QStringList arguments = {u"export"_s, u"--format"_s, u"pdf"_s, u"--output"_s, u"out"_s};
    for (int i = 0; i < 8; ++i)
        arguments.append(write(u"ferry %1.txt"_s.arg(i)));
    const Run pdf = run(arguments);
    QCOMPARE(pdf.errors, QString());
    QCOMPARE(pdf.exitCode, 0);
    const QDir out(m_folder->filePath(u"out"_s));
    QCOMPARE(out.entryList(QDir::Files).size(), 8);
    for (const QString &name : out.entryList(QDir::Files)) {
        QFile file(out.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1."));
        QVERIFY(bytes.endsWith("%%EOF\n"));
    }
}

void HearsayCliTest::matchesArticlesOfOneEvent()
{
    const QString first
        = write(u"first.txt"_s,
                u"Quay leaks\n\n“The old quay has been leaking since April,” Mara Voss said on Monday.\n"_s);
    const QString second = write(
        u"second.txt"_s,
        u"No leak\n\n“The quay is not leaking,” Ivo Brandt said. Mara Voss said that the old quay "
        "has been leaking since April.\n\nVoss wrote: “The old quay has been leaking since April.”\n"_s);
    const Run matched = run({u"match"_s, u"--format"_s, u"json"_s, first, second});
    QCOMPARE(matched.exitCode, 0);
    const QJsonObject document = parsed(matched.output);
    QCOMPARE(document.value(u"articles").toArray().size(), 2);
    const QJsonArray matches = document.value(u"quotationMatches").toArray();
    QCOMPARE(matches.size(), 1);
    QStringList names;
    for (const QJsonValue fragment : matches[0].toObject().value(u"fragments").toArray())
        names.append(fragment.toObject().value(u"article").toString());
    QCOMPARE(names.size(), 2);
    QVERIFY(names.contains(u"first"_s) && names.contains(u"second"_s));
    QSet<QString> stances;
    const QJsonObject claim = document.value(u"claims").toArray().first().toObject();
    for (const QJsonValue backing : claim.value(u"backing").toArray())
        stances.insert(backing.toObject().value(u"stance").toString());
    QCOMPARE(stances, (QSet<QString>{u"asserts"_s, u"denies"_s}));
    const QString folder = m_folder->filePath(u"out"_s);
    for (const QString &format : {u"graphml"_s, u"gexf"_s, u"csv"_s}) {
        QCOMPARE(run({u"export"_s, u"--format"_s, format, u"--output"_s, folder, first, second}).exitCode, 0);
        QVERIFY(readFile(folder + u"/claims."_s + format).contains(u"quay"_s));
    }
    const Run text = run({u"match"_s, first, second});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.output.contains(claim.value(u"text").toString()));
}

void HearsayCliTest::importsAndSearchesALibrary()
{
    write(u"in/a.txt"_s);
    write(u"in/deep/b.txt"_s, u"Bridge shut\n\n“Nobody asked me,” Joost Abernethy said on Monday.\n"_s);
    write(u"in/empty.txt"_s, {});
    const QString library = m_folder->filePath(u"library.sqlite"_s);
    const Run first = run({u"import"_s, u"--library"_s, library, m_folder->filePath(u"in"_s)});
    QCOMPARE(first.exitCode, 1);
    QCOMPARE(first.output, u"2 added, 0 in the library already, 1 failed\n"_s);
    QVERIFY(first.errors.contains(u"empty.txt"));
    const Run again = run({u"import"_s, u"-l"_s, library, m_folder->filePath(u"in/a.txt"_s)});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.output, u"0 added, 1 in the library already, 0 failed\n"_s);

    const Run found = run({u"search"_s, u"--library"_s, library, u"speaker:abernethy"_s, u"asked me"_s});
    QCOMPARE(found.exitCode, 0);
    QCOMPARE(found.output, u"Bridge shut\n    Joost Abernethy: “Nobody asked me,”\n"_s);
    const Run nothing = run({u"search"_s, u"--library"_s, library, u"me asked now"_s});
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY(nothing.output.isEmpty());
    const Run wrong = run({u"search"_s, u"--library"_s, library, u"after:tomorrow"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(wrong.errors.contains(u"after:"));
}

void HearsayCliTest::aLibraryThatIsNoneIsRefused()
{
    const QString file = write(u"a.txt"_s);
    for (const QString &command : {u"import"_s, u"search"_s}) {
        const Run refused = run({command, u"--library"_s, file, file});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(refused.errors.contains(u"not a library"));
    }
    QCOMPARE(readFile(file), article);
    QCOMPARE(run({u"search"_s, u"--library"_s, m_folder->filePath(u"none.sqlite"_s), u"ferry"_s}).exitCode,
             3);
    QVERIFY(!QFile::exists(m_folder->filePath(u"none.sqlite"_s)));
}

void HearsayCliTest::importSaysWhatItLeftOut()
{
    write(u"in/a.txt"_s);
    write(u"in/.notes.txt"_s);
    write(u"in/.store/b.txt"_s);
    QVERIFY(QFile::link(u".."_s, m_folder->filePath(u"in/up"_s)));
    QVERIFY(QFile::link(u"circle"_s, m_folder->filePath(u"in/circle"_s)));
    QCOMPARE(mkfifo(qPrintable(m_folder->filePath(u"in/pipe"_s)), 0600), 0);
    const Run left = run({u"import"_s, u"--library"_s, u"library.sqlite"_s, u"in"_s});
    QCOMPARE(left.exitCode, 0);
    QCOMPARE(left.output, u"1 added, 0 in the library already, 0 failed\n"_s);
    QVERIFY2(left.errors.startsWith(u"Left out: hidden files and folders: 2 (.no"_s)
                 || left.errors.startsWith(u"Left out: hidden files and folders: 2 (.st"_s),
             qPrintable(left.errors));
    QVERIFY2(
        left.errors.endsWith(
            u"; links to folders, which are not followed: 1 (up); links that lead nowhere or in a circle: "
            "1 (circle); pipes, sockets and devices: 1 (pipe).\n"_s),
        qPrintable(left.errors));
}

void HearsayCliTest::importSaysWhatIsUnreadable()
{
    write(u"in/a.txt"_s);
    write(u"in/locked/b.txt"_s);
    write(u"in/secret.txt"_s, u"“No,” Ilse Marlow said.\n"_s);
    // Everything is readable to root.
    const Run run
        = runScript(u"chmod 755 . in && chmod 0 in/locked in/secret.txt && mkdir --mode=777 out || exit 99\n"
                    "as= && test $(id -u) != 0 || as='setpriv --reuid=65534 --clear-groups'\n"
                    "$as test -x \"$0\" || exit 77\n"
                    "$as env HOME=out \"$0\" import --library out/library.sqlite in; code=$?\n"
                    "chmod 755 in/locked; exit $code"_s);
    if (run.exitCode == 77 || run.exitCode == 127)
        QSKIP("root may read everything, and there is nobody else to be");
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.output, u"1 added, 0 in the library already, 2 failed\n"_s);
    QVERIFY2(run.errors.contains(u"/in/locked” cannot be read; check that you have permission"),
             qPrintable(run.errors));
    QVERIFY2(run.errors.contains(u"“secret.txt” cannot be read"), qPrintable(run.errors));
    QVERIFY2(run.errors.endsWith(u"Failed: unreadable: 2 (locked, secret.txt).\n"_s), qPrintable(run.errors));
}

void HearsayCliTest::importIntoAFullDiskSaysWhatIsIn()
{
    for (int i = 1; i <= 6; ++i)
        write(u"in/%1.txt"_s.arg(i),
              u"“Plank %1 is sound,” said Ingrid Sallow.\n\n"_s.arg(i).repeated(i == 2 ? 6000 : 1));
    const Run run = runScript(u"unshare --map-root-user --mount sh -c 'mkdir disk && mount -t tmpfs -o "
                              u"size=1m none disk || exit 77\n"
                              "\"$0\" import --library disk/library.sqlite in/2.txt 2>out; echo $?\n"
                              "\"$0\" import --library disk/library.sqlite in' \"$0\""_s);
    if (run.exitCode == 77 || run.errors.startsWith(u"unshare: "))
        QSKIP("a small disk cannot be made here");
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.output,
             u"0 added, 0 in the library already, 1 failed\n3\n"
             "5 added, 0 in the library already, 1 failed\n"_s);
    QVERIFY2(run.errors.startsWith(u"“2.txt” was not imported. There is no room left for the library"),
             qPrintable(run.errors));
    QVERIFY2(run.errors.endsWith(u"Failed: not taken by the library: 1 (2.txt).\n"_s),
             qPrintable(run.errors));
}

void HearsayCliTest::importsOfSeveralFoldersGoOn()
{
    write(u"one/a.txt"_s);
    write(u"two/b.txt"_s, u"“No,” Ilse Marlow said.\n"_s);
    const Run import = run({u"import"_s, u"-l"_s, u"library.sqlite"_s, u"one"_s, u"missing"_s, u"two"_s});
    QCOMPARE(import.exitCode, 1);
    QCOMPARE(import.output, u"2 added, 0 in the library already, 1 failed\n"_s);
    QVERIFY(import.errors.startsWith(u"“missing” does not exist"_s));
}

void HearsayCliTest::namesThatAreNotUtf8Open()
{
    if (!hearsay::test::takesAnyName(m_folder->path()))
        QSKIP("this file system takes no names that are not UTF-8");
    write(u"a.txt"_s);
    const Run run
        = runScript(u"name=$(printf 'caf\\351') && mkdir \"$name\" && mv a.txt \"$name/$name.txt\" || exit\n"
                    "\"$0\" analyze --format json \"$name/$name.txt\" || exit\n"
                    "\"$0\" analyze --output out \"$name/$name.txt\" || exit\n"
                    "\"$0\" import --library library.sqlite \"$name\" || exit\n"
                    "cd \"$name\" && \"$0\" import --library ../library.sqlite \"$name.txt\" || exit\n"
                    "\"$0\" analyze \"no $name.txt\""_s);
    QCOMPARE(run.errors, u"“no caf�.txt” does not exist; check the name and the folder.\n"_s);
    QCOMPARE(run.exitCode, 1);
    const QStringList lines = run.output.split(u'\n');
    QCOMPARE(parsed(lines[0])[u"file"].toString(), u"caf�.txt"_s);
    QCOMPARE(lines.mid(1),
             QStringList({u"1 added, 0 in the library already, 0 failed"_s,
                          u"0 added, 1 in the library already, 0 failed"_s, QString()}));
    // What is written has a name that is text.
    QVERIFY(readFile(m_folder->filePath(u"out/caf�.txt"_s)).contains(u"Mara Voss"_s));
}

void HearsayCliTest::pipesAreRefusedAtOnce()
{
    QCOMPARE(mkfifo(qPrintable(m_folder->filePath(u"pipe.txt"_s)), 0600), 0);
    for (const QStringList &command :
         {QStringList{u"analyze"_s}, QStringList{u"import"_s, u"--library"_s, u"library.sqlite"_s}})
    {
        const Run refused = run(command + QStringList{u"pipe.txt"_s, u"/dev/zero"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.startsWith(u"“pipe.txt” cannot be read"_s));
        QVERIFY(refused.errors.contains(u"“zero” cannot be read"_s));
    }
}

void HearsayCliTest::interruptionLeavesWholeLines()
{
    // More work than can be done before the signal arrives: the program is stopped after its first line
    // of output.
    const QString path = write(u"ferry.txt"_s, article.repeated(2000));
    QProcess process;
    process.start(QStringLiteral(HEARSAY_CLI),
                  QStringList{u"analyze"_s, u"--format"_s, u"json"_s} + QStringList(400, path));
    QVERIFY(process.waitForReadyRead(120000));
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY(output.endsWith('\n'));
    const QList<QByteArray> lines = output.split('\n');
    QVERIFY(lines.size() < 400);
    for (const QByteArray &line : lines.first(lines.size() - 1))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void HearsayCliTest::unreadPartsAreTold()
{
    const QString crowded = article + u'\n' + u"said Mara said Olav "_s.repeated(400) + u'\n';
    const Run json = run({u"analyze"_s, u"--format"_s, u"json"_s, write(u"crowded.txt"_s, crowded)});
    QCOMPARE(json.exitCode, 0);
    QVERIFY2(json.errors.contains(u"% of “crowded.txt” was not read for who says what"_s),
             qPrintable(json.errors));
    QCOMPARE(json.errors.count(u'\n'), 1);
    const QJsonObject document = parsed(json.output);
    QCOMPARE(document[u"unread"].toArray().size(), 1);
    QVERIFY(!document[u"quotes"].toArray().isEmpty());
    QVERIFY(json.output.size() < 100 * crowded.size());
    const Run match = run({u"match"_s, u"crowded.txt"_s});
    QCOMPARE(match.exitCode, 0);
    QVERIFY(match.errors.contains(u"was not read for who says what"_s));
}

QTEST_GUILESS_MAIN(HearsayCliTest)
#include "tst_hearsaycli.moc"
