// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cuelexicon.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What is known of words as cues: by word, by meaning, by what they govern.
class CueLexiconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesGrowWithTheShare();
    void linesComeBack();
    void linesOfAnotherShapeAreLeftOut();
    void clausesCountBeforeObjects();
};

namespace {

quint64 childBits(std::initializer_list<Relation> relations)
{
    quint64 bits = 0;
    for (Relation relation : relations)
        bits |= quint64(1) << static_cast<int>(relation);
    return bits;
}

} // namespace

void CueLexiconTest::classesGrowWithTheShare()
{
    QCOMPARE(CueLexicon::classOfShare(0), quint8(1));
    QCOMPARE(CueLexicon::classOfShare(1), quint8(CueLexicon::classCount - 1));
    quint8 last = 0;
    for (int percent = 0; percent <= 100; ++percent) {
        QVERIFY(CueLexicon::classOfShare(percent / 100.0) >= last);
        last = CueLexicon::classOfShare(percent / 100.0);
    }
}

void CueLexiconTest::linesComeBack()
{
    CueLexicon lexicon;
    const CueProfile say{7, 5};
    lexicon.add(u"say"_s, u'V', say);
    lexicon.add(u"bark"_s, u'V', {0, 3});
    const CueLexicon back = CueLexicon::fromLines(lexicon.lines());
    QCOMPARE(back.lines(), lexicon.lines());
    QVERIFY(back.profileOf(hashOf(u"say"), PartOfSpeech::Verb) == say);
    QCOMPARE(back.profileOf(hashOf(u"bark"), PartOfSpeech::Verb).kin, quint8(3));
    QCOMPARE(back.profileOf(hashOf(u"say"), PartOfSpeech::Noun).plain, quint8(0));
}

void CueLexiconTest::linesOfAnotherShapeAreLeftOut()
{
    const CueLexicon lexicon = CueLexicon::fromLines(
        {u"say V"_s, u"say V 7"_s, u"say V 79"_s, u"say V 765"_s, u"say Verb 76"_s, u" V 76"_s, u""_s});
    QVERIFY(lexicon.lines().isEmpty());
}

void CueLexiconTest::clausesCountBeforeObjects()
{
    QCOMPARE(cueFrameOf(Relation::Root, childBits({Relation::Obj, Relation::Ccomp})), CueFrame::Clause);
    QCOMPARE(cueFrameOf(Relation::Parataxis, childBits({Relation::Nsubj})), CueFrame::Parenthesis);
    QCOMPARE(cueFrameOf(Relation::Root, childBits({Relation::Obj})), CueFrame::Object);
    QCOMPARE(cueFrameOf(Relation::Obj, childBits({Relation::Acl})), CueFrame::NounClause);
    QCOMPARE(cueFrameOf(Relation::Root, childBits({Relation::Nsubj})), CueFrame::Nothing);
}

QTEST_GUILESS_MAIN(CueLexiconTest)
#include "tst_cuelexicon.moc"
