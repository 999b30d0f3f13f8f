// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/claims/claimpage.h"

#include <QTextBrowser>

namespace hearsay {

/// Shows pages of claimpage.h: knows how many columns fit and which colours can be read, and reaches links by
/// Tab and Enter.
class ClaimBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ClaimBrowser(QWidget *parent = nullptr);

    /// From now on pages offer to correct each statement.
    void setCanCorrect() { m_canCorrect = true; }
    /// What fits the widget as it is now.
    ClaimPageStyle style() const;
    /// Shows a page. The place that was scrolled to stays where `keepPlace`.
    void showPage(const QString &html, bool keepPlace);
    /// Nothing: pages name no file, and one that they came to name would not be opened.
    QVariant loadResource(int, const QUrl &) override { return {}; }

Q_SIGNALS:
    /// The number of columns that fit, or the colours, have changed: the page should be made again.
    void styleChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int columnsThatFit() const;

    int m_columns = 1;
    bool m_canCorrect = false;
};

} // namespace hearsay
