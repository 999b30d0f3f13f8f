// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/spokespersons.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How far before a spokesperson the body is named that "the company's spokeswoman" means, in UTF-16 code
/// units.
constexpr qsizetype bodyReach = 1500;
/// The same for "a spokeswoman" and no more.
constexpr qsizetype reachOfBare = 250;
/// How far a name may stand from the noun that speaks for it.
constexpr qsizetype farthest = 24;

QString nounPattern()
{
    return u"(?:spokes(?:man|woman|person)|representatives?|reps?|publicist)"_s;
}

/// Finds whom the voices of one article speak for.
class SpokenForReader
{
public:
    SpokenForReader(const AnalysedArticle &article, const QList<EntityProfile> &entities)
        : m_text(article.article->text)
        , m_entities(entities)
    {
        for (EntityIndex i = 0; i < entities.size(); ++i) {
            const Entity &entity = article.analysis->entities[i];
            const bool named = entity.type == EntityType::Organisation || entity.type == EntityType::Person
                || entity.type == EntityType::Unknown;
            for (const Mention &mention : entity.mentions) {
                if (named && !entities[i].key.isEmpty() && mention.form == MentionForm::Name)
                    m_names.append({mention.span, i});
            }
        }
        std::sort(m_names.begin(), m_names.end(),
                  [](const Named &a, const Named &b) { return a.span < b.span; });
    }

    /// Of the mentions of `entity` the first that says for whom it speaks decides.
    EntityIndex bodyOf(EntityIndex entity) const
    {
        for (Span mention : m_entities[entity].mentions) {
            const EntityIndex body = bodyAt(mention, entity);
            if (body != noEntity && body != entity)
                return body;
        }
        return noEntity;
    }

private:
    struct Named
    {
        Span span;
        EntityIndex entity = noEntity;
    };

    EntityIndex bodyAt(Span mention, EntityIndex entity) const
    {
        static const QRegularExpression noun(u"\\b"_s + nounPattern() + u"\\b"_s);
        static const QRegularExpression nounBefore(u"\\b"_s + nounPattern() + u",?\\s*$"_s);
        static const QRegularExpression nounBehind(
            u"^,?\\s+(?:(?:a|an|the|his|her|their)\\s+)?(?:\\w+\\s+)?"_s + nounPattern()
            + u"\\s+(?:for|of|at)\\b"_s);
        if (const auto within = noun.match(m_text.sliced(mention.begin, mention.length())); within.hasMatch())
            return bodyBeside(spanOf(within, mention.begin), entity);
        const qsizetype from = std::max<qsizetype>(0, mention.begin - 40);
        const auto before = nounBefore.match(m_text.sliced(from, mention.begin - from));
        if (before.hasMatch())
            return bodyBeside(spanOf(before, from), entity);
        const auto behind = nounBehind.match(m_text.mid(mention.end, 80));
        if (behind.hasMatch())
            return nameFrom(mention.end + behind.capturedEnd(), entity);
        return noEntity;
    }

    /// The body beside the noun at `noun`: "spokesman for X", "X spokesman", "X's spokesman", "company
    /// spokesman".
    EntityIndex bodyBeside(Span noun, EntityIndex entity) const
    {
        static const QRegularExpression links(u"^\\s+(?:for|of|at)\\b"_s);
        const auto link = links.match(m_text.mid(noun.end, 12));
        if (link.hasMatch())
            return nameFrom(noun.end + link.capturedEnd(), entity);
        static const QRegularExpression between(u"^(?:['’]s?)?(?:\\s+(?:chief|senior|long-?time))?\\s+$"_s);
        const auto behind = firstFrom(noun.begin);
        if (behind != m_names.begin()) {
            const Named &name = *std::prev(behind);
            const bool leads = name.entity != entity && name.span.end <= noun.begin
                && noun.begin - name.span.end <= farthest
                && between.match(m_text.sliced(name.span.end, noun.begin - name.span.end)).hasMatch();
            if (leads)
                return name.entity;
        }
        static const QRegularExpression ofBody(u"\\b(?:company|firm|group|bank)(?:['’]s)?\\s+$"_s);
        const qsizetype from = std::max<qsizetype>(0, noun.begin - 20);
        const QString before = m_text.sliced(from, noun.begin - from);
        if (ofBody.match(before).hasMatch())
            return lastBody(noun.begin, bodyReach);
        // "Harbour Foods fell. A spokesman said": whose, the sentence before says.
        static const QRegularExpression bare(u"(?:^|[^\\w])(?:a|the)\\s+$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        return bare.match(before).hasMatch() ? lastBody(noun.begin, reachOfBare) : noEntity;
    }

    /// What is named directly from `position` on, a determiner left out.
    EntityIndex nameFrom(qsizetype position, EntityIndex entity) const
    {
        static const QRegularExpression determiner(u"^\\s+(?:(?:the|its|their)\\s+)?$"_s);
        const auto name = firstFrom(position);
        if (name == m_names.end() || name->entity == entity || name->span.begin - position > farthest)
            return noEntity;
        const bool direct = determiner.match(m_text.sliced(position, name->span.begin - position)).hasMatch();
        return direct ? name->entity : noEntity;
    }

    EntityIndex lastBody(qsizetype position, qsizetype farthestBack) const
    {
        for (auto name = firstFrom(position); name != m_names.begin();) {
            --name;
            if (name->span.end + farthestBack < position)
                break;
            if (m_entities[name->entity].type == EntityType::Organisation)
                return name->entity;
        }
        return noEntity;
    }

    /// The first name that begins at `position` or behind it.
    QList<Named>::const_iterator firstFrom(qsizetype position) const
    {
        return std::lower_bound(m_names.begin(), m_names.end(), position,
                                [](const Named &name, qsizetype at) { return name.span.begin < at; });
    }

    static Span spanOf(const QRegularExpressionMatch &match, qsizetype from)
    {
        return {from + match.capturedStart(), from + match.capturedEnd()};
    }

    const QString &m_text;
    const QList<EntityProfile> &m_entities;
    QList<Named> m_names; ///< in text order
};

} // namespace

QList<EntityIndex> spokenFor(const AnalysedArticle &article, const QList<EntityProfile> &entities)
{
    const SpokenForReader reader(article, entities);
    QList<EntityIndex> bodies;
    for (EntityIndex i = 0; i < entities.size(); ++i) {
        const EntityType type = entities[i].type;
        const bool mayBeVoice = type == EntityType::AnonymousSource || type == EntityType::Person;
        bodies.append(mayBeVoice ? reader.bodyOf(i) : noEntity);
    }
    return bodies;
}

} // namespace hearsay
