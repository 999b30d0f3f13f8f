// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/promises.h"

#include "attribution/result/analysischeck.h"
#include "document/articlecheck.h"

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
        m_broken = faultsOf(m_article, m_analysis);
        for (qsizetype at = 0; at < m_analysis.attributions.size(); ++at)
            checkAttribution(at);
        checkEntities();
        for (const NotSpeech &notSpeech : m_analysis.notSpeech) {
            checkSpan(notSpeech.span, u"not speech"_s);
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
        if (!isSound(span, m_article.text.size()))
            return; // a fault that was named already
        const QStringView words = m_article.view(span);
        expect(!words.front().isSpace() && !words.back().isSpace(),
               u"%1 has space at its edge: %2"_s.arg(what, words));
        expect(!words.front().isLowSurrogate() && !words.back().isHighSurrogate(),
               u"%1 cuts a character"_s.arg(what));
    }

    void checkSpans(const QList<Span> &spans, const QString &what)
    {
        for (const Span span : spans)
            checkSpan(span, what);
    }

    void checkEvidence(const QList<Evidence> &evidence)
    {
        for (const Evidence &reason : evidence) {
            expect(fits(reason, m_analysis.entities.size()), u"evidence has not what its code takes"_s);
            for (const Span span : reason.words)
                checkSpan(span, u"evidence"_s);
        }
    }

    bool hasEvidence(const Attribution &attribution, Decision decision) const
    {
        return std::any_of(attribution.evidence.begin(), attribution.evidence.end(),
                           [decision](const Evidence &evidence) { return evidence.decision() == decision; });
    }

    void checkAttribution(qsizetype at)
    {
        const Attribution &attribution = m_analysis.attributions[at];
        if (attribution.contents.isEmpty() || !isSound(attribution.contents.first(), m_article.text.size()))
            return;
        checkSpans(attribution.contents, u"contents"_s);
        checkSpans(attribution.sources, u"sources"_s);
        if (attribution.cue)
            checkSpan(*attribution.cue, u"cue"_s);
        expect(hasEvidence(attribution, Decision::Content),
               u"content without evidence: "_s + words(attribution));
        expect(!attribution.inferred || attribution.sources.isEmpty(),
               u"inferred in spite of a source: "_s + words(attribution));
        checkEvidence(attribution.evidence);
    }

    void checkEntities()
    {
        qsizetype begin = -1;
        for (const Entity &entity : m_analysis.entities) {
            expect(entity.name == entity.name.simplified(), u"bad name: "_s + entity.name);
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
