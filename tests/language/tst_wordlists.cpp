// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"
#include "language/lexicon/wordlist.h"
#include "language/lexicon/wordsenses.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The lists of resources/lexicons are read strictly: what is wrong in one is said with its file and line.
class WordListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreRead();
    void listsOfTheProgramHaveNoFaults();
    void faultsAreSaidWithFileAndLine_data();
    void faultsAreSaidWithFileAndLine();
    void groupsAreReadStrictly_data();
    void groupsAreReadStrictly();
    void sensesAreReadStrictly();
    void numbersOfSensesStay();
    void everyListIsDescribed();
};

void WordListsTest::entriesAreRead()
{
    WordListReader list(u"birds.txt"_s, u"# Birds\n\n gull - \nheron f\n"_s);
    QVERIFY(list.next());
    QCOMPARE(list.entry().toString(), u"gull -"_s);
    QCOMPARE(list.fields(u' ', 2, 2).size(), 2);
    QVERIFY(list.next());
    QCOMPARE(list.fields(u' ', 2, 2).last().toString(), u"f"_s);
    QVERIFY(list.faults().isEmpty());
    QVERIFY(list.fields(u' ', 3, 3).isEmpty());
    QCOMPARE(list.faults().size(), 1);
    QVERIFY2(list.faults().first().startsWith(u"birds.txt:4: "), qPrintable(list.faults().first()));
    QVERIFY(!list.next());
}

void WordListsTest::listsOfTheProgramHaveNoFaults()
{
    QStringList faults;
    static_cast<void>(Lexicon::read(textOfWordList, faults));
    WordListReader groups = WordListReader::ofProgram(u"word-groups.txt"_s);
    static_cast<void>(WordGroups::read(groups));
    WordListReader senses = WordListReader::ofProgram(u"word-senses.txt"_s);
    static_cast<void>(WordSenses::read(senses));
    faults += groups.faults() + senses.faults();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void WordListsTest::faultsAreSaidWithFileAndLine_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("added");
    const auto add = [](const char *what, const QString &list, const QString &added) {
        QTest::newRow(what) << list << added;
    };
    add("no such act", u"reporting-words.txt"_s, u"squawk | sayz | quote"_s);
    add("no such class", u"reporting-words.txt"_s, u"squawk | says | qoute"_s);
    add("no such polarity", u"reporting-words.txt"_s, u"squawk | says against | quote"_s);
    add("a column too few", u"reporting-words.txt"_s, u"squawk | says"_s);
    add("an empty column", u"reporting-words.txt"_s, u"squawk | | quote"_s);
    add("a verb again", u"reporting-words.txt"_s, u"deny | says | speech"_s);
    add("a form of another verb", u"reporting-words.txt"_s, u"denie | says | speech"_s);
    add("no such kind of source", u"anonymous-nouns.txt"_s, u"parrot | sauce"_s);
    add("no such trait of a source", u"anonymous-nouns.txt"_s, u"parrot | source freind"_s);
    add("a source again", u"anonymous-nouns.txt"_s, u"insider | group"_s);
    add("no such gender", u"person-nouns.txt"_s, u"falconer x"_s);
    add("a person without gender", u"person-nouns.txt"_s, u"falconer"_s);
    add("a person again", u"person-nouns.txt"_s, u"singer f"_s);
    add("no such class of nouns", u"wordnet-nouns.txt"_s, u"falconer persn -"_s);
    add("no such class of names", u"wordnet-names.txt"_s, u"Lowick plaice"_s);
    add("a title again", u"titles.txt"_s, u"Sen. m"_s);
    add("a given name again", u"given-names.txt"_s, u"Aaron f"_s);
    add("a nickname without name", u"nicknames.txt"_s, u"Bobbo"_s);
    add("no such mark of an outlet", u"outlet-nouns.txt"_s, u"gazette bodies"_s);
    add("an outlet's noun again", u"outlet-nouns.txt"_s, u"agency"_s);
    add("no such mark of a name", u"outlet-words.txt"_s, u"Packet comon"_s);
    add("two words in a line", u"organisation-words.txt"_s, u"Harbour Trust"_s);
    add("a noun twice in a set", u"alike-nouns.txt"_s, u"gull heron gull"_s);
    add("a state without name", u"states.txt"_s, u"Low."_s);
}

void WordListsTest::faultsAreSaidWithFileAndLine()
{
    QFETCH(QString, list);
    QFETCH(QString, added);
    const auto source = [&](const QString &name) {
        const QString text = textOfWordList(name);
        return name == list ? text + added + u'\n' : text;
    };
    QStringList faults;
    static_cast<void>(Lexicon::read(source, faults));
    const qsizetype line = textOfWordList(list).count(u'\n') + 1;
    QVERIFY2(!faults.isEmpty(), "nothing is found wrong");
    for (const QString &fault : faults)
        QVERIFY2(fault.startsWith(u"%1:%2: "_s.arg(list).arg(line)), qPrintable(fault));
}

void WordListsTest::groupsAreReadStrictly_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("a name with a typo") << u"\nkin: "_s << u"\nkinn: "_s;
    QTest::newRow("a word again") << u"\nkin: wife"_s << u"\nkin: wife wife"_s;
    QTest::newRow("no colon") << u"\nkin: "_s << u"\nkin "_s;
}

void WordListsTest::groupsAreReadStrictly()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QString text = textOfWordList(u"word-groups.txt"_s);
    QVERIFY(text.contains(from));
    const qsizetype line = text.left(text.indexOf(from) + 1).count(u'\n') + 1;
    WordListReader list(u"word-groups.txt"_s, text.replace(from, to));
    static_cast<void>(WordGroups::read(list));
    QVERIFY(!list.faults().isEmpty());
    QVERIFY2(list.faults().first().startsWith(u"word-groups.txt:%1: "_s.arg(line)),
             qPrintable(list.faults().first()));
}

void WordListsTest::sensesAreReadStrictly()
{
    WordListReader list(u"word-senses.txt"_s,
                        u"# Senses\nverb.communication: squawk\nverb.comunication: peep\n"_s);
    const WordSenses senses = WordSenses::read(list);
    QCOMPARE(int(senses.kindOf(hashOf(u"squawk"), PartOfSpeech::Verb)), int(SenseKind::Communication));
    QCOMPARE(list.faults().size(), 1);
    QVERIFY(list.faults().first().startsWith(u"word-senses.txt:3: "));
}

/// Models are trained with these numbers, whatever the order of the list is.
void WordListsTest::numbersOfSensesStay()
{
    WordListReader list(u"word-senses.txt"_s,
                        u"verb.weather: hail\nnoun.act: raid*\nverb.cognition: guess\n"_s);
    const WordSenses senses = WordSenses::read(list);
    QVERIFY(list.faults().isEmpty());
    QCOMPARE(int(senses.senseOf(hashOf(u"raid"), PartOfSpeech::Noun)), 3);
    QCOMPARE(int(senses.senseOf(hashOf(u"guess"), PartOfSpeech::Verb)), 22);
    QCOMPARE(int(senses.senseOf(hashOf(u"hail"), PartOfSpeech::Verb)), 46);
}

/// A list says at its head what its lines are, and README.md has a row for it.
void WordListsTest::everyListIsDescribed()
{
    QVERIFY(!textOfWordList(u"titles.txt"_s).isEmpty()); // the resources are there
    const QStringList names = QDir(u":/lexicons"_s).entryList();
    QVERIFY(names.size() > 20);
    QFile readMe(QStringLiteral(HEARSAY_SOURCE_DIR "/resources/lexicons/README.md"));
    QVERIFY(readMe.open(QIODevice::ReadOnly));
    const QString rows = QString::fromUtf8(readMe.readAll());
    for (const QString &name : names) {
        QVERIFY2(rows.contains(u"| `%1` | "_s.arg(name)), qPrintable(name));
        QVERIFY2(textOfWordList(name).startsWith(u'#'), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(WordListsTest)
#include "tst_wordlists.moc"
