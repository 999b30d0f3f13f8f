// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/corrector.h"

#include "ui/dialogs/namedialog.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/selection.h"
#include "ui/shared/wording.h"
#include "ui/windowactions.h"
#include "workspace/workspace.h"

#include <QUndoStack>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The names of an analysis, each once, by alphabet.
QStringList namesOf(const Analysis &analysis)
{
    QStringList names;
    for (const Entity &entity : analysis.entities)
        names.append(entity.name);
    names.removeDuplicates();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

} // namespace

Corrector::Corrector(Workspace *workspace, SelectionModel *selection, WindowActions *actions, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_actions(actions)
    , m_window(window)
{
    connect(m_actions->changeSpeaker, &QAction::triggered, this, &Corrector::askForSpeaker);
    connect(m_actions->renameSpeaker, &QAction::triggered, this, &Corrector::askForName);
    connect(m_actions->mergeSpeaker, &QAction::triggered, this, &Corrector::askForSame);
    connect(m_actions->notQuotation, &QAction::triggered, this, &Corrector::removeQuotation);
    connect(m_actions->kindDirect, &QAction::triggered, this, [this] { setKind(AttributionKind::Direct); });
    connect(m_actions->kindIndirect, &QAction::triggered, this,
            [this] { setKind(AttributionKind::Indirect); });
    connect(m_actions->kindMixed, &QAction::triggered, this, [this] { setKind(AttributionKind::Mixed); });
    connect(m_selection, &SelectionModel::changed, this, &Corrector::updateActions);
    connect(m_workspace, &Workspace::articleChanged, this, &Corrector::updateActions);
    connectUndo();
    updateActions();
}

void Corrector::connectUndo()
{
    const QUndoStack *stack = m_workspace->undoStack();
    connect(m_actions->undo, &QAction::triggered, this, &Corrector::undo);
    connect(m_actions->redo, &QAction::triggered, this, &Corrector::redo);
    const auto update = [this, stack] {
        m_actions->undo->setEnabled(stack->canUndo());
        m_actions->redo->setEnabled(stack->canRedo());
        m_actions->undo->setText(stack->canUndo() ? tr("&Undo: %1").arg(menuText(stack->undoText()))
                                                  : tr("&Undo"));
        m_actions->redo->setText(stack->canRedo() ? tr("&Redo: %1").arg(menuText(stack->redoText()))
                                                  : tr("&Redo"));
    };
    connect(stack, &QUndoStack::indexChanged, this, update);
    update();
}

AnalysedArticle Corrector::article() const
{
    return m_workspace->article(m_selection->current().article);
}

AttributionIndex Corrector::attribution() const
{
    const AnalysedArticle shown = article();
    const AttributionIndex index = m_selection->current().attribution;
    return shown.isValid() && index >= 0 && index < shown.analysis->attributions.size() ? index
                                                                                        : noAttribution;
}

EntityIndex Corrector::entity() const
{
    const AnalysedArticle shown = article();
    if (!shown.isValid())
        return noEntity;
    const EntityIndex index = m_selection->current().entity;
    if (index >= 0 && index < shown.analysis->entities.size())
        return index;
    return attribution() == noAttribution ? noEntity : shown.analysis->attributions[attribution()].speaker();
}

void Corrector::updateActions()
{
    const bool isQuotation = attribution() != noAttribution;
    for (QAction *action : {m_actions->changeSpeaker, m_actions->notQuotation, m_actions->kindDirect,
                            m_actions->kindIndirect, m_actions->kindMixed})
        action->setEnabled(isQuotation);
    const bool isSomebody = entity() != noEntity;
    m_actions->renameSpeaker->setEnabled(isSomebody);
    m_actions->mergeSpeaker->setEnabled(isSomebody && article().analysis->entities.size() > 1);
    const AttributionKind kind
        = isQuotation ? article().analysis->attributions[attribution()].kind : AttributionKind::Direct;
    m_actions->kindDirect->setChecked(isQuotation && kind == AttributionKind::Direct);
    m_actions->kindIndirect->setChecked(isQuotation && kind == AttributionKind::Indirect);
    m_actions->kindMixed->setChecked(isQuotation && kind == AttributionKind::Mixed);
}

void Corrector::askForSpeaker()
{
    const AnalysedArticle shown = article();
    const AttributionIndex index = attribution();
    if (index == noAttribution)
        return;
    const Attribution &said = shown.analysis->attributions[index];
    const QString current
        = said.speaker() == noEntity ? QString() : shown.analysis->entities[said.speaker()].name;
    auto *dialog = new NameDialog(
        tr("Change the speaker"),
        tr("Who said: %1\nChoose a name, write a new one, or leave it empty where the article "
           "leaves it open.")
            .arg(beginningOf(attributedWords(*shown.article, said))),
        namesOf(*shown.analysis), current, NameDialog::Answer::NameAndType, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this,
            [this, id = shown.id, index, current](const QString &name, EntityType type) {
                if (name != current)
                    m_workspace->setSpeaker(id, index, name, type);
            });
    dialog->open();
}

void Corrector::askForName()
{
    const AnalysedArticle shown = article();
    const EntityIndex index = entity();
    if (index == noEntity)
        return;
    const QString current = shown.analysis->entities[index].name;
    auto *dialog = new NameDialog(tr("Rename"), tr("What is the name of “%1”?").arg(beginningOf(current)), {},
                                  current, NameDialog::Answer::AnyName, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this, [this, id = shown.id, index, current](const QString &name) {
        if (name != current)
            m_workspace->renameEntity(id, index, name);
    });
    dialog->open();
}

void Corrector::askForSame()
{
    const AnalysedArticle shown = article();
    const EntityIndex index = entity();
    if (index == noEntity)
        return;
    QStringList names = namesOf(*shown.analysis);
    names.removeAll(shown.analysis->entities[index].name);
    if (names.isEmpty())
        return;
    auto *dialog = new NameDialog(tr("Same as"),
                                  tr("Who is “%1”? The name that you choose stays.")
                                      .arg(beginningOf(shown.analysis->entities[index].name)),
                                  names, {}, NameDialog::Answer::KnownName, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this, [this, id = shown.id, index](const QString &name) {
        const AnalysedArticle now = m_workspace->article(id);
        if (!now.isValid())
            return;
        const QList<Entity> &all = now.analysis->entities;
        const auto into
            = std::find_if(all.begin(), all.end(), [&](const Entity &each) { return each.name == name; });
        if (into == all.end())
            return;
        m_selection->select({id}); // the numbers of entities change
        m_workspace->mergeEntities(id, index, EntityIndex(into - all.begin()));
    });
    dialog->open();
}

void Corrector::setKind(AttributionKind kind)
{
    const AttributionIndex index = attribution();
    if (index != noAttribution && article().analysis->attributions[index].kind != kind)
        m_workspace->setKind(article().id, index, kind);
    updateActions(); // choosing what is so already must not take the mark away
}

void Corrector::removeQuotation()
{
    const AttributionIndex index = attribution();
    const ArticleId id = m_selection->current().article;
    if (index == noAttribution)
        return;
    m_selection->select({id});
    m_workspace->removeAttribution(id, index);
}

void Corrector::undo()
{
    if (m_selection->current().article != noArticle)
        m_selection->select({m_selection->current().article});
    m_workspace->undoStack()->undo();
}

void Corrector::redo()
{
    if (m_selection->current().article != noArticle)
        m_selection->select({m_selection->current().article});
    m_workspace->undoStack()->redo();
}

} // namespace hearsay
