// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/quotationmatch.h"
#include "claims/matching/postingtable.h"
#include "claims/quotations/quotationagreement.h"
#include "claims/statements/articlestatements.h"

#include <QHash>
#include <QSet>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace hearsay {

/// Finds quoted words again. Equal word sequences are kept once, whatever the number of articles that print
/// them, and are found through runs of three words; a run that very many different quotations have says
/// nothing and is passed over. Which quotations agree depends on what is in, not on the order in which it
/// came.
class QuotationMatcher
{
public:
    QuotationMatcher();
    /// `statements` must stay as they are until they are taken out again.
    void add(const std::shared_ptr<const ArticleStatements> &statements);
    void remove(const std::shared_ptr<const ArticleStatements> &statements);

    /// All matches, by id.
    QList<QuotationMatch> matches() const;
    /// Numbers of the word sequences whose links changed since the last call; some may be gone.
    std::set<qint32> takeTouched() { return std::exchange(m_touched, {}); }
    /// The matches that word sequences have a part in: for each id its word sequences. Those that are gone
    /// are passed over.
    using MatchTexts = std::map<QString, std::vector<qint32>>;
    MatchTexts matchTextsAround(const std::set<qint32> &texts) const;
    /// The match of these word sequences, out of matchTextsAround().
    QuotationMatch match(const std::vector<qint32> &texts) const;
    /// Those in which `article` has a part, by id.
    QList<QuotationMatch> matchesOf(const ArticleStatements &article) const;

    /// An attribution of an article that has words in quotation marks.
    struct Place
    {
        std::shared_ptr<const ArticleStatements> statements;
        AttributionIndex attribution = noAttribution;
    };
    /// Where else the words that `attribution` of `article` has in quotation marks are printed, nearly all of
    /// those of the shorter print.
    std::vector<Place> sameWords(const std::shared_ptr<const ArticleStatements> &article,
                                 AttributionIndex attribution) const;
    qsizetype textCount() const { return m_byHash.size(); }

private:
    using TextId = qint32;
    /// One place where a word sequence is printed.
    struct Print
    {
        std::shared_ptr<const ArticleStatements> statements;
        qsizetype quotation = 0;
    };
    /// A text that agrees with another.
    struct Neighbour
    {
        quint64 hash = 0;
        TextId text = -1;
        QuotationAgreement agreement;
    };
    /// One sequence of words.
    struct Text
    {
        quint64 hash = 0;
        std::vector<Print> prints; ///< the first one lends its words
        std::vector<Neighbour> neighbours; ///< by hash
    };
    /// Texts of which every two agree, or that are pieces of one print.
    struct Group
    {
        std::vector<TextId> texts; ///< by hash
        quint64 id = 0;
    };

    /// Collects the groups that texts are in, each looked at once.
    class GroupCollector
    {
    public:
        explicit GroupCollector(const QuotationMatcher &matcher)
            : m_matcher(matcher)
        {
        }

        void add(TextId text);

        std::map<quint64, Group> groups; ///< by id

    private:
        const QuotationMatcher &m_matcher;
        QSet<quint64> m_seen;
    };

    const QList<QuotedWord> &wordsOf(TextId id) const;
    const QuotedWords &quotationOf(const Print &print) const
    {
        return print.statements->quotations[print.quotation];
    }
    Text &at(TextId id) { return m_texts[std::size_t(id)]; }
    const Text &at(TextId id) const { return m_texts[std::size_t(id)]; }

    /// What `second` has in common with `first`; null where they do not agree.
    const QuotationAgreement *agreement(TextId first, TextId second) const;
    bool agree(TextId first, TextId second) const { return agreement(first, second) != nullptr; }
    void insertText(TextId id);
    void eraseText(TextId id);
    void link(TextId first, TextId second);
    void unlink(TextId first, TextId second);
    bool shareRareRun(TextId first, TextId second) const;
    void compare(TextId first, TextId second);

    static quint64 hashOfWords(const QList<QuotedWord> &words);
    bool adjoins(const Group &group, TextId text) const;
    Group groupOf(TextId first, TextId second, TextId wanted) const;
    std::vector<Group> findGroupsAt(TextId text) const;
    const std::vector<Group> &groupsAt(TextId text) const;
    quint64 idOf(const std::vector<TextId> &texts) const;
    bool canMerge(const Group &first, const Group &second) const;
    bool fitTogether(const Group &first, const Group &second) const;
    std::vector<Group> pieceGroups(const Group &group) const;
    Group withPieces(const Group &group) const;
    bool isOnePrint(const Group &group) const;
    std::map<quint64, Group> groupsAround(const std::set<qint32> &texts) const;
    QList<QuotationMatch> matchesIn(const std::map<quint64, Group> &groups) const;
    QuotationMatch matchOf(const Group &group) const;

    std::vector<Text> m_texts;
    std::vector<TextId> m_free;
    std::set<TextId> m_touched;
    QHash<quint64, TextId> m_byHash;
    /// Of texts that were asked for since the last change.
    mutable std::map<TextId, std::vector<Group>> m_groups;
    PostingTable m_runs; ///< runs of three words → texts that have them
};

} // namespace hearsay
