// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/wording.h"

#include <QCoreApplication>

namespace hearsay {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Words)
};

} // namespace

QString kindInWords(AttributionKind kind)
{
    switch (kind) {
    case AttributionKind::Direct:
        return Words::tr("direct quotation");
    case AttributionKind::Indirect:
        return Words::tr("indirect speech");
    case AttributionKind::Mixed:
        return Words::tr("partly quoted");
    }
    return {};
}

QString entityTypeInWords(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return Words::tr("person");
    case EntityType::Organisation:
        return Words::tr("organisation");
    case EntityType::Outlet:
        return Words::tr("outlet");
    case EntityType::AnonymousSource:
        return Words::tr("anonymous source");
    case EntityType::Group:
        return Words::tr("group");
    case EntityType::Document:
        return Words::tr("document");
    case EntityType::Unknown:
        break;
    }
    return Words::tr("unknown");
}

QString decisionInWords(Decision decision)
{
    switch (decision) {
    case Decision::Content:
        return Words::tr("Words");
    case Decision::Cue:
        return Words::tr("Cue");
    case Decision::Source:
        return Words::tr("Source");
    case Decision::Speaker:
        return Words::tr("Speaker");
    case Decision::Via:
        return Words::tr("Told to");
    case Decision::NotSpeech:
        return Words::tr("Not speech");
    }
    return {};
}

QString confidenceInWords(double confidence)
{
    if (confidence >= 0.95)
        return Words::tr("certain");
    if (confidence >= 0.8)
        return Words::tr("very likely");
    if (confidence >= 0.6)
        return Words::tr("likely");
    if (confidence >= 0.4)
        return Words::tr("open");
    return Words::tr("doubtful");
}

QString speakerName(const Analysis &analysis, const Attribution &attribution)
{
    if (attribution.speaker >= 0 && attribution.speaker < analysis.entities.size())
        return analysis.entities[attribution.speaker].name;
    return Words::tr("Speaker not named");
}

bool isGuess(const Attribution &attribution)
{
    return attribution.inferred && attribution.speaker != noEntity;
}

QString speakerLabel(const Analysis &analysis, const Attribution &attribution)
{
    const QString name = speakerName(analysis, attribution);
    return isGuess(attribution) ? Words::tr("? %1").arg(name) : name;
}

QString attributedWords(const Article &article, const Attribution &attribution)
{
    QString words;
    for (Span span : attribution.contents) {
        if (!words.isEmpty())
            words += QStringLiteral(" … ");
        words += article.view(span).toString().simplified();
    }
    return words;
}

QList<WayStep> wayOf(const AnalysedArticle &article, const Attribution &attribution)
{
    const Analysis &analysis = *article.analysis;
    const auto step = [&](EntityIndex entity) -> WayStep {
        const Entity &known = analysis.entities[entity];
        return {known.name, known.type, entity};
    };
    QList<WayStep> way;
    if (attribution.speaker == noEntity)
        way.append({speakerName(analysis, attribution), EntityType::Unknown, noEntity});
    else
        way.append(step(attribution.speaker));
    for (EntityIndex outlet : attribution.via)
        way.append(step(outlet));
    const QString &outlet = article.article->metadata.outlet;
    way.append({outlet.isEmpty() ? Words::tr("this article") : Words::tr("this article in %1").arg(outlet),
                EntityType::Document, noEntity});
    return way;
}

} // namespace hearsay
