// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/propositionline.h"

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
    LineWriter(const AnalysedArticle &article, const ContentText &content, const Clause &clause,
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
        PropositionLine line;
        qsizetype before = -1;
        for (qsizetype token : tokens) {
            if (before >= 0)
                line.text += gap(before, token);
            const QString meant = isPronoun(token) ? meantBy(token) : QString();
            line.openReferences += isPronoun(token) && meant.isEmpty() ? 1 : 0;
            line.text += meant.isEmpty() ? m_content.view(token).toString() : u'[' + meant + u']';
            before = token;
        }
        const bool ownSubject = m_clause.ownSubject || m_hasAntecedent;
        line.openReferences += ownSubject ? 0 : 2;
        line.text = opened(line.text.simplified());
        return line;
    }

private:
    bool isPronoun(qsizetype token) const { return m_content.part(token) == PartOfSpeech::Pron; }

    /// What stands between two words; a space where words were left out.
    QString gap(qsizetype before, qsizetype token) const
    {
        const Span span{m_content.tokens[before].span.end, m_content.tokens[token].span.begin};
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

    QString meantBy(qsizetype token)
    {
        const PennTag tag = m_content.penn(token);
        if (tag == PennTag::Wp || tag == PennTag::Wdt)
            return antecedentOf(token);
        return tag == PennTag::Prp ? namesBehind(token) : QString();
    }

    QString namesBehind(qsizetype token)
    {
        static const QSet<QString> spokenOf = {u"he"_s, u"she"_s, u"him"_s, u"her"_s, u"they"_s, u"them"_s};
        const QString word = m_content.view(token).toString().toLower();
        if (!spokenOf.contains(word))
            return {};
        QStringList names;
        for (const Participant &meant :
             m_mentions.behindPronoun(word, m_content.tokens[token].span, m_context)) {
            if (meant.entity == noEntity || meant.weight < surelyMeant)
                return {};
            names.append(m_article.analysis->entities[meant.entity].name);
        }
        const QString name = names.join(u" and "_s);
        // Twice the same name in a line is one too many: the second pronoun is clear by the first.
        if (name.isEmpty() || m_named.contains(name))
            return {};
        m_named.insert(name);
        return name;
    }

    /// The noun phrase that the clause "who …" hangs on.
    QString antecedentOf(qsizetype token)
    {
        if (m_clause.relation != Relation::AclRelcl || m_content.words[token].head != m_clause.head)
            return {};
        const Relation role = m_content.relation(token);
        const qsizetype noun = m_content.words[m_clause.head].head;
        if ((role != Relation::Nsubj && role != Relation::NsubjPass) || noun < 0 || noun >= token
            || isPronoun(noun))
            return {};
        qsizetype begin = noun;
        while (begin > 0 && isWithin(begin - 1, noun))
            --begin;
        qsizetype end = token;
        while (end > noun + 1 && m_content.part(end - 1) == PartOfSpeech::Punct)
            --end;
        if (end - begin > longestAntecedent)
            return {};
        m_hasAntecedent = true;
        return m_article.article
            ->view({m_content.tokens[begin].span.begin, m_content.tokens[end - 1].span.end})
            .toString();
    }

    bool isWithin(qsizetype token, qsizetype noun) const
    {
        for (qsizetype up = token; up >= 0; up = m_content.words[up].head) {
            if (up == noun)
                return true;
        }
        return false;
    }

    const AnalysedArticle &m_article;
    const ContentText &m_content;
    const Clause &m_clause;
    const MentionResolver &m_mentions;
    const MentionResolver::Context &m_context;
    QSet<QString> m_named;
    bool m_hasAntecedent = false;
};

} // namespace

PropositionLine lineOf(const AnalysedArticle &article, const ContentText &content,
                       const QList<Clause> &clauses, qsizetype index, const QList<qsizetype> &tokens,
                       const MentionResolver &mentions, const MentionResolver::Context &context)
{
    return LineWriter(article, content, clauses[index], mentions, context).write(tokens);
}

} // namespace hearsay
