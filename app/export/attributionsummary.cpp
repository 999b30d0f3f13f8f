// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/attributionsummary.h"

#include "attribution/result/joinednames.h"
#include "document/clippedtext.h"
#include "document/visibletext.h"
#include "export/codepointindex.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Gives the functions of this file their translation context.
struct AttributionSummaryTexts
{
    Q_DECLARE_TR_FUNCTIONS(AttributionSummary)
};

QString kindName(AttributionKind kind)
{
    switch (kind) {
    case AttributionKind::Direct:
        return AttributionSummaryTexts::tr("direct");
    case AttributionKind::Indirect:
        return AttributionSummaryTexts::tr("indirect");
    case AttributionKind::Mixed:
        return AttributionSummaryTexts::tr("mixed");
    }
    Q_UNREACHABLE();
}

QString joined(const Article &article, const QList<Span> &spans, qsizetype longest)
{
    QStringList pieces;
    qsizetype left = longest;
    for (Span span : spans) {
        if (left <= 0) {
            pieces.append(QString());
            break;
        }
        pieces.append(displayText(clippedText(article.view(span), left)));
        left -= span.length();
    }
    return pieces.join(u" … "_s);
}

} // namespace

QString AttributionSummary::way() const
{
    return via.isEmpty() ? QString() : AttributionSummaryTexts::tr("to %1").arg(via.join(u", "_s));
}

AttributionSummary summarise(const AnalysedArticle &article, AttributionIndex index, qsizetype longest)
{
    const Analysis &analysis = *article.analysis;
    const Attribution &attribution = analysis.attributions[index];
    AttributionSummary summary;
    summary.kind = kindName(attribution.kind);
    QStringList speakers;
    for (const EntityIndex speaker : attribution.speakers)
        speakers.append(speakerName(analysis, speaker));
    summary.speaker = speakers.isEmpty() ? speakerName(analysis, noEntity) : joinedNames(speakers);
    summary.source = joined(*article.article, attribution.sources, longest);
    if (summary.source == summary.speaker)
        summary.source.clear();
    if (attribution.cue)
        summary.cue = displayText(clippedText(article.article->view(*attribution.cue), longest));
    for (EntityIndex outlet : attribution.via)
        summary.via.append(speakerName(analysis, outlet));
    summary.content = joined(*article.article, attribution.contents, longest);
    summary.confidence = AttributionSummaryTexts::tr("%1 %").arg(qRound(attribution.confidence * 100));
    return summary;
}

QString speakerName(const Analysis &analysis, EntityIndex entity)
{
    return entity == noEntity ? AttributionSummaryTexts::tr("Speaker left open")
                              : displayText(clippedText(analysis.entities[entity].name));
}

QString unreadRemark(const AnalysedArticle &article)
{
    if (!article.isValid() || article.analysis->unread.isEmpty())
        return {};
    qsizetype unread = 0;
    for (Span span : article.analysis->unread)
        unread += span.length();
    const qsizetype percent = std::clamp<qsizetype>(100 * unread / article.article->text.size(), 1, 100);
    const QString name = article.article->path.isEmpty() ? article.article->displayTitle()
                                                         : QFileInfo(article.article->path).fileName();
    return AttributionSummaryTexts::
        tr("%1 % of “%2” was not read for who says what: it is longer, or more crowded with reports, than "
           "articles are. It is shown and searched all the same; to have more of it read, split it.")
            .arg(percent)
            .arg(displayText(name));
}

QString entityTypeName(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return AttributionSummaryTexts::tr("person");
    case EntityType::Organisation:
        return AttributionSummaryTexts::tr("organisation");
    case EntityType::Outlet:
        return AttributionSummaryTexts::tr("outlet");
    case EntityType::AnonymousSource:
        return AttributionSummaryTexts::tr("anonymous source");
    case EntityType::Group:
        return AttributionSummaryTexts::tr("group");
    case EntityType::Document:
        return AttributionSummaryTexts::tr("document");
    case EntityType::Unknown:
        return AttributionSummaryTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString displayText(QStringView text)
{
    return visibleText(wellFormed(text).simplified());
}

} // namespace hearsay
