// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/attributionmerger.h"
#include "language/lexicon/lexicon.h"
#include "language/text/textanalyser.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What the rules found and what a tagger might have found, put together.
class AttributionMergerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotationKeepsTheRulesFragments();
    void bareQuotationGetsTheTaggersSource();
    void contentEndsWithItsQuotation();
    void brokenOffContentGoesToTheClausesEnd();
    void quotationEndsBeforeAnotherClause();
    void indirectSpeechComesFromTheTagger();
    void phrasesHaveTheirAct();
    void pronounsAloneAreNoContent();
    void denialsOfPronounsAreKept();
    void wishForAnonymityIsNoContent();
    void whoIsToldIsNotTheSource();
    void whoIsToldIsNoContent();
    void whatStandsBeforeTheTellerIsContent();
    void whoIsQuotedIsTheSource();
    void draftsAreInTextOrder();
    void oneCueHasOneAttribution();
    void quotationGoesOnBehindItsCue();
    void wordsThatJoinClausesAreNoContent();
    void clauseAroundALabelIsKept();
};

namespace {

/// A text with the rules' findings; tagged attributions are given by their words.
class Sample
{
public:
    explicit Sample(const QString &text)
        : m_text(text)
        , m_analysed(TextAnalyser().analyse(test::articleOfText(text)))
    {
        m_analysed.words.resize(m_analysed.tokens.size());
        for (qsizetype i = 0; i < m_analysed.words.size(); ++i) {
            m_analysed.words[i].lemma = m_analysed.lower(i);
            m_analysed.words[i].tag.part
                = m_analysed.is(i, u"them") ? PartOfSpeech::Pron : PartOfSpeech::Noun;
        }
    }

    void setHead(const QString &word, const QString &head)
    {
        m_analysed.words[range(word).begin].head = range(head).begin;
    }

    void setLemma(const QString &words, const QString &lemma)
    {
        m_analysed.words[range(words).begin].lemma = lemma;
    }

    void setSubject(const QString &word, const QString &verb)
    {
        setHead(word, verb);
        WordAnalysis &told = m_analysed.words[range(verb).begin];
        told.lemma = u"tell"_s;
        told.tag.part = PartOfSpeech::Verb;
        m_analysed.words[range(word).begin].relation = Relation::Nsubj;
    }

    TokenRange range(const QString &words) const
    {
        const qsizetype begin = m_text.indexOf(words);
        return m_analysed.tokensIn({begin, begin + words.size()});
    }

    TaggedAttribution tagged(const QString &source, const QString &cue, const QString &content) const
    {
        TaggedAttribution attribution;
        attribution.cue = range(cue);
        attribution.anchor = attribution.cue.begin;
        if (!source.isEmpty())
            attribution.sources = {range(source)};
        attribution.contents = {range(content)};
        return attribution;
    }

    /// The act of the first draft, by its name.
    QString actOf(const TaggedAttribution &tagged) const
    {
        JobMonitor monitor;
        const FoundAttributions found = mergeAttributions(
            m_analysed, findAttributions(m_analysed, Lexicon::shared(), monitor), {tagged}, monitor);
        return found.drafts.isEmpty() ? QString() : nameOf(found.drafts.first().attribution.act);
    }

    /// One line a draft: "source|cue|content / content".
    QString merge(const QList<TaggedAttribution> &tagged) const
    {
        JobMonitor monitor;
        const FoundAttributions found
            = mergeAttributions(m_analysed, findAttributions(m_analysed, Lexicon::shared(), monitor), tagged);
        QStringList lines;
        for (const AttributionDraft &draft : found.drafts) {
            QStringList contents;
            for (Span span : draft.attribution.contents)
                contents.append(words(span));
            lines.append(
                (draft.attribution.sources.isEmpty() ? u"-"_s : words(draft.attribution.sources.first()))
                + u'|' + (draft.attribution.cue ? words(*draft.attribution.cue) : u"-"_s) + u'|'
                + contents.join(u" / "_s));
        }
        return lines.join(u'\n');
    }

private:
    QString words(Span span) const { return m_text.mid(span.begin, span.length()); }

    QString m_text;
    AnalysedText m_analysed;
};

} // namespace

void AttributionMergerTest::quotationKeepsTheRulesFragments()
{
    const Sample sample(u"“We rush,” Ann Okoro said. “Time is short.”"_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"said"_s, u"“We rush,”"_s)}),
             u"Ann Okoro|said|“We rush,” / “Time is short.”"_s);
}

void AttributionMergerTest::bareQuotationGetsTheTaggersSource()
{
    const Sample sample(u"“We have to rush this time.” These were words of Ann Okoro."_s);
    QCOMPARE(sample.merge({}), u"-|-|“We have to rush this time.”"_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"words of"_s, u"“We have to rush this time.”"_s)}),
             u"Ann Okoro|words of|“We have to rush this time.”"_s);
}

void AttributionMergerTest::contentEndsWithItsQuotation()
{
    const Sample sample(u"Ann Okoro saw in it “a fine bridge” for all."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"saw in"_s, u"a fine bridge"_s)}),
             u"Ann Okoro|saw in|“a fine bridge”"_s);
}

void AttributionMergerTest::brokenOffContentGoesToTheClausesEnd()
{
    const Sample sample(u"Ann Okoro said that the bridge is “closed” until the summer."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"said"_s, u"that the bridge"_s)}),
             u"Ann Okoro|said|that the bridge is “closed” until the summer"_s);
}

void AttributionMergerTest::quotationEndsBeforeAnotherClause()
{
    const Sample sample(u"Ann Okoro said, “we rush and we will be late” and everybody laughed."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"said"_s,
                                         u"“we rush and we will be late” and everybody laughed"_s)}),
             u"Ann Okoro|said|“we rush and we will be late”"_s);
}

void AttributionMergerTest::indirectSpeechComesFromTheTagger()
{
    const Sample sample(u"Critics fault the plan as too dear."_s);
    QCOMPARE(sample.merge({}), QString());
    QCOMPARE(sample.merge({sample.tagged(u"Critics"_s, u"fault"_s, u"the plan as too dear"_s)}),
             u"Critics|fault|the plan as too dear"_s);
}

void AttributionMergerTest::phrasesHaveTheirAct()
{
    Sample sample(u"Ann Okoro ruled out that the bridge is closed."_s);
    sample.setLemma(u"ruled"_s, u"rule"_s);
    const QString content = u"that the bridge is closed"_s;
    QCOMPARE(sample.actOf(sample.tagged(u"Ann Okoro"_s, u"ruled out"_s, content)), u"denies"_s);
    TaggedAttribution hangsOnParticle = sample.tagged(u"Ann Okoro"_s, u"ruled out"_s, content);
    ++hangsOnParticle.anchor;
    QCOMPARE(sample.actOf(hangsOnParticle), u"denies"_s);
    QCOMPARE(sample.actOf(sample.tagged(u"Ann Okoro"_s, u"ruled"_s, content)), u"believes"_s);
}

void AttributionMergerTest::pronounsAloneAreNoContent()
{
    const Sample sample(u"Critics fault them."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Critics"_s, u"fault"_s, u"them"_s)}), QString());
}

void AttributionMergerTest::denialsOfPronounsAreKept()
{
    const Sample sample(u"Critics deny them."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Critics"_s, u"deny"_s, u"them"_s)}), u"Critics|deny|them"_s);
    TaggedAttribution empty = sample.tagged(u"Critics"_s, u"deny"_s, u"them"_s);
    empty.contents.clear();
    QCOMPARE(sample.merge({empty}), QString());
}

void AttributionMergerTest::wishForAnonymityIsNoContent()
{
    const Sample sample(u"Critics asked not to be named."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Critics"_s, u"asked"_s, u"not to be named"_s)}), QString());
}

void AttributionMergerTest::whoIsToldIsNotTheSource()
{
    Sample sample(u"Ann Okoro told Tempo that it rained."_s);
    sample.setSubject(u"Okoro"_s, u"told"_s);
    sample.setHead(u"Ann"_s, u"Okoro"_s);
    QCOMPARE(sample.merge({sample.tagged(u"Tempo"_s, u"told"_s, u"that it rained"_s)}),
             u"Ann Okoro|told|that it rained"_s);
}

void AttributionMergerTest::whoIsToldIsNoContent()
{
    Sample sample(u"Ann Okoro told Tempo she saw no sign."_s);
    sample.setSubject(u"Okoro"_s, u"told"_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"told"_s, u"Tempo she saw no sign"_s)}),
             u"Ann Okoro|told|she saw no sign"_s);
}

void AttributionMergerTest::whatStandsBeforeTheTellerIsContent()
{
    Sample sample(u"They have parted, a friend tells Tide Watch."_s);
    sample.setLemma(u"tells"_s, u"tell"_s);
    QCOMPARE(sample.merge({sample.tagged(u"a friend"_s, u"tells"_s, u"Tide Watch"_s)}),
             u"a friend|tells|They have parted"_s);
}

void AttributionMergerTest::whoIsQuotedIsTheSource()
{
    Sample sample(u"The agency quoted Ann Okoro as saying that it rained. It quoted her as a witness."_s);
    sample.setLemma(u"quoted Ann"_s, u"quote"_s);
    sample.setLemma(u"quoted her"_s, u"quote"_s);
    QCOMPARE(
        sample.merge({sample.tagged(u"The agency"_s, u"quoted"_s, u"Ann Okoro as saying that it rained"_s),
                      sample.tagged(u"It"_s, u"quoted her"_s, u"as a witness"_s)}),
        u"Ann Okoro|quoted|that it rained\nIt|quoted her|as a witness"_s);
}

void AttributionMergerTest::draftsAreInTextOrder()
{
    const Sample sample(u"Critics fault the plan. “We rush,” Ann Okoro said."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Critics"_s, u"fault"_s, u"the plan"_s)}),
             u"Critics|fault|the plan\nAnn Okoro|said|“We rush,”"_s);
}

void AttributionMergerTest::oneCueHasOneAttribution()
{
    const Sample sample(u"“We have to rush.” These were words of Ann Okoro. “We have no time to lose.”"_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"words of"_s, u"“We have to rush.”"_s),
                           sample.tagged(u"Ann Okoro"_s, u"words of"_s, u"“We have no time to lose.”"_s)}),
             u"Ann Okoro|words of|“We have to rush.” / “We have no time to lose.”"_s);
}

void AttributionMergerTest::quotationGoesOnBehindItsCue()
{
    const Sample sample(
        u"“We have to rush,” in the words of Ann Okoro. “We have no time to lose.” It rained."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"in the words of"_s, u"“We have to rush,”"_s)}),
             u"Ann Okoro|in the words of|“We have to rush,” / “We have no time to lose.”"_s);
}

void AttributionMergerTest::wordsThatJoinClausesAreNoContent()
{
    const Sample sample(u"“We rush,” Ann Okoro said, but “when it rains we stay at home.”"_s);
    TaggedAttribution tagged = sample.tagged(u"Ann Okoro"_s, u"said"_s, u"“We rush,”"_s);
    tagged.contents.append(sample.range(u"but “when it rains we stay at home.”"_s));
    QCOMPARE(sample.merge({tagged}), u"Ann Okoro|said|“We rush,” / “when it rains we stay at home.”"_s);
}

void AttributionMergerTest::clauseAroundALabelIsKept()
{
    const Sample sample(u"Ann Okoro called the plan a “farce,” while others wait."_s);
    QCOMPARE(sample.merge({sample.tagged(u"Ann Okoro"_s, u"called"_s, u"the plan a “farce,”"_s)}),
             u"Ann Okoro|called|the plan a “farce,”"_s);
}

QTEST_GUILESS_MAIN(AttributionMergerTest)
#include "tst_attributionmerger.moc"
