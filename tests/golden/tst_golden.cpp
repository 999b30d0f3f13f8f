// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionextractor.h"
#include "golden/analysisprinter.h"
#include "golden/goldenarticle.h"
#include "golden/linediff.h"
#include "golden/promises.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Every golden and example article is imported and analysed, and its analysis compared with what it was
/// when somebody last read it. HEARSAY_UPDATE_GOLDEN=NAME writes the golden of one article anew: read the
/// diff first.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void analysisIsAsBefore_data();
    void analysisIsAsBefore();
    void analysisKeepsItsPromises_data();
    void analysisKeepsItsPromises();
    void articlesCutAnywhereKeepThePromises_data();
    void articlesCutAnywhereKeepThePromises();
    void everyGoldenHasItsArticle();
};

namespace {

QString expectedFolder()
{
    return QStringLiteral(HEARSAY_TEST_DATA) + u"/expected"_s;
}

QString goldenPath(const QString &name)
{
    return expectedFolder() + u'/' + name + u".expected"_s;
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

void addArticleRows()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : goldenArticlePaths(QStringLiteral(HEARSAY_SOURCE_DIR)))
        QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
}

/// The beginning of `article`, as if its file had ended there.
Article cutAt(const Article &article, qsizetype length)
{
    Article cut = article;
    cut.text.truncate(length);
    cut.paragraphs.removeIf([length](const Paragraph &paragraph) { return paragraph.span.begin >= length; });
    if (!cut.paragraphs.isEmpty())
        cut.paragraphs.last().span.end = qMin(cut.paragraphs.last().span.end, length);
    return cut;
}

} // namespace

void GoldenTest::analysisIsAsBefore_data()
{
    addArticleRows();
}

void GoldenTest::analysisIsAsBefore()
{
    QFETCH(QString, path);
    const QString name = QFileInfo(path).completeBaseName();
    const Result<GoldenArticle> opened = openGoldenArticle(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const AnalysisPrinter printer(opened.value().article);
    const QString came = formatAnalysisText(printer.describe(opened.value().analysis));

    const QString diff = lineDiff(readText(goldenPath(name)), came);
    if (diff.isEmpty())
        return;
    qWarning().noquote() << "The analysis of" << name << (u"has changed:\n"_s + diff);
    if (qEnvironmentVariable("HEARSAY_UPDATE_GOLDEN") == name) {
        QVERIFY(writeText(goldenPath(name), came));
        QSKIP("The golden was written anew.");
    }
    QFAIL(qPrintable(u"Read the difference above; HEARSAY_UPDATE_GOLDEN=%1 accepts it."_s.arg(name)));
}

void GoldenTest::analysisKeepsItsPromises_data()
{
    addArticleRows();
}

void GoldenTest::analysisKeepsItsPromises()
{
    QFETCH(QString, path);
    const Result<GoldenArticle> opened = openGoldenArticle(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const QStringList broken = brokenPromises(opened.value().article, opened.value().analysis);
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));

    JobMonitor monitor;
    const Result<Analysis> again = makeAttributionExtractor()->extract(opened.value().article, monitor);
    QVERIFY(again);
    QVERIFY2(again.value() == opened.value().analysis, "the same article gives another analysis");
}

void GoldenTest::articlesCutAnywhereKeepThePromises_data()
{
    addArticleRows();
}

void GoldenTest::articlesCutAnywhereKeepThePromises()
{
    QFETCH(QString, path);
    const Result<Article> article = importGoldenArticle(path);
    QVERIFY2(article, article ? "" : qPrintable(article.error().message));
    const std::unique_ptr<AttributionExtractor> extractor = makeAttributionExtractor();
    constexpr qsizetype step = 41; // a prime: cuts fall within words, marks, clauses
    for (qsizetype length = 0; length < article.value().text.size(); length += step) {
        if (length > 0 && article.value().text.at(length - 1).isHighSurrogate())
            continue;
        const Article cut = cutAt(article.value(), length);
        JobMonitor monitor;
        const Result<Analysis> analysis = extractor->extract(cut, monitor);
        QVERIFY(analysis);
        const QStringList broken = brokenPromises(cut, analysis.value());
        QVERIFY2(broken.isEmpty(), qPrintable(u"cut at %1:\n"_s.arg(length) + broken.join(u'\n')));
    }
}

void GoldenTest::everyGoldenHasItsArticle()
{
    QSet<QString> names;
    for (const QString &path : goldenArticlePaths(QStringLiteral(HEARSAY_SOURCE_DIR))) {
        const QString name = QFileInfo(path).completeBaseName();
        QVERIFY2(!names.contains(name), qPrintable(name + u" names two articles"_s));
        names.insert(name);
        QVERIFY2(QFileInfo::exists(goldenPath(name)), qPrintable(name + u" has no .expected"_s));
    }
    QVERIFY(!names.isEmpty());
    for (const QString &file : QDir(expectedFolder()).entryList(QDir::Files))
        QVERIFY2(names.contains(QFileInfo(file).completeBaseName()), qPrintable(file + u" has no article"_s));
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_golden.moc"
