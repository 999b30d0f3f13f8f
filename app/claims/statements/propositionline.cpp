// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/propositionline.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Participants of less weight are guesses.
constexpr float surelyMeant = 0.75F;
/// Words before a relative clause that stand for "who".
constexpr qsizetype longestAntecedent = 6;

bool hasWords(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

class LineWriter
{
public:
    LineWriter(const AnalysedArticle &article, const TextExcerpt &content, const Clause &clause,
               const MentionResolver &mentions, const MentionResolver::Context &context)
        : m_article(article)
        , m_content(content)
        , m_clause(clause)
        , m_mentions(mentions)
        , m_context(context)
    {
    }

    PropositionLine write(const QList<qsizetype> &tokens)
    {
        for (qsizetype token : tokens) {
            const EntityIndex named = m_mentions.named(m_content.span(token));
            if (named != noEntity)
                m_named.insert(named);
        }
        PropositionLine line;
        qsizetype before = -1;
        for (qsizetype token : tokens) {
            if (before >= 0)
                line.text += gapBehind(line.text, before, token);
            if (isPronoun(token))
                line.openReferences += appendPronoun(token, line.text);
            else
                line.text += m_content.view(token);
            before = token;
        }
        line.openReferences += !tokens.isEmpty() && isSubordinator(tokens.first()) ? 2 : 0;
        const bool hasSubject = m_clause.ownSubject || m_hasAntecedent;
        line.openReferences += hasSubject ? 0 : 2;
        line.text = opened(line.text.simplified());
        return line;
    }

private:
    /// Writes whom a pronoun means. Returns 1 where that stays open.
    qint32 appendPronoun(qsizetype token, QString &text)
    {
        const QString word = m_content.view(token).toString();
        const PennTag tag = m_content.penn(token);
        const bool isRelative = tag == PennTag::Wp || tag == PennTag::Wdt;
        const QList<EntityIndex> behind = tag == PennTag::Prp ? entitiesBehind(token) : QList<EntityIndex>();
        const QString meant = isRelative ? antecedentOf(token) : namesOf(behind);
        if (meant.isEmpty()) {
            text += word;
            return 1;
        }
        // What the line has named already need not be named again.
        const bool isKnown = !behind.isEmpty()
            && std::all_of(behind.begin(), behind.end(),
                           [this](EntityIndex e) { return m_named.contains(e); });
        for (EntityIndex entity : behind)
            m_named.insert(entity);
        // The editors of the article may have put the pronoun in brackets themselves.
        const bool isBracketed = text.endsWith(u'[');
        text += isKnown ? word : isBracketed ? meant : u'[' + meant + u']';
        return 0;
    }

    /// As gap(), without a closing bracket of the article's that nothing in `text` opens.
    QString gapBehind(const QString &text, qsizetype before, qsizetype token) const
    {
        QString between = gap(before, token);
        if (between.startsWith(u']') && text.count(u'[') == text.count(u']'))
            between.remove(0, 1);
        return between;
    }

    /// "Before it was closed", "as saying that": the clause above is missing.
    bool isSubordinator(qsizetype token) const
    {
        return m_content.relation(token) == Relation::Mark && m_content.lemma(token) != u"that";
    }

    bool isPronoun(qsizetype token) const { return m_content.part(token) == PartOfSpeech::Pron; }

    /// What stands between two words; a space where words were left out.
    QString gap(qsizetype before, qsizetype token) const
    {
        const Span span{m_content.span(before).end, m_content.span(token).begin};
        const QStringView between = m_article.article->view(span);
        return hasWords(between) || between.contains(u'\n') ? u" "_s : between.toString();
    }

    static QString opened(QString text)
    {
        static const QRegularExpression conjunctions(
            u"^(?:(?:that|but|and|because|while|although|though|so|or)\\b[\\s,]*)+"_s,
            QRegularExpression::CaseInsensitiveOption);
        text.remove(conjunctions);
        const qsizetype first = text.startsWith(u'[') ? 1 : 0;
        if (first < text.size())
            text[first] = text[first].toUpper();
        return text;
    }

    QList<EntityIndex> entitiesBehind(qsizetype token) const
    {
        static const QSet<QString> spokenOf = {u"he"_s, u"she"_s, u"him"_s, u"her"_s, u"they"_s, u"them"_s};
        const QString word = m_content.view(token).toString().toLower();
        QList<EntityIndex> entities;
        if (!spokenOf.contains(word))
            return entities;
        for (const Participant &meant : m_mentions.behindPronoun(word, m_content.span(token), m_context)) {
            if (meant.entity == noEntity || meant.weight < surelyMeant)
                return {};
            entities.append(meant.entity);
        }
        return entities;
    }

    QString namesOf(const QList<EntityIndex> &entities) const
    {
        QStringList names;
        for (EntityIndex entity : entities)
            names.append(m_article.analysis->entities[entity].name);
        return names.join(u" and "_s);
    }

    /// The noun phrase that the clause "who …" hangs on.
    QString antecedentOf(qsizetype token)
    {
        if (m_clause.relation != Relation::AclRelcl || m_content.head(token) != m_clause.head)
            return {};
        const Relation role = m_content.relation(token);
        const qsizetype noun = m_content.head(m_clause.head);
        if ((role != Relation::Nsubj && role != Relation::NsubjPass) || noun < 0 || noun >= token
            || isPronoun(noun))
            return {};
        qsizetype end = token;
        while (end > noun + 1 && m_content.part(end - 1) == PartOfSpeech::Punct)
            --end;
        qsizetype begin = noun;
        while (begin > 0 && end - begin < longestAntecedent && isWithin(begin - 1, noun))
            --begin;
        // "By an engineer who …": the preposition goes with the clause above.
        while (begin < noun && m_content.relation(begin) == Relation::Case)
            ++begin;
        if (end - begin > longestAntecedent)
            return {};
        m_hasAntecedent = true;
        QString words = m_content.view(begin).toString();
        for (qsizetype i = begin + 1; i < end; ++i)
            words += gap(i - 1, i) + m_content.view(i).toString();
        return words;
    }

    bool isWithin(qsizetype token, qsizetype noun) const
    {
        for (qsizetype up = token; up >= 0; up = m_content.head(up)) {
            if (up == noun)
                return true;
        }
        return false;
    }

    const AnalysedArticle &m_article;
    const TextExcerpt &m_content;
    const Clause &m_clause;
    const MentionResolver &m_mentions;
    const MentionResolver::Context &m_context;
    QSet<EntityIndex> m_named;
    bool m_hasAntecedent = false;
};

} // namespace

PropositionLine lineOf(const AnalysedArticle &article, const TextExcerpt &content, const Clause &clause,
                       const QList<qsizetype> &tokens, const MentionResolver &mentions,
                       const MentionResolver::Context &context)
{
    return LineWriter(article, content, clause, mentions, context).write(tokens);
}

} // namespace hearsay
