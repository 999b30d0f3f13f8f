// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QWidget>

class QLabel;

namespace hearsay {

/// What an article says of itself, above the text: title; outlet, byline, date; how many quotations and
/// speakers. The file's path is the tool tip.
class MetadataHead : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataHead(QWidget *parent = nullptr);

    void setArticle(const AnalysedArticle &article);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QLabel *m_title;
    QLabel *m_origin;
    QLabel *m_counts;
    QString m_fullTitle;
    QString m_fullOrigin;
};

} // namespace hearsay
