// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/wording.h"

#include "attribution/result/joinednames.h"
#include "document/clippedtext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class WordingTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::WordingTexts)
};

} // namespace

QString kindInWords(AttributionKind kind)
{
    switch (kind) {
    case AttributionKind::Direct:
        return WordingTexts::tr("direct quotation");
    case AttributionKind::Indirect:
        return WordingTexts::tr("indirect speech");
    case AttributionKind::Mixed:
        return WordingTexts::tr("partly quoted");
    }
    return {};
}

QString kindSign(AttributionKind kind)
{
    switch (kind) {
    case AttributionKind::Direct:
        return u"“”"_s;
    case AttributionKind::Mixed:
        return u"“…"_s;
    case AttributionKind::Indirect:
        return u"…"_s;
    }
    return {};
}

QString decisionInWords(Decision decision)
{
    switch (decision) {
    case Decision::Content:
        return WordingTexts::tr("Words");
    case Decision::Cue:
        return WordingTexts::tr("Cue");
    case Decision::Source:
        return WordingTexts::tr("Source");
    case Decision::Speaker:
        return WordingTexts::tr("Speaker");
    case Decision::Via:
        return WordingTexts::tr("Told to");
    case Decision::NotSpeech:
        return WordingTexts::tr("Not speech");
    }
    return {};
}

QString confidenceInWords(double confidence)
{
    if (confidence >= 0.95)
        return WordingTexts::tr("certain");
    if (confidence >= 0.8)
        return WordingTexts::tr("very likely");
    if (confidence >= 0.6)
        return WordingTexts::tr("likely");
    if (confidence >= 0.4)
        return WordingTexts::tr("open");
    return WordingTexts::tr("doubtful");
}

QString speakerName(const Analysis &analysis, const Attribution &attribution)
{
    QStringList names;
    for (const EntityIndex speaker : attribution.speakers)
        names.append(analysis.entities[speaker].name);
    return names.isEmpty() ? WordingTexts::tr("Speaker not named") : clippedText(joinedNames(names));
}

bool isGuess(const Attribution &attribution)
{
    return attribution.inferred && attribution.speaker() != noEntity;
}

QString speakerLabel(const Analysis &analysis, const Attribution &attribution)
{
    const QString name = speakerName(analysis, attribution);
    return isGuess(attribution) ? WordingTexts::tr("? %1").arg(name) : name;
}

QString attributedWords(const Article &article, const Attribution &attribution, qsizetype longest)
{
    QString words;
    for (Span span : attribution.contents) {
        if (!words.isEmpty())
            words += QStringLiteral(" … ");
        if (words.size() >= longest)
            break;
        words += clippedText(article.view(span), longest).simplified();
    }
    return words;
}

QList<WayStep> wayOf(const AnalysedArticle &article, const Attribution &attribution)
{
    const Analysis &analysis = *article.analysis;
    const auto step = [&](EntityIndex entity) -> WayStep {
        const Entity &known = analysis.entities[entity];
        return {clippedText(known.name), known.type, entity};
    };
    QList<WayStep> way;
    if (attribution.speaker() == noEntity)
        way.append({speakerName(analysis, attribution), EntityType::Unknown, noEntity});
    else
        way.append({speakerName(analysis, attribution), analysis.entities[attribution.speaker()].type,
                    attribution.speaker()});
    for (EntityIndex outlet : attribution.via)
        way.append(step(outlet));
    const QString outlet = clippedText(article.article->metadata.outlet);
    way.append({outlet.isEmpty() ? WordingTexts::tr("this article")
                                 : WordingTexts::tr("this article in %1").arg(outlet),
                EntityType::Document, noEntity});
    return way;
}

} // namespace hearsay
