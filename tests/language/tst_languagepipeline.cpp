// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/languagepipeline.h"
#include "language/modelfolder.h"
#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The pipeline with the models of the source tree: sentences that it has to get right, and promises that
/// hold for any input.
class LanguagePipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tagsAreRight_data();
    void tagsAreRight();
    void lemmasAreRight_data();
    void lemmasAreRight();
    void subjectAndContentHangOnTheVerb();
    void namesAreFound();
    void treesAreTrees_data();
    void treesAreTrees();
    void missingFolderIsAnError();

private:
    struct Analysed
    {
        QString text;
        QList<Token> tokens;
        QList<TokenRange> sentences;
        QList<WordAnalysis> words;

        qsizetype indexOf(QStringView word) const
        {
            for (qsizetype i = 0; i < tokens.size(); ++i) {
                if (QStringView(text).sliced(tokens[i].span.begin, tokens[i].span.length()) == word)
                    return i;
            }
            return -1;
        }
    };

    Analysed analyse(const QString &text) const
    {
        Analysed out{text, tokenize(text, {0, text.size()}), {}, {}};
        out.sentences = splitSentences(text, out.tokens);
        out.words = m_pipeline->analyse(text, out.tokens, out.sentences);
        return out;
    }

    std::optional<LanguagePipeline> m_pipeline;
};

void LanguagePipelineTest::initTestCase()
{
    Result<LanguagePipeline> loaded = LanguagePipeline::load(modelFolder());
    QVERIFY2(loaded.isOk(), loaded ? "" : qPrintable(loaded.error().message));
    m_pipeline = std::move(loaded).value();
}

void LanguagePipelineTest::tagsAreRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("past tense") << u"The harbour master said the storm had passed."_s
                                << QStringList{u"DET DT"_s,   u"NOUN NN"_s,  u"NOUN NN"_s,
                                               u"VERB VBD"_s, u"DET DT"_s,   u"NOUN NN"_s,
                                               u"AUX VBD"_s,  u"VERB VBN"_s, u"PUNCT ."_s};
    QTest::newRow("contraction") << u"She doesn't know why they left."_s
                                 << QStringList{u"PRON PRP"_s, u"AUX VBZ"_s,  u"PART RB"_s,  u"VERB VB"_s,
                                                u"ADV WRB"_s,  u"PRON PRP"_s, u"VERB VBD"_s, u"PUNCT ."_s};
}

void LanguagePipelineTest::tagsAreRight()
{
    QFETCH(QString, text);
    QFETCH(QStringList, tags);
    QStringList found;
    for (const WordAnalysis &word : analyse(text).words)
        found.append(nameOf(word.tag));
    QCOMPARE(found, tags);
}

void LanguagePipelineTest::lemmasAreRight_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("lemma");
    QTest::newRow("said") << u"said"_s << u"VERB VBD"_s << u"say"_s;
    QTest::newRow("capital") << u"Told"_s << u"VERB VBD"_s << u"tell"_s;
    QTest::newRow("argued") << u"argued"_s << u"VERB VBD"_s << u"argue"_s;
    QTest::newRow("denies") << u"denies"_s << u"VERB VBZ"_s << u"deny"_s;
    QTest::newRow("is") << u"is"_s << u"AUX VBZ"_s << u"be"_s;
    QTest::newRow("children") << u"children"_s << u"NOUN NNS"_s << u"child"_s;
    QTest::newRow("officials") << u"officials"_s << u"NOUN NNS"_s << u"official"_s;
    QTest::newRow("name stays") << u"Marlowes"_s << u"PROPN NNP"_s << u"Marlowes"_s;
    QTest::newRow("empty") << QString() << u"NOUN NN"_s << QString();
}

void LanguagePipelineTest::lemmasAreRight()
{
    QFETCH(QString, word);
    QFETCH(QString, tag);
    QFETCH(QString, lemma);
    QCOMPARE(m_pipeline->lemmatizer().lemma(word, *wordTagNamed(tag)), lemma);
}

void LanguagePipelineTest::subjectAndContentHangOnTheVerb()
{
    const Analysed it = analyse(u"The mayor said that the bridge would open on Monday."_s);
    const qsizetype said = it.indexOf(u"said");
    const qsizetype open = it.indexOf(u"open");
    QCOMPARE(it.words[said].head, -1);
    QCOMPARE(it.words[it.indexOf(u"mayor")].head, said);
    QCOMPARE(it.words[it.indexOf(u"mayor")].relation, Relation::Nsubj);
    QCOMPARE(it.words[open].head, said);
    QCOMPARE(it.words[open].relation, Relation::Ccomp);
    QCOMPARE(it.words[it.indexOf(u"that")].head, open);
}

void LanguagePipelineTest::namesAreFound()
{
    const Analysed it = analyse(u"Mary Whitcombe flew to London with John Aldersea on Friday."_s);
    QCOMPARE(it.words[0].name, (NameMark{NameType::Person, true}));
    QCOMPARE(it.words[1].name, (NameMark{NameType::Person, false}));
    QCOMPARE(it.words[it.indexOf(u"London")].name, (NameMark{NameType::Place, true}));
    QCOMPARE(it.words[it.indexOf(u"John")].name.type, NameType::Person);
    QCOMPARE(it.words[it.indexOf(u"flew")].name.type, NameType::None);
}

void LanguagePipelineTest::treesAreTrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one word") << u"Yes"_s;
    QTest::newRow("marks only") << u"“”… — !? ,,,"_s;
    QTest::newRow("two sentences") << u"“We go,” said Ann. “Time is short.” He left."_s;
    QTest::newRow("lone surrogates") << u"A"_s + QChar(0xd800) + u" b "_s + QChar(0xdc00) + u" said"_s;
    QTest::newRow("right to left") << u"قال الوزير: «لن نغادر»."_s;
    QTest::newRow("long line") << u"word and "_s.repeated(20000);
}

void LanguagePipelineTest::treesAreTrees()
{
    QFETCH(QString, text);
    const Analysed it = analyse(text);
    QCOMPARE(it.words.size(), it.tokens.size());
    for (TokenRange sentence : it.sentences) {
        int roots = 0;
        std::vector<int> known(static_cast<std::size_t>(sentence.length()), 0); // 1: leads to the root
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            const qsizetype head = it.words[i].head;
            roots += head < 0 ? 1 : 0;
            QVERIFY(head == -1 || (sentence.contains(head) && head != i));
            std::vector<qsizetype> path;
            qsizetype at = i;
            while (at >= 0 && !known[static_cast<std::size_t>(at - sentence.begin)]) {
                path.push_back(at);
                QVERIFY2(std::ssize(path) <= sentence.length(), "a cycle");
                at = it.words[at].head;
            }
            for (qsizetype step : path)
                known[static_cast<std::size_t>(step - sentence.begin)] = 1;
            QVERIFY(!it.words[i].name.begins || it.words[i].name.type != NameType::None);
        }
        QCOMPARE(roots, 1);
    }
}

void LanguagePipelineTest::missingFolderIsAnError()
{
    const Result<LanguagePipeline> pipeline = LanguagePipeline::load(u"/nowhere"_s);
    QVERIFY(!pipeline.isOk());
    QCOMPARE(pipeline.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(LanguagePipelineTest)
#include "tst_languagepipeline.moc"
