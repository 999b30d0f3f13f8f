// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStringList>

class QVBoxLayout;

namespace hearsay {

/// What the window shows while no article is open: how to begin, the example articles, the recent files.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(const QStringList &examples, QWidget *parent = nullptr);

    /// Shows these files as recent ones; the section hides while there are none.
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested();
    void filesRequested(const QStringList &paths);

private:
    QWidget *m_recent;
    QVBoxLayout *m_recentRows;
};

} // namespace hearsay
