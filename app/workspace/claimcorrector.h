// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/correction.h"
#include "workspace/claimcorrectionbook.h"
#include "workspace/linkedclaims.h"

#include <QObject>

class QUndoStack;

namespace hearsay {

class Library;

/// What readers say about claims: each saying is a step that can be undone, is kept in the library, and comes
/// back at the next start. Places are of the `claims` that the reader looks at; those in articles that are
/// not among them, and empty ones, are ignored. UI thread only.
class ClaimCorrector : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    ClaimCorrector(QUndoStack *undoStack, Library *library, QObject *parent = nullptr);

    /// The `statements` (the clauses of one backing) make the claim of `others`, or (not `same`) another one.
    void setSameClaim(const LinkedClaims &claims, const QList<StatementRef> &statements,
                      const QList<StatementRef> &others, bool same);
    void setStance(const LinkedClaims &claims, const QList<StatementRef> &statements, Stance stance);
    /// The statements go back to the origin of `other`, or not.
    void setSameOrigin(const LinkedClaims &claims, const QList<StatementRef> &statements,
                       const StatementRef &other, bool same);
    /// `person` is the one whom `other` mentions, or not.
    void setSamePerson(const LinkedClaims &claims, const PersonRef &person, const PersonRef &other,
                       bool same);

    const ClaimCorrectionBook &book() const { return m_book; }

Q_SIGNALS:
    /// book() has changed.
    void changed();

private:
    void load();
    void push(const QString &text, const QList<ClaimCorrection> &corrections);
    void apply(const QList<ClaimCorrection> &corrections, bool isDone);

    QUndoStack *m_undoStack;
    Library *m_library;
    ClaimCorrectionBook m_book;
    CorrectionId m_lastId = 0;
    int m_steps = 0; ///< done or undone: what was read before the last one is out of date
};

} // namespace hearsay
