// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "ui/shared/claimplaces.h"
#include "workspace/linkedclaims.h"

#include <QObject>
#include <QPoint>
#include <optional>

class QWidget;

namespace hearsay {

class SelectionModel;
class WindowActions;
class Workspace;

/// Lets the reader correct the claims: which claim a statement makes, how it stands to it, where it comes
/// from, and who is who across articles. Corrects the statement of the selection, or the one that correct()
/// names. UI thread only; keeps what it is given, owns none.
class StatementCorrector : public QObject
{
    Q_OBJECT

public:
    StatementCorrector(Workspace *workspace, SelectionModel *selection, WindowActions *actions,
                       QWidget *window);

    /// Shows the corrections of one statement, Claim::backing[`backing`] of the claim with this id, as a menu
    /// at `place` of the screen. It is what is corrected until something else is selected.
    void correct(ClaimScope scope, const QString &claim, qsizetype backing, QPoint place);
    /// The same without the menu.
    void aim(ClaimScope scope, const QString &claim, qsizetype backing);

private:
    /// A statement of a claim. Holds as long as the claims that it was found in.
    struct Statement
    {
        std::shared_ptr<const LinkedClaims> claims;
        const Claim *claim = nullptr;
        qsizetype index = -1;

        const Backing &backing() const { return claim->backing[index]; }
    };
    /// Somebody of an article, with the entity of all articles that they are.
    struct Person
    {
        std::shared_ptr<const LinkedClaims> claims;
        const LibraryEntity *entity = nullptr;
        PersonRef mention;
    };

    void connectActions();
    void updateActions();
    void setStance(Stance stance);
    void askForClaim();
    void partFromClaim();
    void askForOrigin();
    void partFromOrigin();
    void askForPerson();
    void partFromPerson();

    std::optional<Statement> statement() const;
    std::optional<Person> person() const;

    Workspace *m_workspace;
    SelectionModel *m_selection;
    WindowActions *m_actions;
    QWidget *m_window;
    ClaimScope m_scope = ClaimScope::OpenArticles; ///< where m_claim is
    QString m_claim; ///< of the statement that correct() named, or empty
    qsizetype m_backing = -1;
};

} // namespace hearsay
