// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "examplearticles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The example articles that the program carries.
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOfTheFolderIsBuiltIn();
    void builtInExamplesAreTheFiles();
};

namespace {

QDir folder()
{
    return QDir(QStringLiteral(HEARSAY_SOURCE_DIR) + u"/resources/examples"_s);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ExamplesTest::everyExampleOfTheFolderIsBuiltIn()
{
    QStringList expected;
    for (const QString &name :
         folder().entryList({u"*.txt"_s, u"*.md"_s, u"*.html"_s}, QDir::Files, QDir::Name))
        expected.append(u":/examples/"_s + name);
    QVERIFY(expected.size() >= 6);
    QCOMPARE(exampleArticles(), expected);
}

void ExamplesTest::builtInExamplesAreTheFiles()
{
    QVERIFY(!exampleArticles().isEmpty());
    for (const QString &path : exampleArticles()) {
        const QByteArray built = bytesOf(path);
        QVERIFY2(!built.isEmpty(), qPrintable(path));
        QCOMPARE(built, bytesOf(folder().filePath(QFileInfo(path).fileName())));
    }
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
