// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/selection.h"

#include <QScrollArea>

namespace hearsay {

class Appearance;
class Workspace;

/// What is known of the selected thing. For an attribution: who is behind it, the words, the way they took,
/// the reasons, what else this speaker said. For an entity: its mentions and all it said. For an article: its
/// speakers. Otherwise a hint. Every place that it names is a link. UI thread only; keeps the three it is
/// given, owns none.
class SourceCard : public QScrollArea
{
    Q_OBJECT

public:
    SourceCard(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
               QWidget *parent = nullptr);

Q_SIGNALS:
    /// The reader wants to see these words in their article.
    void positionRequested(hearsay::ArticleId article, hearsay::Span span);
    /// The reader wants to see what backs the selected claim.
    void claimRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void rebuild();
    void follow(const QString &href);

    Workspace *m_workspace;
    SelectionModel *m_selection;
    Appearance *m_appearance;
    /// How long lists may get before they are cut; grows on request, starts over at each selection.
    qsizetype m_listLimit = 0;
};

} // namespace hearsay
