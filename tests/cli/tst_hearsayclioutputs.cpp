// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString article = u"Ferry crews walk out\n\n“We are tired ⚓,” Mara Voss said on Monday.\n"_s;

struct Run
{
    int exitCode = -1;
    QString output;
    QString errors;
};

/// Where standard output of the program leads.
enum class Output { Read, Full, Closed };

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

unsigned modeOf(const QString &path)
{
    struct stat there = {};
    return ::stat(QFile::encodeName(path).constData(), &there) == 0 ? there.st_mode & 0777U : 0U;
}

/// The commands that write into a folder, and the name of what they write there about ferry.txt.
void addCommands()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QStringList{u"analyze"_s} << u"ferry.txt"_s;
    QTest::newRow("json") << QStringList{u"analyze"_s, u"-f"_s, u"json"_s} << u"ferry.json"_s;
    QTest::newRow("exported json") << QStringList{u"export"_s, u"-f"_s, u"json"_s} << u"ferry.json"_s;
    QTest::newRow("pdf") << QStringList{u"export"_s, u"-f"_s, u"pdf"_s} << u"ferry.pdf"_s;
    QTest::newRow("csv") << QStringList{u"export"_s, u"-f"_s, u"csv"_s} << u"claims.csv"_s;
    QTest::newRow("graphml") << QStringList{u"export"_s, u"-f"_s, u"graphml"_s} << u"claims.graphml"_s;
    QTest::newRow("gexf") << QStringList{u"export"_s, u"-f"_s, u"gexf"_s} << u"claims.gexf"_s;
    QTest::newRow("claims") << QStringList{u"match"_s} << u"claims.txt"_s;
    QTest::newRow("json of claims") << QStringList{u"match"_s, u"-f"_s, u"json"_s} << u"claims.json"_s;
}

} // namespace

/// What hearsay-cli writes: whole or not at all, over nothing that has to stay, for its user alone.
class HearsayCliOutputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskLeavesTheOldFile_data() { addCommands(); }
    void aFullDiskLeavesTheOldFile();
    void aFileThatMustNotGrowLeavesTheOldFile_data() { addCommands(); }
    void aFileThatMustNotGrowLeavesTheOldFile();
    void anUnwritableFolderGivesThree_data() { addCommands(); }
    void anUnwritableFolderGivesThree();
    void foreignFilesStay_data() { addCommands(); }
    void foreignFilesStay();
    void outputsArePrivateAndReplaced_data() { addCommands(); }
    void outputsArePrivateAndReplaced();
    void whatAReaderAddedToAPdfStays();
    void inputsStay_data();
    void inputsStay();
    void standardOutputThatFailsGivesThree_data();
    void standardOutputThatFailsGivesThree();
    void nothingSteersTheTerminal_data();
    void nothingSteersTheTerminal();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QString &text = article);
    Run run(const QStringList &arguments, Output output = Output::Read);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HearsayCliOutputsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString HearsayCliOutputsTest::write(const QString &name, const QString &text)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(name));
    return path(name);
}

Run HearsayCliOutputsTest::run(const QStringList &arguments, Output output)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    if (output == Output::Full)
        process.setStandardOutputFile(u"/dev/full"_s);
    if (output == Output::Closed)
        process.setChildProcessModifier([] { ::close(STDOUT_FILENO); });
    process.start(QStringLiteral(HEARSAY_CLI), arguments);
    if (!process.waitForFinished(120000))
        qFatal("the program does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void HearsayCliOutputsTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(QStringList, command);
    QFETCH(QString, name);
    SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can make a small disk");
    QFile old(disk.filePath(name));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("kept") == 4);
    old.close();
    disk.fill();
    write(u"ferry.txt"_s);
    const Run full = run(command + QStringList{u"--overwrite"_s, u"-o"_s, disk.path(), u"ferry.txt"_s});
    QCOMPARE(
        full.errors,
        u"“%1” cannot be written: no space left on the disk. Choose another folder or make room.\n"_s.arg(
            disk.filePath(name)));
    QCOMPARE(full.exitCode, 3);
    QCOMPARE(contentOf(disk.filePath(name)), QByteArray("kept"));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void HearsayCliOutputsTest::aFileThatMustNotGrowLeavesTheOldFile()
{
    QFETCH(QStringList, command);
    QFETCH(QString, name);
    write(u"ferry.txt"_s);
    write(u"out/"_s + name, u"kept"_s);
    const Run full = [&] {
        const FileSizeLimit limit(16);
        return run(command + QStringList{u"--overwrite"_s, u"-o"_s, u"out"_s, u"ferry.txt"_s});
    }();
    QVERIFY2(full.errors.startsWith(u"“out/%1” cannot be written: "_s.arg(name)), qPrintable(full.errors));
    QCOMPARE(full.exitCode, 3);
    QCOMPARE(contentOf(path(u"out/"_s + name)), QByteArray("kept"));
    QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{name});
}

void HearsayCliOutputsTest::anUnwritableFolderGivesThree()
{
    QFETCH(QStringList, command);
    write(u"ferry.txt"_s);
    write(u"occupied"_s);
    // Nobody can make a file in the latter, not even root.
    for (const QString &folder : {u"occupied/below"_s, u"/proc"_s}) {
        const Run failed = run(command + QStringList{u"-o"_s, folder, u"ferry.txt"_s});
        QCOMPARE(failed.exitCode, 3);
        QCOMPARE(failed.errors.count(u'\n'), 1);
        QVERIFY2(failed.errors.contains(u'“' + folder + u'”'), qPrintable(failed.errors));
    }
    QCOMPARE(contentOf(path(u"occupied"_s)), article.toUtf8());
}

void HearsayCliOutputsTest::foreignFilesStay()
{
    QFETCH(QStringList, command);
    QFETCH(QString, name);
    write(u"ferry.txt"_s);
    const QString foreign = u"{\"formatVersion\": 1, \"quotes\": []}\n"_s;
    write(u"out/"_s + name, foreign);
    const QStringList arguments = command + QStringList{u"-o"_s, u"out"_s, u"ferry.txt"_s};
    const Run refused = run(arguments);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"“out/%1”"_s.arg(name)) && refused.errors.contains(u"--overwrite"),
             qPrintable(refused.errors));
    QCOMPARE(contentOf(path(u"out/"_s + name)), foreign.toUtf8());
    const Run replaced = run(arguments + QStringList{u"--overwrite"_s});
    QCOMPARE(replaced.errors, QString());
    QCOMPARE(replaced.exitCode, 0);
    QVERIFY(contentOf(path(u"out/"_s + name)) != foreign.toUtf8());
}

void HearsayCliOutputsTest::outputsArePrivateAndReplaced()
{
    QFETCH(QStringList, command);
    QFETCH(QString, name);
    write(u"ferry.txt"_s);
    const QStringList arguments = command + QStringList{u"-o"_s, u"new/out"_s, u"ferry.txt"_s};
    const QString result = path(u"new/out/"_s + name);
    QCOMPARE(run(arguments).exitCode, 0);
    QCOMPARE(modeOf(path(u"new"_s)), 0700U);
    QCOMPARE(modeOf(path(u"new/out"_s)), 0700U);
    QCOMPARE(modeOf(result), 0600U);
    ::chmod(QFile::encodeName(result).constData(), 0664);
    const bool tellsItsMaker = !name.endsWith(u".txt") && !name.endsWith(u".csv");
    const Run again = run(arguments + (tellsItsMaker ? QStringList() : QStringList{u"--overwrite"_s}));
    QCOMPARE(again.errors, QString());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(modeOf(result), 0664U);
    if (!tellsItsMaker)
        QCOMPARE(run(arguments).exitCode, 1);
}

void HearsayCliOutputsTest::whatAReaderAddedToAPdfStays()
{
    write(u"ferry.txt"_s);
    const QStringList arguments = {u"export"_s, u"-f"_s, u"pdf"_s, u"ferry.txt"_s};
    QCOMPARE(run(arguments).exitCode, 0);
    QFile pdf(path(u"ferry.pdf"_s));
    QVERIFY(pdf.open(QIODevice::Append));
    pdf.write("9 0 obj\n<< /Type /Annot >>\nendobj\nstartxref\n1\n%%EOF\n");
    pdf.close();
    const QByteArray before = contentOf(path(u"ferry.pdf"_s));
    QCOMPARE(run(arguments).exitCode, 1);
    QCOMPARE(contentOf(path(u"ferry.pdf"_s)), before);
}

void HearsayCliOutputsTest::inputsStay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("of the run") << QStringList{u"analyze"_s, u"a.html"_s, u"a.txt"_s};
    QTest::newRow("claims") << QStringList{u"match"_s, u"a.txt"_s, u"claims.txt"_s};
    QTest::newRow("other spelling") << QStringList{u"match"_s, u"../w/./claims.txt"_s};
    QTest::newRow("symbolic link") << QStringList{u"match"_s, u"../soft.txt"_s};
    QTest::newRow("hard link") << QStringList{u"match"_s, u"../hard.txt"_s};
    QTest::newRow("link to an input") << QStringList{u"export"_s, u"-f"_s, u"json"_s, u"a.txt"_s};
}

void HearsayCliOutputsTest::inputsStay()
{
    QFETCH(QStringList, arguments);
    const QString claims = write(u"w/claims.txt"_s);
    write(u"w/a.html"_s, u"<p>“No,” Ilse Marlow said.</p>"_s);
    const QString text = write(u"w/a.txt"_s);
    QVERIFY(QFile::link(claims, path(u"soft.txt"_s)));
    QCOMPARE(
        ::link(QFile::encodeName(claims).constData(), QFile::encodeName(path(u"hard.txt"_s)).constData()), 0);
    QVERIFY(QFile::link(text, path(u"w/a.json"_s)));
    QStringList inFolder = arguments;
    for (QString &argument : inFolder) {
        if (argument.contains(u'.'))
            argument.prepend(u"w/"_s);
    }
    const Run refused = run(inFolder + QStringList{u"--overwrite"_s, u"-o"_s, u"w"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"would be overwritten"), qPrintable(refused.errors));
    QCOMPARE(contentOf(claims), article.toUtf8());
    QCOMPARE(contentOf(text), article.toUtf8());
}

void HearsayCliOutputsTest::standardOutputThatFailsGivesThree_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
    QTest::newRow("analyze") << QStringList{u"analyze"_s, u"ferry.txt"_s};
    QTest::newRow("analyze json") << QStringList{u"analyze"_s, u"-f"_s, u"json"_s, u"ferry.txt"_s};
    QTest::newRow("match") << QStringList{u"match"_s, u"ferry.txt"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"-l"_s, u"library.sqlite"_s, u"ferry.txt"_s};
    QTest::newRow("search") << QStringList{u"search"_s, u"-l"_s, u"library.sqlite"_s, u"tired"_s};
}

void HearsayCliOutputsTest::standardOutputThatFailsGivesThree()
{
    QFETCH(QStringList, arguments);
    write(u"ferry.txt"_s);
    QCOMPARE(run({u"import"_s, u"-l"_s, u"library.sqlite"_s, u"ferry.txt"_s}).exitCode, 0);
    QList<Output> outputs = {Output::Closed};
    if (QFile::exists(u"/dev/full"_s))
        outputs.append(Output::Full);
    for (const Output output : outputs) {
        const Run failed = run(arguments, output);
        QCOMPARE(failed.exitCode, 3);
        QVERIFY2(failed.errors.startsWith(u"Standard output cannot be written: "_s),
                 qPrintable(failed.errors));
        QCOMPARE(failed.errors.count(u'\n'), 1);
    }
}

void HearsayCliOutputsTest::nothingSteersTheTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("expectsWords");
    const QString name = u"evil\u001b]0;\u202e\n.txt"_s;
    const QString library = u"library.sqlite"_s;
    QTest::newRow("analyze") << QStringList{u"analyze"_s, name, u"missing"_s + name} << true;
    QTest::newRow("json") << QStringList{u"analyze"_s, u"-f"_s, u"json"_s, name} << true;
    QTest::newRow("match") << QStringList{u"match"_s, name, name} << true;
    QTest::newRow("match json") << QStringList{u"match"_s, u"-f"_s, u"json"_s, name, name} << true;
    QTest::newRow("names of outputs")
        << QStringList{u"analyze"_s, u"-o"_s, u"o\u001but"_s, name, name} << false;
    QTest::newRow("import") << QStringList{u"import"_s, u"-l"_s, library, name, u"missing"_s + name} << false;
    QTest::newRow("search") << QStringList{u"search"_s, u"-l"_s, library, u"monday"_s} << true;
    QTest::newRow("option") << QStringList{u"analyze"_s, u"--\u001b[31m"_s} << false;
    QTest::newRow("command") << QStringList{u"\u009b31m"_s} << false;
}

void HearsayCliOutputsTest::nothingSteersTheTerminal()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, expectsWords);
    const QString name = u"evil\u001b]0;\u202e\n.txt"_s;
    // More of it, and the file would be taken for a picture.
    const QString words
        = u"“We are \u001b[2Jtired \u202egnp\u2028\u009b,” Mara V\u007foss said on Monday.\n\n"_s;
    write(name,
          u"Red \u001b[31malert\u0007\n\n"_s + words + words
              + u"The ferries stay in the harbour until the council has met, the harbour master said.\n\n"_s
                    .repeated(30));
    run({u"import"_s, u"-l"_s, u"library.sqlite"_s, name});
    const Run shown = run(arguments);
    const QString all = shown.output + shown.errors;
    QVERIFY2(all.contains(u"tired") == expectsWords, qPrintable(all));
    const auto steers = std::find_if(all.begin(), all.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n') || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph || c == QChar(0x202e);
    });
    QVERIFY2(steers == all.end(), qPrintable(u"after: "_s + all.left(steers - all.begin()).right(80)));
    for (const QString &line : shown.errors.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.endsWith(u'.'), qPrintable(line)); // no sentence is broken by a name
}

QTEST_GUILESS_MAIN(HearsayCliOutputsTest)
#include "tst_hearsayclioutputs.moc"
