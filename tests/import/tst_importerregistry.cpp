// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "document/filepath.h"
#include "import/importerregistry.h"
#include "import/textdecoder.h"
#include "tests/support/faultyplaces.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>
#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString brokenFolder = QStringLiteral(HEARSAY_TEST_DATA "/broken/");
const QByteArray sentence("The harbour stayed shut on Tuesday, said Marta Quill. ");

/// Cancels after it was asked a given number of times.
class ImpatientMonitor : public JobMonitor
{
public:
    explicit ImpatientMonitor(int patience)
        : m_left(patience)
    {
    }
    bool isCancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

/// Writes more into a file each time that it is asked.
class GrowingMonitor : public JobMonitor
{
public:
    explicit GrowingMonitor(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::ReadWrite))
            qFatal("cannot write %s", qPrintable(path));
    }
    bool isCancelled() const override
    {
        // Sparse: takes no room.
        if (!m_file.resize(m_file.size() + 8LL * 1024 * 1024))
            qFatal("the file does not grow");
        return ++m_polls >= 100;
    }
    int polls() const { return m_polls; }

private:
    mutable QFile m_file;
    mutable int m_polls = 0;
};

Result<Article> open(const QString &path)
{
    JobMonitor monitor;
    return ImporterRegistry::withDefaultImporters().importFile(path, monitor);
}

Result<Article> openBytes(const QByteArray &bytes)
{
    JobMonitor monitor;
    return ImporterRegistry::withDefaultImporters().importBytes(bytes, u"x"_s, monitor);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// What every article promises: paragraphs in order, apart, inside the text, without white space at their
/// ends.
void verifyParagraphs(const Article &article)
{
    qsizetype last = 0;
    for (const Paragraph &paragraph : article.paragraphs) {
        QVERIFY(last <= paragraph.span.begin);
        QVERIFY(!paragraph.span.isEmpty());
        QVERIFY(paragraph.span.end <= article.text.size());
        QVERIFY(!article.text[paragraph.span.begin].isSpace());
        QVERIFY(!article.text[paragraph.span.end - 1].isSpace());
        last = paragraph.span.end;
    }
}

/// Hands out whatever paragraphs it is told.
class FaultyImporter : public ArticleImporter
{
public:
    explicit FaultyImporter(QList<Span> paragraphs)
        : m_paragraphs(std::move(paragraphs))
    {
    }

    QStringList suffixes() const override { return {}; }
    ImportConfidence confidence(const QByteArray &) const override { return 100; }
    Result<Article> import(const QByteArray &bytes, JobMonitor &) const override
    {
        Article article;
        article.text = QString::fromUtf8(bytes);
        for (Span span : m_paragraphs)
            article.paragraphs.append({span, ParagraphRole::Body});
        return article;
    }

private:
    QList<Span> m_paragraphs;
};

/// Reads a format of bytes: pictures, of which it makes an article of one word; broken ones it refuses.
class PictureImporter : public ArticleImporter
{
public:
    QStringList suffixes() const override { return {u"png"_s}; }
    ImportConfidence confidence(const QByteArray &bytes) const override
    {
        return bytes.startsWith("\x89PNG") ? 95 : 0;
    }
    Result<Article> import(const QByteArray &bytes, JobMonitor &) const override
    {
        if (bytes.size() < 8)
            return Error{ErrorCode::Unreadable, u"“x” is cut off; make it anew."_s};
        Article article;
        article.text = u"Picture"_s;
        article.paragraphs.append({{0, 7}, ParagraphRole::Caption});
        return article;
    }
};

Result<Article> openWithPictures(const QByteArray &bytes, const QString &path)
{
    ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    registry.add(std::make_unique<PictureImporter>());
    JobMonitor monitor;
    return registry.importBytes(bytes, path, monitor);
}

} // namespace

/// From a path or bytes to an article: the right importer, the file's own facts, and one good sentence for
/// each failure.
class ImporterRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void namesFormatsThatItDoesNotRead_data();
    void namesFormatsThatItDoesNotRead();
    void lettersThatLookLikeASignatureAreText_data();
    void lettersThatLookLikeASignatureAreText();
    void asksEveryImporterBeforeItRefuses();
    void survivesDamagedFiles_data();
    void survivesDamagedFiles();
    void refusesWhatIsNoFile();
    void refusesHugeFiles();
    void aFileThatGrowsEndsAtTheLimit();
    void pathsBeyondTheSystemsLimitAreRefused();
    void namesThatAreNotUtf8AreRead();
    void picksImporterByContent_data();
    void picksImporterByContent();
    void keepsPlainTextByteForByte_data();
    void keepsPlainTextByteForByte();
    void keepsPathAndHash();
    void staysQuickOnHostileInput_data();
    void staysQuickOnHostileInput();
    void anUnsoundArticleIsAnError_data();
    void anUnsoundArticleIsAnError();
    void stopsWhenCancelled_data();
    void stopsWhenCancelled();
    void worksFromManyThreads();
};

void ImporterRegistryTest::refusesBrokenFiles_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *file, ErrorCode code, const QString &words) {
        QTest::newRow(file) << int(code) << words;
    };
    row("empty.txt", ErrorCode::Empty, u"holds no text"_s);
    row("only-white-space.txt", ErrorCode::Empty, u"holds no text"_s);
    row("document.pdf", ErrorCode::Binary, u"is a PDF, which Hearsay does not read"_s);
    row("pdf-called-text.txt", ErrorCode::Binary, u"is a PDF"_s);
    row("picture.png", ErrorCode::Binary, u"is a picture"_s);
    row("picture.jpg", ErrorCode::Binary, u"is a picture"_s);
    row("office.docx", ErrorCode::Binary, u"is an office document"_s);
    row("old-office.doc", ErrorCode::Binary, u"is an office document"_s);
    row("rich-text.rtf", ErrorCode::Binary, u"is an RTF document"_s);
    row("web-archive.mhtml", ErrorCode::Binary, u"is a web archive"_s);
    row("nul-bytes.txt", ErrorCode::Binary, u"is not a text file"_s);
    row("control-characters.txt", ErrorCode::Binary, u"is not a text file"_s);
    row("cut-surrogate.txt", ErrorCode::Undecodable, u"encoding"_s);
    row("noise.txt", ErrorCode::Undecodable, u"save it as UTF-8"_s);
    row("menu-only.html", ErrorCode::NoArticle, u"web page without an article"_s);
    row("front-page.html", ErrorCode::NoArticle, u"open the article itself"_s);
    row("no-body.html", ErrorCode::NoArticle, u"web page without an article"_s);
}

void ImporterRegistryTest::refusesBrokenFiles()
{
    QFETCH(int, code);
    QFETCH(QString, words);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const Result<Article> result = open(brokenFolder + name);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), code);
    const QString message = result.error().message;
    QVERIFY2(message.startsWith(u"“"_s + name + u"” "_s), qPrintable(message));
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(message.endsWith(u'.') && message.contains(u';'),
             qPrintable(message)); // one sentence: what is wrong; what to do
    QCOMPARE(message.count(u". "), 0);
}

void ImporterRegistryTest::namesFormatsThatItDoesNotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *file, const QByteArray &bytes, const QString &words) {
        QTest::newRow(file) << bytes << words;
    };
    const QByteArray zip("PK\x03\x04\x14\0\0\0\x08\0", 10);
    row("articles.zip", zip, u"is a ZIP archive, which Hearsay does not read; unpack it"_s);
    row("no suffix", zip, u"is a ZIP archive"_s);
    row("empty.zip", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), u"is a ZIP archive"_s);
    row("story.docx", zip, u"is an office document ("_s);
    row("story.odt", zip, u"is an office document ("_s);
    row("zip called.txt", zip, u"is a ZIP archive"_s);
    row("articles.tar.gz", QByteArray("\x1F\x8B\x08\0", 4), u"is a compressed archive ("_s);
    row("articles.7z", QByteArray("7z\xBC\xAF\x27\x1C"), u"is a compressed archive ("_s);
    row("page.webarchive", QByteArray("bplist00\xD1\x01"), u"is a web archive"_s);
    row("talk.mp3", QByteArray("ID3\x03\0\0", 6), u"is a sound or video file ("_s);
    row("talk.mp4",
        QByteArray("\0\0\0\x1C"
                   "ftypmp42",
                   12),
        u"is a sound or video file ("_s);
    row("boat.webp", QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16), u"is a picture ("_s);
    row("hearsay",
        QByteArray("\x7F"
                   "ELF\x02\x01\x01",
                   7)
            + QByteArray(60, '\0'),
        u"is a program ("_s);
    row("library.db", QByteArray("SQLite format 3\0", 16), u"is a file of another kind ("_s);
    row("page.ps", "%!PS-Adobe-3.0\n", u"is a PostScript document"_s);
}

void ImporterRegistryTest::namesFormatsThatItDoesNotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    JobMonitor monitor;
    const QString path = u"/tmp/"_s + QString::fromLatin1(QTest::currentDataTag());
    const Result<Article> result = ImporterRegistry::withDefaultImporters().importBytes(bytes, path, monitor);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Binary);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
}

void ImporterRegistryTest::lettersThatLookLikeASignatureAreText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *beginning : {"MZ ", "BM", "GIF89a is a format. ", "From ", "BZh ", "P1 ", "RIFF ", "#!/",
                                  "begin 644 ", "PK ", "import ", "From: "})
        QTest::newRow(beginning) << beginning + sentence.repeated(3);
}

void ImporterRegistryTest::lettersThatLookLikeASignatureAreText()
{
    QFETCH(QByteArray, bytes);
    const Result<Article> result = openBytes(bytes);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result.value().text.toUtf8(), bytes);
}

void ImporterRegistryTest::asksEveryImporterBeforeItRefuses()
{
    const QByteArray picture = readFile(brokenFolder + u"picture.png"_s);
    QCOMPARE(openBytes(picture).error().code, ErrorCode::Binary);
    const Result<Article> read = openWithPictures(picture, u"/desk/boat.png"_s);
    QVERIFY(read);
    QCOMPARE(read.value().text, u"Picture"_s);
    QCOMPARE(read.value().path, u"/desk/boat.png"_s);
    QCOMPARE(read.value().sha256, QCryptographicHash::hash(picture, QCryptographicHash::Sha256));
    QCOMPARE(ImporterRegistry::withDefaultImporters().suffixes(),
             (QStringList{u"txt"_s, u"md"_s, u"markdown"_s, u"html"_s, u"htm"_s, u"xhtml"_s}));
    // The importer's own sentence is the one that the reader sees.
    const Result<Article> cut = openWithPictures(picture.first(6), u"x"_s);
    QCOMPARE(cut.error().message, u"“x” is cut off; make it anew."_s);
    // What is text stays with those who read text, and what nobody knows is refused as before.
    QCOMPARE(openWithPictures(sentence, u"x"_s).value().format, ArticleFormat::PlainText);
    QCOMPARE(openWithPictures("%PDF-1.7\n", u"x"_s).error().code, ErrorCode::Binary);
    QCOMPARE(openWithPictures({}, u"x"_s).error().code, ErrorCode::Empty);
}

void ImporterRegistryTest::survivesDamagedFiles_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("prose");
    const auto row = [](const char *file, ArticleFormat format, const QString &title, const QString &prose) {
        QTest::newRow(file) << int(format) << title << prose;
    };
    row("malformed-json-ld.html", ArticleFormat::Html, u"Owls at sea"_s,
        u"The pilots left the harbour on Tuesday, said Marta Quill."_s);
    row("unclosed-everything.html", ArticleFormat::Html, u"Owls at sea"_s,
        u"The pilots left the harbour on Tuesday, said Marta Quill."_s);
    row("front-matter-without-end.md", ArticleFormat::Markdown, u"Owls at sea"_s,
        u"The pilots left, said Marta Quill."_s);
    row("wrong-suffix.html", ArticleFormat::PlainText, QString(), u"Nobody stayed <behind>."_s);
    row("wrong-suffix.txt", ArticleFormat::Html, QString(),
        u"The pilots left the harbour on Tuesday, said Marta Quill."_s);
    row("wrong-declaration.html", ArticleFormat::Html, QString(),
        u"“The pilots left,” said Zoë Quill – on Tuesday."_s);
}

void ImporterRegistryTest::survivesDamagedFiles()
{
    QFETCH(int, format);
    QFETCH(QString, title);
    QFETCH(QString, prose);
    const Result<Article> result = open(brokenFolder + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const Article &article = result.value();
    verifyParagraphs(article);
    QCOMPARE(int(article.format), format);
    if (!title.isEmpty())
        QCOMPARE(article.metadata.title, title);
    const bool found
        = std::any_of(article.paragraphs.begin(), article.paragraphs.end(),
                      [&](const Paragraph &paragraph) { return article.view(paragraph.span) == prose; });
    QVERIFY2(found, qPrintable(article.text));
}

void ImporterRegistryTest::refusesWhatIsNoFile()
{
    QTemporaryDir folder;
    QCOMPARE(open(folder.filePath(u"nowhere.txt"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(open(folder.path()).error().code, ErrorCode::IsFolder);
    // Opening a pipe would wait for a writer for ever; reading a device would never end.
    const QString pipe = folder.filePath(u"pipe.txt"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QCOMPARE(open(pipe).error().code, ErrorCode::Unreadable);
    QCOMPARE(open(u"/dev/zero"_s).error().code, ErrorCode::Unreadable);
    const QString loop = folder.filePath(u"loop.txt"_s);
    QCOMPARE(symlink("loop.txt", qPrintable(loop)), 0);
    QCOMPARE(open(loop).error().code, ErrorCode::NotFound);
    if (geteuid() == 0)
        return; // nothing is unreadable to root
    QFile locked(folder.filePath(u"locked.txt"_s));
    QVERIFY(locked.open(QIODevice::WriteOnly) && locked.write(sentence) > 0);
    locked.close();
    QVERIFY(locked.setPermissions({}));
    const Result<Article> result = open(locked.fileName());
    QCOMPARE(result.error().code, ErrorCode::Unreadable);
    QVERIFY(result.error().message.contains(u"permission"_s));
}

void ImporterRegistryTest::aFileThatGrowsEndsAtTheLimit()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"growing.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1));
    GrowingMonitor monitor(path);
    const Result<Article> result = ImporterRegistry::withDefaultImporters().importFile(path, monitor);
    QCOMPARE(result.error().code, ErrorCode::TooLarge);
    QVERIFY(monitor.polls() < 100);
}

void ImporterRegistryTest::pathsBeyondTheSystemsLimitAreRefused()
{
    const Result<Article> result = open(u'/' + u"deep/"_s.repeated(2000) + u"a.txt"_s);
    QCOMPARE(result.error().code, ErrorCode::Unreadable);
    QVERIFY(result.error().message.contains(u"“a.txt”"_s));
}

void ImporterRegistryTest::namesThatAreNotUtf8AreRead()
{
    QTemporaryDir folder;
    if (!test::takesAnyName(folder.path()))
        QSKIP("this file system takes no names that are not UTF-8");
    const QByteArray name = bytesOfPath(folder.path()) + "/caf\xe9.txt";
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(file >= 0);
    QCOMPARE(::write(file, sentence.constData(), size_t(sentence.size())), ssize_t(sentence.size()));
    ::close(file);
    const Result<Article> result = open(pathFromBytes(name));
    QVERIFY(result);
    QCOMPARE(bytesOfPath(result.value().path), name);
    QCOMPARE(unlink(name.constData()), 0); // Qt does not see it, and would leave the folder
    // The file called "caf\xe8.txt" is another one, and messages about it can be read.
    const Result<Article> missing = open(pathFromBytes(QByteArray(name).replace('\xe9', '\xe8')));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.startsWith(u"“caf�.txt” does not exist"_s));
}

void ImporterRegistryTest::refusesHugeFiles()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"huge.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(ImporterRegistry::maximumFileSize + 1)); // sparse: takes no room
    const Result<Article> result = open(file.fileName());
    QCOMPARE(result.error().code, ErrorCode::TooLarge);
    QVERIFY(result.error().message.contains(u"64 MiB"_s));
    QVERIFY(file.resize(ImporterRegistry::maximumFileSize));
    QCOMPARE(open(file.fileName()).error().code, ErrorCode::Binary); // read, and found to be zeros
}

void ImporterRegistryTest::picksImporterByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    const auto row = [](const char *name, const QByteArray &bytes, ArticleFormat format) {
        QTest::newRow(name) << bytes << int(format);
    };
    row("prose", sentence, ArticleFormat::PlainText);
    row("heading", "# Owls\n\n" + sentence, ArticleFormat::Markdown);
    row("page", "<!DOCTYPE html><p>" + sentence, ArticleFormat::Html);
    row(
        "page in UTF-16",
        QByteArray("\xFF\xFE", 2) +
            [] {
                const QString page
                    = u"<!DOCTYPE html><p>The harbour stayed shut on Tuesday, said Marta Quill."_s;
                return QByteArray(reinterpret_cast<const char *>(page.utf16()), page.size() * 2);
            }(),
        ArticleFormat::Html);
    row("Markdown with HTML inside", "# Owls\n\n<div>" + sentence + "</div>\n", ArticleFormat::Markdown);
    row("HTML with Markdown inside",
        "<html><body><p># Owls\n\n" + sentence + "[x](http://x)</p></body></html>", ArticleFormat::Html);
    row("prose with marks", "#1 * _a_ <b> [x] " + sentence, ArticleFormat::PlainText);
}

void ImporterRegistryTest::picksImporterByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    const Result<Article> result = openBytes(bytes);
    QVERIFY(result);
    QCOMPARE(int(result.value().format), format);
    verifyParagraphs(result.value());
}

void ImporterRegistryTest::keepsPlainTextByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString folder = QStringLiteral(HEARSAY_TEST_DATA "/articles/");
    const QStringList names = QDir(folder).entryList({u"*.txt"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << readFile(folder + name);
    QTest::newRow("odd white space") << QByteArray("\n\n \t a\xC2\xA0"
                                                   "b\xE2\x80\xA8"
                                                   "c  \n\n\n d \x0C e\n \n");
    QTest::newRow("line ends of three kinds") << QByteArray("a\r\nb\rc\nd\r\r\n\n");
    QTest::newRow("mark at the beginning") << QByteArray("\xEF\xBB\xBF"
                                                         "a\xEF\xBB\xBF"
                                                         "b");
    QTest::newRow("furniture and headers") << QByteArray(
        "Title: x\nDate: 2026-03-04\n\nAdvertisement\n\nBody of it, long.\n\nYou might also like\n\nThis\n");
}

/// The text is the decoded file but for its mark and its line ends; so a position in it is a position in the
/// file.
void ImporterRegistryTest::keepsPlainTextByteForByte()
{
    QFETCH(QByteArray, bytes);
    const Result<Article> result = openBytes(bytes);
    QVERIFY(result);
    QCOMPARE(result.value().format, ArticleFormat::PlainText);
    QCOMPARE(result.value().text, decodeText(bytes)->text);
    if (bytes.isValidUtf8()) {
        QByteArray expected = bytes;
        if (expected.startsWith("\xEF\xBB\xBF"))
            expected.remove(0, 3);
        expected.replace("\r\n", "\n").replace('\r', '\n');
        QCOMPARE(result.value().text.toUtf8(), expected);
    }
    verifyParagraphs(result.value());
}

void ImporterRegistryTest::keepsPathAndHash()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"owls.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF" + sentence + "\r\n") > 0);
    file.close();
    QDir::setCurrent(folder.path());
    const Result<Article> result = open(u"owls.txt"_s);
    QVERIFY(result);
    QCOMPARE(result.value().path, QFileInfo(file.fileName()).absoluteFilePath());
    QCOMPARE(result.value().sha256,
             QCryptographicHash::hash("\xEF\xBB\xBF" + sentence + "\r\n", QCryptographicHash::Sha256));
    JobMonitor monitor;
    QVERIFY(
        ImporterRegistry::withDefaultImporters().importBytes(sentence, {}, monitor).value().path.isEmpty());
}

void ImporterRegistryTest::staysQuickOnHostileInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr int many = 100000;
    const QByteArray paragraph = "<p>" + sentence + "</p>";
    const auto page
        = [&](const QByteArray &body) { return "<!DOCTYPE html><body>" + body + paragraph + paragraph; };
    QTest::newRow("many nested elements") << page(QByteArray("<div>").repeated(300000));
    QTest::newRow("nested inline elements") << page(QByteArray("<span>").repeated(many));
    QTest::newRow("inline elements ended across blocks")
        << page(QByteArray("<span><div></span>").repeated(many));
    QTest::newRow("unclosed bold paragraphs") << page(QByteArray("<b><p>").repeated(many));
    QTest::newRow("unclosed fonts") << page(QByteArray("<font color=red><p>x").repeated(many));
    QTest::newRow("unclosed links") << page(QByteArray("<a href=x><div>").repeated(many));
    QTest::newRow("nested tables") << page(QByteArray("<table><tr><td>").repeated(many));
    QTest::newRow("nested lists") << page(QByteArray("<ul><li>").repeated(many));
    QTest::newRow("many paragraphs") << page(QByteArray("<p>x").repeated(400000));
    QTest::newRow("many brackets") << page(QByteArray("<").repeated(300000));
    QTest::newRow("megabytes of attribute")
        << page("<p class='" + QByteArray("x ").repeated(2000000) + "' title=\""
                + QByteArray("y").repeated(4000000) + "\">");
    QTest::newRow("many attributes") << page("<p " + QByteArray("a=b ").repeated(300000) + ">");
    QTest::newRow("character data without end") << page(QByteArray("<![CDATA[").repeated(many));
    QTest::newRow("drawings without end") << page(QByteArray("<svg>").repeated(many));
    QTest::newRow("structured data, nested") << page(
        "<script type=application/ld+json>" + QByteArray("{\"author\":").repeated(many) + "</script>");
    QTest::newRow("structured data, many")
        << page("<script type=application/ld+json>["
                + QByteArray("{\"@type\":\"NewsArticle\"},").repeated(many) + "{}]</script>");
    QTest::newRow("ten megabytes on a line") << sentence.repeated(10000000 / sentence.size());
    QTest::newRow("many lines") << QByteArray("a\n").repeated(200000);
    QTest::newRow("many blank lines") << "a" + QByteArray("\n").repeated(300000) + "b";
    QTest::newRow("capitals that could be a dateline") << QByteArray("AB ").repeated(300000);
    const QByteArray title("# Owls\n\n");
    QTest::newRow("markdown: nested quotes") << title + QByteArray(">").repeated(many) + sentence;
    QTest::newRow("markdown: brackets") << title + QByteArray("[").repeated(many) + sentence;
    QTest::newRow("markdown: links") << title + QByteArray("[a](").repeated(many) + sentence;
    QTest::newRow("markdown: emphasis") << title + QByteArray("*a **b ").repeated(many) + sentence;
    QTest::newRow("markdown: code marks") << title + [] {
        QByteArray marks;
        for (int i = 1; i < 1500; ++i)
            marks += 'e' + QByteArray("`").repeated(i);
        return marks;
    }() + sentence;
    QTest::newRow("markdown: front matter")
        << "---\n" + QByteArray("a: b\n").repeated(many) + "---\n" + sentence;
}

void ImporterRegistryTest::staysQuickOnHostileInput()
{
    QFETCH(QByteArray, bytes);
    const std::clock_t begin = std::clock();
    const Result<Article> result = openBytes(bytes);
    // Of the processor, so that a busy machine does not count. Quadratic time would take minutes, linear time
    // takes a second, or a few with sanitizers.
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 30, qPrintable(QString::number(seconds)));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    verifyParagraphs(result.value());
    QVERIFY(!result.value().paragraphs.isEmpty());
}

void ImporterRegistryTest::anUnsoundArticleIsAnError_data()
{
    QTest::addColumn<QList<Span>>("paragraphs");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("sound") << QList<Span>{{0, 4}, {5, 9}} << true;
    QTest::newRow("backwards") << QList<Span>{{4, 0}} << false;
    QTest::newRow("empty") << QList<Span>{{4, 4}} << false;
    QTest::newRow("before the text") << QList<Span>{{-1, 4}} << false;
    QTest::newRow("behind the text") << QList<Span>{{0, 10}} << false;
    QTest::newRow("out of order") << QList<Span>{{5, 9}, {0, 4}} << false;
    QTest::newRow("over each other") << QList<Span>{{0, 6}, {5, 9}} << false;
}

void ImporterRegistryTest::anUnsoundArticleIsAnError()
{
    QFETCH(QList<Span>, paragraphs);
    QFETCH(bool, isSound);
    ImporterRegistry registry;
    registry.add(std::make_unique<FaultyImporter>(paragraphs));
    JobMonitor monitor;
    const Result<Article> article = registry.importBytes("Text here", u"/desk/odd.txt"_s, monitor);
    QCOMPARE(article.isOk(), isSound);
    if (article)
        return;
    QCOMPARE(article.error().code, ErrorCode::Internal);
    QVERIFY(article.error().message.contains(u"“odd.txt”") && article.error().message.contains(u"report it"));
}

void ImporterRegistryTest::stopsWhenCancelled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("patience");
    const QByteArray prose = (sentence.repeated(4) + "\n\n").repeated(5000);
    for (int patience : {0, 1, 2}) {
        QTest::addRow("plain text, %d", patience) << prose << patience;
        QTest::addRow("HTML, %d", patience)
            << "<!DOCTYPE html><body><p>" + QByteArray(prose).replace("\n\n", "</p><p>") << patience;
        QTest::addRow("Markdown, %d", patience) << "# Owls\n\n" + prose << patience;
    }
}

void ImporterRegistryTest::stopsWhenCancelled()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, patience);
    ImpatientMonitor monitor(patience);
    const Result<Article> result
        = ImporterRegistry::withDefaultImporters().importBytes(bytes, u"x"_s, monitor);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void ImporterRegistryTest::worksFromManyThreads()
{
    const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    const QString folder = QStringLiteral(HEARSAY_TEST_DATA "/articles/");
    QStringList paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        paths += QStringList(8, folder + name);
    const auto read = [&registry](const QString &path) {
        JobMonitor monitor;
        return registry.importFile(path, monitor).value().text;
    };
    QStringList alone;
    for (const QString &path : paths)
        alone.append(read(path));
    QCOMPARE(QtConcurrent::blockingMapped<QStringList>(paths, read), alone);
}

QTEST_GUILESS_MAIN(ImporterRegistryTest)
#include "tst_importerregistry.moc"
