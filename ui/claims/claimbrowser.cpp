// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimbrowser.h"

#include "ui/shared/colourmath.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int mostColumns = 4;
constexpr int charactersOfColumn = 36;

} // namespace

ClaimBrowser::ClaimBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"claimPage"_s);
    setAccessibleName(tr("What backs the claim"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(10);
    m_columns = columnsThatFit();
}

ClaimPageStyle ClaimBrowser::style() const
{
    const QColor ground = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    ClaimPageStyle style;
    style.stances = claimColours(palette());
    style.diff = {style.stances.denies, style.stances.asserts};
    style.faint = readable(mixed(text, ground, 0.4), ground, text);
    style.rule = mixed(text, ground, 0.75);
    style.link = readable(palette().color(QPalette::Link), ground, text);
    style.columns = m_columns;
    style.canCorrect = m_canCorrect;
    return style;
}

void ClaimBrowser::showPage(const QString &html, bool keepPlace)
{
    const int place = verticalScrollBar()->value();
    setHtml(html);
    if (keepPlace)
        verticalScrollBar()->setValue(place);
}

void ClaimBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    const int columns = columnsThatFit();
    if (columns == m_columns)
        return;
    m_columns = columns;
    Q_EMIT styleChanged();
}

void ClaimBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_columns = columnsThatFit();
    Q_EMIT styleChanged();
}

int ClaimBrowser::columnsThatFit() const
{
    return std::clamp(viewport()->width() / (fontMetrics().averageCharWidth() * charactersOfColumn), 1,
                      mostColumns);
}

} // namespace hearsay
