// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicationicon.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

QString packagingPath(const QString &name)
{
    return QStringLiteral(HEARSAY_SOURCE_DIR "/packaging/") + name;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString desktopEntry(const QString &key)
{
    const QString text = read(packagingPath(u"desktop/"_s + hearsay::applicationId() + u".desktop"_s));
    const QRegularExpression line(u"^%1=(.*)$"_s.arg(key), QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

/// The texts of all elements called `name` in the AppStream metadata; for a release its version.
QStringList metainfo(const QString &name)
{
    QStringList texts;
    QXmlStreamReader xml(read(packagingPath(u"desktop/"_s + hearsay::applicationId() + u".metainfo.xml"_s)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != name) {
            continue;
        }
        const QString version = xml.attributes().value("version"_L1).toString();
        texts += version.isEmpty() ? xml.readElementText() : version;
    }
    return xml.hasError() ? QStringList() : texts;
}

/// The presets, each with the variables that it has itself and by inheritance.
QHash<QString, QJsonObject> presets()
{
    const QJsonObject file
        = QJsonDocument::fromJson(read(packagingPath(u"../CMakePresets.json"_s)).toUtf8()).object();
    QHash<QString, QJsonObject> all;
    for (const QJsonValue value : file[u"configurePresets"_s].toArray()) {
        const QJsonObject preset = value.toObject();
        QJsonObject variables = all.value(preset[u"inherits"_s].toString());
        const QJsonObject own = preset[u"cacheVariables"_s].toObject();
        for (auto it = own.begin(); it != own.end(); ++it)
            variables[it.key()] = it.value();
        all.insert(preset[u"name"_s].toString(), variables);
    }
    return all;
}

} // namespace

class TestPackaging : public QObject
{
    Q_OBJECT

private slots:
    void oneIdEverywhere();
    void oneListOfFormats();
    void oneVersion();
    void whatIsTestedHasAssertions();
    void scriptsExplainThemselves_data();
    void scriptsExplainThemselves();
    void scriptsTurnDownUnknownOptions_data();
    void scriptsTurnDownUnknownOptions();
};

void TestPackaging::oneIdEverywhere()
{
    QCOMPARE(metainfo(u"id"_s), QStringList{hearsay::applicationId()});
    QCOMPARE(metainfo(u"launchable"_s), QStringList{hearsay::applicationId() + u".desktop"_s});
    QCOMPARE(desktopEntry(u"Icon"_s), hearsay::applicationId());
    QVERIFY(read(hearsay::applicationIconPath()).contains(u"<svg"_s));
}

void TestPackaging::oneListOfFormats()
{
    const QStringList formats = metainfo(u"mediatype"_s);
    QVERIFY(formats.contains(u"text/plain"_s));
    QCOMPARE(desktopEntry(u"MimeType"_s).split(u';', Qt::SkipEmptyParts), formats);
}

void TestPackaging::oneVersion()
{
    const QString version = QStringLiteral(HEARSAY_VERSION);
    QCOMPARE(metainfo(u"release"_s).value(0), version);
    const QString changelog = read(packagingPath(u"debian/changelog"_s));
    QVERIFY2(changelog.startsWith(u"hearsay (%1)"_s.arg(version)),
             qPrintable(changelog.section(u'\n', 0, 0)));
}

void TestPackaging::whatIsTestedHasAssertions()
{
    static const QRegularExpression standard(u"preset=(\\w+) build"_s);
    const QString tested = standard.match(read(packagingPath(u"test"_s))).captured(1);
    const QHash<QString, QJsonObject> all = presets();
    QVERIFY(all.contains(tested) && all.contains(u"release"_s));
    for (const QString &name : {tested, u"dev"_s, u"asan"_s, u"tsan"_s, u"fuzz"_s})
        QVERIFY2(all[name][u"HEARSAY_ASSERTIONS"_s].toString() == u"ON", qPrintable(name));
    // What is measured and what is shipped does not pay for them.
    QVERIFY(!all[u"release"_s].contains(u"HEARSAY_ASSERTIONS"_s));
    QVERIFY(!read(packagingPath(u"debian/rules"_s)).contains(u"ASSERTIONS"_s));
}

void TestPackaging::scriptsExplainThemselves_data()
{
    scriptsTurnDownUnknownOptions_data();
    QTest::newRow("test") << u"test"_s;
}

void TestPackaging::scriptsExplainThemselves()
{
    QFETCH(QString, script);
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.start(packagingPath(script), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QString help = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(help.contains(u"usage: packaging/"_s + script), qPrintable(help));
}

// packaging/test is not here: it hands its options to ctest.
void TestPackaging::scriptsTurnDownUnknownOptions_data()
{
    QTest::addColumn<QString>("script");
    for (const char *script : {"setup", "run", "check", "screenshots", "make-deb", "try-in-chroot"}) {
        QTest::newRow(script) << QString::fromLatin1(script);
    }
}

void TestPackaging::scriptsTurnDownUnknownOptions()
{
    QFETCH(QString, script);
    QProcess process;
    process.start(packagingPath(script), {u"--no-such-option"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QString message = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(message.count(u'\n'), 1);
    QVERIFY2(message.contains(u"--no-such-option is not an option"_s), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
