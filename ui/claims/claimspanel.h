// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/checks/sourcingcheck.h"
#include "library/libraryentry.h"
#include "ui/claims/claimlink.h"
#include "ui/claims/claimrow.h"
#include "ui/shared/claimplaces.h"
#include "ui/shared/selection.h"
#include "workspace/linkedclaims.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QSplitter;
class QToolButton;

namespace hearsay {

class Appearance;
class ClaimBrowser;
class ClaimFilter;
class ClaimListModel;
class ClaimTimeline;
class Workspace;

/// The claims of the open articles, or of the library: at the left a list with a line to filter it, at the
/// right all that backs the chosen one. Choosing a claim selects the quotation through which it is known;
/// selecting a quotation anywhere shows its claim. UI thread only; keeps the three it is given, owns none.
class ClaimsPanel : public QWidget
{
    Q_OBJECT

public:
    ClaimsPanel(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                QWidget *parent = nullptr);

    /// Which claims are listed; those of the library are linked once they are asked for.
    ClaimScope scope() const { return m_scope; }
    void setScope(ClaimScope scope);
    /// "5 claims in several articles, 2 denied"; empty while there is none.
    const QString &summary() const { return m_summary; }
    /// The claim or match that is shown, or empty.
    const QString &shownId() const { return m_shownId; }
    /// The menu of corrections, at the list and at the page of a claim.
    void setContextMenu(QMenu *menu);
    /// Shows the remarks of these rules of sourcing alone.
    void setRules(SourcingRules rules);
    SourcingRules rules() const { return m_rules; }
    /// The menu that switches rules on and off, at a button of the panel.
    void setRulesMenu(QMenu *menu);
    /// Puts the keyboard into the line that filters.
    void startFiltering();

Q_SIGNALS:
    /// The reader wants to see these words in their article.
    void positionRequested(hearsay::ArticleId article, hearsay::Span words);
    /// The same in an article of the library that is not open.
    void storedPositionRequested(hearsay::LibraryArticleId stored, hearsay::Span words);
    void summaryChanged();
    /// The reader has chosen a statement that may be in no open article.
    void statementChosen(hearsay::ClaimScope scope, const QString &claim, qsizetype backing);
    /// The reader wants to correct a statement, Claim::backing[`backing`] of this claim; `place` is of the
    /// screen.
    void correctionRequested(hearsay::ClaimScope scope, const QString &claim, qsizetype backing,
                             QPoint place);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void linkLibrary();
    void buildLayout();
    QWidget *makeList();
    void showClaims();
    void showRows(const QList<ClaimRow> &rows);
    void showSelection(const Selection &ofWindow);
    /// Shows what is behind a row of the list and selects its quotation everywhere.
    void choose(const QModelIndex &index);
    void show(const QString &id);
    /// Marks the shown one in the list, where the filter lets it through.
    void markRow();
    void showPage();
    QString pageOf(const QString &id) const;
    void showTimeline();
    void follow(const ClaimLink &link);
    void correct(qsizetype backing);
    /// The number in the claim of the backing through which it is shown first.
    qsizetype backingOf(const Claim &claim) const;
    /// The place through which a claim or match is shown first: in the current article, if it is there.
    PlaceLink placeOf(const QString &id) const;
    void select(const PlaceLink &place);
    void updateState();

    Workspace *m_workspace;
    SelectionModel *m_selection;
    std::shared_ptr<const LinkedClaims> m_claims;
    ClaimListModel *m_model;
    ClaimFilter *m_filter;
    QLineEdit *m_line;
    QComboBox *m_scopeBox;
    QComboBox *m_shownBox;
    QComboBox *m_orderBox;
    QListView *m_list;
    QLabel *m_state;
    ClaimTimeline *m_timeline;
    ClaimBrowser *m_page;
    QSplitter *m_parts;
    QToolButton *m_rulesButton;
    SourcingRules m_rules = allSourcingRules;
    QString m_shownId;
    QString m_summary;
    ClaimScope m_scope = ClaimScope::OpenArticles;
    bool m_showAll = false; ///< of a list that is cut at first
    bool m_isChoosing = false; ///< the change of selection that arrives is our own
};

} // namespace hearsay
