// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionbudget.h"

#include "document/budgets.h"

#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

class BudgetFilter
{
public:
    BudgetFilter(const AnalysedText &article, FoundAttributions &found)
        : m_article(article)
        , m_found(found)
        , m_spent(std::size_t(article.paragraphs.size()))
    {
        qsizetype begin = 0;
        for (const TextParagraph &paragraph : article.paragraphs) {
            begin = paragraph.tokens.length() > 0 ? article.span(paragraph.tokens).begin : begin;
            m_begins.push_back(begin);
        }
    }

    QList<Span> keep()
    {
        for (const AttributionDraft &draft : std::as_const(m_found.drafts))
            spend(draft.attribution);
        for (const NotSpeech &item : std::as_const(m_found.notSpeech))
            ++spentAt(item.span.begin).found;
        findUnread();
        if (!m_unread.isEmpty()) {
            QList<AttributionDraft> kept;
            for (AttributionDraft &draft : m_found.drafts) {
                if (trim(draft.attribution))
                    kept.append(std::move(draft));
            }
            m_found.drafts = std::move(kept);
            m_found.notSpeech.removeIf([this](const NotSpeech &item) { return isUnread(item.span); });
        }
        return m_unread;
    }

private:
    struct Spent
    {
        qsizetype found = 0; ///< attributions and what is no speech
        qsizetype marked = 0; ///< code units
    };

    std::size_t paragraphAt(qsizetype position) const
    {
        const auto behind = std::upper_bound(m_begins.begin(), m_begins.end(), position);
        return behind == m_begins.begin() ? 0 : std::size_t(behind - m_begins.begin()) - 1;
    }

    Spent &spentAt(qsizetype position) { return m_spent[paragraphAt(position)]; }

    /// Counts the part of `span` that lies in the paragraph in which it begins.
    void mark(Span span)
    {
        const std::size_t paragraph = paragraphAt(span.begin);
        const qsizetype end = paragraph + 1 < m_begins.size() ? m_begins[paragraph + 1] : m_article.readEnd;
        m_spent[paragraph].marked += std::clamp<qsizetype>(end - span.begin, 0, span.length());
    }

    void spend(const Attribution &attribution)
    {
        ++spentAt(attribution.cue ? attribution.cue->begin : attribution.contents.first().begin).found;
        for (Span span : attribution.contents + attribution.sources)
            mark(span);
        for (const Evidence &evidence : attribution.evidence) {
            for (Span span : evidence.words)
                mark(span);
        }
    }

    bool isBeyond(const Spent &spent, TokenRange tokens) const
    {
        const Span span = m_article.span(tokens);
        return spent.found > Budgets::attributionsAnyway + tokens.length() / Budgets::tokensPerAttribution
            || spent.marked > Budgets::markedAnyway + span.length() * Budgets::markedPerUnit;
    }

    void findUnread()
    {
        qsizetype total = 0;
        bool isFull = false;
        for (std::size_t p = 0; p < m_spent.size(); ++p) {
            const TokenRange tokens = m_article.paragraphs[qsizetype(p)].tokens;
            if (tokens.length() == 0)
                continue;
            const bool isDense = isBeyond(m_spent[p], tokens);
            total += isDense ? 0 : m_spent[p].found;
            isFull |= total > Budgets::attributions || tokens.end > m_found.readEnd;
            if (isDense || isFull)
                addUnread(m_article.span(tokens));
        }
        const qsizetype end = m_article.article->text.size();
        if (m_article.readEnd < end)
            addUnread({m_article.readEnd, end});
    }

    /// Nothing but white space parts pieces of text that are unread one after the other.
    void addUnread(Span span)
    {
        const bool goesOn = !m_unread.isEmpty()
            && m_article.article->view({m_unread.last().end, span.begin}).trimmed().isEmpty();
        if (goesOn)
            m_unread.last().end = span.end;
        else
            m_unread.append(span);
    }

    /// The first unread span that reaches beyond `position`.
    QList<Span>::const_iterator unreadFrom(qsizetype position) const
    {
        return std::upper_bound(m_unread.begin(), m_unread.end(), position,
                                [](qsizetype p, Span unread) { return p < unread.end; });
    }

    bool isUnread(Span span) const
    {
        const auto unread = unreadFrom(span.begin);
        return unread != m_unread.end() && unread->overlaps(span);
    }

    /// Ends the contents where unread text begins. False where nothing is left.
    bool trim(Attribution &attribution) const
    {
        const auto isInUnread = [this](Span span) { return isUnread(span); };
        if ((attribution.cue && isUnread(*attribution.cue))
            || std::any_of(attribution.sources.begin(), attribution.sources.end(), isInUnread))
            return false;
        for (Span &content : attribution.contents) {
            const auto unread = unreadFrom(content.begin);
            if (unread != m_unread.end() && unread->overlaps(content))
                content.end = unread->begin;
        }
        attribution.contents.removeIf([](Span content) { return content.isEmpty(); });
        return !attribution.contents.isEmpty();
    }

    const AnalysedText &m_article;
    FoundAttributions &m_found;
    std::vector<Spent> m_spent; ///< by paragraph
    std::vector<qsizetype> m_begins; ///< by paragraph: where it begins, ascending
    QList<Span> m_unread;
};

} // namespace

QList<Span> keepWithinBudgets(const AnalysedText &article, FoundAttributions &found)
{
    return BudgetFilter(article, found).keep();
}

} // namespace hearsay
