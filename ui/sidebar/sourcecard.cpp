// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sourcecard.h"

#include "ui/shared/appearance.h"
#include "ui/shared/colourmath.h"
#include "ui/sidebar/cardcontent.h"
#include "ui/sidebar/cardlink.h"
#include "workspace/workspace.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype firstListLimit = 12;

QColor colourOfSlot(int slot, bool dark)
{
    const SpeakerColours &colours
        = slot < 0 ? SpeakerPalette::unknownSpeaker() : SpeakerPalette::colours(slot);
    return QColor::fromRgb(dark ? colours.strongOnDark : colours.strongOnLight);
}

/// `palette` with links and headings that can be read on its windows.
QPalette readablePalette(QPalette palette)
{
    const QColor ground = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    palette.setColor(QPalette::Link, readable(palette.color(QPalette::Link), ground, text));
    palette.setColor(QPalette::PlaceholderText, readable(mixed(text, ground, 0.45), ground, text));
    return palette;
}

} // namespace

SourceCard::SourceCard(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                       QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_appearance(appearance)
{
    setObjectName(u"sourceCard"_s);
    setAccessibleName(tr("Source card"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_selection, &SelectionModel::changed, this, &SourceCard::showSelection);
    connect(m_appearance, &Appearance::changed, this, &SourceCard::rebuild);
    connect(m_workspace, &Workspace::articleChanged, this, [this](ArticleId id) {
        if (id == m_selection->current().article)
            showSelection();
    });
    connect(m_workspace, &Workspace::claimsChanged, this, [this] {
        if (m_selection->current().attribution != noAttribution)
            rebuild();
    });
    showSelection();
}

void SourceCard::showSelection()
{
    m_listLimit = firstListLimit;
    rebuild();
}

void SourceCard::rebuild()
{
    const Selection &selection = m_selection->current();
    const AnalysedArticle article = m_workspace->article(selection.article);
    const bool dark = m_appearance->isDark();
    const auto colourOf = [this, id = selection.article, dark](EntityIndex entity) {
        return colourOfSlot(entity == noEntity ? -1 : m_workspace->speakerSlot(id, entity), dark);
    };
    auto *content = new CardContent(article, colourOf, m_listLimit);
    content->setClaims(m_workspace->claims());
    content->setPalette(readablePalette(palette()));
    if (!article.isValid())
        content->showHint();
    else if (selection.attribution >= 0 && selection.attribution < article.analysis->attributions.size())
        content->showAttribution(selection.attribution);
    else if (selection.entity >= 0 && selection.entity < article.analysis->entities.size())
        content->showEntity(selection.entity);
    else
        content->showArticle();
    connect(content, &CardContent::linkActivated, this, &SourceCard::follow);

    // The old content may be in the middle of telling about a click on one of its links.
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(content);
}

void SourceCard::follow(const QString &href)
{
    const ArticleId article = m_selection->current().article;
    const CardTarget target = targetOf(href);
    if (const auto *span = std::get_if<Span>(&target)) {
        Q_EMIT positionRequested(article, *span);
    } else if (const auto *attribution = std::get_if<AttributionTarget>(&target)) {
        m_selection->select({article, attribution->index, noEntity});
    } else if (const auto *entity = std::get_if<EntityTarget>(&target)) {
        m_selection->select({article, noAttribution, entity->index});
    } else if (const auto *place = std::get_if<PlaceTarget>(&target)) {
        m_selection->select({place->article, place->attribution, noEntity});
        Q_EMIT positionRequested(place->article, place->words);
    } else if (const auto *claim = std::get_if<ClaimTarget>(&target)) {
        m_selection->select({article, m_selection->current().attribution, noEntity, claim->id});
        Q_EMIT claimRequested();
    } else {
        m_listLimit *= 10;
        rebuild();
    }
}

void SourceCard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget())
        rebuild();
}

} // namespace hearsay
