// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/parsertrainer.h"

#include "training/averagedperceptron.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr unsigned exploredPerCent = 90;

struct ParsedSentence
{
    std::vector<WordForm> forms;
    std::vector<WordTag> tags;
    std::vector<int> heads; ///< the root has its number behind the last word
    std::vector<int> relations; ///< classes, -1 unknown
};

using MoveScores = std::array<float, parserMoveCount>;

/// How many gold arcs become impossible by a move (Goldberg and Nivre 2013, arc-hybrid).
class Oracle
{
public:
    Oracle(const ParsedSentence &example, const ParserState &state)
        : m_heads(example.heads)
        , m_state(state)
    {
    }

    int cost(ParserMove move) const
    {
        const int next = m_state.next();
        const int top = m_state.stack(0);
        if (move == ParserMove::Shift) {
            int lost = 0;
            for (int depth = 0; depth < m_state.stackSize(); ++depth) {
                lost += m_heads[std::size_t(m_state.stack(depth))] == next ? 1 : 0;
                lost += depth > 0 && m_heads[std::size_t(next)] == m_state.stack(depth) ? 1 : 0;
            }
            return lost;
        }
        int lost = 0;
        for (int i = next; i < m_state.size(); ++i)
            lost += m_heads[std::size_t(i)] == top ? 1 : 0;
        const int head = m_heads[std::size_t(top)];
        if (move == ParserMove::Left)
            lost += head == m_state.stack(1) || head > next ? 1 : 0;
        else
            lost += head >= next ? 1 : 0;
        return lost;
    }

private:
    const std::vector<int> &m_heads;
    const ParserState &m_state;
};

class ParserTrainer
{
public:
    explicit ParserTrainer(std::size_t classCount)
        : m_moves(parserMoveCount)
        , m_relations(static_cast<int>(classCount))
        , m_relationScores(classCount)
    {
    }

    void learn(const ParsedSentence &example, bool explores)
    {
        const TaggedSentence input{example.forms, example.tags};
        ParserState state(static_cast<int>(example.forms.size()));
        while (!state.isFinished()) {
            ParserMove move = ParserMove::Left;
            if (state.isForced())
                move = forcedMove(state);
            else
                move = learnMove(example, input, state, explores);
            state.make(
                move, move == ParserMove::Shift ? Relation::Dep : learnRelation(example, input, state, move));
        }
    }

    std::vector<std::byte> moves(const Pruning &pruning) const { return m_moves.packed(pruning); }
    std::vector<std::byte> relations(const Pruning &pruning) const { return m_relations.packed(pruning); }
    std::vector<Relation> classes;

private:
    static ParserMove forcedMove(const ParserState &state)
    {
        for (ParserMove move : {ParserMove::Shift, ParserMove::Left, ParserMove::Right}) {
            if (state.isAllowed(move))
                return move;
        }
        return ParserMove::Shift;
    }

    ParserMove learnMove(const ParsedSentence &example, const TaggedSentence &input, const ParserState &state,
                         bool explores)
    {
        ParserFeatures::extractMove(input, state, m_features);
        MoveScores scores{};
        m_moves.score(m_features, scores);
        const Oracle oracle(example, state);
        int guess = -1;
        int gold = -1;
        int least = std::numeric_limits<int>::max();
        for (int move = 0; move < parserMoveCount; ++move) {
            if (!state.isAllowed(static_cast<ParserMove>(move)))
                continue;
            if (guess < 0 || scores[std::size_t(move)] > scores[std::size_t(guess)])
                guess = move;
            const int cost = oracle.cost(static_cast<ParserMove>(move));
            if (cost < least || (cost == least && scores[std::size_t(move)] > scores[std::size_t(gold)])) {
                least = cost;
                gold = move;
            }
        }
        m_moves.tick();
        if (oracle.cost(static_cast<ParserMove>(guess)) > least) {
            m_moves.update(m_features, gold, 1);
            m_moves.update(m_features, guess, -1);
        }
        const bool followsGuess = explores && mixed(++m_decisions) % 100 < exploredPerCent;
        return static_cast<ParserMove>(followsGuess ? guess : gold);
    }

    /// Learns the relation where the arc is right; gives the guess, which later features see.
    Relation learnRelation(const ParsedSentence &example, const TaggedSentence &input,
                           const ParserState &state, ParserMove move)
    {
        const int head = state.headOf(move);
        const int dependent = state.dependentOf(move);
        if (head == state.size())
            return Relation::Root;
        ParserFeatures::extractRelation(input, state, move, m_features);
        m_relations.score(m_features, m_relationScores);
        const auto guess = static_cast<int>(std::max_element(m_relationScores.begin(), m_relationScores.end())
                                            - m_relationScores.begin());
        const int gold = example.relations[std::size_t(dependent)];
        if (example.heads[std::size_t(dependent)] == head && gold >= 0) {
            m_relations.tick();
            if (gold != guess) {
                m_relations.update(m_features, gold, 1);
                m_relations.update(m_features, guess, -1);
            }
        }
        return classes[std::size_t(guess)];
    }

    AveragedPerceptron m_moves;
    AveragedPerceptron m_relations;
    std::vector<FeatureHash> m_features;
    std::vector<float> m_relationScores;
    quint64 m_decisions = 0;
};

QStringList relationClasses()
{
    QStringList classes;
    for (std::string_view name : relationNames()) {
        if (name != "root")
            classes.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
    }
    return classes;
}

} // namespace

void trainParser(const Treebank &treebank, int epochs, const Pruning &pruning, ModelFileBuilder &builder)
{
    const QStringList classes = relationClasses();
    ParserTrainer trainer(static_cast<std::size_t>(classes.size()));
    std::vector<int> classOf(relationNames().size(), -1);
    for (const QString &name : classes) {
        const auto relation = enumeratorNamed<Relation>(name.toStdString(), relationNames());
        classOf[static_cast<std::size_t>(*relation)] = int(trainer.classes.size());
        trainer.classes.push_back(*relation);
    }
    std::vector<ParsedSentence> examples;
    for (const TreebankSentence &sentence : treebank) {
        ParsedSentence example{wordFormsOf(sentence), {}, {}, {}};
        for (const TreebankWord &word : sentence.words) {
            example.tags.push_back(word.tag);
            example.heads.push_back(word.head < 0 ? static_cast<int>(sentence.words.size()) : word.head);
            example.relations.push_back(classOf[static_cast<std::size_t>(word.relation)]);
        }
        examples.push_back(std::move(example));
    }
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(examples, static_cast<quint64>(epoch) + 101);
        for (const ParsedSentence &example : examples)
            trainer.learn(example, epoch > 0);
    }
    builder.addSignature("parser.features", ParserFeatures::signature());
    builder.addLines("parser.classes", classes);
    builder.addSection("parser.moves", trainer.moves(pruning));
    builder.addSection("parser.relations", trainer.relations(pruning));
}

ParsingScore scoreParsing(const PosTagger &tagger, const DependencyParser &parser, const Treebank &treebank)
{
    ParsingScore score;
    qsizetype all = 0;
    std::vector<WordTag> tags;
    std::vector<DependencyArc> arcs;
    for (const TreebankSentence &sentence : treebank) {
        const std::vector<WordForm> forms = wordFormsOf(sentence);
        tagger.tag(forms, tags);
        parser.parse({forms, tags}, arcs);
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const TreebankWord &gold = sentence.words[i];
            const bool right = arcs[i].head == gold.head && arcs[i].relation == gold.relation;
            ++all;
            score.labelledWithPunctuation += right ? 1 : 0;
            if (gold.relation == Relation::Punct)
                continue;
            ++score.words;
            score.heads += arcs[i].head == gold.head ? 1 : 0;
            score.labelled += right ? 1 : 0;
        }
    }
    const auto words = static_cast<double>(std::max<qsizetype>(score.words, 1));
    score.heads /= words;
    score.labelled /= words;
    score.labelledWithPunctuation /= static_cast<double>(std::max<qsizetype>(all, 1));
    return score;
}

} // namespace hearsay
