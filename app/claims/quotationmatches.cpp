// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Matches out of the agreements that QuotationMatcher keeps.

#include "claims/quotationmatcher.h"
#include "claims/wordalignment.h"
#include "language/featurehash.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// A side of a match while it is put together.
struct Piece
{
    const ArticleStatements *statements = nullptr;
    const QuotedWords *quotation = nullptr;
    WordRange words;
    qint32 text = -1;
};

struct Side
{
    std::vector<Piece> pieces;

    const ArticleStatements &article() const { return *pieces.front().statements; }
    qsizetype begin() const { return pieces.front().quotation->span.begin; }
};

/// Undated articles come after dated ones: of them it is not known that they were first.
auto orderOf(const Side &side)
{
    const ArticleStatements &article = side.article();
    return std::make_tuple(!article.date.isValid(), article.date, article.key, article.article, side.begin());
}

std::vector<QuotedWord> joinedWords(const Side &side)
{
    std::vector<QuotedWord> words;
    for (const Piece &piece : side.pieces) {
        const auto from = piece.quotation->words.begin() + piece.words.begin;
        words.insert(words.end(), from, from + piece.words.length());
    }
    return words;
}

std::vector<quint64> formsOf(const std::vector<QuotedWord> &words)
{
    std::vector<quint64> forms;
    forms.reserve(words.size());
    for (const QuotedWord &word : words)
        forms.push_back(word.form);
    return forms;
}

MatchFragment fragmentOf(const Piece &piece)
{
    const QList<QuotedWord> &words = piece.quotation->words;
    return {{words[piece.words.begin].span.begin, words[piece.words.end - 1].span.end},
            piece.quotation->attribution};
}

/// Pieces of one attribution are one print; the same words again are another.
bool continues(const Side &side, const Piece &piece)
{
    if (side.pieces.front().statements != piece.statements || piece.quotation->attribution == noAttribution
        || side.pieces.front().quotation->attribution != piece.quotation->attribution)
        return false;
    return std::none_of(side.pieces.begin(), side.pieces.end(),
                        [&](const Piece &other) { return other.text == piece.text; });
}

std::vector<Side> sidesOf(std::vector<Piece> pieces)
{
    std::sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return std::make_tuple(a.statements->key, a.statements->article, a.quotation->span.begin)
            < std::make_tuple(b.statements->key, b.statements->article, b.quotation->span.begin);
    });
    std::vector<Side> sides;
    for (const Piece &piece : pieces) {
        if (!sides.empty() && continues(sides.back(), piece))
            sides.back().pieces.push_back(piece);
        else
            sides.push_back({{piece}});
    }
    std::sort(sides.begin(), sides.end(),
              [](const Side &a, const Side &b) { return orderOf(a) < orderOf(b); });
    return sides;
}

} // namespace

std::vector<QuotationMatcher::TextId> QuotationMatcher::component(TextId from) const
{
    std::vector<TextId> texts{from};
    QSet<TextId> seen{from};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const auto &[other, agreement] : at(texts[i]).neighbours) {
            if (!seen.contains(other)) {
                seen.insert(other);
                texts.push_back(other);
            }
        }
    }
    std::sort(texts.begin(), texts.end(), [this](TextId a, TextId b) { return at(a).hash < at(b).hash; });
    return texts;
}

bool QuotationMatcher::adjoins(const Group &group, TextId text) const
{
    return std::all_of(group.texts.begin(), group.texts.end(),
                       [&](TextId other) { return at(text).neighbours.contains(other); });
}

std::vector<QuotationMatcher::Group> QuotationMatcher::groupsOf(const std::vector<TextId> &texts) const
{
    struct Edge
    {
        qsizetype shared;
        TextId first;
        TextId second;
    };
    std::vector<Edge> edges;
    for (TextId text : texts) {
        for (const auto &[other, agreement] : at(text).neighbours) {
            if (at(text).hash < at(other).hash)
                edges.push_back({agreement.shared, text, other});
        }
    }
    const auto rank
        = [this](const Edge &e) { return std::make_tuple(-e.shared, at(e.first).hash, at(e.second).hash); };
    std::sort(edges.begin(), edges.end(), [&](const Edge &a, const Edge &b) { return rank(a) < rank(b); });
    std::set<std::pair<TextId, TextId>> covered;
    std::vector<Group> groups;
    for (const Edge &edge : edges) {
        if (covered.contains({edge.first, edge.second}))
            continue;
        Group group{{edge.first, edge.second}, mixed(combined(at(edge.first).hash, at(edge.second).hash))};
        std::vector<TextId> common;
        for (const auto &[text, agreement] : at(edge.first).neighbours) {
            if (text != edge.second && at(text).neighbours.contains(edge.second))
                common.push_back(text);
        }
        std::sort(common.begin(), common.end(),
                  [this](TextId a, TextId b) { return at(a).hash < at(b).hash; });
        for (TextId text : common) {
            if (adjoins(group, text))
                group.texts.push_back(text);
        }
        std::sort(group.texts.begin(), group.texts.end(),
                  [this](TextId a, TextId b) { return at(a).hash < at(b).hash; });
        for (std::size_t i = 0; i < group.texts.size(); ++i) {
            for (std::size_t k = i + 1; k < group.texts.size(); ++k)
                covered.insert({group.texts[i], group.texts[k]});
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Two groups are one where they differ by pieces of the same print only: no two texts of different articles
/// may stand in them that do not agree.
bool QuotationMatcher::canMerge(const Group &first, const Group &second) const
{
    const auto has = [](const Group &group, TextId text) {
        return std::find(group.texts.begin(), group.texts.end(), text) != group.texts.end();
    };
    if (std::none_of(first.texts.begin(), first.texts.end(), [&](TextId text) { return has(second, text); }))
        return false;
    for (TextId a : first.texts) {
        for (TextId b : second.texts) {
            if (a == b || at(a).neighbours.contains(b))
                continue;
            for (const Print &p : at(a).prints) {
                for (const Print &q : at(b).prints) {
                    if (p.statements != q.statements
                        || quotationOf(p).attribution != quotationOf(q).attribution
                        || quotationOf(p).attribution == noAttribution)
                        return false;
                }
            }
        }
    }
    return true;
}

void QuotationMatcher::mergePieces(std::vector<Group> &groups) const
{
    constexpr std::size_t mostGroups = 60;
    if (groups.size() > mostGroups)
        return;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t k = i + 1; k < groups.size();) {
            if (!canMerge(groups[i], groups[k])) {
                ++k;
                continue;
            }
            for (TextId text : groups[k].texts) {
                if (std::find(groups[i].texts.begin(), groups[i].texts.end(), text) == groups[i].texts.end())
                    groups[i].texts.push_back(text);
            }
            groups.erase(groups.begin() + qsizetype(k));
        }
    }
}

QuotationMatch QuotationMatcher::matchOf(const Group &group) const
{
    std::vector<Piece> pieces;
    for (TextId text : group.texts) {
        WordRange range{0, wordsOf(text).size()};
        bool isFirst = true;
        for (TextId other : group.texts) {
            const auto found = at(text).neighbours.find(other);
            if (found == at(text).neighbours.end())
                continue;
            const WordRange shared = found->second.first;
            range = isFirst ? shared
                            : WordRange{std::min(range.begin, shared.begin), std::max(range.end, shared.end)};
            isFirst = false;
        }
        for (const Print &print : at(text).prints)
            pieces.push_back({print.statements.get(), &quotationOf(print), range, text});
    }
    QuotationMatch match;
    match.id = u"m%1"_s.arg(group.id, 16, 16, QChar(u'0'));
    const std::vector<Side> sides = sidesOf(std::move(pieces));
    const std::vector<QuotedWord> reference = joinedWords(sides.front());
    for (const Side &side : sides) {
        MatchSide printed{side.article().article, {}, {}};
        for (const Piece &piece : side.pieces)
            printed.fragments.append(fragmentOf(piece));
        const std::vector<QuotedWord> words = joinedWords(side);
        printed.differences
            = wordDifferences(reference, words, alignWords(formsOf(reference), formsOf(words)));
        match.sides.append(printed);
    }
    return match;
}

void QuotationMatcher::appendMatches(TextId from, QSet<TextId> &seen, QList<QuotationMatch> &found) const
{
    if (seen.contains(from))
        return;
    const std::vector<TextId> texts = component(from);
    for (TextId text : texts)
        seen.insert(text);
    if (texts.size() == 1) {
        const QList<QuotedWord> &words = wordsOf(from);
        if (at(from).prints.size() > 1 && quotationAgreement(words, words))
            found.append(matchOf({texts, at(from).hash}));
        return;
    }
    std::vector<Group> groups = groupsOf(texts);
    mergePieces(groups);
    for (const Group &group : groups)
        found.append(matchOf(group));
}

QList<QuotationMatch> QuotationMatcher::matches() const
{
    QList<QuotationMatch> found;
    QSet<TextId> seen;
    for (TextId id : m_byHash)
        appendMatches(id, seen, found);
    std::sort(found.begin(), found.end(),
              [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
    return found;
}

QList<QuotationMatch> QuotationMatcher::matchesAround(const std::set<qint32> &texts) const
{
    QList<QuotationMatch> found;
    QSet<TextId> seen;
    for (TextId id : texts) {
        if (std::size_t(id) < m_texts.size() && !at(id).prints.empty())
            appendMatches(id, seen, found);
    }
    std::sort(found.begin(), found.end(),
              [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
    return found;
}

QList<QuotationMatch> QuotationMatcher::matchesOf(const ArticleStatements &article) const
{
    QList<QuotationMatch> found;
    QSet<TextId> seen;
    for (const QuotedWords &quotation : article.quotations) {
        quint64 hash = quint64(quotation.words.size());
        for (const QuotedWord &word : quotation.words)
            hash = combined(hash, word.form);
        const auto id = m_byHash.constFind(mixed(hash));
        if (id != m_byHash.constEnd())
            appendMatches(*id, seen, found);
    }
    found.removeIf([&](const QuotationMatch &match) {
        return std::none_of(match.sides.begin(), match.sides.end(),
                            [&](const MatchSide &side) { return side.article == article.article; });
    });
    std::sort(found.begin(), found.end(),
              [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
    return found;
}

} // namespace hearsay
