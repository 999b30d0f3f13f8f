// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reader changes: corrections of one article, of claims, and what is left out.

#include "workspace/correctioncommand.h"
#include "workspace/workspaceprivate.h"

#include <QDateTime>

namespace hearsay {

void Workspace::Private::correct(const QString &text, const AnalysedArticle &article, Correction correction)
{
    // Later corrections have greater numbers, also after a restart, without asking the library for one.
    lastCorrection = qMax(lastCorrection + 1, QDateTime::currentMSecsSinceEpoch() * 1000);
    correction.id = lastCorrection;
    const auto apply = [this, text = article.article, id = article.id, correction](bool isDone) {
        applyCorrection(text, id, correction, isDone);
    };
    undoStack.push(new CorrectionCommand(text, apply));
}

void Workspace::Private::applyCorrection(const std::shared_ptr<const Article> &article, ArticleId id,
                                         const Correction &correction, bool isDone)
{
    // It may have been closed, and opened again under another number, since the correction was made.
    const ArticleId open = articles.contains(id) ? id : articles.idOfBytes(article->sha256);
    if (articles.setCorrection(open, correction, isDone)) {
        graphBuilder.request();
        linkClaims(open);
        Q_EMIT q->articleChanged(open);
    }
    if (isDone)
        library.addCorrection(article, correction);
    else
        library.removeCorrection(article, correction.id);
}

std::optional<AnalysedArticle> Workspace::Private::withAttribution(ArticleId id, AttributionIndex index) const
{
    const AnalysedArticle article = articles.article(id);
    if (!article.isValid() || index < 0 || index >= article.analysis->attributions.size())
        return std::nullopt;
    return article;
}

std::optional<AnalysedArticle> Workspace::Private::withEntity(ArticleId id, EntityIndex index) const
{
    const AnalysedArticle article = articles.article(id);
    if (!article.isValid() || index < 0 || index >= article.analysis->entities.size())
        return std::nullopt;
    return article;
}

void Workspace::Private::linkClaims(ArticleId id, const std::shared_ptr<const ArticleStatements> &statements)
{
    const AnalysedArticle article = articles.article(id);
    claimUpdater.setArticle(article, statements);
    if (claimArticles.try_emplace(articleKeyOf(*article.article), id).second)
        correctClaims();
}

void Workspace::Private::unlinkClaims(ArticleId id)
{
    claimUpdater.removeArticle(id);
    std::erase_if(claimArticles, [id](const auto &each) { return each.second == id; });
    correctClaims();
}

void Workspace::Private::correctClaims()
{
    claimUpdater.setCorrections(claimCorrector.book().resolve(claimArticles));
    libraryClaims.setCorrections(claimCorrector.book());
}

void Workspace::setSpeaker(ArticleId article, AttributionIndex attribution, const QString &name,
                           EntityType type)
{
    if (const auto at = d->withAttribution(article, attribution)) {
        const QString step
            = name.isEmpty() ? tr("Take the speaker away") : tr("Change the speaker to %1").arg(name);
        d->correct(step, *at,
                   correctSpeaker(at->article->text, at->analysis->attributions[attribution], name, type));
    }
}

void Workspace::setKind(ArticleId article, AttributionIndex attribution, AttributionKind kind)
{
    if (const auto at = d->withAttribution(article, attribution))
        d->correct(tr("Change the kind"), *at,
                   correctKind(at->article->text, at->analysis->attributions[attribution], kind));
}

void Workspace::removeAttribution(ArticleId article, AttributionIndex attribution)
{
    if (const auto at = d->withAttribution(article, attribution))
        d->correct(tr("Not a quotation"), *at,
                   correctNotQuotation(at->article->text, at->analysis->attributions[attribution]));
}

void Workspace::renameEntity(ArticleId article, EntityIndex entity, const QString &name)
{
    if (const auto at = d->withEntity(article, entity); at && !name.isEmpty())
        d->correct(tr("Rename to %1").arg(name), *at,
                   correctName(at->article->text, at->analysis->entities[entity], name));
}

void Workspace::mergeEntities(ArticleId article, EntityIndex entity, EntityIndex into)
{
    const auto at = d->withEntity(article, entity);
    if (!at || entity == into || !d->withEntity(article, into))
        return;
    const QList<Entity> &all = at->analysis->entities;
    d->correct(tr("Same as %1").arg(all[into].name), *at,
               correctMerge(at->article->text, all[entity], all[into]));
}

void Workspace::setSpeechOnly(bool speechOnly)
{
    if (speechOnly == d->articles.isSpeechOnly())
        return;
    d->articles.setSpeechOnly(speechOnly);
    d->libraryClaims.setSpeechOnly(speechOnly);
    d->graphBuilder.request();
    for (ArticleId id : d->articles.ids()) {
        if (!d->articles.isAnalysed(id))
            continue;
        d->linkClaims(id);
        Q_EMIT articleChanged(id);
    }
}

bool Workspace::isSpeechOnly() const
{
    return d->articles.isSpeechOnly();
}

ClaimCorrector *Workspace::claimCorrector() const
{
    return &d->claimCorrector;
}

QUndoStack *Workspace::undoStack() const
{
    return &d->undoStack;
}

} // namespace hearsay
