// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/cardcontent.h"

#include "document/clippedtext.h"
#include "export/attributionsummary.h"
#include "export/evidencewording.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/entityglyph.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/printdiff.h"
#include "ui/shared/wording.h"
#include "ui/sidebar/cardlink.h"
#include "ui/sidebar/cardwidgets.h"

#include <QGridLayout>
#include <QLocale>
#include <QMap>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int headGlyphSize = 34;
/// A label of rich text takes a second for a hundred thousand letters; the article has the rest of the words.
constexpr qsizetype longestWords = 3000;
/// More than a link shows.
constexpr qsizetype longestItem = 400;

} // namespace

CardContent::CardContent(const AnalysedArticle &article, ColourOf colourOf, qsizetype listLimit,
                         QWidget *parent)
    : QWidget(parent)
    , m_article(article)
    , m_colourOf(std::move(colourOf))
    , m_listLimit(listLimit)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 12, 14, 14);
    m_column->setSpacing(4);
}

void CardContent::showAttribution(AttributionIndex index)
{
    const Attribution &attribution = analysis().attributions[index];
    const EntityIndex speaker = attribution.speaker();
    const QColor colour = m_colourOf(speaker);
    const EntityType type = speaker == noEntity ? EntityType::Unknown : analysis().entities[speaker].type;
    QString subtitle = speaker == noEntity ? tr("The article leaves open who speaks") : entityTypeName(type);
    if (isGuess(attribution))
        subtitle = tr("%1 · a guess from the course of the text").arg(subtitle);
    addHead(speakerLabel(analysis(), attribution), subtitle, type, colour);

    m_column->addWidget(new ConfidenceMeter(attribution.confidence, colour, this));
    addHeading(kindInWords(attribution.kind));
    m_column->addWidget(new QuotedWords(attributedWords(*m_article.article, attribution, longestWords),
                                        attribution.kind, colour, this));
    addParts(attribution);
    addWay(attribution);
    addNesting(index);
    addElsewhere(index);
    addClaims(index);
    addReasons(attribution.evidence);
    for (const EntityIndex each : attribution.speakers) {
        const Entity &entity = analysis().entities[each];
        QList<AttributionIndex> others = analysis().attributionsOf(each);
        others.removeOne(index);
        addAttributions(u"cardOthers"_s, tr("Also from %1").arg(clippedText(entity.name)), others);
        addMentions(entity);
    }
    m_column->addStretch();
}

void CardContent::showEntity(EntityIndex index)
{
    const Entity &entity = analysis().entities[index];
    addHead(clippedText(entity.name), entityTypeName(entity.type), entity.type, m_colourOf(index));
    addAttributions(u"cardOthers"_s, tr("Says in this article"), analysis().attributionsOf(index));
    addAttributions(u"cardToldTo"_s, tr("Was told in this article"), toldTo(index));
    addMentions(entity);
    m_column->addStretch();
}

void CardContent::showArticle()
{
    const Article &article = *m_article.article;
    QStringList origin;
    if (!article.metadata.outlet.isEmpty())
        origin.append(clippedText(article.metadata.outlet));
    if (!article.metadata.byline.isEmpty())
        origin.append(tr("by %1").arg(clippedText(article.metadata.byline)));
    if (article.metadata.date.isValid())
        origin.append(QLocale().toString(article.metadata.date, QLocale::LongFormat));
    addHead(article.displayTitle(), origin.isEmpty() ? tr("article") : origin.join(u" · "_s),
            EntityType::Document, m_colourOf(noEntity));
    addSpeakers();
    m_column->addStretch();
}

void CardContent::showHint()
{
    QLabel *hint = addText(
        u"cardHint"_s,
        tr("<p><b>Nothing is selected.</b></p><p>Click a highlighted passage, a name in the margin or "
           "anything in the graph to see who is behind the words and why Hearsay thinks so.</p>"));
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_column->addStretch();
}

QLabel *CardContent::addText(const QString &name, const QString &richText)
{
    QLabel *label = makeCardText(richText, this);
    label->setObjectName(name);
    connect(label, &QLabel::linkActivated, this, &CardContent::linkActivated);
    m_column->addWidget(label);
    return label;
}

void CardContent::addHeading(const QString &heading)
{
    m_column->addSpacing(8);
    QLabel *label = plainLabel(visibleText(heading), this);
    label->setWordWrap(true);
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    small.setBold(true);
    label->setFont(small);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(label);
}

void CardContent::addHead(const QString &name, const QString &subtitle, EntityType type, const QColor &colour)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    QLabel *sign = plainLabel({}, this);
    sign->setPixmap(entityGlyph(type, colour, headGlyphSize, devicePixelRatioF()));
    sign->setAccessibleName(entityTypeName(type));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto *title = makeCardText(u"<b>%1</b>"_s.arg(visibleText(name).toHtmlEscaped()), this);
    title->setObjectName(u"cardName"_s);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    auto *below = makeCardText(visibleText(subtitle).toHtmlEscaped(), this);
    below->setObjectName(u"cardType"_s);
    lines->addWidget(title);
    lines->addWidget(below);
    row->addLayout(lines, 1);
    m_column->addLayout(row);
    m_column->addSpacing(4);
}

void CardContent::addParts(const Attribution &attribution)
{
    QStringList parts;
    if (attribution.cue)
        parts.append(tr("Cue: %1").arg(wordsLink(*attribution.cue)));
    QStringList sources;
    for (Span span : attribution.sources.mid(0, m_listLimit))
        sources.append(wordsLink(span));
    if (!sources.isEmpty())
        parts.append(tr("Source in the text: %1").arg(sources.join(u" … "_s)));
    if (parts.isEmpty())
        parts.append(tr("No cue and no source stand with these words."));
    addText(u"cardCue"_s, parts.join(u"<br>"_s));
}

void CardContent::addWay(const Attribution &attribution)
{
    addHeading(tr("The way of these words"));
    auto *way = new QWidget(this);
    way->setObjectName(u"cardWay"_s);
    auto *grid = new QGridLayout(way);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const QList<WayStep> steps = wayOf(m_article, attribution);
    for (int i = 0; i < steps.size(); ++i) {
        const WayStep &step = steps[i];
        WayMark::Places places;
        places.setFlag(WayMark::First, i == 0);
        places.setFlag(WayMark::Last, i == steps.size() - 1);
        grid->addWidget(new WayMark(step.type, m_colourOf(step.entity), places, way), i, 0);
        QLabel *name = makeCardText(step.entity == noEntity ? step.name.toHtmlEscaped()
                                                            : linkTo(EntityTarget{step.entity}, step.name),
                                    way);
        connect(name, &QLabel::linkActivated, this, &CardContent::linkActivated);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        name->setContentsMargins(0, 3, 0, 5);
        grid->addWidget(name, i, 1);
    }
    m_column->addWidget(way);
}

void CardContent::addNesting(AttributionIndex index)
{
    QStringList lines;
    if (const AttributionIndex parent = analysis().attributions[index].parent; parent != noAttribution)
        lines.append(tr("Inside: %1").arg(attributionItem(parent)));
    int more = 0;
    for (AttributionIndex i = 0; i < analysis().attributions.size(); ++i) {
        if (analysis().attributions[i].parent != index)
            continue;
        if (lines.size() < m_listLimit)
            lines.append(tr("Holds: %1").arg(attributionItem(i)));
        else
            ++more;
    }
    if (more > 0)
        lines.append(linkTo(ShowMore{}, tr("%n more", nullptr, more)));
    if (!lines.isEmpty())
        addText(u"cardNesting"_s, lines.join(u"<br>"_s));
}

void CardContent::addElsewhere(AttributionIndex index)
{
    if (!m_claims || !m_claims->isOf(m_article))
        return;
    QStringList items;
    for (const QuotationMatch *match : m_claims->graph.matchesOf(m_article.id, index)) {
        for (const MatchSide &side : match->sides) {
            const AnalysedArticle article = m_claims->article(side.article);
            const bool isHere = side.article == m_article.id
                && std::any_of(side.fragments.begin(), side.fragments.end(),
                               [index](const MatchFragment &each) { return each.attribution == index; });
            if (isHere || !article.isValid() || side.fragments.isEmpty())
                continue;
            const MatchFragment &begin = side.fragments.first();
            QStringList remarks{dateInWords(article.article->metadata.date)};
            if (side == match->sides.first())
                remarks.append(tr("first seen there"));
            else
                remarks += differencesInWords(printedWords(*m_claims, *match, side));
            items.append(tr("%1: %2 — %3", "outlet: words — remarks")
                             .arg(outletName(article).toHtmlEscaped(),
                                  linkTo(PlaceTarget{side.article, begin.span, begin.attribution},
                                         u"“%1”"_s.arg(wordsOfPrint(*m_claims, side))),
                                  remarks.join(u"; "_s).toHtmlEscaped()));
        }
    }
    if (items.isEmpty())
        return;
    addHeading(tr("The same words elsewhere (%1)").arg(QLocale().toString(items.size())));
    addText(u"cardElsewhere"_s, listOf(items.mid(0, m_listLimit), items.size()));
}

void CardContent::addClaims(AttributionIndex index)
{
    if (!m_claims || !m_claims->isOf(m_article))
        return;
    QStringList items;
    const QList<const Claim *> claims = m_claims->graph.claimsOf(m_article.id, index);
    for (const Claim *claim : claims.mid(0, m_listLimit))
        items.append(tr("%1 — %2", "claim — origins")
                         .arg(linkTo(ClaimTarget{claim->id}, claim->text),
                              originsInWords(claim->origins(Stance::Asserts).size(),
                                             claim->origins(Stance::Denies).size(),
                                             claim->origins(Stance::Rumour).size())
                                  .toHtmlEscaped()));
    if (items.isEmpty())
        return;
    addHeading(tr("Claims in these words (%1)").arg(QLocale().toString(claims.size())));
    addText(u"cardClaims"_s, listOf(items, claims.size()));
}

void CardContent::addReasons(const QList<Evidence> &evidence)
{
    if (evidence.isEmpty())
        return;
    addHeading(tr("Why Hearsay thinks so"));
    QStringList items;
    for (const Evidence &reason : evidence) {
        QString item = u"<b>%1:</b> %2"_s.arg(decisionInWords(reason.decision()).toHtmlEscaped(),
                                              evidenceInWords(reason, analysis()).toHtmlEscaped());
        QStringList words;
        for (Span span : reason.words)
            words.append(wordsLink(span));
        if (!words.isEmpty())
            item += u" — "_s + words.join(u", "_s);
        items.append(item);
    }
    addText(u"cardWhy"_s, listOf(items, items.size()));
}

void CardContent::addMentions(const Entity &entity)
{
    if (entity.mentions.isEmpty())
        return;
    addHeading(tr("Mentioned in this article (%1)").arg(QLocale().toString(entity.mentions.size())));
    QStringList links;
    for (const Mention &mention : entity.mentions) {
        if (links.size() == m_listLimit)
            break;
        links.append(wordsLink(mention.span, 40));
    }
    if (links.size() < entity.mentions.size())
        links.append(linkTo(ShowMore{}, tr("%n more", nullptr, int(entity.mentions.size() - links.size()))));
    addText(u"cardMentions"_s, links.join(u" · "_s));
}

void CardContent::addAttributions(const QString &name, const QString &heading,
                                  const QList<AttributionIndex> &attributions)
{
    if (attributions.isEmpty())
        return;
    QStringList items;
    for (AttributionIndex index : attributions.first(qMin(m_listLimit, attributions.size())))
        items.append(attributionItem(index));
    addHeading(tr("%1 (%2)").arg(heading, QLocale().toString(attributions.size())));
    addText(name, listOf(items, attributions.size()));
}

QList<AttributionIndex> CardContent::toldTo(EntityIndex outlet) const
{
    QList<AttributionIndex> found;
    for (AttributionIndex i = 0; i < analysis().attributions.size(); ++i) {
        if (analysis().attributions[i].via.contains(outlet))
            found.append(i);
    }
    return found;
}

void CardContent::addSpeakers()
{
    QMap<EntityIndex, int> counts;
    int open = 0;
    for (const Attribution &attribution : analysis().attributions) {
        for (const EntityIndex speaker : attribution.speakers)
            ++counts[speaker];
        open += attribution.speakers.isEmpty() ? 1 : 0;
    }
    QList<EntityIndex> speakers = counts.keys();
    std::stable_sort(speakers.begin(), speakers.end(),
                     [&](EntityIndex a, EntityIndex b) { return counts[a] > counts[b]; });
    addHeading(tr("Speakers (%1)").arg(QLocale().toString(speakers.size())));
    QStringList items;
    for (EntityIndex speaker : std::as_const(speakers)) {
        if (items.size() == m_listLimit)
            break;
        const Entity &entity = analysis().entities[speaker];
        items.append(tr("%1 — %2, attributions: %3")
                         .arg(linkTo(EntityTarget{speaker}, entity.name),
                              entityTypeName(entity.type).toHtmlEscaped(),
                              QLocale().toString(counts[speaker])));
    }
    qsizetype total = speakers.size();
    if (open > 0 && items.size() == total) {
        items.append(tr("Speaker left open — attributions: %1").arg(QLocale().toString(open)));
        ++total;
    }
    if (total == 0)
        items.append(tr("Nobody is quoted here."));
    addText(u"cardSpeakers"_s, listOf(items, qMax(total, items.size())));
}

QString CardContent::wordsLink(Span span, qsizetype longest) const
{
    const QString words = clippedText(m_article.article->view(span), longestItem).simplified();
    const bool quoted = !words.isEmpty() && u"\"“”„«»‘’‹›'"_s.contains(words.front());
    return linkTo(span, quoted ? words : u"“%1”"_s.arg(words), longest);
}

QString CardContent::attributionItem(AttributionIndex index) const
{
    const Attribution &attribution = analysis().attributions[index];
    return u"%1&nbsp; %2"_s.arg(
        kindSign(attribution.kind),
        linkTo(AttributionTarget{index}, attributedWords(*m_article.article, attribution, longestItem)));
}

QString CardContent::listOf(const QStringList &items, qsizetype total) const
{
    QString list;
    for (const QString &item : items)
        list += u"<p style='margin-top:0; margin-bottom:4px'>%1</p>"_s.arg(item);
    if (items.size() < total)
        list += u"<p style='margin-top:0'>%1</p>"_s.arg(
            linkTo(ShowMore{}, tr("%n more", nullptr, int(total - items.size()))));
    return list;
}

} // namespace hearsay
