// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    void interruptionLeavesWholeLines();
    void unreadPartsAreTold();

private:
    QString write(const QString &name, const QString &text = article);
    Run run(const QStringList &arguments, const QProcessEnvironment &environment = bareEnvironment());
    static QProcessEnvironment bareEnvironment();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HearsayCliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
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

void HearsayCliTest::analysesToStandardOutput()
{
    const Run text = run({u"analyze"_s, write(u"ferry.txt"_s)});
    QCOMPARE(text.errors, QString());
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.output.contains(u"Mara Voss"_s));
    QVERIFY(text.output.contains(u"“We are tired ⚓,”"_s));
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
