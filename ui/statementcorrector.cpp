// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statementcorrector.h"

#include "export/attributionsummary.h"
#include "ui/dialogs/choicedialog.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/selection.h"
#include "ui/windowactions.h"
#include "workspace/claimcorrector.h"
#include "workspace/workspace.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The clauses of a backing, each of which is a statement to the corrections.
QList<StatementRef> statementsOf(const Backing &backing)
{
    QList<StatementRef> statements;
    for (Span words : backing.words.isEmpty() ? backing.contents : backing.words)
        statements.append({backing.article, words});
    return statements;
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression gaps(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (const QString &word : text.toLower().split(gaps, Qt::SkipEmptyParts)) {
        if (word.size() > 3) // shorter ones say little
            words.insert(word);
    }
    return words;
}

/// The claims other than `claim`, those first that share most words with it.
QList<const Claim *> likestFirst(const ClaimGraph &graph, const Claim &claim)
{
    const QSet<QString> wanted = wordsOf(claim.text);
    QList<std::pair<qsizetype, const Claim *>> ranked;
    for (const Claim &other : graph.claims) {
        if (&other != &claim)
            ranked.append({(wordsOf(other.text) & wanted).size(), &other});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<const Claim *> claims;
    for (const auto &[shared, other] : ranked)
        claims.append(other);
    return claims;
}

/// The mention by which corrections name an entity of an article; empty where it has none.
PersonRef mentionOf(const LinkedClaims &claims, const EntityOccurrence &occurrence)
{
    const AnalysedArticle article = claims.article(occurrence.article);
    if (!article.isValid() || occurrence.entity >= article.analysis->entities.size())
        return {};
    const Entity &entity = article.analysis->entities[occurrence.entity];
    if (!entity.isNamed || entity.mentions.isEmpty())
        return {};
    return {occurrence.article, entity.mentions.first().span};
}

QString describe(const LinkedClaims &claims, const LibraryEntity &entity)
{
    QStringList outlets;
    for (const EntityOccurrence &occurrence : entity.occurrences) {
        if (const AnalysedArticle article = claims.article(occurrence.article); article.isValid())
            outlets.append(outletName(article));
    }
    outlets.removeDuplicates();
    return StatementCorrector::tr("%1 — %2, in %3", "name — person, in outlets")
        .arg(entity.name, entityTypeName(entity.type), outlets.join(u", "_s));
}

} // namespace

StatementCorrector::StatementCorrector(Workspace *workspace, SelectionModel *selection,
                                       WindowActions *actions, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_actions(actions)
    , m_window(window)
{
    connectActions();
    connect(m_selection, &SelectionModel::changed, this, [this] {
        m_claim.clear();
        updateActions();
    });
    connect(m_workspace, &Workspace::claimsChanged, this, &StatementCorrector::updateActions);
    connect(m_workspace, &Workspace::libraryClaimsChanged, this, &StatementCorrector::updateActions);
    connect(m_workspace, &Workspace::articleChanged, this, &StatementCorrector::updateActions);
    updateActions();
}

void StatementCorrector::connectActions()
{
    const auto on
        = [this](QAction *action, auto method) { connect(action, &QAction::triggered, this, method); };
    connect(m_actions->stanceAsserts, &QAction::triggered, this, [this] { setStance(Stance::Asserts); });
    connect(m_actions->stanceDenies, &QAction::triggered, this, [this] { setStance(Stance::Denies); });
    connect(m_actions->stanceRumour, &QAction::triggered, this, [this] { setStance(Stance::Rumour); });
    on(m_actions->sameClaim, &StatementCorrector::askForClaim);
    on(m_actions->otherClaim, &StatementCorrector::partFromClaim);
    on(m_actions->sameOrigin, &StatementCorrector::askForOrigin);
    on(m_actions->otherOrigin, &StatementCorrector::partFromOrigin);
    on(m_actions->samePersonElsewhere, &StatementCorrector::askForPerson);
    on(m_actions->otherPerson, &StatementCorrector::partFromPerson);
}

void StatementCorrector::aim(ClaimScope scope, const QString &claim, qsizetype backing)
{
    m_scope = scope;
    m_claim = claim;
    m_backing = backing;
    updateActions();
}

void StatementCorrector::correct(ClaimScope scope, const QString &claim, qsizetype backing, QPoint place)
{
    aim(scope, claim, backing);
    m_actions->correctClaim->popup(place);
}

std::optional<StatementCorrector::Statement> StatementCorrector::statement() const
{
    const auto aimedAt = claimsOf(*m_workspace, m_scope);
    if (const Claim *named = m_claim.isEmpty() ? nullptr : aimedAt->graph.claim(m_claim);
        named && m_backing >= 0 && m_backing < named->backing.size())
        return Statement{aimedAt, named, m_backing};
    const auto claims = m_workspace->claims();
    const Selection &selection = m_selection->current();
    if (selection.attribution == noAttribution || !claims->isOf(m_workspace->article(selection.article)))
        return std::nullopt;
    QList<const Claim *> all = claims->graph.claimsOf(selection.article, selection.attribution);
    if (const Claim *chosen = selection.claim.isEmpty() ? nullptr : claims->graph.claim(selection.claim))
        all.prepend(chosen);
    for (const Claim *claim : std::as_const(all)) {
        for (qsizetype i = 0; i < claim->backing.size(); ++i) {
            const Backing &backing = claim->backing[i];
            if (backing.article == selection.article && backing.attribution == selection.attribution)
                return Statement{claims, claim, i};
        }
    }
    return std::nullopt;
}

std::optional<StatementCorrector::Person> StatementCorrector::person() const
{
    const auto claims = m_workspace->claims();
    const Selection &selection = m_selection->current();
    const AnalysedArticle article = m_workspace->article(selection.article);
    if (!claims->isOf(article))
        return std::nullopt;
    EntityIndex index = selection.entity;
    if (index == noEntity && selection.attribution >= 0
        && selection.attribution < article.analysis->attributions.size())
        index = article.analysis->attributions[selection.attribution].speaker();
    const EntityOccurrence here{selection.article, index};
    const PersonRef mention = index == noEntity ? PersonRef{} : mentionOf(*claims, here);
    if (mention.article == noArticle)
        return std::nullopt;
    for (const LibraryEntity &entity : claims->graph.entities) {
        if (entity.occurrences.contains(here))
            return Person{claims, &entity, mention};
    }
    return std::nullopt;
}

void StatementCorrector::updateActions()
{
    const std::optional<Statement> known = statement();
    for (QAction *action : {m_actions->stanceAsserts, m_actions->stanceDenies, m_actions->stanceRumour})
        action->setEnabled(known.has_value());
    const auto standsSo = [&](Stance stance) { return known && known->backing().stance == stance; };
    m_actions->stanceAsserts->setChecked(standsSo(Stance::Asserts));
    m_actions->stanceDenies->setChecked(standsSo(Stance::Denies));
    m_actions->stanceRumour->setChecked(standsSo(Stance::Rumour));
    m_actions->sameClaim->setEnabled(known && known->claims->graph.claims.size() > 1);
    m_actions->otherClaim->setEnabled(known && known->claim->backing.size() > 1);
    m_actions->sameOrigin->setEnabled(known && known->claims->graph.origins.size() > 1);
    const auto sharesOrigin = [&] {
        return std::count_if(known->claim->backing.begin(), known->claim->backing.end(),
                             [&](const Backing &each) { return each.origin == known->backing().origin; })
            > 1;
    };
    m_actions->otherOrigin->setEnabled(known && sharesOrigin());
    const std::optional<Person> somebody = person();
    m_actions->samePersonElsewhere->setEnabled(somebody && somebody->claims->graph.entities.size() > 1);
    m_actions->otherPerson->setEnabled(somebody && somebody->entity->occurrences.size() > 1);
}

void StatementCorrector::setStance(Stance stance)
{
    const std::optional<Statement> known = statement();
    if (known && known->backing().stance != stance)
        m_workspace->claimCorrector()->setStance(*known->claims, statementsOf(known->backing()), stance);
    updateActions(); // choosing what is so already must not take the mark away
}

void StatementCorrector::askForClaim()
{
    const std::optional<Statement> known = statement();
    if (!known)
        return;
    const QList<const Claim *> others = likestFirst(known->claims->graph, *known->claim);
    QStringList lines;
    for (const Claim *other : others)
        lines.append(other->text);
    auto *dialog = new ChoiceDialog(
        tr("Same claim as"),
        tr("Which claim does this statement make, too?\n%1").arg(beginningOf(known->claim->text)), lines,
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::chosen, this, [this, known, others](int chosen) {
        QList<StatementRef> statements;
        for (const Backing &backing : others[chosen]->backing)
            statements += statementsOf(backing);
        m_workspace->claimCorrector()->setSameClaim(*known->claims, statementsOf(known->backing()),
                                                    statements, true);
    });
    dialog->open();
}

void StatementCorrector::partFromClaim()
{
    const std::optional<Statement> known = statement();
    if (!known)
        return;
    QList<StatementRef> others;
    for (qsizetype i = 0; i < known->claim->backing.size(); ++i) {
        if (i != known->index)
            others += statementsOf(known->claim->backing[i]);
    }
    m_workspace->claimCorrector()->setSameClaim(*known->claims, statementsOf(known->backing()), others,
                                                false);
}

void StatementCorrector::askForOrigin()
{
    const std::optional<Statement> known = statement();
    if (!known)
        return;
    // A statement of each other origin stands for it; those of the same claim come first.
    QStringList lines;
    QList<StatementRef> statements;
    QSet<QString> seen{known->backing().origin};
    const auto offer = [&](const Claim &claim) {
        for (const Backing &backing : claim.backing) {
            const Origin *origin = known->claims->graph.origin(backing.origin);
            const AnalysedArticle article = known->claims->article(backing.article);
            if (!origin || !article.isValid() || seen.contains(origin->id))
                continue;
            seen.insert(origin->id);
            statements.append(statementsOf(backing).first());
            lines.append(tr("%1 — %2: %3", "origin — outlet: claim")
                             .arg(origin->label, outletName(article), claim.text));
        }
    };
    offer(*known->claim);
    for (const Claim &claim : known->claims->graph.claims)
        offer(claim);
    if (statements.isEmpty())
        return;
    auto *dialog = new ChoiceDialog(
        tr("Same origin as"),
        tr("From whom does this statement come?\n%1").arg(beginningOf(known->claim->text)), lines, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::chosen, this, [this, known, statements](int chosen) {
        m_workspace->claimCorrector()->setSameOrigin(*known->claims, statementsOf(known->backing()),
                                                     statements[chosen], true);
    });
    dialog->open();
}

void StatementCorrector::partFromOrigin()
{
    const std::optional<Statement> known = statement();
    if (!known)
        return;
    for (qsizetype i = 0; i < known->claim->backing.size(); ++i) {
        const Backing &other = known->claim->backing[i];
        if (i == known->index || other.origin != known->backing().origin)
            continue;
        m_workspace->claimCorrector()->setSameOrigin(*known->claims, statementsOf(known->backing()),
                                                     statementsOf(other).first(), false);
        return;
    }
}

void StatementCorrector::askForPerson()
{
    const std::optional<Person> somebody = person();
    if (!somebody)
        return;
    QStringList lines;
    QList<PersonRef> mentions;
    for (const LibraryEntity &entity : somebody->claims->graph.entities) {
        const PersonRef mention = mentionOf(*somebody->claims, entity.occurrences.first());
        if (&entity == somebody->entity || mention.article == noArticle)
            continue;
        mentions.append(mention);
        lines.append(describe(*somebody->claims, entity));
    }
    if (mentions.isEmpty())
        return;
    auto *dialog = new ChoiceDialog(
        tr("Same person as"),
        tr("Who is “%1”, in other articles or under another name?").arg(beginningOf(somebody->entity->name)),
        lines, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::chosen, this, [this, somebody, mentions](int chosen) {
        m_workspace->claimCorrector()->setSamePerson(*somebody->claims, somebody->mention, mentions[chosen],
                                                     true);
    });
    dialog->open();
}

void StatementCorrector::partFromPerson()
{
    const std::optional<Person> somebody = person();
    if (!somebody)
        return;
    for (const EntityOccurrence &occurrence : somebody->entity->occurrences) {
        const PersonRef other = mentionOf(*somebody->claims, occurrence);
        if (other.article == noArticle || other == somebody->mention)
            continue;
        m_workspace->claimCorrector()->setSamePerson(*somebody->claims, somebody->mention, other, false);
        return;
    }
}

} // namespace hearsay
