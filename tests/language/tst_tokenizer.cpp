// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class TokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void sentences_data();
    void sentences();
    void anyUtf16IsSurvived();
};

void TokenizerTest::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"We rush, she said."_s << u"We|rush|,|she|said|."_s;
    QTest::newRow("contractions") << u"I don’t think Ann's there; they'll go"_s
                                  << u"I|do|n’t|think|Ann|'s|there|;|they|'ll|go"_s;
    QTest::newRow("abbreviations") << u"Mr. Osei of the U.S. Senate (D-N.C.) left at 5 p.m."_s
                                   << u"Mr.|Osei|of|the|U.S.|Senate|(|D-N.C.|)|left|at|5|p.m."_s;
    QTest::newRow("quotation marks") << u"“Go,” ‘now’ \"x\" «y»"_s << u"“|Go|,|”|‘|now|’|\"|x|\"|«|y|»"_s;
    QTest::newRow("numbers") << u"1,000.5 and $46m at 10:30"_s << u"1,000.5|and|$|46m|at|10:30"_s;
    QTest::newRow("handles and addresses") << u"@ann_o wrote #news at https://example.org/a?b=c."_s
                                           << u"@ann_o|wrote|#news|at|https://example.org/a?b=c|."_s;
    QTest::newRow("dashes and dots") << u"well-known — yes... no"_s << u"well-known|—|yes|...|no"_s;
    QTest::newRow("emoji") << u"ok 😀 yes"_s << u"ok|😀|yes"_s;
}

void TokenizerTest::tokens()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const Token &token : tokenize(text, {0, text.size()}))
        found.append(text.mid(token.span.begin, token.span.length()));
    QCOMPARE(found.join(u'|'), expected);
}

void TokenizerTest::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two") << u"We rush. They wait."_s << u"We rush.|They wait."_s;
    QTest::newRow("title") << u"Mr. Osei left. Dr. Roe stayed."_s << u"Mr. Osei left.|Dr. Roe stayed."_s;
    QTest::newRow("quotation ends it") << u"“We rush.” They wait."_s << u"“We rush.”|They wait."_s;
    QTest::newRow("question inside") << u"“Why?” she asked. No answer."_s
                                     << u"“Why?” she asked.|No answer."_s;
    QTest::newRow("country") << u"They left the U.S. The rest stayed."_s
                             << u"They left the U.S.|The rest stayed."_s;
    QTest::newRow("initial") << u"George W. Osei spoke."_s << u"George W. Osei spoke."_s;
}

void TokenizerTest::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    QStringList found;
    for (TokenRange range : splitSentences(text, tokens)) {
        const qsizetype begin = tokens[range.begin].span.begin;
        found.append(text.mid(begin, tokens[range.end - 1].span.end - begin));
    }
    QCOMPARE(found.join(u'|'), expected);
}

void TokenizerTest::anyUtf16IsSurvived()
{
    QString text;
    quint32 state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525u + 1013904223u;
        text.append(QChar(char16_t(state >> 16)));
    }
    qsizetype last = 0;
    for (const Token &token : tokenize(text, {0, text.size()})) {
        QVERIFY(token.span.begin >= last && !token.span.isEmpty());
        last = token.span.end;
    }
    QVERIFY(last <= text.size());
}

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tst_tokenizer.moc"
