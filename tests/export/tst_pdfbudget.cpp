// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "export/exporter.h"
#include "export/pdfbudget.h"
#include "pdffile.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <limits>
#include <qpdf/Buffer.hh>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Cancels when it is asked for the `k`-th time, and counts on.
class AskedMonitor : public JobMonitor
{
public:
    explicit AskedMonitor(int k)
        : m_k(k)
    {
    }
    bool isCancelled() const override { return ++m_asked >= m_k; }
    int asked() const { return m_asked; }

private:
    int m_k;
    mutable std::atomic<int> m_asked = 0;
};

/// How an article of endlessly many attributions is made of one that has `sentence` again and again.
enum class Crowd {
    Apart, ///< each says the rest of its sentence
    Nested, ///< each goes on to the end of the article
    OneEach, ///< apart, each by a speaker of its own
};

/// `count` sentences in one paragraph, each an indirect attribution.
AnalysedArticle crowdedArticle(const QString &sentence, int count, Crowd crowd,
                               const QString &speaker = u"Olav Orrin"_s)
{
    ArticleBuilder builder(sentence.repeated(count) + u'\n');
    Analysis &analysis = builder.analysis();
    builder.addEntity(speaker, EntityType::Person);
    for (int i = 0; i < count; ++i) {
        const qsizetype begin = i * sentence.size();
        if (crowd == Crowd::OneEach && i > 0)
            builder.addEntity(u"%1 %2"_s.arg(speaker).arg(i), EntityType::Person);
        Attribution attribution;
        attribution.kind = AttributionKind::Indirect;
        attribution.cue = Span{begin, begin + 3};
        attribution.contents
            = {{begin + 4, crowd == Crowd::Nested ? count * sentence.size() : begin + sentence.size() - 1}};
        attribution.speakers = {crowd == Crowd::OneEach ? i : 0};
        attribution.confidence = 0.9;
        analysis.attributions.append(attribution);
    }
    return builder.build();
}

} // namespace

/// PDFs of texts that nobody writes and any file may hold: how large they are, what they leave out, and how
/// soon their drawing stops.
class PdfBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesGrowWithTheText_data();
    void bytesGrowWithTheText();
    void whatIsLeftOutIsSaid();
    void linesOfTheGraphAreStrokedWithTheirDashes();
    void endlessWordsStayOnThePages();
    void stopsSoonAfterCancelling_data();
    void stopsSoonAfterCancelling();

private:
    QString exported(const AnalysedArticle &article, const QString &fileName);

    QTemporaryDir m_folder;
};

QString PdfBudgetTest::exported(const AnalysedArticle &article, const QString &fileName)
{
    const QString path = m_folder.filePath(fileName);
    JobMonitor monitor;
    const auto done = exportPdf(article, path, monitor);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return path;
}

void PdfBudgetTest::bytesGrowWithTheText_data()
{
    QTest::addColumn<AnalysedArticle>("article");
    QTest::newRow("one speaker") << crowdedArticle(u"He said he would go. "_s, 500, Crowd::Apart);
    QTest::newRow("one speaker, long")
        << crowdedArticle(u"He said the ships that came in at dawn had gone. "_s, 1700, Crowd::Apart);
    QTest::newRow("everybody quotes everybody") << crowdedArticle(u"said Mara "_s, 700, Crowd::Nested);
    QTest::newRow("everybody quotes everybody, long") << crowdedArticle(u"said Mara "_s, 6000, Crowd::Nested);
    QTest::newRow("a speaker each") << crowdedArticle(u"He said no. "_s, 5000, Crowd::OneEach);
    QTest::newRow("no room between them") << crowdedArticle(u"He so. "_s, 10'000, Crowd::Apart);
    QTest::newRow("an endless name") << crowdedArticle(u"He said he would go. "_s, 1000, Crowd::Apart,
                                                       QString(100'000, u'n'));
}

/// All text is printed, and the PDF is no more than twenty times as long, beside a megabyte for fonts and the
/// marks that every article gets.
void PdfBudgetTest::bytesGrowWithTheText()
{
    QFETCH(AnalysedArticle, article);
    const QString path = exported(article, u"grown.pdf"_s);
    const qint64 bytes = QFileInfo(path).size();
    const qint64 most = 20 * article.article->text.toUtf8().size() + 1'000'000;
    QVERIFY2(bytes <= most, qPrintable(u"%1 bytes, at most %2"_s.arg(bytes).arg(most)));
    PdfFile file(path);
    QVERIFY(!file.annotations("/Highlight").isEmpty());
}

void PdfBudgetTest::whatIsLeftOutIsSaid()
{
    constexpr int count = 3000;
    const AnalysedArticle article = crowdedArticle(u"He so. "_s, count, Crowd::Apart);
    const QString path = exported(article, u"leftout.pdf"_s);
    const PdfBudget budget(*article.analysis);
    QVERIFY(budget.leftOut() > 1000);
    QSet<AttributionIndex> marked;
    PdfFile file(path);
    const QList<QPDFObjectHandle> highlights = file.annotations("/Highlight");
    for (const QPDFObjectHandle &highlight : highlights)
        marked.insert(attributionOf(highlight));
    QCOMPARE(marked.size(), count - budget.leftOut());
    if (!hasPdfToText())
        QSKIP("pdftotext is not installed");
    const QList<PdfWord> words = wordsOf(path);
    QVERIFY(!words.isEmpty());
    QString text;
    int printed = 0;
    for (const PdfWord &word : words) {
        text += word.text + u' ';
        printed += word.text == u"He" ? 1 : 0;
    }
    QVERIFY(printed >= count);
    QVERIFY(text.contains(u"that %1 of them are neither marked in the text nor listed here"_s.arg(
        QLocale().toString(budget.leftOut()))));
    QVERIFY(text.contains(u"The strongest part: 200 of"_s) || text.contains(u"The strongest part: 201 of"_s)
            || text.contains(u"The strongest part: 202 of"_s));
}

/// The graph of two dotted edges is two strokes with a dash pattern, not an outline for each dot.
void PdfBudgetTest::linesOfTheGraphAreStrokedWithTheirDashes()
{
    const AnalysedArticle article = crowdedArticle(u"He said he would go. "_s, 20, Crowd::Apart);
    PdfFile file(exported(article, u"dashes.pdf"_s));
    QPDFObjectHandle contents = file.page(file.pageCount() - 1).getKey("/Contents");
    const std::shared_ptr<Buffer> data = contents.getStreamData();
    const QByteArray drawing(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    // The outlines of the twenty statements are dotted, too.
    static const QRegularExpression dash(u"\\[[0-9. ]+\\][^a-z]*d\\b"_s);
    QVERIFY(QString::fromLatin1(drawing).count(dash) >= 40);
    // One curve from the article to the speaker, one to each statement, and the round corners.
    static const QRegularExpression curve(u" c\n"_s);
    const qsizetype curves = QString::fromLatin1(drawing).count(curve);
    QVERIFY2(curves < 600, qPrintable(QString::number(curves)));
}

void PdfBudgetTest::endlessWordsStayOnThePages()
{
    for (const QString &word : {QString(100'000, u'm'), u"a"_s + QString(30'000, QChar(0x301))}) {
        ArticleBuilder builder(u"He said so.\n"_s + word + u'\n');
        builder.article().metadata.title = word;
        builder.article().metadata.outlet = word;
        builder.article().metadata.byline = word;
        builder.quote({word}, builder.addEntity(word, EntityType::Person));
        const AnalysedArticle article = builder.build();
        const QString path = exported(article, u"endless.pdf"_s);
        QVERIFY(QFileInfo(path).size() <= 20 * article.article->text.toUtf8().size() + 1'000'000);
    }
}

void PdfBudgetTest::stopsSoonAfterCancelling_data()
{
    QTest::addColumn<AnalysedArticle>("article");
    QTest::newRow("one long paragraph") << crowdedArticle(u"He said he would go. "_s, 1000, Crowd::Apart);
    QTest::newRow("nested") << crowdedArticle(u"said Mara "_s, 1000, Crowd::Nested);
    QTest::newRow("nobody says anything") << crowdedArticle(u"He went. "_s.repeated(10'000), 1, Crowd::Apart);
    QTest::newRow("many paragraphs") << longArticle(20'000, 100);
}

void PdfBudgetTest::stopsSoonAfterCancelling()
{
    QFETCH(AnalysedArticle, article);
    AskedMonitor whole(std::numeric_limits<int>::max());
    const QString path = m_folder.filePath(u"asked.pdf"_s);
    QVERIFY(exportPdf(article, path, whole));
    // A part of the text, an attribution, a mark: nothing longer is done without asking.
    QVERIFY2(whole.asked() > article.article->text.size() / 16'384,
             qPrintable(QString::number(whole.asked())));
    for (int part = 0; part < 5; ++part) {
        const int k = 1 + whole.asked() * part / 5;
        AskedMonitor monitor(k);
        const auto stopped = exportPdf(article, path, monitor);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY2(monitor.asked() <= k + 8, qPrintable(u"%1 after %2"_s.arg(monitor.asked() - k).arg(k)));
    }
}

QTEST_MAIN(PdfBudgetTest)
#include "tst_pdfbudget.moc"
