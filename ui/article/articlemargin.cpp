// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articlemargin.h"

#include "ui/article/attributiontooltip.h"
#include "ui/article/marginplacement.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/wording.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qreal firstBar = 5;
constexpr qreal barDistance = 5;
constexpr qreal barWidth = 3;
constexpr qreal labelGap = 1;
/// Bars of four levels stand side by side before the labels.
constexpr int labelLeft = 26;

} // namespace

ArticleMargin::ArticleMargin(ArticleTextEdit *text)
    : QWidget(text)
    , m_text(text)
{
    setObjectName(u"articleMargin"_s);
    setAccessibleName(tr("Speakers beside the text"));
    setFont(QApplication::font());
    connect(text, &ArticleTextEdit::viewMoved, this, &ArticleMargin::refresh);
    connect(text, &ArticleTextEdit::attributionHovered, this, &ArticleMargin::refresh);
}

QList<MarginLabel *> ArticleMargin::labels() const
{
    return m_labels.first(m_shown);
}

void ArticleMargin::refresh()
{
    setGeometry(m_text->marginGeometry());
    m_quotations = m_text->article().isValid() ? m_text->visibleQuotations() : QList<VisibleQuotation>();
    std::sort(m_quotations.begin(), m_quotations.end(),
              [](const VisibleQuotation &a, const VisibleQuotation &b) { return a.anchor < b.anchor; });
    const int height = QFontMetrics(font()).height() + 2;
    QList<qreal> wanted;
    for (const VisibleQuotation &quotation : std::as_const(m_quotations))
        wanted.append(quotation.anchor - height / 2.0);
    const QList<qreal> tops = placeLabels(wanted, height, labelGap);

    // Thousands may want to stand beside one screen of text; those above and below it need no widget.
    const auto below = std::lower_bound(tops.begin(), tops.end(), qreal(this->height()));
    const auto first = std::upper_bound(tops.begin(), below, qreal(-height));
    const int room = width() - labelLeft - 2;
    m_first = std::distance(tops.begin(), first);
    m_shown = room < 3 * height ? 0 : std::distance(first, below);
    for (qsizetype i = 0; i < m_shown; ++i) {
        MarginLabel *label = labelAt(i);
        label->setEntry(entryOf(m_quotations[m_first + i].attribution));
        label->setGeometry(labelLeft, qRound(tops[m_first + i]), qMin(room, label->sizeHint().width()),
                           height);
        label->show();
    }
    for (qsizetype i = m_shown; i < m_labels.size(); ++i)
        m_labels[i]->hide();
    update();
}

MarginLabel *ArticleMargin::labelAt(qsizetype index)
{
    while (m_labels.size() <= index) {
        auto *label = new MarginLabel(this);
        connect(label, &QAbstractButton::clicked, this,
                [this, label] { Q_EMIT attributionClicked(label->entry().attribution); });
        m_labels.append(label);
    }
    return m_labels[index];
}

MarginEntry ArticleMargin::entryOf(AttributionIndex index) const
{
    const AnalysedArticle &article = m_text->article();
    const Attribution &attribution = article.analysis->attributions[index];
    const ArticleColours &colours = m_text->colours();
    const Emphasis &emphasis = m_text->emphasis();
    MarginEntry entry;
    entry.attribution = index;
    entry.speaker = visibleText(speakerLabel(*article.analysis, attribution));
    if (attribution.speaker() != noEntity)
        entry.speakerType = article.analysis->entities[attribution.speaker()].type;
    entry.kind = attribution.kind;
    entry.guess = isGuess(attribution);
    entry.selected = emphasis.selected == index;
    entry.hovered = emphasis.hovered == index
        || (emphasis.entity != noEntity && attribution.speakers.contains(emphasis.entity));
    entry.strong = colours.strong(attribution.speaker());
    entry.soft = colours.soft(attribution.speaker());
    entry.text = colours.faint;
    entry.toolTip = attributionToolTip(article, index);
    entry.sentence = attributionSentence(article, index);
    return entry;
}

void ArticleMargin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_quotations.size(); ++i) {
        const VisibleQuotation &quotation = m_quotations[i];
        paintBar(painter, quotation);
        if (i < m_first || i >= m_first + m_shown)
            continue;
        // A line leads from a label that had to make room back to its words.
        const qreal middle = m_labels[i - m_first]->geometry().center().y();
        const qreal x = firstBar + quotation.depth * barDistance + barWidth + 2;
        const QColor strong = m_text->colours().strong(
            m_text->article().analysis->attributions[quotation.attribution].speaker());
        painter.setPen(QPen(strong, 1));
        painter.drawLine(QPointF(x, quotation.anchor), QPointF(labelLeft, middle));
    }
}

void ArticleMargin::paintBar(QPainter &painter, const VisibleQuotation &quotation) const
{
    const Attribution &attribution = m_text->article().analysis->attributions[quotation.attribution];
    QPen pen(m_text->colours().strong(attribution.speaker()),
             m_text->emphasis().selected == quotation.attribution ? barWidth + 2 : barWidth);
    pen.setCapStyle(Qt::FlatCap);
    if (attribution.kind == AttributionKind::Indirect)
        pen.setDashPattern({0.8, 0.8});
    else if (attribution.kind == AttributionKind::Mixed)
        pen.setDashPattern({3, 0.9});
    painter.setPen(pen);
    const qreal x = firstBar + quotation.depth * barDistance + barWidth / 2;
    qreal top = 0;
    qreal bottom = 0;
    for (qsizetype i = 0; i < quotation.boxes.size(); ++i) {
        const QRectF &box = quotation.boxes[i];
        if (i == 0 || box.top() > bottom + box.height() * 0.3) {
            if (i > 0)
                painter.drawLine(QPointF(x, top), QPointF(x, bottom));
            top = box.top() + 1;
        }
        bottom = box.bottom() - 1;
    }
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

} // namespace hearsay
