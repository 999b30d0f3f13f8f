// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/metadatahead.h"

#include "document/clippedtext.h"
#include "document/filepath.h"
#include "ui/shared/outsidetext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString originOf(const ArticleMetadata &metadata)
{
    QStringList parts;
    if (!metadata.outlet.isEmpty())
        parts.append(clippedText(metadata.outlet));
    if (!metadata.byline.isEmpty())
        parts.append(MetadataHead::tr("by %1").arg(clippedText(metadata.byline)));
    if (!metadata.dateline.isEmpty())
        parts.append(clippedText(metadata.dateline));
    if (metadata.date.isValid())
        parts.append(QLocale().toString(metadata.date, QLocale::LongFormat));
    return parts.join(u" · "_s);
}

QString countsOf(const Analysis &analysis)
{
    QSet<EntityIndex> speakers;
    for (const Attribution &attribution : analysis.attributions) {
        for (const EntityIndex speaker : attribution.speakers)
            speakers.insert(speaker);
    }
    const QLocale locale;
    return MetadataHead::tr("Attributions: %1 · Speakers: %2")
        .arg(locale.toString(analysis.attributions.size()), locale.toString(speakers.size()));
}

} // namespace

MetadataHead::MetadataHead(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this))
    , m_origin(plainLabel({}, this))
    , m_counts(plainLabel({}, this))
{
    setObjectName(u"metadataHead"_s);
    m_title->setObjectName(u"metadataTitle"_s);
    m_origin->setObjectName(u"metadataOrigin"_s);
    m_counts->setObjectName(u"metadataCounts"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_origin})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 6);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_origin, 1, 0);
    grid->addWidget(m_counts, 1, 1);
}

void MetadataHead::setArticle(const AnalysedArticle &article)
{
    m_fullTitle = visibleText(article.article->displayTitle());
    m_title->setAccessibleName(m_fullTitle);
    const QString origin = originOf(article.article->metadata);
    m_fullOrigin = visibleText(origin.isEmpty() ? shownName(article.article->path) : origin);
    m_origin->setAccessibleName(m_fullOrigin);
    m_counts->setText(countsOf(*article.analysis));
    setToolTip(toolTipText(shownPath(article.article->path)));
    elide();
}

void MetadataHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void MetadataHead::elide()
{
    // Laid out first: the width left for the origin depends on the counts beside it.
    layout()->activate();
    m_title->setText(m_title->fontMetrics().elidedText(m_fullTitle, Qt::ElideRight, m_title->width()));
    m_origin->setText(m_origin->fontMetrics().elidedText(m_fullOrigin, Qt::ElideRight, m_origin->width()));
}

} // namespace hearsay
