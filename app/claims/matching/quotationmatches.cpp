// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Matches out of the agreements that QuotationMatcher keeps.

#include "claims/matching/quotationmatcher.h"
#include "claims/quotations/wordalignment.h"
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
auto sideOrder(const Side &side)
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

std::vector<quint64> printForms(const std::vector<QuotedWord> &words)
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
              [](const Side &a, const Side &b) { return sideOrder(a) < sideOrder(b); });
    return sides;
}

} // namespace

bool QuotationMatcher::adjoins(const Group &group, TextId text) const
{
    return std::all_of(group.texts.begin(), group.texts.end(),
                       [&](TextId other) { return agree(text, other); });
}

/// The texts that agree with both and with one another, taken in the order of their hashes: depends on
/// nothing but the neighbourhood of the two. Empty where `wanted`, one of those that agree with both, gets
/// no place.
QuotationMatcher::Group QuotationMatcher::groupOf(TextId first, TextId second, TextId wanted) const
{
    const std::vector<Neighbour> &others = at(second).neighbours;
    auto other = others.begin();
    Group group{{first, second}, 0};
    for (const Neighbour &neighbour : at(first).neighbours) {
        while (other != others.end() && other->hash < neighbour.hash)
            ++other;
        const TextId text = neighbour.text;
        if (other == others.end() || other->text != text || !adjoins(group, text))
            continue;
        if (text != wanted && wanted != first && !agree(text, wanted))
            return {};
        group.texts.push_back(text);
    }
    std::sort(group.texts.begin(), group.texts.end(),
              [this](TextId a, TextId b) { return at(a).hash < at(b).hash; });
    return group;
}

std::vector<QuotationMatcher::Group> QuotationMatcher::findGroupsAt(TextId text) const
{
    std::set<std::vector<TextId>> found;
    const std::vector<Neighbour> &neighbours = at(text).neighbours;
    for (auto first = neighbours.begin(); first != neighbours.end(); ++first) {
        found.insert(groupOf(text, first->text, text).texts);
        for (auto second = std::next(first); second != neighbours.end(); ++second) {
            if (!agree(first->text, second->text))
                continue;
            Group group = groupOf(first->text, second->text, text);
            if (!group.texts.empty())
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

/// All groups that `text` belongs to.
const std::vector<QuotationMatcher::Group> &QuotationMatcher::groupsAt(TextId text) const
{
    const auto known = m_groups.find(text);
    return known != m_groups.end() ? known->second : m_groups.emplace(text, findGroupsAt(text)).first->second;
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
            if (a == b || agree(a, b))
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
            const QuotedWords &own = quotationOf(print);
            if (own.attribution == noAttribution)
                continue;
            for (const QuotedWords &other : print.statements->quotations) {
                if (&other == &own || other.attribution != own.attribution)
                    continue;
                const TextId piece = m_byHash.value(hashOfWords(other.words), -1);
                if (piece < 0 || !seen.insert(piece).second)
                    continue;
                for (const Group &candidate : groupsAt(piece)) {
                    if (candidate.id != group.id && canMerge(group, candidate))
                        found.push_back(candidate);
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
            const QuotationAgreement *const found = agreement(text, other);
            if (!found)
                continue;
            const WordRange shared = found->first;
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
            = wordDifferences(reference, words, alignWords(printForms(reference), printForms(words)));
        match.sides.append(printed);
    }
    return match;
}

/// Whether all texts are pieces of one attribution, which says much the same more than once.
bool QuotationMatcher::isOnePrint(const Group &group) const
{
    std::set<std::pair<const ArticleStatements *, AttributionIndex>> attributions;
    for (TextId text : group.texts) {
        for (const Print &print : at(text).prints)
            attributions.emplace(print.statements.get(), quotationOf(print).attribution);
        if (at(text).prints.size() > 1)
            return false;
    }
    return attributions.size() == 1 && attributions.begin()->second != noAttribution;
}

/// The groups that a text is in, with the other pieces of the same prints, by id.
void QuotationMatcher::GroupCollector::add(TextId text)
{
    for (const Group &group : m_matcher.groupsAt(text)) {
        if (m_seen.contains(group.id))
            continue;
        m_seen.insert(group.id);
        const QList<QuotedWord> &words = m_matcher.wordsOf(text);
        const bool isAlone = group.texts.size() == 1;
        if (isAlone && (m_matcher.at(text).prints.size() < 2 || !quotationAgreement(words, words)))
            continue;
        const Group whole = m_matcher.withPieces(group);
        if (!m_matcher.isOnePrint(whole))
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
    GroupCollector collector(*this);
    for (TextId id : m_byHash)
        collector.add(id);
    m_groups.clear(); // those of a whole library are too many to keep
    return matchesIn(collector.groups);
}

std::map<quint64, QuotationMatcher::Group> QuotationMatcher::groupsAround(const std::set<qint32> &texts) const
{
    GroupCollector collector(*this);
    for (TextId id : texts) {
        if (std::size_t(id) < m_texts.size() && !at(id).prints.empty())
            collector.add(id);
    }
    return collector.groups;
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
