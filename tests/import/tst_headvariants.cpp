// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "document/articlecheck.h"
#include "import/importerregistry.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString title = u"The bridge will fall"_s;
const QString prose = u"The body of it goes here, she said."_s;
const QDate day(2026, 6, 9);

Article read(const QString &text)
{
    JobMonitor monitor;
    const Result<Article> article
        = ImporterRegistry::withDefaultImporters().importBytes(text.toUtf8(), {}, monitor);
    return article ? article.value() : Article();
}

/// The variants of one line that names the day: date, time, place and how long reading takes, in two orders,
/// with two labels and three separators.
QStringList dateLines()
{
    const QStringList dates
        = {u"9 June 2026"_s, u"June 9, 2026"_s, u"2026-06-09"_s, u"Tue 9 Jun 2026"_s, u"9.6.2026"_s};
    const QStringList times
        = {QString(), u"10:33am"_s, u"10.33 BST"_s, u"10:33 GMT"_s, u"at 10:33 a.m. EST"_s};
    const QStringList places = {QString(), u"London"_s, u"Port Lund, Norland"_s};
    const QStringList lengths = {QString(), u"5 min read"_s};
    QStringList lines;
    for (const QString &date : dates) {
        for (const QString &time : times) {
            const QString stamp = time.isEmpty() ? date : date + u' ' + time;
            for (const QString &place : places) {
                for (const QString &length : lengths) {
                    QStringList parts = {stamp, place, length};
                    parts.removeAll(QString());
                    lines.append(parts.join(u" | "));
                    lines.append(u"Updated: "_s + parts.join(u" • "));
                    lines.append(u"Published "_s + parts.join(u", "));
                    parts.move(0, parts.size() - 1);
                    lines.append(parts.join(u" – "));
                }
            }
        }
    }
    lines += {u"10:33am 9 June 2026"_s,
              u"10.33 BST, 9 June 2026"_s,
              u"First published on Tue 9 Jun 2026 10.33 BST"_s,
              u"Published: 9 June 2026 10:33 | Updated: 10 June 2026 11:05"_s,
              u"Last modified 9 June 2026, 10h33"_s,
              u"9 June 2026 London"_s,
              u"Jun. 9th, 2026 10:33 (BST) New London 5-minute read"_s,
              u"9 June 2026 — 10:33 GMT+1 — Reading time: 5 minutes"_s,
              u"9 June 2026 (London)"_s,
              u"2026-06-09T10:33:00+01:00"_s};
    lines.removeDuplicates();
    return lines;
}

} // namespace

/// The lines between an article's title and its prose, in all the ways that outlets write them.
class HeadVariantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void headsAreRead_data();
    void headsAreRead();
    void datesInDoubtAreNoProse_data();
    void datesInDoubtAreNoProse();
    void whatNoRuleKnowsLeavesTheHeadWhole_data();
    void whatNoRuleKnowsLeavesTheHeadWhole();
    void paragraphsBeginWithAWord_data();
    void paragraphsBeginWithAWord();
};

void HeadVariantsTest::initTestCase()
{
    QVERIFY2(dateLines().size() > 400, qPrintable(QString::number(dateLines().size())));
}

void HeadVariantsTest::headsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("byline");
    const auto row = [](const QString &head, const QString &text, const QString &byline) {
        QTest::newRow(qPrintable(head)) << text << byline;
    };
    const QString author = u"Mara Voss"_s;
    for (const QString &line : dateLines()) {
        row(line, title + u"\n\nBy "_s + author + u'\n' + line + u'\n' + prose + u'\n', author);
        row(u"Markdown: "_s + line,
            u"# "_s + title + u"\n\n*By "_s + author + u"*\n\n"_s + line + u"\n\n"_s + prose + u'\n', author);
        row(u"apart: "_s + line, title + u"\n\n"_s + line + u"\n\n"_s + prose + u'\n', {});
    }
    for (const char16_t *line :
         {u"By Mara Voss | 9 June 2026 10:33am", u"By Mara Voss | 9 June 2026 | New London | 5 min read",
          u"By Mara Voss, 9 June 2026, 10:33 BST", u"9 June 2026 | By Mara Voss",
          u"9 June 2026 10:33am by Mara Voss", u"By Mara Voss • New London • 5 min read • 9 June 2026",
          u"By Mara Voss on 9 June 2026 at 10:33am", u"Posted by Mara Voss on June 9, 2026",
          u"By Mara Voss (New London) 9 June 2026"})
    {
        const QString words = QString::fromUtf16(line);
        row(words, title + u"\n\n"_s + words + u"\n\n"_s + prose + u'\n', author);
    }
    row(u"a line each"_s, title + u"\n\nBy Mara Voss\n5 min read\n9 June 2026\n10:33am\n\n"_s + prose + u'\n',
        author);
}

void HeadVariantsTest::headsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, byline);
    const Article article = read(text);
    QVERIFY2(isSound(article), qPrintable(faultsOf(article).join(u'\n')));
    QCOMPARE(article.metadata.title, title);
    QCOMPARE(article.metadata.date, day);
    QCOMPARE(article.metadata.byline, byline);
    QCOMPARE(article.metadata.outlet, QString());
    const QStringList lines = outline(article, 60);
    QCOMPARE(lines.first(), u"Title: "_s + title);
    QCOMPARE(lines.last(), u"Body: "_s + prose);
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        QVERIFY2(lines[i].startsWith(u"Byline: ") || lines[i].startsWith(u"Dateline: ")
                     || lines[i].startsWith(u"Notice: "),
                 qPrintable(lines.join(u'\n')));
}

void HeadVariantsTest::datesInDoubtAreNoProse_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"09/06/2026", "Updated: 09/06/2026 10:33 | London | 5 min read", "9 June, 10:33am",
          "June 9 at 10:33 a.m. EST", "10:33", "Updated 10.33 BST", "Reading time: 5 minutes"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void HeadVariantsTest::datesInDoubtAreNoProse()
{
    QFETCH(QString, line);
    const Article article = read(title + u"\n\nBy Mara Voss\n"_s + line + u'\n' + prose + u'\n');
    QVERIFY(isSound(article));
    QVERIFY(article.metadata.date.isNull());
    const QStringList lines = outline(article, 60);
    QCOMPARE(lines.value(0), u"Title: "_s + title);
    QCOMPARE(lines.value(2), u"Dateline: "_s + line);
    QCOMPARE(lines.last(), u"Body: "_s + prose);
}

void HeadVariantsTest::whatNoRuleKnowsLeavesTheHeadWhole_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"9 June 2026ei", "9 June 2026 qx7", "9 June 2026 the harbour was shut.",
          "Posted 2026-06-09 The harbour was shut.", "2026-06-09 | 10:33 | ?!", "9 June 2026 &"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void HeadVariantsTest::whatNoRuleKnowsLeavesTheHeadWhole()
{
    QFETCH(QString, line);
    const Article article = read(title + u"\n\nBy Mara Voss\n"_s + line + u'\n' + prose + u'\n');
    QVERIFY2(isSound(article), qPrintable(faultsOf(article).join(u'\n')));
    const QStringList lines = outline(article);
    QCOMPARE(lines.value(0), u"Title: "_s + title);
    QCOMPARE(lines.value(1), u"Byline: By Mara Voss"_s);
    QCOMPARE(article.metadata.date, day);
}

void HeadVariantsTest::paragraphsBeginWithAWord_data()
{
    QTest::addColumn<QString>("text");
    const QString head = u"# "_s + title + u"\n\nMara said so.\n\n"_s;
    QTest::newRow("vertical tab in code") << head + u"    \vone two three\n"_s;
    QTest::newRow("ideographic space in code") << head + u"    \u3000one two three\n"_s;
    QTest::newRow("fenced code") << head + u"```\n\n   \v\n   one two three\n```\n"_s;
    QTest::newRow("form feed") << head + u"\fone two three\n"_s;
    QTest::newRow("entity") << head + u"&#11;one &nbsp;two three\n"_s;
    QTest::newRow("page") << u"<html><body><article><h1>"_s + title + u"</h1><p>"_s + prose.repeated(20)
            + u"</p><pre>\n \v one two three\n</pre></article></body></html>"_s;
}

void HeadVariantsTest::paragraphsBeginWithAWord()
{
    QFETCH(QString, text);
    const Article article = read(text);
    QVERIFY(isSound(article));
    QCOMPARE(article.metadata.title, title);
    for (const Paragraph &paragraph : article.paragraphs) {
        const QStringView words = article.view(paragraph.span);
        QVERIFY2(!words.front().isSpace() && !words.back().isSpace(), qPrintable(words.toString()));
    }
    QVERIFY(article.text.contains(u"one"));
}

QTEST_GUILESS_MAIN(HeadVariantsTest)
#include "tst_headvariants.moc"
