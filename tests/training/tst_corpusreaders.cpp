// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/conllureader.h"
#include "training/polnearreader.h"
#include "training/silvertrees.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The corpus readers on small files of their formats.
class CorpusReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conlluWordsKeepTheirAnalysis();
    void hyphenatedWordsAreJoined();
    void namesComeFromEntities();
    void brokenConlluNamesTheLine();
    void polnearPositionsAreCodeUnits();
    void silverTreesAreTurnedToVersionTwo();
    void emptyFoldersAreErrors();

private:
    QString write(const QString &name, const QString &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return path;
    }

    QTemporaryDir m_folder;
};

namespace {

/// CoNLL-U with spaces for tabs, to be read by people.
QString conllu(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += line.simplified().replace(u' ', u'\t') + u'\n';
    return text + u'\n';
}

} // namespace

void CorpusReadersTest::conlluWordsKeepTheirAnalysis()
{
    const QString path
        = write(u"plain.conllu"_s,
                conllu({u"1-2 don't _ _ _ _ _ _ _ _"_s, u"1 do do AUX VBP _ 3 aux _ _"_s,
                        u"2 n't not PART RB _ 3 advmod _ _"_s, u"3 go go VERB VB _ 0 root _ SpaceAfter=No"_s,
                        u"4 . . PUNCT . _ 3 punct _ _"_s}));
    const Result<Treebank> read = readConllu(path);
    QVERIFY(read.isOk());
    QCOMPARE(read.value().size(), std::size_t(1));
    const auto &words = read.value().front().words;
    QCOMPARE(words.size(), std::size_t(4));
    QCOMPARE(words[1].form, u"n't"_s);
    QCOMPARE(words[1].tag, (WordTag{PartOfSpeech::Part, PennTag::Rb}));
    QCOMPARE(words[0].head, 2);
    QCOMPARE(words[2].head, -1);
    QCOMPARE(words[3].relation, Relation::Punct);
    QVERIFY(!words[0].spaceAfter && words[1].spaceAfter && !words[2].spaceAfter);
}

void CorpusReadersTest::hyphenatedWordsAreJoined()
{
    const QString path
        = write(u"hyphen.conllu"_s,
                conllu({u"1 a a DET DT _ 7 det _ _"_s, u"2 nine nine NUM CD _ 4 nummod _ SpaceAfter=No"_s,
                        u"3 - - PUNCT HYPH _ 2 punct _ SpaceAfter=No"_s,
                        u"4 month month NOUN NN _ 6 compound _ SpaceAfter=No"_s,
                        u"5 - - PUNCT HYPH _ 4 punct _ SpaceAfter=No"_s, u"6 old old ADJ JJ _ 7 amod _ _"_s,
                        u"7 child child NOUN NN _ 0 root _ _"_s}));
    const Result<Treebank> read = readConllu(path);
    QVERIFY(read.isOk());
    const auto &words = read.value().front().words;
    QCOMPARE(words.size(), std::size_t(3));
    QCOMPARE(words[1].form, u"nine-month-old"_s);
    QCOMPARE(words[1].tag, (WordTag{PartOfSpeech::Adj, PennTag::Jj}));
    QCOMPARE(words[1].head, 2);
    QCOMPARE(words[0].head, 2);
    QCOMPARE(words[2].head, -1);
}

void CorpusReadersTest::namesComeFromEntities()
{
    const QString path = write(
        u"names.conllu"_s,
        conllu({u"1 Harbour harbour PROPN NNP _ 2 compound _ Entity=(1-organization-new-x(2-place-new-y)"_s,
                u"2 Council council PROPN NNP _ 3 nsubj _ Entity=1)"_s, u"3 met meet VERB VBD _ 0 root _ _"_s,
                u"4 the the DET DT _ 5 det _ Entity=(3-person-new-x"_s,
                u"5 fisherman fisherman NOUN NN _ 3 obj _ Entity=3)"_s}));
    const Result<Treebank> read = readConllu(path);
    QVERIFY(read.isOk());
    const auto &words = read.value().front().words;
    QCOMPARE(words[0].name, NameType::Organisation);
    QVERIFY(words[0].nameBegins && !words[1].nameBegins);
    QCOMPARE(words[1].name, NameType::Organisation);
    QCOMPARE(words[4].name, NameType::None); // a person, but no name
}

void CorpusReadersTest::brokenConlluNamesTheLine()
{
    const QString path = write(u"broken.conllu"_s, u"# sent\n1\tone\n"_s);
    const Result<Treebank> read = readConllu(path);
    QVERIFY(!read.isOk());
    QVERIFY(read.error().message.contains(u"broken.conllu:2"_s));
}

void CorpusReadersTest::polnearPositionsAreCodeUnits()
{
    QDir(m_folder.path()).mkdir(u"polnear"_s);
    write(u"polnear/one.txt"_s, u"\U0001F409 Ada Quill said it rains.\n\n“Yes.”"_s);
    write(
        u"polnear/one.tsv"_s,
        u"1\tAda\t2\t5\tAda\tNNP\tPERSON\t2\tcompound\t_\n2\tQuill\t6\t11\tQuill\tNNP\tPERSON\t3\tnsubj\t_\n"
        "3\tsaid\t12\t16\tsay\tVBD\tO\t0\troot\t_\n"_s);
    write(u"polnear/one.ann"_s,
          u"T1\tSource 2 11\tAda Quill\nT2\tCue 12 16\tsaid\nT3\tContent 17 25;28 34\tit rains\n"
          "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"_s);
    const auto read = readPolnear(m_folder.filePath(u"polnear"_s));
    QVERIFY(read.isOk());
    const CorpusArticle &article = read.value().front();
    const auto words = [&article](Span span) { return article.text.sliced(span.begin, span.length()); };
    QCOMPARE(article.names.size(), 1);
    QCOMPARE(words(article.names.first().span), u"Ada Quill"_s);
    QCOMPARE(article.names.first().type, NameType::Person);
    QCOMPARE(article.attributions.size(), 1);
    QCOMPARE(words(article.attributions.first().sources.first()), u"Ada Quill"_s);
    QCOMPARE(words(article.attributions.first().cues.first()), u"said"_s);
    QCOMPARE(article.attributions.first().contents.size(), 2);
    QCOMPARE(words(article.attributions.first().contents.last()), u"“Yes.”"_s);
    QCOMPARE(article.paragraphs.size(), std::size_t(2));
}

void CorpusReadersTest::silverTreesAreTurnedToVersionTwo()
{
    QDir(m_folder.path()).mkdir(u"silver"_s);
    write(u"silver/one.txt"_s, u"Ada Quill sang and danced in town."_s);
    const QStringList lines
        = {u"1 Ada 0 3 Ada NNP PERSON 2 compound _"_s, u"2 Quill 4 9 Quill NNP PERSON 3 nsubj _"_s,
           u"3 sang 10 14 sing VBD O 0 root _"_s,      u"4 and 15 18 and CC O 3 cc _"_s,
           u"5 danced 19 25 dance VBD O 3 conj _"_s,   u"6 in 26 28 in IN O 7 case _"_s,
           u"7 town 29 33 town NN O 5 nmod _"_s,       u"8 . 33 34 . . O 3 punct _"_s};
    write(u"silver/one.tsv"_s, conllu(lines));
    const Result<Treebank> read = readSilverTrees(m_folder.filePath(u"silver"_s));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().size(), std::size_t(1));
    QStringList found;
    for (const TreebankWord &word : read.value()[0].words) {
        const std::string_view relation = relationNames()[static_cast<std::size_t>(word.relation)];
        found.append(word.form + u' ' + QString::number(word.head) + u' '
                     + QString::fromLatin1(relation.data(), qsizetype(relation.size())));
    }
    QCOMPARE(
        found.join(u", "_s),
        u"Ada 2 nsubj, Quill 0 flat, sang -1 root, and 4 cc, danced 2 conj, in 6 case, town 4 obl, . 2 punct"_s);
}

void CorpusReadersTest::emptyFoldersAreErrors()
{
    const QTemporaryDir folder;
    QVERIFY(!readConlluFolder(folder.path()).isOk());
    QVERIFY(!readPolnear(folder.path()).isOk());
}

QTEST_APPLESS_MAIN(CorpusReadersTest)
#include "tst_corpusreaders.moc"
