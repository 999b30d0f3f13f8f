// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/dependencyparser.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

/// The allowed move with the highest score.
ParserMove bestMove(const ParserState &state, const std::array<qint32, parserMoveCount> &scores)
{
    int best = -1;
    for (int move = 0; move < parserMoveCount; ++move) {
        if (state.isAllowed(static_cast<ParserMove>(move))
            && (best < 0 || scores[std::size_t(move)] > scores[std::size_t(best)]))
            best = move;
    }
    return static_cast<ParserMove>(best);
}

} // namespace

Result<DependencyParser> DependencyParser::load(const ModelFile &file)
{
    DependencyParser parser;
    parser.m_file = file;
    if (!file.hasSignature("parser.features", ParserFeatures::signature()))
        return modelOfAnotherVersion(file.name());
    Result<LinearModel> moves = LinearModel::fromBytes(file.section("parser.moves"));
    if (!moves)
        return moves.error();
    Result<LinearModel> relations = LinearModel::fromBytes(file.section("parser.relations"));
    if (!relations)
        return relations.error();
    parser.m_moves = std::move(moves).value();
    parser.m_relations = std::move(relations).value();
    for (const QString &line : file.lines("parser.classes")) {
        const auto relation = enumeratorNamed<Relation>(line.toLatin1().toStdString(), relationNames());
        if (!relation)
            return modelOfAnotherVersion(file.name());
        parser.m_classes.push_back(*relation);
    }
    if (parser.m_moves.classCount() != parserMoveCount
        || parser.m_classes.size() != static_cast<std::size_t>(parser.m_relations.classCount()))
        return modelOfAnotherVersion(file.name());
    return parser;
}

void DependencyParser::parse(const TaggedSentence &sentence, std::vector<DependencyArc> &arcs) const
{
    ParserState state(static_cast<int>(sentence.words.size()));
    std::vector<FeatureHash> features;
    std::vector<qint32> relationScores(m_classes.size());
    while (!state.isFinished()) {
        std::array<qint32, parserMoveCount> scores{};
        if (!state.isForced()) {
            ParserFeatures::extractMove(sentence, state, features);
            m_moves.addScores(features, scores);
        }
        const ParserMove move = bestMove(state, scores);
        Relation relation = Relation::Root;
        if (move != ParserMove::Shift && state.headOf(move) != state.size()) {
            ParserFeatures::extractRelation(sentence, state, move, features);
            std::fill(relationScores.begin(), relationScores.end(), 0);
            m_relations.addScores(features, relationScores);
            const auto best = std::max_element(relationScores.begin(), relationScores.end());
            relation = m_classes[static_cast<std::size_t>(best - relationScores.begin())];
        }
        state.make(move, relation);
    }
    arcs.resize(sentence.words.size());
    for (int i = 0; i < state.size(); ++i)
        arcs[std::size_t(i)] = {state.head(i) == state.size() ? -1 : state.head(i), state.relation(i)};
}

} // namespace hearsay
