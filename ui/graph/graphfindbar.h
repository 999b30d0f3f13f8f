// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hearsay {

/// A line to look for nodes by their words. It only asks; whoever owns it finds, and tells back what was
/// found.
class GraphFindBar : public QWidget
{
    Q_OBJECT

public:
    explicit GraphFindBar(QWidget *parent = nullptr);

    /// Shows itself, ready to type, the old words selected.
    void open();
    /// What is looked for; empty while the bar is closed.
    QString query() const;
    /// `current` counts from 0, -1 for none.
    void showMatches(int current, int count);

Q_SIGNALS:
    void queryChanged(const QString &query);
    void nextRequested();
    void previousRequested();
    void closed();

public Q_SLOTS:
    void closeBar();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_line;
    QLabel *m_count;
};

} // namespace hearsay
