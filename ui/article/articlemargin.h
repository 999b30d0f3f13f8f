// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/article/articletextedit.h"
#include "ui/article/marginlabel.h"

#include <QWidget>

namespace hearsay {

/// The margin beside the text: at each quotation in sight a bar over its lines and a label with its speaker.
/// Follows `text`, whose child it is; holds only as many labels as fit on the screen.
class ArticleMargin : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleMargin(ArticleTextEdit *text);

    /// The labels in sight, from top to bottom.
    QList<MarginLabel *> labels() const;

Q_SIGNALS:
    void attributionClicked(hearsay::AttributionIndex attribution);

public Q_SLOTS:
    /// Takes the quotations in sight from the text again.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarginEntry entryOf(AttributionIndex index) const;
    MarginLabel *labelAt(qsizetype index);
    void paintBar(QPainter &painter, const VisibleQuotation &quotation) const;

    ArticleTextEdit *m_text;
    QList<VisibleQuotation> m_quotations;
    QList<MarginLabel *> m_labels;
    qsizetype m_first = 0; ///< the quotation of the first label
    qsizetype m_shown = 0;
};

} // namespace hearsay
