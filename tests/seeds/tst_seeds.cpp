// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// hearsay-cli on annotated articles outside the project, judged by the scorer that lies beside them.
class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDirectQuotationHasItsSpeaker();
    void politicalNewsStaysAboveItsFloors();
};

namespace {

constexpr int processTimeout = 300'000;

QString shared(const QString &path)
{
    return QStringLiteral(HEARSAY_SHARED) + u'/' + path;
}

/// What the scorer says of the articles of a folder.
struct Score
{
    QJsonObject figures;
    QString printed;

    double of(const QString &group, const QString &figure) const
    {
        return figures[group].toObject()[figure].toDouble();
    }
};

/// Runs a program to its end; its standard output, or an empty string after saying what went wrong.
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(processTimeout) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
    {
        qWarning().noquote() << program << process.errorString()
                             << QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Analyses every text of `folder` with hearsay-cli and has the scorer judge it; printed is empty on failure.
Score score(const QString &folder)
{
    const QTemporaryDir output;
    QStringList arguments = {u"analyze"_s, u"--format"_s, u"json"_s, u"--output"_s, output.path()};
    for (const QString &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        arguments.append(folder + u'/' + name);
    run(QStringLiteral(HEARSAY_CLI), arguments);

    Score result;
    const QString figures = output.filePath(u"figures"_s);
    result.printed
        = run(u"python3"_s, {shared(u"eval/score.py"_s), folder, output.path(), u"--json"_s, figures});
    QFile file(figures);
    if (file.open(QIODevice::ReadOnly))
        result.figures = QJsonDocument::fromJson(file.readAll()).object();
    qInfo().noquote() << result.printed;
    return result;
}

} // namespace

void SeedsTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("The scorer needs python3, which is not installed.");
    if (!QFile::exists(shared(u"eval/score.py"_s)))
        QSKIP("The annotated articles are not at hand; configure with -DHEARSAY_SHARED=FOLDER to measure on "
              "them.");
}

void SeedsTest::everyDirectQuotationHasItsSpeaker()
{
    if (!QFile::exists(shared(u"seeds"_s)))
        QSKIP("The folder of annotated articles has no seeds.");
    const Score result = score(shared(u"seeds"_s));
    QVERIFY(!result.printed.isEmpty());
    QCOMPARE(result.figures[u"missing"].toInt(-1), 0);
    QCOMPARE(result.of(u"direct"_s, u"n"_s), 21.0);
    QCOMPARE(result.of(u"direct"_s, u"content"_s), 1.0);

    // The figures hold only the ratio of speakers; their number is in the report.
    static const QRegularExpression speakers(u"speaker +right (\\d+)/(\\d+), outlet right (\\d+)/(\\d+)"_s);
    const QRegularExpressionMatch match = speakers.match(result.printed);
    QVERIFY(match.hasMatch());
    QVERIFY2(match.captured(1).toInt() >= 34, qPrintable(match.captured()));
    QVERIFY2(match.captured(3).toInt() >= 26, qPrintable(match.captured()));
}

void SeedsTest::politicalNewsStaysAboveItsFloors()
{
    const QString folder = shared(u"corpora/polnear/dev"_s);
    if (!QFile::exists(folder))
        QSKIP("The folder of annotated articles has no political news.");
    const Score result = score(folder);
    QVERIFY(!result.printed.isEmpty());
    QCOMPARE(result.figures[u"missing"].toInt(-1), 0);
    QVERIFY(result.of(u"direct"_s, u"content"_s) >= 0.90);
    QVERIFY(result.of(u"direct"_s, u"linked"_s) >= 0.70);
    QVERIFY(result.of(u"relation"_s, u"precision"_s) >= 0.60);
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "tst_seeds.moc"
