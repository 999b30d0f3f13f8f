// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/speakers/speakerresolver.h"
#include "language/text/textanalyser.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Who is behind a source, for sources that are marked in the text, so that no finder stands between.
class SpeakerResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speakers_data();
    void speakers();
    void outlets_data();
    void outlets();
    void everySpeakerHasItsReason();
    void mentionsAreInOrderAndApart();
    void anySourceAndHearerIsSurvived();
};

namespace {

/// An article from a text in which each source stands in square brackets; what follows it to the end of its
/// paragraph, or goes before it where nothing follows, is its content.
struct Marked
{
    Article article;
    QList<Span> sources;
};

Marked marked(QString text)
{
    Marked result;
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[')) {
        text.remove(open, 1);
        const qsizetype close = text.indexOf(u']');
        text.remove(close, 1);
        result.sources.append({open, close});
    }
    result.article = test::articleOfText(text);
    return result;
}

AttributionDraft draftOf(const AnalysedText &tokenized, Span source)
{
    AttributionDraft draft;
    draft.source = tokenized.tokensIn(source);
    for (qsizetype p = 0; p < tokenized.paragraphs.size(); ++p) {
        for (TokenRange sentence : tokenized.paragraphs[p].sentences) {
            if (!sentence.contains(draft.source.begin))
                continue;
            draft.paragraph = p;
            draft.sentence = sentence;
        }
    }
    const qsizetype after = draft.source.end;
    const bool behind = after + 1 < draft.sentence.end;
    if (behind && tokenized.is(after, u"told")) {
        draft.hearer = {after + 1, after + 1};
        while (draft.hearer.end < draft.sentence.end && !tokenized.is(draft.hearer.end, u"that"))
            ++draft.hearer.end;
    }
    draft.attribution.sources = {source};
    draft.attribution.kind = AttributionKind::Indirect;
    draft.attribution.confidence = 1;
    draft.attribution.contents = {behind ? tokenized.span({after + 1, draft.sentence.end})
                                         : tokenized.tokens[draft.sentence.begin].span};
    if (behind) {
        draft.attribution.cue = tokenized.tokens[after].span;
        if (const ReportingVerb *verb = Lexicon::shared().reportingVerb(tokenized.lower(after)))
            draft.lemma = verb->lemma;
    }
    return draft;
}

Analysis resolve(const Marked &text)
{
    const AnalysedText tokenized = TextAnalyser().analyse(text.article);
    FoundAttributions found;
    for (Span source : text.sources)
        found.drafts.append(draftOf(tokenized, source));
    const Lexicon &lexicon = Lexicon::shared();
    return resolveSpeakers(tokenized, found, findEntities(tokenized, lexicon), lexicon);
}

QString nameOf(const Analysis &analysis, EntityIndex index)
{
    return index == noEntity ? u"?"_s : analysis.entities[index].name;
}

/// "Ann and Bob", or "?".
QString namesOf(const Analysis &analysis, const QList<EntityIndex> &entities)
{
    QStringList names;
    for (const EntityIndex index : entities)
        names.append(nameOf(analysis, index));
    return names.isEmpty() ? u"?"_s : names.join(u" and ");
}

} // namespace

void SpeakerResolverTest::speakers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("surname", u"Ann Okoro rose. [Okoro] said it rained."_s, u"Ann Okoro"_s);
    row("titles tell a couple apart",
        u"Ann Okoro married Ben Okoro. [Mr. Okoro] said it rained. [Mrs. Okoro] said it snowed."_s,
        u"Ben Okoro, Ann Okoro"_s);
    row("gender", u"Ann Okoro met Ben Osei. [He] said it rained. [She] said it snowed."_s,
        u"Ben Osei, Ann Okoro"_s);
    row("subject before object", u"Ann Okoro met Mary Osei in Lowick. [She] said it rained."_s,
        u"Ann Okoro"_s);
    row("the same pronoun goes on",
        u"Ann Okoro rose. [She] said it rained. Then she sat. [She] said it snowed."_s,
        u"Ann Okoro, Ann Okoro"_s);
    row("possessive pronoun", u"Ann Okoro rose. [Her] claim it rained was false."_s, u"Ann Okoro"_s);
    row("a name that is mostly of the other gender",
        u"Delaney Okoro and Ben Okoro share sons Theo, 9, and Tam, 6.\n\nOkoro was candid. Delaney Okoro rose. [She] said it rained."_s,
        u"Delaney Okoro"_s);
    row("a pronoun taken wrongly does not bind",
        u"Ben Osei rose.\n\n[The singer’s agent] said he was home by midnight. [She] said it rained."_s,
        u"singer’s agent, singer’s agent"_s);
    row("a parent by the number of children",
        u"Ann Okoro, who shares two sons with Ben Osei, wrote a book. [The mom of two] said it rained."_s,
        u"Ann Okoro"_s);
    row("a pal is the source beside",
        u"[A source close to Ben Osei] said it rained. [The Osei pal] said it snowed."_s,
        u"source close to Ben Osei, source close to Ben Osei"_s);
    row("an onlooker is an eyewitness", u"[One onlooker] said it rained. [The eyewitness] said it snowed."_s,
        u"onlooker, onlooker"_s);
    row("a source that the text brings in without words",
        u"[A production source] said it rained. But a source who knows the baker says otherwise. [The insider] said it snowed."_s,
        u"production source, insider"_s);
    row("the account is the handle", u"The account @TideWatch has a clip. [The account] said it rained."_s,
        u"@TideWatch"_s);
    row("a name behind named", u"[Its producer, a shy 26-year-old named Femi Lasker,] said it rained."_s,
        u"Femi Lasker"_s);
    row("a body behind what it is", u"[The team’s owner, Brightwater Sports Group,] said it rained."_s,
        u"Brightwater Sports Group"_s);
    row("whoever asks is not whoever answers",
        u"Ben Osei rose. Asked by Carl Haldane why he came, [he] said it rained."_s, u"Ben Osei"_s);
    row("whoever is asked whether she did", u"Ann Okoro asked Mary Osei whether [she] said it rained."_s,
        u"Mary Osei"_s);
    row("a surname that is a place, too", u"Marguerite Lund rose. [Lund] said it rained."_s,
        u"Marguerite Lund"_s);
    row("a rank in letters", u"Detective Sergeant Owen Tranter rose. [DS Tranter] said it rained."_s,
        u"Owen Tranter"_s);
    row("the issuer of a statement",
        u"[Brightwater Sports Group] said in a statement that it rained. [The statement] said it snowed."_s,
        u"Brightwater Sports Group, Brightwater Sports Group"_s);
    row("she is the nameless one who spoke",
        u"[A spokeswoman for the charity] said it rained. [She] said it snowed."_s,
        u"spokeswoman for the charity, spokeswoman for the charity"_s);
    row("an age with a relative clause",
        u"Ann Okoro rose. [The 71-year-old, who built the quay,] said it rained."_s, u"Ann Okoro"_s);
    row("the woman is the nameless one before",
        u"[Another resident of the house] said it rained. [The woman] said it snowed."_s,
        u"resident of the house, resident of the house"_s);
    row("a firm whose name says nothing", u"[Quillbit] said it rained. [The firm] said it snowed."_s,
        u"Quillbit, Quillbit"_s);
    row("identified only as", u"[A saleswoman who asked to be identified only as Ruth] said it rained."_s,
        u"Ruth"_s);
    row("a councillor of a party",
        u"[Her colleague on the board, Labour councillor Dev Rastogi,] said it rained."_s, u"Dev Rastogi"_s);
    row("a source by what it is besides",
        u"[A second source, a Veskarian official who knows the plans,] said it rained. [The official] said it snowed."_s,
        u"second source, second source"_s);
    row("the hotel's name is no spokeswoman's",
        u"[A spokeswoman for the hotel, the Casa Verano,] said it rained."_s, u"spokeswoman for the hotel"_s);
    row("the subject stands behind its verb",
        u"Mary Osei left. In the next bed was Ann Okoro, a nurse. [She] said it rained."_s, u"Ann Okoro"_s);
    row("it is the memo", u"The board met. A memo of May tells more. Here [it] said it rained."_s, u"memo"_s);
    row("a frontman is the singer", u"Ben Osei, a singer, met Carl Lind. [The frontman] said it rained."_s,
        u"Ben Osei"_s);
    row("a pal of the drummer, who", u"It quoted a pal of the drummer, [who] said it rained."_s, u"pal"_s);
    row("not everyone is nobody", u"Ann Okoro rose. Not [everyone] said it rained."_s, u"?"_s);
    row("a noun that opens the sentence", u"Producer Anneke Vos rose. [Vos] said it rained."_s,
        u"Anneke Vos"_s);
    row("what stands beside a name", u"Last week Coco Adeyemi, [a close friend of the singer], posted."_s,
        u"Coco Adeyemi"_s);
    row("a participle is no name", u"Citing Tide Gazette, [the paper] said it rained."_s, u"Tide Gazette"_s);
    row("another source is not the pal's",
        u"[A source close to Ben Osei] said it rained. A second friend sees it otherwise. [The pal] said it snowed."_s,
        u"source close to Ben Osei, pal"_s);
    row("a countryman", u"Ingrid Solheim rose. [The Norwegian] said it rained."_s, u"Ingrid Solheim"_s);
    row("a mother of two is nobody's mother",
        u"Mary Osei, his mother, rose.\n\nAnn Okoro left. [The mother of two] said it rained."_s,
        u"Ann Okoro"_s);
    row("the caption of a post", u"[Ann Okoro] posted a picture. [The caption] said it rained."_s,
        u"Ann Okoro, Ann Okoro"_s);
    row("a daily paper", u"[The Daily Quill] said it rained. [The newspaper] said it snowed."_s,
        u"Daily Quill, Daily Quill"_s);
    row("one of many", u"Some voters left. [One of them] said it rained."_s, u"One of them"_s);
    row("a body is it", u"The Lowick Harbour Board met Ann Okoro. [It] said it rained."_s,
        u"Lowick Harbour Board"_s);
    row("a group is they", u"Some voters left. [They] said it rained."_s, u"voters"_s);
    row("a pair is they",
        u"A source spoke. [A source] said that Ann Okoro and Bo Lind are apart, though [they] talk."_s,
        u"source, Ann Okoro and Bo Lind"_s);
    row("who", u"They met Ann Okoro, 59, of Lowick, Md., [who] said it rained."_s, u"Ann Okoro"_s);
    row("who behind an apposition", u"They met Ann Okoro, a singer at the port, [who] said it rained."_s,
        u"Ann Okoro"_s);
    row("which", u"They met the Lowick Harbour Board, [which] said it rained."_s, u"Lowick Harbour Board"_s);
    row("the singer, by apposition", u"Ann Okoro, a singer, met Ben Osei. [The singer] said it rained."_s,
        u"Ann Okoro"_s);
    row("the senator, by title and state",
        u"Sen. Ann Okoro (D-Vt.) met Sen. Mary Osei (R-Utah). [The Vermont senator] said it rained."_s,
        u"Ann Okoro"_s);
    row("the lawmaker, by a like office", u"Rep. Ann Okoro met Ben Osei. [The lawmaker] said it rained."_s,
        u"Ann Okoro"_s);
    row("the board, by its name", u"The Lowick Harbour Board met. [The board] said it rained."_s,
        u"Lowick Harbour Board"_s);
    row("the agency is no alliance", u"The Lowick Alliance met. [The agency] said it rained."_s, u"agency"_s);
    row("the nominee, by party",
        u"Republican candidate Ann Okoro met Democratic candidate Mary Osei. [The Republican nominee] said it rained."_s,
        u"Ann Okoro"_s);
    row("an office is nobody's by being spoken of",
        u"Ann Okoro, a singer, rose. [The governor] said it rained."_s, u"governor"_s);
    row("an office of several words", u"[Secretary of State Ann Okoro] said it rained."_s, u"Ann Okoro"_s);
    row("who released a statement", u"On Monday Ann Okoro released [a statement] saying it rained."_s,
        u"Ann Okoro"_s);
    row("possessive of a name", u"Ann Okoro rose. [Okoro's] claim it rained was false."_s, u"Ann Okoro"_s);
    row("a body with and in its name",
        u"The House Oversight and Reform Committee met. [The committee] said it rained."_s,
        u"House Oversight and Reform Committee"_s);
    row("a new poll is another", u"[A poll] found it rained. [The previous poll] found it snowed."_s,
        u"poll, previous poll"_s);
    row("an aside names the speaker", u"[Her lawyer, Ben Osei,] said it rained."_s, u"Ben Osei"_s);
    row("unnamed sources are told apart",
        u"[A source] said it rained. [Another source] said it snowed. [The source] said it froze."_s,
        u"source, source (2), source (2)"_s);
    row("the first source",
        u"[A source] said it rained. [Another source] said it snowed. "
        u"[The first source] said it froze."_s,
        u"source, source (2), source"_s);
    row("a group goes on under its noun", u"[Experts] said it rained. [Experts] said it snowed."_s,
        u"Experts, Experts"_s);
    row("a document goes on", u"[A survey] found it rained. [The study] said it snowed."_s,
        u"survey, survey"_s);
    row("an unnamed woman goes on",
        u"[A woman] said it rained. [She] said it snowed. [The woman] said it froze."_s,
        u"woman, woman, woman"_s);
    row("the sentence before brings in somebody without a name",
        u"Ann Okoro rose. A council spokeswoman denied that. It was no flood. [She] said it rained."_s,
        u"Ann Okoro"_s);
    row("somebody without a name is the subject of the sentence before",
        u"Ann Okoro rose. A council spokeswoman denied that. [She] said it rained."_s,
        u"council spokeswoman"_s);
    row("the sentence before names whom it brings in",
        u"A warden in Lowick, Mary Osei, rose. [She] said it rained."_s, u"Mary Osei"_s);
    row("somebody of the other gender is not meant",
        u"Ann Okoro rose. A fisherman left. [She] said it rained."_s, u"Ann Okoro"_s);
    row("a subject with a genitive",
        u"[A resident] said it rained.\n\nThe council's leader, Kerensa Osei, is furious. [She] said it snowed."_s,
        u"resident, Kerensa Osei"_s);
    row("questions and answers",
        u"Ann Okoro, a singer, met us. Okoro spoke of Ben Osei.\n\n[Q]: Did it rain?\n\n[A]: It did."_s,
        u"interviewer, Ann Okoro"_s);
    row("the writer stays open", u"Ann Okoro rose. [I] said it rained. [You] said it snowed."_s, u"?, ?"_s);
    row("nobody stays open", u"Ann Okoro rose. [Nobody] said it rained."_s, u"?"_s);
    row("an aside names the speaker behind two nouns",
        u"[The first witness, harbour inspector Dr Ann Okoro,] said it rained. [She] said it snowed."_s,
        u"Ann Okoro, Ann Okoro"_s);
    row("another body is another",
        u"[The Department of Trade] said it rained. [The interior ministry] said it snowed."_s,
        u"Department of Trade, interior ministry"_s);
    row("an introductory phrase describes nobody",
        u"[A source] said it rained. According to the source, Ben Osei left. [The source] said it snowed."_s,
        u"source, source"_s);
    row("an age gives a description to who was just named",
        u"Ann Okoro and Ben Osei are apart. The Harbour Lights actress, 34, left Lowick. Mary Lind rose. "
        u"[The actress] said it rained."_s,
        u"Ann Okoro"_s);
    row("who was brought in without a name has none",
        u"Ann Okoro left. The paper wrote of a crew member who had seen Ben Osei. [The crew member] said it "
        u"rained."_s,
        u"crew member"_s);
    row("whom the text calls so later is not the one before",
        u"Lowick slept.\n\n[A former councillor] said it rained. [The ex-councillor] said it snowed. Ann "
        u"Okoro, the councillor "
        u"from Lowick, rose."_s,
        u"former councillor, former councillor"_s);
    row("the only person of the sentence before",
        u"[Ann Okoro] said it rained.\n\nThe goal was scored by Ben Osei. Later, [the striker] said it snowed."_s,
        u"Ann Okoro, Ben Osei"_s);
    row("a pronoun seldom goes on with an unnamed source of another paragraph",
        u"Ann Okoro left Lowick.\n\n[A representative] said it rained.\n\nThe evening was cold. "
        u"It was late. [She] said it snowed."_s,
        u"representative, Ann Okoro"_s);
    row("of two named, the first", u"[Ann Okoro and her brother] said it rained."_s, u"Ann Okoro"_s);
}

void SpeakerResolverTest::speakers()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Analysis analysis = resolve(marked(text));
    QStringList names;
    for (const Attribution &attribution : analysis.attributions)
        names.append(namesOf(analysis, attribution.speakers));
    QCOMPARE(names.join(u", "), expected);
}

void SpeakerResolverTest::outlets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("interview told before")
        << u"Ann Okoro sat down with Harbour Weekly for an interview. [She] said it rained."_s
        << u"Harbour Weekly"_s;
    QTest::newRow("interview within the sentence")
        << u"In an interview with Harbour Weekly, [Ann Okoro] said it rained."_s << u"Harbour Weekly"_s;
    QTest::newRow("asked by") << u"Asked by the Lowick Gazette, [Ann Okoro] said it rained."_s
                              << u"Lowick Gazette"_s;
    QTest::newRow("a venue behind the cue")
        << u"[Ann Okoro] wrote on Facebook that it rained."_s << u"Facebook"_s;
    QTest::newRow("said to a magazine")
        << u"[Ann Okoro] joked to Linger magazine in May that it rained."_s << u"Linger"_s;
    QTest::newRow("told an outlet") << u"[Ann Okoro] told Tempo that it rained."_s << u"Tempo"_s;
    QTest::newRow("told an outlet that speaks, too")
        << u"[Ann Okoro] told The Comet that it rained. According to The Comet, it snowed."_s << u"Comet"_s;
    QTest::newRow("in an email to an outlet")
        << u"[Ann Okoro] insisted in an email to Starling Weekly that it rained."_s << u"Starling Weekly"_s;
    QTest::newRow("an interview with a magazine")
        << u"In an interview with the British magazine Limelight, [Ann Okoro] said it rained."_s
        << u"Limelight"_s;
    QTest::newRow("a name with an ampersand")
        << u"[Ann Okoro] told Gloss & Co. that it rained."_s << u"Gloss & Co."_s;
    QTest::newRow("a paper by name behind a comma")
        << u"[Ann Okoro] told her local paper, the Teche Courier, that it rained."_s << u"Teche Courier"_s;
    QTest::newRow("her side") << u"Ann Okoro gave her side to Harbour Weekly. [She] said it rained."_s
                              << u"Harbour Weekly"_s;
    QTest::newRow("a long talk")
        << u"Ann Okoro opened up in a long talk with Harbour Weekly. [She] said it rained."_s
        << u"Harbour Weekly"_s;
    QTest::newRow("first to report")
        << u"The Harbour Pip was first to report the row. [Ann Okoro] told the outlet that it rained."_s
        << u"Harbour Pip"_s;
    QTest::newRow("a council is none")
        << u"[Ann Okoro] told the Lowick Harbour Council that it rained."_s << QString();
    QTest::newRow("a court is none") << u"[Ann Okoro] told Tarn crown court that it rained."_s << QString();
    QTest::newRow("the outlet of another speaker")
        << u"Ann Okoro sat down with Harbour Weekly for an interview. [Ben Osei] said it rained."_s
        << QString();
}

void SpeakerResolverTest::outlets()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Analysis analysis = resolve(marked(text));
    QCOMPARE(analysis.attributions.size(), 1);
    QStringList names;
    for (EntityIndex via : analysis.attributions.first().via)
        names.append(nameOf(analysis, via));
    QCOMPARE(names.join(u", "), expected);
}

void SpeakerResolverTest::everySpeakerHasItsReason()
{
    const Analysis analysis = resolve(marked(u"Ann Okoro, a singer, met Ben Osei. [The singer] said it "
                                             u"rained. [He] said it snowed. [A source] said it "
                                             u"froze. [The report] said it thawed."_s));
    QCOMPARE(analysis.attributions.size(), 4);
    for (const Attribution &attribution : analysis.attributions) {
        QVERIFY(attribution.speaker() != noEntity);
        const bool told
            = std::any_of(attribution.evidence.begin(), attribution.evidence.end(),
                          [](const Evidence &each) { return each.decision() == Decision::Speaker; });
        QVERIFY(told);
    }
}

void SpeakerResolverTest::mentionsAreInOrderAndApart()
{
    const Analysis analysis = resolve(marked(
        u"Ann Okoro rose. [She] said it rained. Then the singer, Ann Okoro, sat, and she said [she] slept."_s));
    for (const Entity &entity : analysis.entities) {
        for (qsizetype i = 1; i < entity.mentions.size(); ++i)
            QVERIFY(entity.mentions[i - 1].span.end <= entity.mentions[i].span.begin);
    }
    QCOMPARE(analysis.entities.first().mentions.size(), 6);
}

/// A tagger may hand over any words as source and hearer.
void SpeakerResolverTest::anySourceAndHearerIsSurvived()
{
    const Marked text = marked(u"Ann Okoro, 27, met the Rev. Ben Osei (D-Vt.) of the Lowick Harbour Board, "
                               u"which “said” it. “I,” she said, "
                               u"“told the Gazette’s 38-year-old editor, who …”\n\nThe first source, a "
                               u"singer, wrote on Facebook: “No.” "
                               u"— “They,” he said in an interview with"_s);
    const AnalysedText tokenized = TextAnalyser().analyse(text.article);
    const qsizetype count = tokenized.tokens.size();
    const Lexicon &lexicon = Lexicon::shared();
    FoundAttributions found;
    for (qsizetype begin = 0; begin < count; ++begin) {
        for (qsizetype end = begin + 1; end <= qMin(begin + 7, count); ++end) {
            AttributionDraft draft = draftOf(tokenized, tokenized.span({begin, end}));
            draft.hearer = {qMax<qsizetype>(0, begin - 2), begin};
            found.drafts.append(draft);
        }
    }
    const qsizetype drafts = found.drafts.size();
    const Analysis analysis
        = resolveSpeakers(tokenized, std::move(found), findEntities(tokenized, lexicon), lexicon);
    QCOMPARE(analysis.attributions.size(), drafts);
    for (const Attribution &attribution : analysis.attributions)
        QVERIFY(attribution.speaker() >= noEntity && attribution.speaker() < analysis.entities.size());
}

QTEST_GUILESS_MAIN(SpeakerResolverTest)
#include "tst_speakerresolver.moc"
