// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/analysisprinter.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype insideLength = 32;

QString entityName(EntityIndex index, const Analysis &analysis)
{
    return index == noEntity ? QString() : analysis.entities.at(index).name;
}

} // namespace

QString nameOf(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return u"person"_s;
    case EntityType::Organisation:
        return u"organisation"_s;
    case EntityType::Outlet:
        return u"outlet"_s;
    case EntityType::AnonymousSource:
        return u"anonymous"_s;
    case EntityType::Group:
        return u"group"_s;
    case EntityType::Document:
        return u"document"_s;
    case EntityType::Unknown:
        break;
    }
    return u"unknown"_s;
}

AnalysisPrinter::AnalysisPrinter(const Article &article)
    : m_article(article)
{
}

QString AnalysisPrinter::words(Span span) const
{
    QString text;
    bool paragraphEnded = false;
    for (qsizetype at = span.begin; at < span.end; ++at) {
        const QChar c = m_article.text.at(at);
        if (c == u'\n' && m_article.paragraphAt(at) < 0 && !paragraphEnded) {
            text += u" ¶ "_s;
            paragraphEnded = true;
        } else {
            text += c;
            paragraphEnded = paragraphEnded && c.isSpace();
        }
    }
    return text.simplified();
}

QStringList AnalysisPrinter::words(const QList<Span> &spans) const
{
    QStringList pieces;
    for (const Span span : spans)
        pieces.append(words(span));
    return pieces;
}

AttributionText AnalysisPrinter::describe(const Attribution &attribution, const Analysis &analysis) const
{
    AttributionText text;
    text.kind = attribution.kind;
    text.inferred = attribution.inferred;
    QStringList speakers;
    for (const EntityIndex speaker : attribution.speakers)
        speakers.append(entityName(speaker, analysis));
    text.speaker = speakers.join(u" and "_s);
    for (const EntityIndex outlet : attribution.via)
        text.via.append(entityName(outlet, analysis));
    text.contents = words(attribution.contents);
    if (attribution.cue)
        text.cue = words(*attribution.cue);
    text.sources = words(attribution.sources);
    if (attribution.parent != noAttribution)
        text.inside = words(analysis.attributions.at(attribution.parent).contents.first())
                          .left(insideLength)
                          .trimmed();
    return text;
}

AnalysisText AnalysisPrinter::describe(const Analysis &analysis) const
{
    AnalysisText text;
    for (const Attribution &attribution : analysis.attributions)
        text.attributions.append(describe(attribution, analysis));
    for (const NotSpeech &notSpeech : analysis.notSpeech)
        text.notSpeech.append({words(notSpeech.span), nameOf(notSpeech.reason)});
    for (const Entity &entity : analysis.entities)
        text.entities.append({entity.name, nameOf(entity.type)});
    return text;
}

} // namespace hearsay
