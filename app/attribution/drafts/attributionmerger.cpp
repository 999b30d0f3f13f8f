// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionmerger.h"

#include "attribution/tagger/cueact.h"
#include "attribution/tagger/taggerevidence.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <QSet>
#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

qsizetype lengthOf(const QList<Span> &spans)
{
    qsizetype length = 0;
    for (Span span : spans)
        length += span.length();
    return length;
}

/// UTF-16 code units that both lists of disjoint spans in text order hold. Linear.
qsizetype sharedLength(const QList<Span> &a, const QList<Span> &b)
{
    qsizetype shared = 0;
    qsizetype k = 0;
    for (Span x : a) {
        while (k < b.size() && b[k].end <= x.begin)
            ++k;
        for (qsizetype i = k; i < b.size() && b[i].begin < x.end; ++i)
            shared += std::min(x.end, b[i].end) - std::max(x.begin, b[i].begin);
    }
    return shared;
}

class DraftMaker
{
public:
    explicit DraftMaker(const AnalysedText &article)
        : m_article(article)
    {
    }

    /// False where the content is nothing but pronouns and the like: nobody looks that up. "Denied it" tells
    /// who denies what stands before.
    bool saysSomething(const TaggedAttribution &tagged) const
    {
        if (tagged.contents.isEmpty())
            return false;
        const ReportingAct act = actOfCue(m_article, tagged);
        if (act == ReportingAct::Denies || act == ReportingAct::Confirms)
            return true;
        if (asksForAnonymity(tagged))
            return false;
        return std::any_of(tagged.contents.begin(), tagged.contents.end(), [this](TokenRange range) {
            for (qsizetype i = range.begin; i < range.end; ++i) {
                const PartOfSpeech part = m_article.words[i].tag.part;
                if (part == PartOfSpeech::Noun || part == PartOfSpeech::Propn || part == PartOfSpeech::Verb
                    || part == PartOfSpeech::Adj || part == PartOfSpeech::Num
                    || m_article.quoteOfToken[i] >= 0)
                    return true;
            }
            return false;
        });
    }

    AttributionDraft make(const TaggedAttribution &tagged)
    {
        AttributionDraft draft;
        Attribution &attribution = draft.attribution;
        while (m_paragraph + 1 < m_article.paragraphs.size()
               && m_article.paragraphs[m_paragraph].tokens.end <= tagged.anchor)
            ++m_paragraph;
        draft.paragraph = m_paragraph;
        for (TokenRange range : tagged.contents)
            appendContent(attribution.contents, withMarks(behindHearer(withoutDateline(range), tagged)));
        for (TokenRange range : tagged.sources)
            attribution.sources.append(m_article.span(sourceOf(range, tagged)));
        attribution.cue = m_article.span(tagged.cue);
        attribution.kind = kindOf(attribution.contents);
        attribution.confidence = calibrated(tagged.confidence);
        draft.source = tagged.sources.isEmpty() ? TokenRange{0, 0} : sourceOf(tagged.sources.first(), tagged);
        draft.lemma = m_article.words[tagged.anchor].lemma.toLower();
        attribution.act = actOfCue(m_article, tagged);
        draft.hearer = hearerOf(tagged);
        giveToQuoted(draft, tagged);
        draft.sentence = m_article.paragraphs[m_paragraph].sentenceAt(tagged.anchor);
        takeContentBefore(draft, tagged);
        attribution.evidence += taggerEvidence(*m_article.article, attribution, tagged.grounds);
        return draft;
    }

private:
    /// "The agency quoted | Ann Okoro | as saying that …": the words are Okoro's, and the agency had them.
    void giveToQuoted(AttributionDraft &draft, const TaggedAttribution &tagged) const
    {
        constexpr qsizetype longest = 14;
        const TokenRange content = tagged.contents.first();
        if (!isIn(WordGroup::Quoting, draft.lemma) || content.begin < tagged.anchor)
            return;
        for (qsizetype i = content.begin + 1; i + 2 < std::min(content.end, content.begin + longest); ++i) {
            if (m_article.quoteOfToken[i] >= 0)
                return;
            if (!m_article.is(i, u"as") || !isIn(WordGroup::SaidParticiples, m_article.lower(i + 1)))
                continue;
            draft.quotedBy = draft.source;
            draft.source = {content.begin, i};
            draft.attribution.sources = {m_article.span(draft.source)};
            draft.attribution.contents.first() = withMarks({i + 2, content.end});
            draft.attribution.kind = kindOf(draft.attribution.contents);
            return;
        }
    }

    /// "They have parted, a friend tells | Tide Watch": who is told was taken for what is said.
    void takeContentBefore(AttributionDraft &draft, const TaggedAttribution &tagged) const
    {
        const TokenRange told = tagged.contents.first();
        const qsizetype comma = draft.source.begin - 1;
        const bool endsWithName = draft.lemma == u"tell" && tagged.contents.size() == 1
            && told.begin == tagged.anchor + 1 && isNameOnly(told) && draft.sentence.end - told.end <= 1;
        if (!endsWithName || comma <= draft.sentence.begin || !m_article.is(comma, u",")
            || m_article.quoteOfToken[comma] >= 0 || m_article.quoteOfToken[draft.sentence.begin] >= 0)
            return;
        draft.hearer = told;
        draft.attribution.contents = {withMarks({draft.sentence.begin, comma})};
        draft.attribution.kind = kindOf(draft.attribution.contents);
    }

    bool isNameOnly(TokenRange range) const
    {
        qsizetype i = range.begin;
        while (i < range.end && m_article.quoteOfToken[i] < 0
               && (m_article.isCapitalised(i) || m_article.is(i, u"the") || m_article.is(i, u"&")))
            ++i;
        return i == range.end;
    }

    /// "Who asked not to be named": tells why a source has no name, and nothing that it says.
    bool asksForAnonymity(const TaggedAttribution &tagged) const
    {
        static const QSet<QString> openers = {u"not"_s, u"to"_s, u"be"_s, u"that"_s, u"on"_s};
        constexpr qsizetype farthest = 6;
        const TokenRange content = tagged.contents.first();
        if (!openers.contains(m_article.lower(content.begin)) && !m_article.is(content.begin, u"anonymity"))
            return false;
        for (qsizetype i = content.begin; i < std::min(content.end, content.begin + farthest); ++i) {
            if (isIn(WordGroup::Anonymity, m_article.lower(i)) && m_article.quoteOfToken[i] < 0)
                return true;
        }
        return false;
    }

    /// "told | Radio Lowick | she saw no sign": who is told is no part of what is said.
    TokenRange behindHearer(TokenRange content, const TaggedAttribution &tagged) const
    {
        constexpr qsizetype longest = 4;
        const bool told = content.begin == tagged.anchor + 1
            && m_article.words[tagged.anchor].lemma.compare(u"tell"_s, Qt::CaseInsensitive) == 0;
        qsizetype begin = content.begin;
        while (told && begin < content.end && begin - content.begin <= longest
               && m_article.isCapitalised(begin) && m_article.quoteOfToken[begin] < 0
               && !isPronounSubject(m_article.lower(begin)))
            ++begin;
        const bool opens = begin > content.begin && begin + 1 < content.end
            && (isPronounSubject(m_article.lower(begin)) || m_article.is(begin, u"that"));
        return opens ? TokenRange{begin, content.end} : content;
    }

    TokenRange sourceOf(TokenRange tagged, const TaggedAttribution &attribution) const
    {
        return repaired(subjectOf(withoutDateline(tagged), attribution), attribution);
    }

    /// "Bo Lind, who …, told | Radio Lowick", "A clerk who asked not to be | named said": no subject of the
    /// cue. The words under its subject in the tree take their place.
    TokenRange repaired(TokenRange source, const TaggedAttribution &tagged) const
    {
        const bool told = source.begin > tagged.anchor && source.begin - tagged.anchor <= 2
            && m_article.words[tagged.anchor].lemma.compare(u"tell"_s, Qt::CaseInsensitive) == 0;
        const bool nominal = std::any_of(m_article.words.begin() + source.begin,
                                         m_article.words.begin() + source.end, [](const WordAnalysis &word) {
                                             const PartOfSpeech part = word.tag.part;
                                             return part == PartOfSpeech::Noun || part == PartOfSpeech::Propn
                                                 || part == PartOfSpeech::Pron || part == PartOfSpeech::Det
                                                 || part == PartOfSpeech::Num || part == PartOfSpeech::Adj;
                                         });
        return nominal && !told ? source : grammaticalSubject(tagged).value_or(source);
    }

    /// The subject of the cue before it, with all that hangs on it.
    std::optional<TokenRange> grammaticalSubject(const TaggedAttribution &tagged) const
    {
        constexpr qsizetype farthest = 40;
        for (qsizetype i = tagged.anchor - 1; i >= 0 && tagged.anchor - i < farthest; --i) {
            if (m_article.words[i].head != tagged.anchor || m_article.words[i].relation != Relation::Nsubj)
                continue;
            TokenRange range{i, i + 1};
            while (range.end < tagged.anchor && hangsOn(range.end, i))
                ++range.end;
            while (range.begin > 0 && i - range.begin < farthest && hangsOn(range.begin - 1, i))
                --range.begin;
            return range;
        }
        return {};
    }

    bool hangsOn(qsizetype token, qsizetype top) const
    {
        for (int steps = 0; token >= 0 && steps < 40; ++steps, token = m_article.words[token].head) {
            if (token == top)
                return true;
        }
        return false;
    }

    /// “Ann Okoro quits council: “…””: a headline's colon gives the words to the subject, not to the clause.
    TokenRange subjectOf(TokenRange source, const TaggedAttribution &tagged) const
    {
        if (!m_article.is(tagged.anchor, u":"))
            return source;
        for (qsizetype i = source.begin + 1; i < source.end; ++i) {
            const PennTag tag = m_article.words[i].tag.penn;
            const bool isFinite = tag == PennTag::Vbd || tag == PennTag::Vbp || tag == PennTag::Vbz;
            if (isFinite && m_article.isWord(i - 1))
                return {source.begin, i};
        }
        return source;
    }

    TokenRange withoutDateline(TokenRange range) const
    {
        const TextParagraph &paragraph = m_article.paragraphs[m_paragraph];
        const qsizetype prose = m_article.proseBegin(paragraph);
        return range.begin == paragraph.tokens.begin && prose < range.end ? TokenRange{prose, range.end}
                                                                          : range;
    }

    Span withMarks(TokenRange range) const
    {
        const qsizetype first = range.begin > 0 ? m_article.quoteOfToken[range.begin] : -1;
        if (first >= 0 && m_article.tokensIn(m_article.quotes[first].span).begin == range.begin - 1)
            --range.begin;
        const qsizetype last = m_article.quoteOfToken[range.end - 1];
        if (last >= 0 && m_article.quotes[last].closed
            && m_article.tokensIn(m_article.quotes[last].span).end == range.end + 1)
            ++range.end;
        return m_article.span(range);
    }

    /// Fragments that only white space parts are one.
    void appendContent(QList<Span> &contents, Span span) const
    {
        const bool touches = !contents.isEmpty() && contents.last().end <= span.begin
            && m_article.article->view({contents.last().end, span.begin}).trimmed().isEmpty();
        if (touches)
            contents.last().end = span.end;
        else
            contents.append(span);
    }

    AttributionKind kindOf(const QList<Span> &contents) const
    {
        qsizetype quoted = 0;
        qsizetype words = 0;
        for (Span span : contents) {
            const TokenRange range = m_article.tokensIn(span);
            for (qsizetype i = range.begin; i < range.end; ++i) {
                ++words;
                quoted += m_article.quoteOfToken[i] >= 0 ? 1 : 0;
            }
        }
        return quoted == 0    ? AttributionKind::Indirect
            : quoted == words ? AttributionKind::Direct
                              : AttributionKind::Mixed;
    }

    /// Whom the cue names as told: “told reporters”, “asked the court”.
    TokenRange hearerOf(const TaggedAttribution &tagged) const
    {
        if (!isIn(WordGroup::Telling, m_article.words[tagged.anchor].lemma.toLower()))
            return {0, 0};
        const TokenRange first = tagged.contents.first();
        if (const qsizetype begin = behindHearer(first, tagged).begin; begin > first.begin)
            return {first.begin, begin};
        const qsizetype limit = std::min(tagged.anchor + 14, m_article.tokens.size());
        for (qsizetype i = tagged.anchor + 1; i < limit; ++i) {
            const WordAnalysis &word = m_article.words[i];
            if (word.head != tagged.anchor
                || (word.relation != Relation::Obj && word.relation != Relation::Iobj))
                continue;
            TokenRange range{tagged.anchor + 1, i + 1};
            while (range.end < limit && m_article.words[range.end].head >= range.begin
                   && m_article.words[range.end].head < range.end
                   && (m_article.words[range.end].relation == Relation::Flat
                       || m_article.words[range.end].relation == Relation::Compound))
                ++range.end;
            const bool isContent
                = std::any_of(tagged.contents.begin(), tagged.contents.end(), [&range](TokenRange content) {
                      return content.begin < range.end && range.begin < content.end;
                  });
            return isContent ? TokenRange{0, 0} : range;
        }
        return nameBehind(tagged);
    }

    /// "told the Tarn Gazette last year": the name right behind the cue, where the tree does not say whom it
    /// takes; empty where there is none.
    TokenRange nameBehind(const TaggedAttribution &tagged) const
    {
        constexpr qsizetype longest = 5;
        TokenRange name{tagged.anchor + 1, tagged.anchor + 1};
        const auto isContent = [&tagged](qsizetype i) {
            return std::any_of(tagged.contents.begin(), tagged.contents.end(),
                               [i](TokenRange content) { return content.contains(i); });
        };
        const auto goesOn = [&](qsizetype i) {
            return i < m_article.tokens.size() && m_article.isCapitalised(i) && m_article.quoteOfToken[i] < 0
                && !isContent(i);
        };
        if (name.end < m_article.tokens.size() && m_article.is(name.end, u"the"))
            ++name.end;
        const qsizetype first = name.end;
        while (name.end - first < longest && goesOn(name.end))
            ++name.end;
        return name.end > first ? name : TokenRange{0, 0};
    }

    const AnalysedText &m_article;
    qsizetype m_paragraph = 0;
};

/// Whether two attributions are about the same words: the shorter one is mostly in the other.
bool overlap(const AttributionDraft &a, const AttributionDraft &b)
{
    const QList<Span> &x = a.attribution.contents;
    const QList<Span> &y = b.attribution.contents;
    return 2 * sharedLength(x, y) > std::min(lengthOf(x), lengthOf(y));
}

bool sameCue(const AttributionDraft &a, const AttributionDraft &b)
{
    return a.attribution.cue && b.attribution.cue && a.attribution.cue->begin < b.attribution.cue->end
        && b.attribution.cue->begin < a.attribution.cue->end;
}

/// The tagger's content ends within a clause that the rule takes whole.
bool breaksOff(const AnalysedText &article, const AttributionDraft &learned, const AttributionDraft &rule)
{
    const Span whole = rule.attribution.contents.last();
    const qsizetype next = article.tokenAt(learned.attribution.contents.last().end);
    if (learned.attribution.contents.last().begin > whole.end || next >= article.tokens.size()
        || !whole.contains(article.tokens[next].span.begin))
        return false;
    const bool isMark = article.tokens[next].kind == TokenKind::Punctuation && article.quoteOfToken[next] < 0;
    return !isMark && !joinsClauses(article.lower(next));
}

/// Cuts the quotation of `rule` off the tagger's content where it stands right behind other words there and
/// is a sentence of its own. Returns whether it is.
bool cutAt(const AnalysedText &article, AttributionDraft &learned, const AttributionDraft &rule)
{
    const Span quotation = rule.attribution.contents.first();
    QList<Span> &contents = learned.attribution.contents;
    const auto holder = std::find_if(contents.begin(), contents.end(), [quotation](Span span) {
        return span.begin < quotation.begin && quotation.begin < span.end;
    });
    if (holder == contents.end())
        return false;
    const QStringView before = article.article->view({holder->begin, quotation.begin}).trimmed();
    if (before.isEmpty() || !QStringView(u".!?…”’\"'").contains(before.back()))
        return false;
    holder->end = holder->begin + before.size();
    contents.erase(holder + 1, contents.end());
    return true;
}

/// The tagger's content goes on behind a quotation that has come to its end: its last mark says so, or
/// another clause begins.
bool goesBeyond(const AnalysedText &article, const AttributionDraft &learned, const AttributionDraft &rule)
{
    const Span quotation = rule.attribution.contents.last();
    const QStringView words = article.article->view(quotation);
    const qsizetype next = article.tokenAt(quotation.end);
    if (learned.attribution.contents.last().end <= quotation.end || next >= article.tokens.size())
        return false;
    return (words.size() > 2 && QStringView(u",.!?…").contains(words[words.size() - 2]))
        || joinsClauses(article.lower(next));
}

/// All that the tagger's content has beside the quotation's words are marks and words that join clauses.
bool addsOnlyJoints(const AnalysedText &article, const AttributionDraft &learned,
                    const AttributionDraft &rule)
{
    for (Span span : learned.attribution.contents) {
        const TokenRange range = article.tokensIn(span);
        for (qsizetype i = range.begin; i < range.end; ++i) {
            const bool isWord = article.tokens[i].kind != TokenKind::Punctuation;
            if (isWord && !joinsClauses(article.lower(i))
                && sharedLength(rule.attribution.contents, {article.tokens[i].span}) == 0)
                return false;
        }
    }
    return true;
}

void takeContent(AttributionDraft &learned, const AttributionDraft &rule)
{
    learned.attribution.contents = rule.attribution.contents;
    learned.attribution.kind = rule.attribution.kind;
    for (const Evidence &evidence : rule.attribution.evidence) {
        if (evidence.decision() == Decision::Content)
            learned.attribution.evidence.append(evidence);
    }
    if (learned.attribution.sources.isEmpty()) {
        learned.source = rule.source;
        learned.attribution.sources = rule.attribution.sources;
    }
}

void adoptSource(AttributionDraft &rule, const AttributionDraft &learned)
{
    rule.source = learned.source;
    rule.hearer = learned.hearer.length() > 0 ? learned.hearer : rule.hearer;
    rule.quotedBy = learned.quotedBy;
    rule.lemma = learned.lemma;
    rule.attribution.act = learned.attribution.act;
    rule.sentence = learned.sentence;
    rule.attribution.cue = learned.attribution.cue;
    rule.attribution.sources = learned.attribution.sources;
    rule.attribution.inferred = false;
    rule.attribution.confidence = std::max(rule.attribution.confidence, learned.attribution.confidence);
    for (const Evidence &evidence : learned.attribution.evidence) {
        if (evidence.decision() != Decision::Content)
            rule.attribution.evidence.append(evidence);
    }
}

/// Settles one rule's finding with one of the tagger's. Returns whether the tagger's is still wanted beside
/// it; takes `ruleIsKept` away where the tagger's takes its place.
bool reconcile(const AnalysedText &article, AttributionDraft &rule, AttributionDraft &learned,
               bool &ruleIsKept)
{
    const bool same = sameCue(rule, learned);
    const bool sameWords = overlap(rule, learned);
    if (!same && !sameWords)
        return true;
    if (rule.attribution.kind != AttributionKind::Direct) {
        // A clause that "that" opens is reported to its end.
        const bool isThatClause
            = article.is(article.tokenAt(rule.attribution.contents.first().begin), u"that");
        if (same && (isThatClause || breaksOff(article, learned, rule)))
            takeContent(learned, rule);
        ruleIsKept = false;
        return true;
    }
    const bool bare = rule.attribution.sources.isEmpty();
    if (learned.attribution.kind == AttributionKind::Direct) {
        if ((bare || same) && !learned.attribution.sources.isEmpty())
            adoptSource(rule, learned);
        return false;
    }
    if (!sameWords)
        return true;
    // A block quotation without marks: what it reports itself is no attribution of the article's.
    if (sharedLength(rule.attribution.contents, learned.attribution.contents)
        == lengthOf(learned.attribution.contents))
        return false;
    // A sentence in quotation marks of its own behind what is reported is a quotation of its own.
    if (bare && cutAt(article, learned, rule))
        return true;
    // “called the plan “madness””: the whole clause says of what.
    if (same && rule.isFragment) {
        ruleIsKept = false;
        return true;
    }
    // More words than the quotation's: the quotation is a part of what is reported.
    if (!bare && (!same || goesBeyond(article, learned, rule) || addsOnlyJoints(article, learned, rule)))
        return false;
    ruleIsKept = false;
    return true;
}

/// Gives `first` what `second`, of the same cue, attributes: one utterance that was found in two parts.
void join(AttributionDraft &first, const AttributionDraft &second)
{
    QList<Span> &contents = first.attribution.contents;
    for (Span span : second.attribution.contents) {
        if (sharedLength(contents, {span}) == 0)
            contents.append(span);
    }
    std::sort(contents.begin(), contents.end());
    first.attribution.confidence = std::max(first.attribution.confidence, second.attribution.confidence);
    for (const Evidence &evidence : second.attribution.evidence) {
        if (evidence.decision() == Decision::Content)
            first.attribution.evidence.append(evidence);
    }
}

/// “…,” Ann said. “…”: a bare quotation in the sentence right behind the cue that tags the quotation before.
bool goesOn(const AnalysedText &article, const AttributionDraft &tagged, const AttributionDraft &bare)
{
    const Attribution &before = tagged.attribution;
    const Attribution &next = bare.attribution;
    if (!before.cue || next.cue || !next.sources.isEmpty() || before.kind != AttributionKind::Direct
        || next.kind != AttributionKind::Direct || tagged.paragraph != bare.paragraph
        || before.cue->begin < before.contents.last().end || before.cue->end > next.contents.first().begin)
        return false;
    const auto &sentences = article.paragraphs[bare.paragraph].sentences;
    const Span way{before.contents.last().end, next.contents.first().begin};
    const auto ends = std::count_if(sentences.begin(), sentences.end(), [&](TokenRange sentence) {
        const qsizetype end = article.span(sentence).end;
        return end > way.begin && end <= way.end;
    });
    return ends == 1;
}

/// Makes one attribution of those of one kind that have the same cue. Linear but for the few of one
/// paragraph.
QList<AttributionDraft> joinedByCue(const AnalysedText &article, QList<AttributionDraft> drafts)
{
    QList<AttributionDraft> joined;
    joined.reserve(drafts.size());
    for (AttributionDraft &draft : drafts) {
        if (!joined.isEmpty() && goesOn(article, joined.last(), draft)) {
            join(joined.last(), draft);
            continue;
        }
        const auto isPart = [&draft](const AttributionDraft &other) {
            return draft.attribution.cue && other.attribution.cue == draft.attribution.cue
                && other.attribution.kind == draft.attribution.kind;
        };
        qsizetype k = joined.size() - 1;
        while (k >= 0 && joined[k].paragraph == draft.paragraph && !isPart(joined[k]))
            --k;
        if (k >= 0 && isPart(joined[k]))
            join(joined[k], draft);
        else
            joined.append(std::move(draft));
    }
    return joined;
}

} // namespace

FoundAttributions mergeAttributions(const AnalysedText &article, FoundAttributions quoted,
                                    const QList<TaggedAttribution> &tagged, const JobMonitor &monitor)
{
    DraftMaker maker(article);
    QList<AttributionDraft> rules = std::move(quoted.drafts);
    QList<bool> kept(rules.size(), true);
    QList<AttributionDraft> drafts;
    qsizetype open = 0;
    for (const TaggedAttribution &attribution : tagged) {
        if (monitor.isCancelled())
            return {};
        if (!maker.saysSomething(attribution))
            continue;
        AttributionDraft learned = maker.make(attribution);
        bool keep = true;
        // Cues come in text order, so what ended before this one's paragraph is settled.
        const qsizetype paragraph = article.span(article.paragraphs[learned.paragraph].tokens).begin;
        while (open < rules.size() && rules[open].attribution.contents.last().end <= paragraph
               && (!rules[open].attribution.cue || rules[open].attribution.cue->end <= paragraph))
            ++open;
        for (qsizetype r = open; r < rules.size(); ++r) {
            if (rules[r].attribution.contents.first().begin > learned.attribution.contents.last().end)
                break;
            keep &= reconcile(article, rules[r], learned, kept[r]);
        }
        if (keep)
            drafts.append(std::move(learned));
    }
    for (qsizetype r = 0; r < rules.size(); ++r) {
        if (kept[r])
            drafts.append(std::move(rules[r]));
    }
    std::stable_sort(drafts.begin(), drafts.end(), [](const AttributionDraft &a, const AttributionDraft &b) {
        return a.attribution.contents.first() < b.attribution.contents.first();
    });
    quoted.drafts = joinedByCue(article, std::move(drafts));
    return quoted;
}

} // namespace hearsay
