// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/words/wordrelations.h"

#include "language/lexicon/wordlist.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr float synonyms = 0.9F;
constexpr float otherForms = 0.9F;
constexpr float aboveOrBelow = 0.6F;
constexpr float opposites = 0.9F;

QStringView letterOf(PartOfSpeech part)
{
    switch (part) {
    case PartOfSpeech::Verb:
    case PartOfSpeech::Aux:
        return u"v";
    case PartOfSpeech::Adj:
        return u"a";
    case PartOfSpeech::Adv:
        return u"r";
    default:
        return u"n";
    }
}

bool contains(const std::vector<qint32> &list, qint32 value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <typename Of>
std::vector<qint32> &at(std::vector<std::vector<qint32>> &lists, Of index)
{
    const auto place = std::size_t(index);
    if (place >= lists.size())
        lists.resize(place + 1);
    return lists[place];
}

} // namespace

const WordRelations &WordRelations::shared()
{
    static const WordRelations relations;
    return relations;
}

WordRelations::WordRelations()
{
    WordListReader list = WordListReader::ofProgram(u"synonyms.txt"_s);
    while (list.next()) {
        if (const QString fault = readLine(list.entry().split(u' ', Qt::SkipEmptyParts)); !fault.isEmpty())
            list.noteFault(fault);
    }
    refuseFaults(list.faults());
}

/// What is wrong with the line, or nothing.
QString WordRelations::readLine(const QList<QStringView> &fields)
{
    if (fields[0] == u"w" && fields.size() > 3) {
        readWord(fields);
    } else if (fields[0] == u"h" && fields.size() == 3) {
        at(m_above, fields[1].toInt()).push_back(fields[2].toInt());
    } else if (fields[0] == u"a" && fields.size() == 3) {
        at(m_opposites, fields[1].toInt()).push_back(fields[2].toInt());
    } else if (fields[0] == u"d" && fields.size() == 5) {
        const WordId first = exact(fields[1].toString(), fields[2]);
        const WordId second = exact(fields[3].toString(), fields[4]);
        if (first == noWord || second == noWord)
            return u"the forms of a word are no words of the list"_s;
        m_words[std::size_t(first)].forms.push_back(second);
        m_words[std::size_t(second)].forms.push_back(first);
    } else {
        return u"this is no line of a word, of what is above it, of opposites or of forms"_s;
    }
    return {};
}

void WordRelations::readWord(const QList<QStringView> &fields)
{
    Word word;
    word.count = fields[3].toInt();
    for (qsizetype i = 4; i < fields.size(); ++i)
        word.senses.push_back(fields[i].toInt());
    m_ids.insert(fields[1].toString() + u' ' + fields[2].toString(), WordId(m_words.size()));
    m_words.push_back(std::move(word));
}

WordId WordRelations::exact(const QString &lemma, QStringView part) const
{
    return m_ids.value(lemma + u' ' + part.toString(), noWord);
}

WordId WordRelations::find(const QString &lemma, PartOfSpeech part) const
{
    const QStringView letter = letterOf(part);
    WordId found = exact(lemma, letter);
    for (QStringView other : {u"v", u"n", u"a", u"r"}) {
        if (found == noWord)
            found = exact(lemma, other);
    }
    return found;
}

QString WordRelations::baseOf(const QString &lemma, const QString &form) const
{
    struct Ending
    {
        QStringView from;
        QStringView to;
        QStringView part;
    };
    static constexpr std::array<Ending, 9> endings = {{{u"ies", u"y", u"n"},
                                                       {u"es", u"", u"n"},
                                                       {u"s", u"", u"n"},
                                                       {u"ied", u"y", u"v"},
                                                       {u"ed", u"", u"v"},
                                                       {u"ed", u"e", u"v"},
                                                       {u"ing", u"", u"v"},
                                                       {u"ing", u"e", u"v"},
                                                       {u"s", u"", u"v"}}};
    constexpr qsizetype shortest = 3;
    if (find(lemma, PartOfSpeech::Noun) != noWord)
        return lemma;
    for (const Ending &ending : endings) {
        if (!form.endsWith(ending.from) || form.size() - ending.from.size() < shortest)
            continue;
        const QString base = form.chopped(ending.from.size()) + ending.to.toString();
        if (exact(base, ending.part) != noWord)
            return base;
    }
    return lemma;
}

float WordRelations::weight(WordId word) const
{
    if (word == noWord)
        return 3;
    const auto count = float(m_words[std::size_t(word)].count);
    return std::clamp(3.2F - 0.4F * std::log(1 + count), 0.3F, 3.0F);
}

std::array<quint32, 4> WordRelations::classes(WordId word) const
{
    std::array<quint32, 4> found{};
    std::size_t count = 0;
    const auto add = [&](const Word &of, std::size_t most) {
        for (std::size_t i = 0; i < of.senses.size() && i < most && count < found.size(); ++i)
            found[count++] = quint32(of.senses[i]) + 1;
    };
    if (word == noWord)
        return found;
    const Word &own = m_words[std::size_t(word)];
    add(own, 3);
    for (WordId form : own.forms)
        add(m_words[std::size_t(form)], 1);
    return found;
}

bool WordRelations::isAbove(qint32 sense, qint32 other) const
{
    return std::size_t(other) < m_above.size() && contains(m_above[std::size_t(other)], sense);
}

float WordRelations::senseLikeness(const Word &first, const Word &second) const
{
    float best = 0;
    for (qint32 a : first.senses) {
        for (qint32 b : second.senses) {
            if (a == b)
                return synonyms;
            if (isAbove(a, b) || isAbove(b, a))
                best = aboveOrBelow;
        }
    }
    return best;
}

bool WordRelations::areOpposite(const Word &first, const Word &second) const
{
    return std::any_of(first.senses.begin(), first.senses.end(), [&](qint32 sense) {
        return std::size_t(sense) < m_opposites.size()
            && std::any_of(second.senses.begin(), second.senses.end(),
                           [&](qint32 other) { return contains(m_opposites[std::size_t(sense)], other); });
    });
}

WordLikeness WordRelations::likeness(WordId first, WordId second) const
{
    if (first == noWord || second == noWord)
        return {};
    if (first == second)
        return {1, false};
    const Word &a = m_words[std::size_t(first)];
    const Word &b = m_words[std::size_t(second)];
    if (contains(a.forms, second))
        return {otherForms, false};
    if (areOpposite(a, b))
        return {opposites, true};
    float best = senseLikeness(a, b);
    for (WordId form : a.forms)
        best = std::max(best, 0.9F * senseLikeness(m_words[std::size_t(form)], b));
    for (WordId form : b.forms)
        best = std::max(best, 0.9F * senseLikeness(a, m_words[std::size_t(form)]));
    return {best, false};
}

} // namespace hearsay
