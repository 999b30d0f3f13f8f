// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/promises.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Gathers what is broken, with the place.
class Check
{
public:
    Check(const Article &article, const Analysis &analysis)
        : m_article(article)
        , m_analysis(analysis)
    {
    }

    QStringList run()
    {
        for (qsizetype at = 0; at < m_analysis.attributions.size(); ++at)
            checkAttribution(at);
        checkEntities();
        qsizetype end = 0;
        for (const NotSpeech &notSpeech : m_analysis.notSpeech) {
            checkSpan(notSpeech.span, u"not speech"_s);
            expect(notSpeech.span.begin >= end, u"not speech out of order"_s);
            end = notSpeech.span.begin;
            expect(!notSpeech.evidence.isEmpty(), u"not speech without evidence"_s);
            checkEvidence(notSpeech.evidence);
        }
        expect(!m_analysis.engine.isEmpty(), u"the engine has no name"_s);
        return m_broken;
    }

private:
    void expect(bool kept, const QString &broken)
    {
        if (!kept)
            m_broken.append(broken);
    }

    void checkSpan(Span span, const QString &what)
    {
        const bool inside = 0 <= span.begin && span.begin < span.end && span.end <= m_article.text.size();
        expect(inside, u"%1 [%2, %3) is empty or not in the text"_s.arg(what).arg(span.begin).arg(span.end));
        if (!inside)
            return;
        const QStringView words = m_article.view(span);
        expect(!words.front().isSpace() && !words.back().isSpace(),
               u"%1 has space at its edge: %2"_s.arg(what, words));
        expect(!words.front().isLowSurrogate() && !words.back().isHighSurrogate(),
               u"%1 cuts a character"_s.arg(what));
    }

    void checkSpans(const QList<Span> &spans, const QString &what)
    {
        qsizetype end = 0;
        for (const Span span : spans) {
            checkSpan(span, what);
            expect(span.begin >= end, u"%1 overlap or are out of order at %2"_s.arg(what).arg(span.begin));
            end = span.end;
        }
    }

    void checkEvidence(const QList<Evidence> &evidence)
    {
        for (const Evidence &reason : evidence) {
            expect(!reason.reason.isEmpty(), u"evidence says nothing"_s);
            for (const Span span : reason.words)
                checkSpan(span, u"evidence"_s);
        }
    }

    bool hasEvidence(const Attribution &attribution, Decision decision) const
    {
        return std::any_of(attribution.evidence.begin(), attribution.evidence.end(),
                           [decision](const Evidence &evidence) { return evidence.decision == decision; });
    }

    void checkAttribution(qsizetype at)
    {
        const Attribution &attribution = m_analysis.attributions[at];
        expect(!attribution.contents.isEmpty(), u"an attribution has no content"_s);
        if (attribution.contents.isEmpty())
            return;
        checkSpans(attribution.contents, u"contents"_s);
        checkSpans(attribution.sources, u"sources"_s);
        if (attribution.cue)
            checkSpan(*attribution.cue, u"cue"_s);
        if (at > 0)
            expect(hull(m_analysis.attributions[at - 1].contents).begin <= attribution.contents.first().begin,
                   u"attributions are out of order"_s);
        expect(0 <= attribution.confidence && attribution.confidence <= 1, u"confidence is no chance"_s);
        expect(hasEvidence(attribution, Decision::Content),
               u"content without evidence: "_s + words(attribution));
        expect(!attribution.inferred || attribution.sources.isEmpty(),
               u"inferred in spite of a source: "_s + words(attribution));
        checkEvidence(attribution.evidence);
        checkIndices(at);
    }

    void checkIndices(qsizetype at)
    {
        const Attribution &attribution = m_analysis.attributions[at];
        const auto isEntity
            = [this](EntityIndex index) { return 0 <= index && index < m_analysis.entities.size(); };
        expect(attribution.speaker == noEntity || isEntity(attribution.speaker),
               u"the speaker is no entity"_s);
        expect(std::all_of(attribution.via.begin(), attribution.via.end(), isEntity),
               u"an outlet is no entity"_s);
        if (attribution.parent == noAttribution)
            return;
        const bool isOther = 0 <= attribution.parent && attribution.parent < m_analysis.attributions.size()
            && attribution.parent != at;
        expect(isOther, u"the parent is no other attribution"_s);
        if (!isOther)
            return;
        const QList<Span> &outer = m_analysis.attributions[attribution.parent].contents;
        expect(hull(outer).contains(hull(attribution.contents)),
               u"not within its parent: "_s + words(attribution));
    }

    void checkEntities()
    {
        qsizetype begin = -1;
        for (const Entity &entity : m_analysis.entities) {
            expect(!entity.name.isEmpty() && entity.name == entity.name.simplified(),
                   u"bad name: "_s + entity.name);
            expect(!entity.mentions.isEmpty(), u"never mentioned: "_s + entity.name);
            if (entity.mentions.isEmpty())
                continue;
            expect(entity.mentions.first().span.begin >= begin,
                   u"entities are out of order: "_s + entity.name);
            begin = entity.mentions.first().span.begin;
            QList<Span> mentions;
            for (const Mention &mention : entity.mentions)
                mentions.append(mention.span);
            checkSpans(mentions, u"mentions of "_s + entity.name);
        }
    }

    QString words(const Attribution &attribution) const
    {
        return m_article.view(attribution.contents.first()).toString().left(60);
    }

    const Article &m_article;
    const Analysis &m_analysis;
    QStringList m_broken;
};

} // namespace

QStringList brokenPromises(const Article &article, const Analysis &analysis)
{
    return Check(article, analysis).run();
}

} // namespace hearsay
