// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/article/textsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace hearsay {

/// The line in which the reader types what to find. It only asks and shows the count; others search and mark.
/// Children for tests: "findEdit", "findNext", "findPrevious", "findCase", "findWords", "findCount",
/// "findClose".
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    FindQuery query() const;
    /// Shows the bar with `words`, selected, ready to be typed over.
    void open(const QString &words);
    /// "3 of 17"; `current` counts from 0, -1 for none.
    void showCount(qsizetype current, qsizetype total);

Q_SIGNALS:
    void queryChanged(const hearsay::FindQuery &query);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void close();
    void announceQuery();

    QLineEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_case;
    QToolButton *m_words;
    FindQuery m_announced;
};

} // namespace hearsay
