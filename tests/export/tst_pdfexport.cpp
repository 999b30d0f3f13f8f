// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "export/attributionsummary.h"
#include "export/exporter.h"
#include "pdffile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Cancels after a number of reports of progress.
class CancellingMonitor : public JobMonitor
{
public:
    explicit CancellingMonitor(int reports)
        : m_left(reports)
    {
    }
    bool isCancelled() const override { return m_left <= 0; }
    void setProgress(qint64, qint64) override { --m_left; }

private:
    std::atomic<int> m_left;
};

/// Keeps what was reported.
class RecordingMonitor : public JobMonitor
{
public:
    void setProgress(qint64 done, qint64 total) override
    {
        rises = rises && done >= last && done <= total;
        last = done;
        ++reports;
    }

    qint64 last = 0;
    int reports = 0;
    bool rises = true;
};

} // namespace

class PdfExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAttributionIsHighlighted_data();
    void everyAttributionIsHighlighted();
    void everyContentLineHasItsQuad_data();
    void everyContentLineHasItsQuad();
    void highlightsCarryWhatViewersShow();
    void popupsKnowTheirParents();
    void linksLeadToPagesBothWays();
    void outlineListsTextSourcesAndGraph();
    void metadataIsTold();
    void marginNotesDoNotOverlap();
    void fontsAreEmbedded();
    void nothingAttributed();
    void fourHundredSpeakers();
    void strangeTexts_data();
    void strangeTexts();
    void sameArticleGivesSameBytesButDates();
    void progressRises();
    void cancelLeavesTheOldFile();
    void failureLeavesASentence();
    void fullDiskLeavesTheOldFile();
    void worksOffTheMainThread();

private:
    QString exported(const AnalysedArticle &article, const QString &fileName);

    QTemporaryDir m_folder;
};

void PdfExportTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString PdfExportTest::exported(const AnalysedArticle &article, const QString &fileName)
{
    const QString path = m_folder.filePath(fileName);
    JobMonitor monitor;
    const auto done = exportPdf(article, path, monitor);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return path;
}

void PdfExportTest::everyAttributionIsHighlighted_data()
{
    QTest::addColumn<AnalysedArticle>("article");
    QTest::newRow("short") << harbourArticle();
    QTest::newRow("long") << longArticle(6000, 12);
}

void PdfExportTest::everyAttributionIsHighlighted()
{
    QFETCH(AnalysedArticle, article);
    PdfFile file(exported(article, u"all.pdf"_s));
    QSet<AttributionIndex> found;
    QSet<QString> names;
    const auto highlights = file.annotations("/Highlight");
    for (const QPDFObjectHandle &highlight : highlights) {
        found.insert(attributionOf(highlight));
        names.insert(QString::fromStdString(nameOf(highlight)));
    }
    QCOMPARE(found.size(), article.analysis->attributions.size());
    QCOMPARE(names.size(), highlights.size());
}

void PdfExportTest::everyContentLineHasItsQuad_data()
{
    everyAttributionIsHighlighted_data();
}

/// Reads the words under the quadrilaterals of each attribution with another program and compares them with
/// its content; counts the lines that these words stand on.
void PdfExportTest::everyContentLineHasItsQuad()
{
    QFETCH(AnalysedArticle, article);
    const QString path = exported(article, u"lines.pdf"_s);
    if (!hasPdfToText())
        QSKIP("pdftotext is not installed");
    const QList<PdfWord> words = wordsOf(path);
    QVERIFY(!words.isEmpty());
    PdfFile file(path);
    const qsizetype count = article.analysis->attributions.size();
    QVERIFY(count > 0);
    QList<QString> covered(count);
    QList<int> quadCount(count, 0);
    QList<int> lineCount(count, 0);
    for (int page = 0; page < file.pageCount(); ++page) {
        for (const QPDFObjectHandle &highlight : file.annotations(page, "/Highlight")) {
            const AttributionIndex index = attributionOf(highlight);
            const QList<QRectF> quads = quadsOf(highlight, file.pageHeight(page));
            quadCount[index] += int(quads.size());
            for (const QRectF &quad : quads) {
                QSet<int> lines;
                for (const PdfWord &word : words) {
                    if (word.page != page || !quad.contains(word.box.center()))
                        continue;
                    covered[index] += lettersOf(word.text);
                    lines.insert(qRound(word.box.center().y()));
                }
                lineCount[index] += int(lines.size());
            }
        }
    }
    for (AttributionIndex i = 0; i < count; ++i) {
        QCOMPARE(covered[i], lettersOf(summarise(article, i).content));
        QVERIFY(quadCount[i] > 0);
        QCOMPARE(quadCount[i], lineCount[i]);
    }
}

void PdfExportTest::highlightsCarryWhatViewersShow()
{
    PdfFile file(exported(harbourArticle(), u"fields.pdf"_s));
    QPDFObjectHandle moon;
    for (QPDFObjectHandle highlight : file.annotations("/Highlight")) {
        if (attributionOf(highlight) == 1)
            moon = highlight;
        QPDFObjectHandle form = highlight.getKey("/AP").getKey("/N");
        QVERIFY(form.isStream());
        QCOMPARE(form.getDict().getKey("/Subtype").getName(), std::string("/Form"));
        QPDFObjectHandle state = form.getDict().getKey("/Resources").getKey("/ExtGState").getKey("/Multiply");
        QCOMPARE(state.getKey("/BM").getName(), std::string("/Multiply"));
        const auto data = form.getStreamData();
        const QByteArray drawing(reinterpret_cast<const char *>(data->getBuffer()),
                                 qsizetype(data->getSize()));
        QCOMPARE(drawing.count(" re\n"), highlight.getKey("/QuadPoints").getArrayNItems() / 8);
        const auto box = highlight.getKey("/Rect").getArrayAsRectangle();
        for (const QRectF &quad : quadsOf(highlight, 0)) {
            QVERIFY(quad.left() >= box.llx && quad.right() <= box.urx);
            QVERIFY(-quad.top() <= box.ury && -quad.bottom() >= box.lly);
        }
        QCOMPARE(highlight.getKey("/C").getArrayNItems(), 3);
        QCOMPARE(highlight.getKey("/F").getIntValue(), 4LL);
        QVERIFY(highlight.getKey("/M").getStringValue().starts_with("D:20"));
    }
    QVERIFY(moon.isInitialized());
    QCOMPARE(QString::fromStdString(moon.getKey("/T").getUTF8Value()), u"the captain"_s);
    const QString contents = QString::fromStdString(moon.getKey("/Contents").getUTF8Value());
    QCOMPARE(contents,
             u"the captain\nSource in the text: The captain 🚢\nCue: told\nWay: to Tidewater Post\n"
             "Kind: mixed\nConfidence: 90 %"_s);
}

void PdfExportTest::popupsKnowTheirParents()
{
    PdfFile file(exported(harbourArticle(), u"popups.pdf"_s));
    const auto popups = file.annotations("/Popup");
    QCOMPARE(popups.size(), file.annotations("/Highlight").size());
    for (QPDFObjectHandle popup : popups) {
        QPDFObjectHandle parent = popup.getKey("/Parent");
        QCOMPARE(parent.getKey("/Subtype").getName(), std::string("/Highlight"));
        QVERIFY(parent.getKey("/Popup").getObjGen() == popup.getObjGen());
    }
}

void PdfExportTest::linksLeadToPagesBothWays()
{
    const AnalysedArticle article = longArticle(3000, 6);
    PdfFile file(exported(article, u"links.pdf"_s));
    int toText = 0;
    int toIndex = 0;
    const int lastTextPage = [&] {
        int last = 0;
        for (int page = 0; page < file.pageCount(); ++page) {
            if (!file.annotations(page, "/Highlight").isEmpty())
                last = page;
        }
        return last;
    }();
    for (int page = 0; page < file.pageCount(); ++page) {
        for (QPDFObjectHandle link : file.annotations(page, "/Link")) {
            const int target = file.pageOf(link.getKey("/Dest"));
            QVERIFY(target >= 0);
            QVERIFY((page <= lastTextPage) == (target > lastTextPage));
            ++(target > lastTextPage ? toIndex : toText);
        }
    }
    const int count = int(article.analysis->attributions.size());
    QCOMPARE(toText, count);
    QCOMPARE(toIndex, count + 6); // each margin note, and each speaker of the legend
}

void PdfExportTest::outlineListsTextSourcesAndGraph()
{
    PdfFile file(exported(harbourArticle(), u"outline.pdf"_s));
    QStringList titles;
    QPDFObjectHandle root = file.pdf().getRoot().getKey("/Outlines");
    int lastPage = 0;
    for (QPDFObjectHandle item = root.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
        titles.append(QString::fromStdString(item.getKey("/Title").getUTF8Value()));
        const int page = file.pageOf(item.getKey("/Dest"));
        QVERIFY(page >= lastPage);
        lastPage = page;
        for (QPDFObjectHandle child = item.getKey("/First"); child.isDictionary();
             child = child.getKey("/Next")) {
            titles.append(u"> "_s + QString::fromStdString(child.getKey("/Title").getUTF8Value()));
            QVERIFY(child.getKey("/Parent").getObjGen() == item.getObjGen());
            QVERIFY(file.pageOf(child.getKey("/Dest")) >= page);
        }
    }
    QCOMPARE(
        titles,
        QStringList({u"Ferry crews walk out"_s, u"Index of sources"_s, u"> Mara Voss"_s, u"> the captain"_s,
                     u"> an insider"_s, u"> Speaker left open"_s, u"Who said what through whom"_s}));
    QCOMPARE(lastPage, file.pageCount() - 1);
    QCOMPARE(root.getKey("/Count").getIntValue(), 3LL);
}

void PdfExportTest::metadataIsTold()
{
    PdfFile file(exported(harbourArticle(), u"metadata.pdf"_s));
    QPDFObjectHandle info = file.pdf().getTrailer().getKey("/Info");
    QCOMPARE(QString::fromStdString(info.getKey("/Title").getUTF8Value()), u"Ferry crews walk out"_s);
    QCOMPARE(QString::fromStdString(info.getKey("/Author").getUTF8Value()), u"Ilse Marlow"_s);
    QCOMPARE(QString::fromStdString(info.getKey("/Keywords").getUTF8Value()),
             u"Mara Voss, the captain, an insider"_s);
    QPDFObjectHandle root = file.pdf().getRoot();
    QCOMPARE(root.getKey("/Lang").getUTF8Value(), std::string("en"));
    QVERIFY(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    const auto data = root.getKey("/Metadata").getStreamData();
    const QByteArray xmp(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    QVERIFY(xmp.contains("Ferry crews walk out"));
    QVERIFY(xmp.contains("<rdf:li>Mara Voss</rdf:li>"));
}

void PdfExportTest::marginNotesDoNotOverlap()
{
    // Ninety short quotations on one page, more than the margin can hold with all their details.
    QString text;
    for (int i = 0; i < 90; ++i)
        text += u"“Yes, %1,” he said. "_s.arg(i);
    ArticleBuilder builder(text);
    for (int i = 0; i < 90; ++i) {
        Attribution &attribution = builder.quote({u"“Yes, %1,”"_s.arg(i)}, noEntity);
        attribution.cue = builder.find(u"said"_s);
    }
    PdfFile file(exported(builder.build(), u"notes.pdf"_s));
    QList<QRectF> notes;
    for (QPDFObjectHandle link : file.annotations(0, "/Link")) {
        const auto box = link.getKey("/Rect").getArrayAsRectangle();
        if (box.llx > 400)
            notes.append(QRectF(QPointF(box.llx, -box.ury), QPointF(box.urx, -box.lly)));
    }
    QVERIFY(notes.size() > 20);
    for (qsizetype i = 1; i < notes.size(); ++i)
        QVERIFY(notes[i].top() >= notes[i - 1].bottom());
    QVERIFY(notes.last().bottom() < 0 && notes.first().top() > -file.pageHeight(0));
}

void PdfExportTest::fontsAreEmbedded()
{
    PdfFile file(exported(harbourArticle(), u"fonts.pdf"_s));
    int fonts = 0;
    for (QPDFObjectHandle object : file.pdf().getAllObjects()) {
        if (!object.isDictionaryOfType("/FontDescriptor"))
            continue;
        ++fonts;
        QVERIFY(object.hasKey("/FontFile2") || object.hasKey("/FontFile3") || object.hasKey("/FontFile"));
    }
    QVERIFY(fonts > 0);
}

void PdfExportTest::nothingAttributed()
{
    PdfFile file(exported(ArticleBuilder(u"Nothing happened."_s).build(), u"nothing.pdf"_s));
    QCOMPARE(file.pageCount(), 1);
    QCOMPARE(file.annotations("/Highlight").size(), 0);
    PdfFile empty(exported(ArticleBuilder(QString()).build(), u"empty.pdf"_s));
    QCOMPARE(empty.pageCount(), 1);
}

void PdfExportTest::fourHundredSpeakers()
{
    const AnalysedArticle article = longArticle(80000, 400);
    PdfFile file(exported(article, u"speakers.pdf"_s));
    QPDFObjectHandle index = file.pdf().getRoot().getKey("/Outlines").getKey("/First").getKey("/Next");
    QCOMPARE(index.getKey("/Count").getIntValue(), -400LL);
    QSet<AttributionIndex> found;
    for (const QPDFObjectHandle &highlight : file.annotations("/Highlight"))
        found.insert(attributionOf(highlight));
    QCOMPARE(found.size(), article.analysis->attributions.size());
}

void PdfExportTest::strangeTexts_data()
{
    QTest::addColumn<QString>("quoted");
    QTest::newRow("right to left") << u"“השביתה תימשך עד סוף השבוע”"_s;
    QTest::newRow("both directions") << u"“the word שביתה means strike, and إضراب too”"_s;
    QTest::newRow("emoji") << u"“aye 👩‍🚒🚢⚓”"_s;
    QTest::newRow("combining marks") << u"“e\u0301te\u0301 a\u0323\u0307”"_s;
    QTest::newRow("long word") << u"“"_s + QString(2000, u'x') + u"”"_s;
    QTest::newRow("long line") << u"“"_s + u"ten words of no weight at all and then some "_s.repeated(900)
            + u"”"_s;
    QTest::newRow("no spaces") << u"“"_s + QString(40000, u'東') + u"”"_s;
    QTest::newRow("lone surrogate") << u"“a"_s + QChar(0xd83d) + u"b”"_s;
    QTest::newRow("control characters") << u"“a\tb\u0007c\u2028d”"_s;
    QTest::newRow("only a space") << u" "_s;
}

void PdfExportTest::strangeTexts()
{
    QFETCH(QString, quoted);
    ArticleBuilder builder(u"She said: "_s + quoted + u" and left."_s);
    builder.addEntity(quoted.left(400), EntityType::Person);
    Attribution attribution;
    attribution.contents = {{10, 10 + quoted.size()}};
    attribution.speakers = {0};
    builder.analysis().attributions = {attribution};
    PdfFile file(exported(builder.build(), u"strange.pdf"_s));
    int quads = 0;
    for (int page = 0; page < file.pageCount(); ++page) {
        for (const QPDFObjectHandle &highlight : file.annotations(page, "/Highlight")) {
            for (const QRectF &quad : quadsOf(highlight, file.pageHeight(page))) {
                QVERIFY(QRectF(50, 0, 360, 842).contains(quad));
                ++quads;
            }
        }
    }
    QCOMPARE(quads > 0, !quoted.trimmed().isEmpty());
}

void PdfExportTest::sameArticleGivesSameBytesButDates()
{
    const auto normalised = [this](const QString &fileName) {
        QPDF pdf;
        const QString path = exported(longArticle(1000, 3), fileName);
        pdf.processFile(path.toLocal8Bit().constData());
        QStringList objects;
        for (QPDFObjectHandle object : pdf.getAllObjects()) {
            QString text
                = QString::fromStdString(object.isStream() ? object.getDict().unparse() : object.unparse());
            // The identifier of the file is a hash over its content, dates included.
            static const QRegularExpression date(u"\\(D:[0-9]+Z\\)|/Length [0-9]+|/ID \\[[^\\]]*\\]"_s);
            objects.append(text.remove(date));
        }
        return objects;
    };
    const QStringList first = normalised(u"first.pdf"_s);
    QVERIFY(first.size() > 50);
    QCOMPARE(normalised(u"second.pdf"_s), first);
}

void PdfExportTest::progressRises()
{
    RecordingMonitor monitor;
    QVERIFY(exportPdf(longArticle(3000, 4), m_folder.filePath(u"progress.pdf"_s), monitor).isOk());
    QVERIFY(monitor.rises);
    QCOMPARE(monitor.last, 1000);
}

void PdfExportTest::cancelLeavesTheOldFile()
{
    const QString path = m_folder.filePath(u"old.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("kept");
    old.close();
    // Early and late: in the text, in the index, while QPDF writes. How often progress is reported depends on
    // fonts and pages, so the whole is counted first.
    RecordingMonitor whole;
    QVERIFY(exportPdf(longArticle(3000, 4), m_folder.filePath(u"whole.pdf"_s), whole).isOk());
    QVERIFY(whole.reports > 20);
    for (int reports : {0, whole.reports / 20, whole.reports / 5, whole.reports / 2, whole.reports * 3 / 4}) {
        CancellingMonitor monitor(reports);
        const auto done = exportPdf(longArticle(3000, 4), path, monitor);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("kept"));
        old.close();
    }
}

void PdfExportTest::failureLeavesASentence()
{
    JobMonitor monitor;
    const auto missing = exportPdf(harbourArticle(), m_folder.filePath(u"no/such/folder/a.pdf"_s), monitor);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::WriteFailed);
    QVERIFY(missing.error().message.contains(u"no/such/folder/a.pdf"_s));
    QVERIFY(missing.error().message.endsWith(u'.'));
    const auto folder = exportPdf(harbourArticle(), m_folder.path(), monitor);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::WriteFailed);
    QVERIFY(QFileInfo(m_folder.path()).isDir());
}

void PdfExportTest::fullDiskLeavesTheOldFile()
{
    const QString path = m_folder.filePath(u"full.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("kept");
    old.close();
    // A limit on the size of files fails writes as a full disk does.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{8192, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    JobMonitor monitor;
    const auto full = exportPdf(harbourArticle(), path, monitor);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::WriteFailed);
    QVERIFY(full.error().message.contains(path));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("kept"));
    QCOMPARE(QDir(m_folder.path()).entryList({u"full.pdf*"_s}).size(), 1);
}

void PdfExportTest::worksOffTheMainThread()
{
    const AnalysedArticle article = harbourArticle();
    std::atomic<int> done = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        const QString path = m_folder.filePath(u"thread%1.pdf"_s.arg(i));
        threads.emplace_back(QThread::create([&done, &article, path] {
            JobMonitor monitor;
            done += exportPdf(article, path, monitor).isOk() ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(done.load(), 4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(PdfFile(m_folder.filePath(u"thread%1.pdf"_s.arg(i))).annotations("/Highlight").size(), 5);
}

QTEST_MAIN(PdfExportTest)
#include "tst_pdfexport.moc"
