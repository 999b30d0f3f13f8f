// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/propositionreader.h"

#include "claims/statements/backreference.h"
#include "claims/statements/clauseframe.h"
#include "claims/statements/cuestance.h"
#include "claims/statements/propositionline.h"
#include "claims/statements/propositionterms.h"
#include "document/budgets.h"
#include "language/featurehash.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Clauses that say less than this tell nothing that another article could tell again ("I don't know").
constexpr float leastWeight = 1.2F;

/// Who says a clause, and how: that of the attribution, or that of a report within it.
struct Voice
{
    EntityIndex speaker = noEntity;
    QList<EntityIndex> otherSpeakers;
    EntityIndex teller = noEntity;
    bool hasSpeaker = false;
    bool embedded = false;
    qint32 depth = 0;
    Stance stance = Stance::Asserts;
    QList<ClaimEvidence> evidence; ///< of the stance
    QList<Span> cue;
    bool flips = false; ///< an operator above says that it is not so
    Modality modality = Modality::Fact; ///< of the operators above
};

/// Reads one attribution after the other; a verdict may speak of the attribution before.
class ArticleReader
{
public:
    ArticleReader(const AnalysedArticle &article, const MentionResolver &mentions, const AnalysedText &text)
        : m_article(article)
        , m_mentions(mentions)
        , m_text(text)
    {
        const QList<Attribution> &attributions = article.analysis->attributions;
        for (AttributionIndex i = 0; i < attributions.size(); ++i) {
            if (attributions[i].parent != noAttribution)
                m_within[attributions[i].parent].append(i);
        }
    }

    QList<Proposition> read(const JobMonitor &monitor)
    {
        const QList<Attribution> &attributions = m_article.analysis->attributions;
        for (AttributionIndex i = 0; i < attributions.size() && !monitor.isCancelled(); ++i)
            readAttribution(i);
        setRarity();
        return m_found;
    }

private:
    /// What every clause of the article speaks of tells none of them from the others.
    void setRarity()
    {
        QHash<quint64, qsizetype> counts;
        for (const Proposition &proposition : m_found) {
            QSet<quint64> forms;
            for (const PropositionTerm &term : proposition.terms)
                forms.insert(term.form);
            for (quint64 form : forms)
                ++counts[form];
        }
        const float whole = std::log(float(m_found.size() + 1));
        for (Proposition &proposition : m_found) {
            for (PropositionTerm &term : proposition.terms)
                term.rarity = 1 - std::log(float(counts.value(term.form))) / whole;
        }
    }

    bool canSpeak(EntityIndex entity) const { return m_article.analysis->entities[entity].canSpeak; }

    Voice voiceOf(const Attribution &attribution) const
    {
        Voice voice;
        for (const EntityIndex speaker : attribution.speakers) {
            if (!canSpeak(speaker))
                continue;
            if (voice.speaker == noEntity)
                voice.speaker = speaker;
            else
                voice.otherSpeakers.append(speaker);
        }
        voice.hasSpeaker = !attribution.speakers.isEmpty() || !attribution.sources.isEmpty();
        for (AttributionIndex up = attribution.parent; up != noAttribution && voice.depth < 8;
             up = m_article.analysis->attributions[up].parent)
        {
            if (voice.depth == 0)
                voice.teller = m_article.analysis->attributions[up].speaker();
            ++voice.depth;
        }
        if (!attribution.cue)
            return voice;
        voice.cue = {*attribution.cue};
        const QString &text = m_article.article->text;
        const qsizetype begin = attribution.cue->begin;
        // Only what stands in the same clause can turn a cue into its opposite: "who did not come, has
        // denied".
        QString before = text.sliced(std::max<qsizetype>(0, begin - 12), std::min<qsizetype>(12, begin));
        before = before.sliced(before.lastIndexOf(u',') + 1);
        const CueStance cue = stanceOfCue(m_article.article->view(*attribution.cue).toString(), before);
        voice.stance = cue.stance;
        if (!cue.word.isEmpty()) {
            const auto code = cue.stance == Stance::Denies ? ClaimEvidenceCode::CueDenies
                                                           : ClaimEvidenceCode::CuePassesOn;
            voice.evidence = {{.code = code, .words = voice.cue, .term = cue.word}};
        }
        return voice;
    }

    bool asks(const Attribution &attribution) const
    {
        if (attribution.kind == AttributionKind::Direct || !attribution.cue)
            return false;
        return stanceOfCue(m_article.article->view(*attribution.cue).toString(), {}).asks;
    }

    void readAttribution(AttributionIndex index)
    {
        const Attribution &attribution = m_article.analysis->attributions[index];
        if (attribution.contents.isEmpty() || asks(attribution))
            return;
        m_content = TextExcerpt(m_text, attribution.contents, Budgets::contentTokens);
        m_index = index;
        if (const std::optional<BackReference> reference = backReferenceOf(m_content)) {
            addReference(*reference);
            return;
        }
        m_clauses = clausesOf(m_content);
        m_context = {attribution.speaker(), attribution.kind == AttributionKind::Direct,
                     hull(attribution.contents)};
        m_firstOfAttribution = m_found.size();
        m_readElsewhere.reset();
        m_voices.assign(std::size_t(m_clauses.size()), voiceOf(attribution));
        m_frames.clear();
        for (qsizetype i = 0; i < m_clauses.size(); ++i)
            m_frames.append(frameOf(m_content, m_clauses, i));
        m_loose.clear();
        for (qsizetype i = 0; i < m_clauses.size(); ++i)
            readClause(i);
        dropLoose();
    }

    /// "The sea", "to wait": beside statements of their own such pieces say nothing that can be looked up.
    void dropLoose()
    {
        if (m_found.size() - m_firstOfAttribution <= m_loose.size())
            return;
        for (auto it = m_loose.crbegin(); it != m_loose.crend(); ++it)
            m_found.removeAt(*it);
    }

    bool isLoose(const Clause &clause) const
    {
        if (clause.ownSubject)
            return false;
        const bool isPredicate
            = m_content.isVerb(clause.head) || m_content.child(clause.head, Relation::Cop) >= 0;
        const qsizetype mark = m_content.child(clause.head, Relation::Mark);
        return !isPredicate || (mark >= 0 && m_content.lemma(mark) == u"to");
    }

    void readClause(qsizetype index)
    {
        const ClauseFrame &frame = m_frames[index];
        switch (frame.role) {
        case ClauseRole::Nothing:
            return;
        case ClauseRole::Report:
            openReport(index);
            return;
        case ClauseRole::Operator:
            passOn(index);
            return;
        case ClauseRole::Verdict:
            addVerdict(index);
            return;
        case ClauseRole::Statement:
            addStatement(index);
            return;
        }
    }

    template <typename Change>
    void changeBelow(qsizetype index, Change change)
    {
        for (qsizetype i = index; i < m_clauses.size(); ++i) {
            for (qsizetype up = i; up >= 0; up = m_clauses[up].parent) {
                if (up != index)
                    continue;
                change(m_voices[std::size_t(i)]);
                break;
            }
        }
    }

    EntityIndex entityAt(qsizetype token) const
    {
        const Span span = m_content.span(token);
        if (const EntityIndex entity = m_mentions.named(span); entity != noEntity)
            return entity;
        const QString word = m_content.view(token).toString().toLower();
        const QList<Participant> behind = m_mentions.behindPronoun(word, span, m_context);
        return behind.isEmpty() ? m_mentions.described(word) : behind.first().entity;
    }

    void openReport(qsizetype index)
    {
        const ClauseFrame &frame = m_frames[index];
        const EntityIndex subject = entityAt(m_clauses[index].subject);
        const EntityIndex reported = subject != noEntity && canSpeak(subject) ? subject : noEntity;
        const Span cue = m_content.span(frame.predicate);
        const CueStance cueStance = stanceOfCue(m_article.article->view(cue).toString(), {});
        changeBelow(frame.complement, [&](Voice &voice) {
            voice.teller = voice.speaker;
            voice.speaker = reported;
            voice.otherSpeakers.clear();
            voice.hasSpeaker = true;
            voice.embedded = true;
            ++voice.depth;
            voice.cue = {cue};
            voice.stance = frame.negated ? opposed(cueStance.stance) : cueStance.stance;
            voice.evidence = {{.code = ClaimEvidenceCode::ReportedWithin, .words = {cue}}};
        });
    }

    void passOn(qsizetype index)
    {
        const ClauseFrame &frame = m_frames[index];
        changeBelow(frame.complement, [&](Voice &voice) {
            voice.flips = voice.flips != frame.negated;
            if (voice.modality == Modality::Fact)
                voice.modality = frame.modality;
        });
    }

    /// True where the analysis has an attribution of its own for these words, inside this one.
    bool isReadElsewhere(const QList<Span> &words) const
    {
        const QList<AttributionIndex> within = m_within.value(m_index);
        return std::any_of(within.begin(), within.end(), [&](AttributionIndex index) {
            const Span other = hull(m_article.analysis->attributions[index].contents);
            return other.overlaps(hull(words)) && other.contains(hull(words).begin);
        });
    }

    QList<Span> spansOf(const QList<qsizetype> &tokens) const
    {
        QList<Span> spans;
        for (qsizetype token : tokens) {
            const Span span = m_content.span(token);
            // Marks that the content text leaves out do not part words.
            if (!spans.isEmpty() && isJoined({spans.last().end, span.begin}))
                spans.last().end = span.end;
            else
                spans.append(span);
        }
        return spans;
    }

    bool isJoined(Span gap) const
    {
        const QStringView between = m_article.article->view(gap);
        return std::none_of(between.begin(), between.end(), [](QChar c) { return c.isLetterOrNumber(); })
            && !between.contains(u'\n');
    }

    QList<qsizetype> withoutMarks(QList<qsizetype> tokens) const
    {
        const auto isMark = [&](qsizetype token) { return m_content.part(token) == PartOfSpeech::Punct; };
        while (!tokens.isEmpty() && isMark(tokens.first()))
            tokens.removeFirst();
        while (!tokens.isEmpty() && isMark(tokens.last()))
            tokens.removeLast();
        return tokens;
    }

    Proposition begun(qsizetype index) const
    {
        const Voice &voice = m_voices[std::size_t(index)];
        return begunWith(m_clauses[index].tokens,
                         voice.embedded ? embeddedContents(index)
                                        : m_article.analysis->attributions[m_index].contents,
                         voice);
    }

    Proposition begunWith(const QList<qsizetype> &tokens, const QList<Span> &contents,
                          const Voice &voice) const
    {
        const Attribution &attribution = m_article.analysis->attributions[m_index];
        Proposition made;
        made.attribution = m_index;
        made.contents = contents;
        made.words = spansOf(withoutMarks(tokens));
        made.cue = voice.cue;
        made.speaker = voice.speaker;
        made.otherSpeakers = voice.otherSpeakers;
        made.teller = voice.teller;
        made.via = attribution.via;
        made.embedded = voice.embedded;
        if (voice.speaker != noEntity)
            made.speakerName = m_mentions.key(voice.speaker).last;
        made.hasSpeaker = voice.hasSpeaker;
        made.depth = voice.depth;
        made.stance = voice.stance;
        made.stanceEvidence = voice.evidence;
        return made;
    }

    /// The words of the whole report that the clause stands in.
    QList<Span> embeddedContents(qsizetype index) const
    {
        qsizetype top = index;
        while (m_clauses[top].parent >= 0 && m_voices[std::size_t(m_clauses[top].parent)].embedded)
            top = m_clauses[top].parent;
        return spansOf(withoutMarks(wholeClause(m_clauses, top)));
    }

    void addStatement(qsizetype index)
    {
        const Voice &voice = m_voices[std::size_t(index)];
        const ClauseFrame &frame = m_frames[index];
        Proposition made = begun(index);
        if (made.words.isEmpty())
            return;
        const ClauseTerms terms = termsOf(m_content, m_clauses[index], frame, m_mentions, m_context);
        float weight = 0;
        for (const PropositionTerm &term : terms.terms)
            weight += term.weight;
        if (terms.terms.isEmpty() || weight + 0.4F * float(terms.participants.size()) < leastWeight)
            return;
        made.terms = terms.terms;
        made.participants = terms.participants;
        made.modality = frame.modality != Modality::Fact ? frame.modality : voice.modality;
        made.isWhole = isWhole(index);
        made.negated = frame.negated != voice.flips;
        if (made.negated) {
            made.stance = opposed(made.stance);
            if (made.stanceEvidence.isEmpty())
                made.stanceEvidence = {{.code = ClaimEvidenceCode::WordsDeny}};
            made.stanceEvidence.first().words += negationOf(frame);
        }
        QStringList words;
        for (qsizetype token : m_clauses[index].tokens)
            words.append(m_content.view(token).toString().toLower());
        made.wordsKey = hashOf(words.join(u' '));
        const PropositionLine line = lineOf(m_article, m_content, m_clauses[index],
                                            withoutMarks(m_clauses[index].tokens), m_mentions, m_context);
        made.text = line.text;
        made.openReferences = line.openReferences;
        if (voice.embedded && isReadElsewhere(made.words))
            m_readElsewhere = made;
        else {
            if (isLoose(m_clauses[index]))
                m_loose.append(m_found.size());
            m_found.append(made);
        }
    }

    bool isWhole(qsizetype index) const
    {
        const Clause &clause = m_clauses[index];
        return clause.ownSubject
            && (m_content.isVerb(clause.head) || m_content.child(clause.head, Relation::Cop) >= 0);
    }

    QList<Span> negationOf(const ClauseFrame &frame) const
    {
        for (qsizetype helper : frame.helpers) {
            if (m_content.part(helper) != PartOfSpeech::Aux && !m_content.isVerb(helper))
                return {m_content.span(helper)};
        }
        return {};
    }

    /// "But that isn't true": says of the statement before what it says of the facts.
    void addVerdict(qsizetype index)
    {
        const Proposition *about = nullptr;
        for (qsizetype i = m_found.size() - 1; i >= m_firstOfAttribution && !about; --i) {
            if (m_found[i].embedded
                || m_found[i].words.first().begin < m_content.span(m_clauses[index].head).begin)
                about = &m_found[i];
        }
        if (m_readElsewhere && (!about || about->words.first() < m_readElsewhere->words.first()))
            about = &*m_readElsewhere;
        if (!about && m_firstOfAttribution > 0)
            about = &m_found[m_firstOfAttribution - 1];
        if (about)
            addOpinionOn(Proposition(*about), begun(index),
                         m_frames[index].negated != m_voices[std::size_t(index)].flips);
    }

    /// "He denied it": says so of what somebody else has said shortly before.
    void addReference(BackReference reference)
    {
        const Attribution &attribution = m_article.analysis->attributions[m_index];
        const qsizetype about = statementOfAnother(attribution.speaker(), reference.demonstrative);
        if (about < 0)
            return;
        QList<qsizetype> tokens(m_content.size());
        std::iota(tokens.begin(), tokens.end(), qsizetype(0));
        addOpinionOn(Proposition(m_found[about]),
                     begunWith(tokens, attribution.contents, voiceOf(attribution)), reference.untrue);
    }

    /// The place in m_found of what the words point at: a statement of the nearest attribution before this
    /// one that is not `speaker`'s, its first, or the first of its last piece where they say "that"; -1 where
    /// there is none near.
    qsizetype statementOfAnother(EntityIndex speaker, bool last) const
    {
        constexpr AttributionIndex farthest = 3;
        qsizetype about = -1;
        for (qsizetype i = m_found.size() - 1; i >= 0; --i) {
            const Proposition &found = m_found[i];
            if (m_index - found.attribution > farthest
                || (about >= 0 && found.attribution != m_found[about].attribution))
                break;
            if (about >= 0 && last && found.words.first().begin < found.contents.last().begin)
                break;
            if (speaker == noEntity || !found.isSaidBy(speaker))
                about = i;
        }
        return about;
    }

    void addOpinionOn(const Proposition &about, Proposition made, bool saysNotSo)
    {
        if (made.words.isEmpty())
            return;
        made.terms = about.terms;
        made.participants = about.participants;
        made.modality = about.modality;
        made.isWhole = about.isWhole;
        made.text = about.text;
        made.wordsKey = about.wordsKey;
        made.openReferences = about.openReferences + 1;
        made.negated = saysNotSo != about.negated;
        if (made.negated)
            made.stance = opposed(made.stance);
        made.stanceEvidence = {{.code = made.stance == Stance::Denies ? ClaimEvidenceCode::SaidToBeUntrue
                                                                      : ClaimEvidenceCode::SaidToBeTrue,
                                .words = made.words}};
        m_found.append(made);
    }

    const AnalysedArticle &m_article;
    const MentionResolver &m_mentions;
    const AnalysedText &m_text;
    QHash<AttributionIndex, QList<AttributionIndex>> m_within; ///< the attributions inside one
    QList<Proposition> m_found;
    AttributionIndex m_index = noAttribution;
    TextExcerpt m_content;
    QList<Clause> m_clauses;
    QList<ClauseFrame> m_frames;
    std::vector<Voice> m_voices;
    MentionResolver::Context m_context;
    qsizetype m_firstOfAttribution = 0;
    QList<qsizetype> m_loose; ///< places in m_found of the attribution's clauses without a predicate
    /// The last statement of this attribution that belongs to one within it: verdicts are about it, too.
    std::optional<Proposition> m_readElsewhere;
};

} // namespace

QList<Proposition> readPropositions(const AnalysedArticle &article, const MentionResolver &mentions,
                                    const AnalysedText &text, const JobMonitor &monitor)
{
    return ArticleReader(article, mentions, text).read(monitor);
}

} // namespace hearsay
