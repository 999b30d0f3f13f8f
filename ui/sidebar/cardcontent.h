// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "workspace/linkedclaims.h"

#include <QColor>
#include <QWidget>
#include <functional>
#include <memory>
#include <utility>

class QLabel;
class QVBoxLayout;

namespace hearsay {

/// What the source card shows for one selected thing, from plain values. Links are addresses of cardlink.h
/// and come back through linkActivated(). Names of children for tests: "cardName", "cardType", "cardWords",
/// "cardCue", "cardWay", "cardWhy", "cardMentions", "cardOthers", "cardToldTo", "cardSpeakers",
/// "cardElsewhere", "cardClaims", "cardHint".
class CardContent : public QWidget
{
    Q_OBJECT

public:
    /// The colour of an entity's slot; also called with noEntity.
    using ColourOf = std::function<QColor(EntityIndex)>;

    /// Lists longer than `listLimit` are cut and end in a link to more.
    CardContent(const AnalysedArticle &article, ColourOf colourOf, qsizetype listLimit,
                QWidget *parent = nullptr);

    /// What is known of the words elsewhere; before one of the following. Without effect where the claims are
    /// of another analysis.
    void setClaims(std::shared_ptr<const LinkedClaims> claims) { m_claims = std::move(claims); }

    void showAttribution(AttributionIndex index);
    void showEntity(EntityIndex index);
    void showArticle();
    void showHint();

Q_SIGNALS:
    void linkActivated(const QString &href);

private:
    const Analysis &analysis() const { return *m_article.analysis; }
    QLabel *addText(const QString &name, const QString &richText);
    void addHeading(const QString &heading);
    void addHead(const QString &name, const QString &subtitle, EntityType type, const QColor &colour);
    void addParts(const Attribution &attribution);
    void addWay(const Attribution &attribution);
    void addNesting(AttributionIndex index);
    void addElsewhere(AttributionIndex index);
    void addClaims(AttributionIndex index);
    void addReasons(const QList<Evidence> &evidence);
    void addMentions(const Entity &entity);
    void addAttributions(const QString &name, const QString &heading,
                         const QList<AttributionIndex> &attributions);
    /// The attributions whose words went through `outlet`, in text order.
    QList<AttributionIndex> toldTo(EntityIndex outlet) const;
    void addSpeakers();
    QString wordsLink(Span span, qsizetype longest = 60) const;
    QString attributionItem(AttributionIndex index) const;
    QString listOf(const QStringList &items, qsizetype total) const;

    AnalysedArticle m_article;
    ColourOf m_colourOf;
    qsizetype m_listLimit;
    std::shared_ptr<const LinkedClaims> m_claims;
    QVBoxLayout *m_column;
};

} // namespace hearsay
