// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/claimcorrector.h"

#include "workspace/correctioncommand.h"
#include "workspace/library.h"

#include <QDateTime>
#include <QUndoStack>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The words of a place with what finds them again; the exact words are empty where there is no such place.
AnchoredWords anchored(const LinkedClaims &claims, ArticleId id, Span words)
{
    const AnalysedArticle article = claims.article(id);
    if (!article.isValid() || words.isEmpty() || words.begin < 0 || words.end > article.article->text.size())
        return {};
    return {articleKeyOf(*article.article), anchorOf(article.article->text, words)};
}

AnchoredWords anchored(const LinkedClaims &claims, const StatementRef &statement)
{
    return anchored(claims, statement.article, statement.words);
}

bool isThere(const AnchoredWords &words)
{
    return !words.words.exact.isEmpty();
}

} // namespace

ClaimCorrector::ClaimCorrector(QUndoStack *undoStack, Library *library, QObject *parent)
    : QObject(parent)
    , m_undoStack(undoStack)
    , m_library(library)
{
    connect(m_library, &Library::opened, this, &ClaimCorrector::load);
    connect(m_library, &Library::claimCorrectionsInherited, this, &ClaimCorrector::load);
    connect(m_library, &Library::entriesRemoved, this, &ClaimCorrector::load);
}

void ClaimCorrector::load()
{
    m_library->requestClaimCorrections([this, steps = m_steps](const QList<ClaimCorrection> &all) {
        if (m_steps != steps)
            return load();
        if (all == m_book.all())
            return;
        m_book.setAll(all);
        Q_EMIT changed();
    });
}

void ClaimCorrector::push(const QString &text, const QList<ClaimCorrection> &corrections)
{
    if (corrections.isEmpty())
        return;
    QList<ClaimCorrection> numbered = corrections;
    for (ClaimCorrection &each : numbered) {
        // Later corrections have greater numbers, also after a restart.
        m_lastId = qMax(m_lastId + 1, QDateTime::currentMSecsSinceEpoch() * 1000);
        each.id = m_lastId;
    }
    m_undoStack->push(
        new CorrectionCommand(text, [this, numbered](bool isDone) { apply(numbered, isDone); }));
}

void ClaimCorrector::apply(const QList<ClaimCorrection> &corrections, bool isDone)
{
    ++m_steps;
    if (isDone) {
        m_book.add(corrections);
        m_library->addClaimCorrections(corrections);
    } else {
        m_book.remove(corrections);
        m_library->removeClaimCorrections(corrections);
    }
    Q_EMIT changed();
}

void ClaimCorrector::setSameClaim(const LinkedClaims &claims, const QList<StatementRef> &statements,
                                  const QList<StatementRef> &others, bool same)
{
    QList<ClaimCorrection> corrections;
    for (const StatementRef &other : others) {
        const AnchoredWords reference = anchored(claims, other);
        for (const StatementRef &statement : statements) {
            const AnchoredWords target = anchored(claims, statement);
            if (isThere(reference) && isThere(target) && statement != other)
                corrections.append({noCorrection,
                                    same ? ClaimCorrectionKind::SameClaim : ClaimCorrectionKind::OtherClaim,
                                    reference, target});
        }
    }
    push(same ? tr("Same claim") : tr("Not the same claim"), corrections);
}

void ClaimCorrector::setStance(const LinkedClaims &claims, const QList<StatementRef> &statements,
                               Stance stance)
{
    QList<ClaimCorrection> corrections;
    for (const StatementRef &statement : statements) {
        if (const AnchoredWords target = anchored(claims, statement); isThere(target))
            corrections.append({noCorrection, ClaimCorrectionKind::Stance, {}, target, stance});
    }
    switch (stance) {
    case Stance::Asserts:
        return push(tr("The speaker asserts it"), corrections);
    case Stance::Denies:
        return push(tr("The speaker denies it"), corrections);
    case Stance::Rumour:
        return push(tr("The speaker passes it on"), corrections);
    }
}

void ClaimCorrector::setSameOrigin(const LinkedClaims &claims, const QList<StatementRef> &statements,
                                   const StatementRef &other, bool same)
{
    const AnchoredWords reference = anchored(claims, other);
    QList<ClaimCorrection> corrections;
    for (const StatementRef &statement : statements) {
        const AnchoredWords target = anchored(claims, statement);
        if (isThere(reference) && isThere(target) && statement != other)
            corrections.append({noCorrection,
                                same ? ClaimCorrectionKind::SameOrigin : ClaimCorrectionKind::OtherOrigin,
                                reference, target});
    }
    push(same ? tr("Same origin") : tr("Not the same origin"), corrections);
}

void ClaimCorrector::setSamePerson(const LinkedClaims &claims, const PersonRef &person,
                                   const PersonRef &other, bool same)
{
    const AnchoredWords reference = anchored(claims, other.article, other.mention);
    const AnchoredWords target = anchored(claims, person.article, person.mention);
    if (!isThere(reference) || !isThere(target) || person == other)
        return;
    push(same ? tr("Same person") : tr("Not the same person"),
         {{noCorrection, same ? ClaimCorrectionKind::SamePerson : ClaimCorrectionKind::OtherPerson, reference,
           target}});
}

} // namespace hearsay
