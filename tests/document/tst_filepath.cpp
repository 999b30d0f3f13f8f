// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"
#include "tests/support/faultyplaces.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Names on disk as text and back, whatever their bytes are.
class FilePathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameComesBack_data();
    void everyNameComesBack();
    void anyBytesComeBack();
    void readersSeeReplacementCharacters();
    void linksLoseNoByte();
    void pathsAreMadeAbsolute();
    void theWorkingFolderMayHaveAnyName();
    void resourcesStay();
};

void FilePathTest::everyNameComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("/a/caf\xc3\xa9.txt") << u"/a/café.txt"_s;
    QTest::newRow("beyond 16 bits") << QByteArray("\xf0\x9f\x93\xb0.txt") << u"📰.txt"_s;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9.txt") << u"caf�.txt"_s;
    QTest::newRow("cut") << QByteArray("a\xc3") << u"a�"_s;
    QTest::newRow("overlong slash") << QByteArray("a\xc0\xaf") << u"a��"_s;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << u"���"_s;
    QTest::newRow("half and whole") << QByteArray("\xc3\xc3\xa9\xa9") << u"�é�"_s;
    // U+EFE9 itself: if it stood for itself, this name and "\xe9" would be one.
    QTest::newRow("an escape as a name") << QByteArray("\xee\xbf\xa9") << u"���"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void FilePathTest::everyNameComesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    const QString path = pathFromBytes(bytes);
    QCOMPARE(bytesOfPath(path), bytes);
    QCOMPARE(shownPath(path), shown);
    // What keeps text as UTF-8 keeps the name.
    QCOMPARE(QString::fromUtf8(path.toUtf8()), path);
}

void FilePathTest::anyBytesComeBack()
{
    std::mt19937 random(11);
    std::uniform_int_distribution<int> byte(1, 255);
    QSet<QString> texts;
    QSet<QByteArray> names;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes;
        for (int length = i % 9; length >= 0; --length)
            bytes += char(i % 2 ? byte(random) : byte(random) | 0x80);
        const QString path = pathFromBytes(bytes);
        QCOMPARE(bytesOfPath(path), bytes);
        names.insert(bytes);
        texts.insert(path);
    }
    QCOMPARE(texts.size(), names.size());
}

void FilePathTest::readersSeeReplacementCharacters()
{
    const QString path = pathFromBytes("/caf\xe9/th\xe9.txt");
    QCOMPARE(shownName(path), u"th�.txt"_s);
    QCOMPARE(shownPath(u"“%1” is empty."_s.arg(path)), u"“/caf�/th�.txt” is empty."_s);
}

void FilePathTest::linksLoseNoByte()
{
    QCOMPARE(bytesOfPath(pathOfUrl(QUrl::fromEncoded("file:///a/caf%E9%20%23.txt"))), "/a/caf\xe9 #.txt");
    QCOMPARE(bytesOfPath(pathOfUrl(QUrl::fromEncoded("file:///a/caf%C3%A9%25.txt"))), "/a/caf\xc3\xa9%.txt");
    QCOMPARE(pathOfUrl(QUrl::fromLocalFile(u"/a/é ü%41.txt"_s)), u"/a/é ü%41.txt"_s);
    QCOMPARE(pathOfUrl(QUrl(u"https://example.org/a.txt"_s)), QString());
    QCOMPARE(pathOfUrl(QUrl(u"file://server/share/a.txt"_s)), u"//server/share/a.txt"_s);
}

void FilePathTest::pathsAreMadeAbsolute()
{
    QCOMPARE(absolutePath(u"/a//b/../c.txt"_s), u"/a/c.txt"_s);
    QCOMPARE(absolutePath(u"c.txt"_s), QDir::currentPath() + u"/c.txt"_s);
    QVERIFY(isFolder(u"/"_s));
    QVERIFY(!isFolder(u"/nowhere at all"_s));
}

void FilePathTest::theWorkingFolderMayHaveAnyName()
{
    const QTemporaryDir folder;
    if (!test::takesAnyName(folder.path()))
        QSKIP("this file system takes no names that are not UTF-8");
    const QByteArray here = bytesOfPath(folder.path()) + "/caf\xe9";
    QCOMPARE(mkdir(here.constData(), 0700), 0);
    const QString before = QDir::currentPath();
    QCOMPARE(chdir(here.constData()), 0);
    const QByteArray absolute = bytesOfPath(absolutePath(u"a.txt"_s));
    QCOMPARE(chdir(before.toUtf8().constData()), 0);
    QVERIFY2(absolute.endsWith("/caf\xe9/a.txt"), absolute.constData());
    QVERIFY(isFolder(pathFromBytes(here)));
    QCOMPARE(rmdir(here.constData()), 0);
}

void FilePathTest::resourcesStay()
{
    QCOMPARE(absolutePath(u":/examples/a.txt"_s), u":/examples/a.txt"_s);
}

QTEST_GUILESS_MAIN(FilePathTest)
#include "tst_filepath.moc"
