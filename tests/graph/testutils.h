// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "graph/sourcegraph.h"

#include <QString>

namespace hearsay::test {

/// Makes an article and its analysis by hand: entities and attributions in the order of the calls, each
/// attribution a paragraph of the text.
class ArticleBuilder
{
public:
    ArticleBuilder(ArticleId id, const QString &title, const QString &outlet = {});

    /// Adds an entity, mentioned once in `form`; the place of the mention does not matter to the graph.
    EntityIndex entity(const QString &name, EntityType type, MentionForm form = MentionForm::Name);
    EntityIndex person(const QString &name) { return entity(name, EntityType::Person); }
    EntityIndex outlet(const QString &name) { return entity(name, EntityType::Outlet); }
    EntityIndex insider(const QString &name)
    {
        return entity(name, EntityType::AnonymousSource, MentionForm::Description);
    }

    /// Adds an attribution whose words are `pieces`, as they stand in the text (with their quotation marks).
    AttributionIndex says(EntityIndex speaker, const QStringList &pieces,
                          AttributionKind kind = AttributionKind::Direct, const QList<EntityIndex> &via = {});
    /// Lets `more` say the same together with those who say it.
    void joins(AttributionIndex attribution, EntityIndex more)
    {
        m_analysis.attributions[attribution].speakers.append(more);
    }

    AnalysedArticle build() const;

private:
    ArticleId m_id;
    Article m_article;
    Analysis m_analysis;
};

/// The graph as indented text, for comparison: each node with its kind, under it its edges to the right.
QString printed(const SourceGraph &graph);

/// Articles whose graph has about `nodes` nodes: some speakers and outlets shared, some anonymous, one to
/// four statements each. The same number always gives the same articles.
QList<AnalysedArticle> syntheticArticles(int nodes);

} // namespace hearsay::test
