// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/modelfolder.h"
#include "language/text/textanalyser.h"
#include "language/text/textexcerpt.h"
#include "tests/attribution/articleoftext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What holds of every analysed text, and of every excerpt of one.
class AnalysedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textsAreSound_data();
    void textsAreSound();
    void excerptsAreTrees_data() { textsAreSound_data(); }
    void excerptsAreTrees();
    void rolesAreThoseOfTheArticle();
    void withoutModelsThereAreNoTrees();
    void cancelledTextsEndEarly();
    void excerptsLeaveOutWhatStandsAround();
    void interruptedSentencesAreOne();
    void sentencesOfTwoPiecesAreTwo();
    void excerptsAreCut();

private:
    static QString wordsOf(const TextExcerpt &excerpt, TokenRange range);
    AnalysedText analysed(const QString &text) const { return m_texts->analyse(test::articleOfText(text)); }

    std::shared_ptr<const TextAnalyser> m_texts;
};

namespace {

Span spanOf(const QString &text, const QString &words)
{
    const qsizetype begin = text.indexOf(words);
    return {begin, begin + words.size()};
}

/// Ranges that follow one another without gaps from 0 to `end`.
bool coverAll(const QList<TokenRange> &ranges, qsizetype end)
{
    qsizetype at = 0;
    for (TokenRange range : ranges) {
        if (range.begin != at || range.end < range.begin)
            return false;
        at = range.end;
    }
    return at == end;
}

} // namespace

QString AnalysedTextTest::wordsOf(const TextExcerpt &excerpt, TokenRange range)
{
    QStringList words;
    for (qsizetype i = range.begin; i < range.end; ++i)
        words.append(excerpt.view(i).toString());
    return words.join(u' ');
}

void AnalysedTextTest::initTestCase()
{
    const auto texts = TextAnalyser::load(modelFolder());
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message));
    m_texts = texts.value();
}

void AnalysedTextTest::textsAreSound_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ordinary")
        << u"Mara Lind, the mayor of Tarn, said on Monday that the harbour would close. “It is "
           "over,” she told the Tarn Courier.\n\nA source said that nobody was asked."_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"  \n\n \n\n  "_s;
    QTest::newRow("marks") << u"““‘‘«‹\"\"''``"_s.repeated(40);
    QTest::newRow("stops") << u"!?…"_s.repeated(900);
    QTest::newRow("one sentence") << u"the sea was wide and "_s.repeated(1'500);
    QTest::newRow("a long paragraph") << u"The tide came in. "_s.repeated(1'500);
    QTest::newRow("lone surrogates") << u"Ann "_s + QChar(0xd800) + u" said “no”. "_s + QChar(0xdc00);
    QTest::newRow("nulls") << u"Ann"_s + QChar(0) + u"said\n\n"_s + QChar(0);
    QTest::newRow("combining") << u"a\u0301\u0301\u0301 “e\u0301” "_s.repeated(50);
    QTest::newRow("one word") << u"na"_s.repeated(4'000);
    QTest::newRow("emoji") << u"👩‍👩‍👧 said “👍”. "_s.repeated(60);
    QTest::newRow("right to left") << u"קרן said ‏“لا” now.\n\n"_s.repeated(5);
    QTest::newRow("open quotations") << u"“It went on.\n\n"_s.repeated(30);
}

void AnalysedTextTest::textsAreSound()
{
    QFETCH(QString, text);
    const AnalysedText read = analysed(text);
    QVERIFY(read.hasTrees());
    QCOMPARE(read.quoteOfToken.size(), read.tokens.size());
    QCOMPARE(read.readEnd, text.size());
    QList<TokenRange> paragraphs;
    QList<TokenRange> sentences;
    for (const TextParagraph &paragraph : read.paragraphs) {
        const Span span = read.article->paragraphs[paragraph.paragraph].span;
        QCOMPARE(paragraph.role, read.article->paragraphs[paragraph.paragraph].role);
        for (qsizetype i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i)
            QVERIFY(span.contains(read.tokens[i].span) && !read.tokens[i].span.isEmpty());
        for (TokenRange sentence : paragraph.sentences)
            QVERIFY(sentence.begin >= paragraph.tokens.begin && sentence.end <= paragraph.tokens.end);
        for (qsizetype quote : paragraph.quotes)
            QVERIFY(span.contains(read.quotes[quote].span));
        paragraphs.append(paragraph.tokens);
        sentences += paragraph.sentences;
    }
    QVERIFY(coverAll(paragraphs, read.tokens.size()));
    QVERIFY(coverAll(sentences, read.tokens.size()));
    QCOMPARE(read.sentences, sentences);
    for (qsizetype i = 1; i < read.tokens.size(); ++i)
        QVERIFY(read.tokens[i - 1].span.end <= read.tokens[i].span.begin);
    for (qsizetype i = 0; i < read.tokens.size(); ++i) {
        const TokenRange sentence = read.sentenceOf(i);
        QVERIFY(sentence.contains(i));
        QVERIFY(read.words[i].head < 0 || sentence.contains(read.words[i].head));
        if (const qsizetype quote = read.quoteOfToken[i]; quote >= 0)
            QVERIFY(read.quotes[quote].span.contains(read.tokens[i].span));
    }
}

/// Whatever is cut out of a text: each sentence has one top, and every word leads up to it.
void AnalysedTextTest::excerptsAreTrees()
{
    QFETCH(QString, text);
    const AnalysedText read = analysed(text);
    for (qsizetype length : {7, 40, 300}) {
        QList<Span> spans;
        for (qsizetype begin = 3; begin < text.size(); begin += length + 5)
            spans.append({begin, std::min(begin + length, text.size())});
        const TextExcerpt excerpt(read, spans, 500);
        QVERIFY(coverAll(excerpt.sentences(), excerpt.size()));
        for (TokenRange sentence : excerpt.sentences()) {
            QVERIFY(sentence.length() > 0);
            qsizetype tops = 0;
            for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
                tops += excerpt.head(i) < 0;
                QCOMPARE(excerpt.relation(i) == Relation::Root, excerpt.head(i) < 0);
                qsizetype up = i;
                for (qsizetype steps = 0; up >= 0 && steps <= sentence.length(); ++steps) {
                    QVERIFY(sentence.contains(up));
                    up = excerpt.head(up);
                }
                QCOMPARE(up, -1);
            }
            QCOMPARE(tops, 1);
        }
    }
}

void AnalysedTextTest::rolesAreThoseOfTheArticle()
{
    Article article = test::articleOfText(u"A title\n\nThe tide came in."_s);
    article.paragraphs[0].role = ParagraphRole::Title;
    const AnalysedText read = m_texts->analyse(article);
    QCOMPARE(read.paragraphs[0].role, ParagraphRole::Title);
    QCOMPARE(read.paragraphs[1].role, ParagraphRole::Body);
}

void AnalysedTextTest::withoutModelsThereAreNoTrees()
{
    const AnalysedText read = TextAnalyser().analyse(test::articleOfText(u"“No,” she said."_s));
    QVERIFY(!read.hasTrees());
    QCOMPARE(read.quotes.size(), 1);
    QCOMPARE(read.tokens.size(), analysed(u"“No,” she said."_s).tokens.size());
}

void AnalysedTextTest::cancelledTextsEndEarly()
{
    struct Cancelled : JobMonitor
    {
        bool isCancelled() const override { return true; }
    };
    QVERIFY(m_texts->analyse(test::articleOfText(u"She said so."_s), Cancelled()).tokens.isEmpty());
}

void AnalysedTextTest::excerptsLeaveOutWhatStandsAround()
{
    const QString text = u"Ann Okoro said that [the] “bridge” was unsafe."_s;
    const AnalysedText read = analysed(text);
    const TextExcerpt excerpt(read, {spanOf(text, u"that [the] “bridge” was unsafe"_s)}, 100);
    QCOMPARE(excerpt.sentences().size(), 1);
    QCOMPARE(wordsOf(excerpt, {0, excerpt.size()}), u"that the bridge was unsafe"_s);
    QCOMPARE(excerpt.lemma(3), u"be"_s);
    QCOMPARE(excerpt.head(4), -1);
    QCOMPARE(excerpt.child(4, Relation::Cop), 3);
    QCOMPARE(excerpt.span(2), spanOf(text, u"bridge"_s));
}

void AnalysedTextTest::interruptedSentencesAreOne()
{
    const QString text = u"“The bridge,” Okoro said, “was unsafe. We knew.”"_s;
    const AnalysedText read = analysed(text);
    const TextExcerpt excerpt(
        read, {spanOf(text, u"“The bridge,”"_s), spanOf(text, u"“was unsafe. We knew.”"_s)}, 100);
    QCOMPARE(excerpt.sentences().size(), 2);
    QCOMPARE(wordsOf(excerpt, excerpt.sentences()[0]), u"The bridge , was unsafe ."_s);
    QCOMPARE(wordsOf(excerpt, excerpt.sentences()[1]), u"We knew ."_s);
}

/// The article's sentence goes on behind the first stop; what is said does not.
void AnalysedTextTest::sentencesOfTwoPiecesAreTwo()
{
    const QString text = u"“It rained,” she said, “We left.”"_s;
    const AnalysedText read = analysed(text);
    const TextExcerpt excerpt(read, {spanOf(text, u"“It rained,”"_s), spanOf(text, u"“We left.”"_s)}, 100);
    QCOMPARE(excerpt.sentences().size(), 2);
    QCOMPARE(wordsOf(excerpt, excerpt.sentences()[1]), u"We left ."_s);
}

void AnalysedTextTest::excerptsAreCut()
{
    const AnalysedText read = analysed(u"The tide came in. "_s.repeated(20));
    const TextExcerpt excerpt(read, {{0, read.readEnd}}, 7);
    QCOMPARE(excerpt.size(), 7);
    QCOMPARE(excerpt.sentences().last().end, 7);
    QCOMPARE(TextExcerpt(read, {}, 7).size(), 0);
    QCOMPARE(TextExcerpt(read, {{3, 3}}, 7).sentences(), QList<TokenRange>());
}

QTEST_GUILESS_MAIN(AnalysedTextTest)
#include "tst_analysedtext.moc"
