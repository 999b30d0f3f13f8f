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

QString idText(quint64 id)
{
    return u"m%1"_s.arg(id, 16, 16, QChar(u'0'));
}

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

bool QuotationMatcher::adjoins(const Group &group, TextId text) const
{
    return std::all_of(group.texts.begin(), group.texts.end(),
                       [&](TextId other) { return at(text).neighbours.contains(other); });
}

/// The texts that agree with both and with one another, taken in the order of their hashes: depends on
/// nothing but the neighbourhood of the two.
QuotationMatcher::Group QuotationMatcher::groupOf(TextId first, TextId second) const
{
    const auto byHash = [this](TextId a, TextId b) { return at(a).hash < at(b).hash; };
    std::vector<TextId> common;
    for (const auto &[text, agreement] : at(first).neighbours) {
        if (text != second && at(text).neighbours.contains(second))
            common.push_back(text);
    }
    std::sort(common.begin(), common.end(), byHash);
    Group group{{first, second}, 0};
    for (TextId text : common) {
        if (adjoins(group, text))
            group.texts.push_back(text);
    }
    std::sort(group.texts.begin(), group.texts.end(), byHash);
    return group;
}

/// All groups that `text` belongs to.
std::vector<QuotationMatcher::Group> QuotationMatcher::groupsAt(TextId text) const
{
    std::set<std::vector<TextId>> found;
    const std::map<TextId, QuotationAgreement> &neighbours = at(text).neighbours;
    for (auto first = neighbours.begin(); first != neighbours.end(); ++first) {
        found.insert(groupOf(text, first->first).texts);
        for (auto second = std::next(first); second != neighbours.end(); ++second) {
            if (!at(first->first).neighbours.contains(second->first))
                continue;
            Group group = groupOf(first->first, second->first);
            if (std::find(group.texts.begin(), group.texts.end(), text) != group.texts.end())
                found.insert(std::move(group.texts));
        }
    }
    if (found.empty())
        found.insert({text});
    std::vector<Group> groups;
    groups.reserve(found.size());
    for (const std::vector<TextId> &texts : found)
        groups.push_back({texts, idOf(texts)});
    return groups;
}

quint64 QuotationMatcher::idOf(const std::vector<TextId> &texts) const
{
    quint64 hash = quint64(texts.size());
    for (TextId text : texts)
        hash = combined(hash, at(text).hash);
    return mixed(hash);
}

/// Two groups are one where they differ by pieces of the same print only: no two texts of different articles
/// may stand in them that do not agree.
bool QuotationMatcher::canMerge(const Group &first, const Group &second) const
{
    const auto has = [](const Group &group, TextId text) {
        return std::find(group.texts.begin(), group.texts.end(), text) != group.texts.end();
    };
    return std::any_of(first.texts.begin(), first.texts.end(), [&](TextId text) { return has(second, text); })
        && fitTogether(first, second);
}

bool QuotationMatcher::fitTogether(const Group &first, const Group &second) const
{
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

/// Groups that hold the other pieces of the prints of `group`.
std::vector<QuotationMatcher::Group> QuotationMatcher::pieceGroups(const Group &group) const
{
    std::vector<Group> found;
    std::set<TextId> seen(group.texts.begin(), group.texts.end());
    for (TextId text : group.texts) {
        for (const Print &print : at(text).prints) {
            const AttributionIndex attribution = quotationOf(print).attribution;
            for (const QuotedWords &other : print.statements->quotations) {
                if (attribution == noAttribution || other.attribution != attribution)
                    continue;
                const TextId piece = m_byHash.value(hashOfWords(other.words), -1);
                if (piece < 0 || !seen.insert(piece).second)
                    continue;
                for (Group &candidate : groupsAt(piece)) {
                    if (candidate.id != group.id && canMerge(group, candidate))
                        found.push_back(std::move(candidate));
                }
            }
        }
    }
    return found;
}

/// The group with those of the other pieces, where all of them fit together; otherwise the group alone.
QuotationMatcher::Group QuotationMatcher::withPieces(const Group &group) const
{
    std::map<quint64, Group> whole{{group.id, group}};
    std::vector<quint64> open{group.id};
    constexpr std::size_t mostPieces = 30;
    for (std::size_t i = 0; i < open.size() && open.size() <= mostPieces; ++i) {
        for (const Group &piece : pieceGroups(whole[open[i]])) {
            if (whole.emplace(piece.id, piece).second)
                open.push_back(piece.id);
        }
    }
    for (const auto &[id, first] : whole) {
        for (const auto &[otherId, second] : whole) {
            if (id < otherId && !fitTogether(first, second))
                return group;
        }
    }
    std::set<std::pair<quint64, TextId>> texts;
    for (const auto &[id, piece] : whole) {
        for (TextId text : piece.texts)
            texts.emplace(at(text).hash, text);
    }
    Group joined;
    for (const auto &[hash, text] : texts)
        joined.texts.push_back(text);
    joined.id = idOf(joined.texts);
    return joined;
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
    match.id = idText(group.id);
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

/// The groups that a text is in, with the other pieces of the same prints, by id.
void QuotationMatcher::collectGroups(TextId text, std::map<quint64, Group> &groups) const
{
    for (const Group &group : groupsAt(text)) {
        const QList<QuotedWord> &words = wordsOf(text);
        const bool isAlone = group.texts.size() == 1;
        if (isAlone && (at(text).prints.size() < 2 || !quotationAgreement(words, words)))
            continue;
        const Group whole = withPieces(group);
        groups.emplace(whole.id, whole);
    }
}

QList<QuotationMatch> QuotationMatcher::matchesIn(const std::map<quint64, Group> &groups) const
{
    QList<QuotationMatch> found;
    for (const auto &[id, group] : groups)
        found.append(matchOf(group));
    std::sort(found.begin(), found.end(),
              [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
    return found;
}

QList<QuotationMatch> QuotationMatcher::matches() const
{
    std::map<quint64, Group> groups;
    for (TextId id : m_byHash)
        collectGroups(id, groups);
    return matchesIn(groups);
}

std::map<quint64, QuotationMatcher::Group> QuotationMatcher::groupsAround(const std::set<qint32> &texts) const
{
    std::map<quint64, Group> groups;
    for (TextId id : texts) {
        if (std::size_t(id) < m_texts.size() && !at(id).prints.empty())
            collectGroups(id, groups);
    }
    return groups;
}

QuotationMatcher::MatchTexts QuotationMatcher::matchTextsAround(const std::set<qint32> &texts) const
{
    MatchTexts found;
    for (const auto &[id, group] : groupsAround(texts))
        found.emplace(idText(id), group.texts);
    return found;
}

QuotationMatch QuotationMatcher::match(const std::vector<qint32> &texts) const
{
    return matchOf({texts, idOf(texts)});
}

QList<QuotationMatch> QuotationMatcher::matchesOf(const ArticleStatements &article) const
{
    std::set<qint32> texts;
    for (const QuotedWords &quotation : article.quotations)
        texts.insert(m_byHash.value(hashOfWords(quotation.words), -1));
    texts.erase(-1);
    QList<QuotationMatch> found = matchesIn(groupsAround(texts));
    found.removeIf([&](const QuotationMatch &match) {
        return std::none_of(match.sides.begin(), match.sides.end(),
                            [&](const MatchSide &side) { return side.article == article.article; });
    });
    return found;
}

} // namespace hearsay
