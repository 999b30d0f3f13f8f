// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/outputfile.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

constexpr qsizetype large = 300'000; ///< more than any buffer holds

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

void put(const QString &path, const QByteArray &bytes, unsigned mode = 0644)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    ::chmod(QFile::encodeName(path).constData(), mode);
}

unsigned modeOf(const QString &path)
{
    struct stat there = {};
    return ::stat(QFile::encodeName(path).constData(), &there) == 0 ? there.st_mode & 07777U : 0U;
}

} // namespace

/// Files are written whole, in private, or not at all.
class OutputFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newFilesArePrivate();
    void anOlderFileKeepsItsPermissions();
    void manySmallPiecesMakeOneFile();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void aFileThatMustNotGrowLeavesTheOldFile_data();
    void aFileThatMustNotGrowLeavesTheOldFile();
    void whatIsNotCommittedLeavesNothing();
    void onlyOrdinaryFilesAreReplaced();
    void linksAreFollowed();
    void namesMayBeAsLongAsTheyCanBe();
    void foldersAreMadePrivate();
    void oneFileHasManyNames();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OutputFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void OutputFileTest::newFilesArePrivate()
{
    QVERIFY(writeOutput(path(u"new"_s), "words"));
    QCOMPARE(contentOf(path(u"new"_s)), QByteArray("words"));
    QCOMPARE(modeOf(path(u"new"_s)), 0600U);
    QCOMPARE(names(), QStringList{u"new"_s});
}

void OutputFileTest::anOlderFileKeepsItsPermissions()
{
    put(path(u"old"_s), "longer than the new one", 0640);
    QVERIFY(writeOutput(path(u"old"_s), "words"));
    QCOMPARE(contentOf(path(u"old"_s)), QByteArray("words"));
    QCOMPARE(modeOf(path(u"old"_s)), 0640U);
    QVERIFY(writeOutput(path(u"old"_s), "secret", OutputFile::Access::OwnerOnly));
    QCOMPARE(modeOf(path(u"old"_s)), 0600U);
}

void OutputFileTest::manySmallPiecesMakeOneFile()
{
    OutputFile file(path(u"pieces"_s));
    QVERIFY(file.begin());
    QByteArray all;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray piece
            = QByteArray::number(i) + (i % 5000 == 0 ? QByteArray(100'000, '.') : QByteArray());
        QCOMPARE(file.write(piece), piece.size());
        all += piece;
    }
    QVERIFY(!QFile::exists(path(u"pieces"_s)));
    QVERIFY(file.commit());
    QCOMPARE(contentOf(path(u"pieces"_s)), all);
}

void OutputFileTest::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("one byte") << qsizetype(1); // stays in a buffer until the last flush
    QTest::newRow("large") << large;
}

void OutputFileTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(qsizetype, size);
    SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can make a small disk");
    const QString old = disk.filePath(u"old"_s);
    put(old, "kept");
    disk.fill();
    const auto written = writeOutput(old, QByteArray(size, 'x'));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    QCOMPARE(
        written.error().message,
        u"“%1” cannot be written: no space left on the disk. Choose another folder or make room."_s.arg(old));
    QCOMPARE(contentOf(old), QByteArray("kept"));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"ballast"_s, u"old"_s}));
}

void OutputFileTest::aFileThatMustNotGrowLeavesTheOldFile_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("small") << qsizetype(11);
    QTest::newRow("large") << large;
}

void OutputFileTest::aFileThatMustNotGrowLeavesTheOldFile()
{
    QFETCH(qsizetype, size);
    put(path(u"old"_s), "kept");
    const auto written = [&] {
        const FileSizeLimit limit(10);
        return writeOutput(path(u"old"_s), QByteArray(size, 'x'));
    }();
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    QVERIFY(written.error().message.contains(path(u"old"_s)));
    QCOMPARE(contentOf(path(u"old"_s)), QByteArray("kept"));
    QCOMPARE(names(), QStringList{u"old"_s});
}

void OutputFileTest::whatIsNotCommittedLeavesNothing()
{
    put(path(u"old"_s), "kept");
    {
        OutputFile file(path(u"old"_s));
        QVERIFY(file.begin());
        file.write(QByteArray(large, 'x'));
    }
    QCOMPARE(contentOf(path(u"old"_s)), QByteArray("kept"));
    QCOMPARE(names(), QStringList{u"old"_s});
}

void OutputFileTest::onlyOrdinaryFilesAreReplaced()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"lost"_s)));
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"device"_s)));
    const QStringList before = names();
    for (const QString &name : before) {
        const auto written = writeOutput(path(name), "words");
        QVERIFY2(!written, qPrintable(name));
        QVERIFY2(written.error().message.contains(u"not an ordinary file"),
                 qPrintable(written.error().message));
    }
    QCOMPARE(names(), before);
    QVERIFY(!writeOutput(path(u"no/such/folder"_s), "words"));
}

void OutputFileTest::linksAreFollowed()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"far"_s));
    put(path(u"far/file"_s), "old");
    QVERIFY(QFile::link(u"far/file"_s, path(u"link"_s)));
    QVERIFY(writeOutput(path(u"link"_s), "new"));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"far/file"_s)), QByteArray("new"));
}

void OutputFileTest::namesMayBeAsLongAsTheyCanBe()
{
    const QString name(255, u'n');
    QVERIFY(writeOutput(path(name), "words"));
    QVERIFY(!writeOutput(path(name + u'n'), "words"));
    QCOMPARE(names(), QStringList{name});
}

void OutputFileTest::foldersAreMadePrivate()
{
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    QVERIFY(makePrivateFolder(path(u"one/two/three/"_s)));
    for (const QString &made : {u"one"_s, u"one/two"_s, u"one/two/three"_s})
        QCOMPARE(modeOf(path(made)), 0700U);
    QVERIFY(makePrivateFolder(path(u"one"_s)));
    QCOMPARE(modeOf(m_folder->path()), 0755U);
    put(path(u"file"_s), "words");
    QVERIFY(!makePrivateFolder(path(u"file/folder"_s)));
}

void OutputFileTest::oneFileHasManyNames()
{
    put(path(u"a"_s), "words");
    put(path(u"b"_s), "words");
    QCOMPARE(
        ::link(QFile::encodeName(path(u"a"_s)).constData(), QFile::encodeName(path(u"hard"_s)).constData()),
        0);
    QVERIFY(QFile::link(u"a"_s, path(u"soft"_s)));
    QVERIFY(isSameFile(path(u"a"_s), path(u"hard"_s)));
    QVERIFY(isSameFile(path(u"soft"_s), path(u"./a"_s)));
    QVERIFY(!isSameFile(path(u"a"_s), path(u"b"_s)));
    QVERIFY(!isSameFile(path(u"none"_s), path(u"none"_s)));
}

QTEST_GUILESS_MAIN(OutputFileTest)
#include "tst_outputfile.moc"
