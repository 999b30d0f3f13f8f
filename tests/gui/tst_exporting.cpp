// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/qpdfjson.h"
#include "tests/support/smalldisk.h"
#include "ui/messagestrip.h"
#include "windowfixture.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>
#include <qpdf/QPDF.hh>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the window writes is opened again and looked into.
class ExportingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pdfHasAHighlightForEachQuotation();
    void jsonHasTheTextAndTheQuotations();
    void textNamesTheSpeakers();
    void graphAsSvg();
    void graphAsPng();
    void suggestedNamesAreSafe();
    void failuresAreTold();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void articlesStay_data();
    void articlesStay();
    void decliningWritesNothing();

private:
    /// Triggers an export, answers with a path of `name`, waits for the note, and returns the path.
    QString exportAs(const QString &action, const QString &name);

    std::unique_ptr<WindowFixture> m_fixture;
};

void ExportingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({m_fixture->write(u"bridge.txt"_s, bridgeArticle())}));
}

QString ExportingTest::exportAs(const QString &action, const QString &name)
{
    m_fixture->chooser->toSave = m_fixture->pathOf(name);
    m_fixture->action(action)->trigger();
    const auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
    if (!QTest::qWaitFor([&] { return strip->text().contains(name); }, 120'000))
        return {};
    return m_fixture->chooser->toSave;
}

void ExportingTest::pdfHasAHighlightForEachQuotation()
{
    const QString path = exportAs(u"exportPdf"_s, u"out.pdf"_s);
    QVERIFY(!path.isEmpty());
    QPDF pdf;
    pdf.processFile(path.toLocal8Bit().constData());
    QVERIFY(pdf.getWarnings().empty());
    int highlights = 0;
    for (const QPDFObjectHandle &each : std::vector<QPDFObjectHandle>(pdf.getAllPages())) {
        QPDFObjectHandle page = each;
        QPDFObjectHandle annotations = page.getKey("/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
            highlights += annotations.getArrayItem(i).getKey("/Subtype").getName() == "/Highlight" ? 1 : 0;
    }
    QVERIFY(highlights >= m_fixture->workspace.article(1).analysis->attributions.size());
}

void ExportingTest::jsonHasTheTextAndTheQuotations()
{
    const QString path = exportAs(u"exportJson"_s, u"out.json"_s);
    const QJsonObject written = QJsonDocument::fromJson(readAll(path)).object();
    QCOMPARE(written["text"_L1].toString(), m_fixture->workspace.article(1).article->text);
    QCOMPARE(written["quotes"_L1].toArray().size(), 3);
}

void ExportingTest::textNamesTheSpeakers()
{
    const QString text = QString::fromUtf8(readAll(exportAs(u"exportText"_s, u"out.txt"_s)));
    QVERIFY(text.contains(u"Ingrid Sallow"));
    QVERIFY(text.contains(u"Nobody asked me about the cracks"));
}

void ExportingTest::graphAsSvg()
{
    QXmlStreamReader xml(readAll(exportAs(u"exportGraphSvg"_s, u"graph.svg"_s)));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"svg"_s);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void ExportingTest::graphAsPng()
{
    const QImage image(exportAs(u"exportGraphPng"_s, u"graph.png"_s));
    QVERIFY(!image.isNull());
    QVERIFY(image.width() > 100 && image.height() > 100);
}

void ExportingTest::suggestedNamesAreSafe()
{
    m_fixture->action(u"exportPdf"_s)->trigger();
    QVERIFY(m_fixture->chooser->askedPath.endsWith(u"/bridge.pdf"));
    m_fixture->action(u"exportText"_s)->trigger();
    QVERIFY(!m_fixture->chooser->askedPath.endsWith(u"/bridge.txt"));
}

void ExportingTest::failuresAreTold()
{
    for (const QString &name :
         {u"exportPdf"_s, u"exportJson"_s, u"exportText"_s, u"exportGraphSvg"_s, u"exportGraphPng"_s})
    {
        auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
        strip->dismiss();
        m_fixture->chooser->toSave = m_fixture->pathOf(u"no/such/folder/out"_s);
        m_fixture->action(name)->trigger();
        QTRY_COMPARE(strip->failures().size(), 1);
        QVERIFY2(strip->text().endsWith(u'.'), qPrintable(strip->text()));
    }
}

void ExportingTest::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("action");
    for (const QString &name :
         {u"exportPdf"_s, u"exportJson"_s, u"exportText"_s, u"exportGraphSvg"_s, u"exportGraphPng"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void ExportingTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(QString, action);
    const QString path = m_fixture->write(u"old"_s, u"kept"_s);
    m_fixture->chooser->toSave = path;
    const auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
    {
        const FileSizeLimit limit(16);
        m_fixture->action(action)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(strip->failures().size(), 1, 120'000);
    }
    QVERIFY2(strip->text().contains(path), qPrintable(strip->text()));
    QCOMPARE(readAll(path), QByteArray("kept"));
}

void ExportingTest::articlesStay_data()
{
    aFullDiskLeavesTheOldFile_data();
}

void ExportingTest::articlesStay()
{
    QFETCH(QString, action);
    const QString path = m_fixture->pathOf(u"bridge.txt"_s);
    QVERIFY(QFile::link(path, m_fixture->pathOf(u"link"_s)));
    m_fixture->chooser->toSave = m_fixture->pathOf(u"link"_s);
    m_fixture->action(action)->trigger();
    const auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
    QTRY_COMPARE_WITH_TIMEOUT(strip->failures().size(), 1, 120'000);
    QVERIFY2(strip->text().contains(u"open article"), qPrintable(strip->text()));
    QVERIFY(m_fixture->waitUntilIdle());
    QCOMPARE(readAll(path), bridgeArticle().toUtf8());
}

void ExportingTest::decliningWritesNothing()
{
    m_fixture->chooser->toSave.clear();
    m_fixture->action(u"exportPdf"_s)->trigger();
    QVERIFY(m_fixture->waitUntilIdle());
    QVERIFY(m_fixture->find(u"messageStrip"_s)->isHidden());
}

QTEST_MAIN(ExportingTest)
#include "tst_exporting.moc"
