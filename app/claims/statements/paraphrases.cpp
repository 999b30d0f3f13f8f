// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/paraphrases.h"

#include "language/featurehash.h"
#include "language/lexicon/wordgroup.h"
#include "language/lexicon/wordlist.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

const Paraphrases &Paraphrases::shared()
{
    static const Paraphrases paraphrases;
    return paraphrases;
}

Paraphrases::Paraphrases()
{
    QHash<QString, bool> names;
    WordListReader list = WordListReader::ofProgram(u"paraphrases.txt"_s);
    while (list.next()) {
        const auto [name, phrases] = list.namedWords();
        list.insert(names, name.toString(), true);
        if (phrases.isEmpty() || phrases.count(u';') > 1)
            list.noteFault(u"a meaning has phrases, and the opposite of them behind one semicolon at most"_s);
        readMeaning(name.toString(), phrases.toString());
    }
    refuseFaults(list.faults());
}

void Paraphrases::readMeaning(const QString &name, const QString &phrases)
{
    const quint64 meaning = hashOf(u"="_s + name);
    const QStringList sides = phrases.split(u';');
    for (qsizetype side = 0; side < sides.size(); ++side) {
        for (const QString &phrase : sides[side].split(u',', Qt::SkipEmptyParts))
            addPhrase(phrase.trimmed(), {meaning, side > 0});
    }
}

void Paraphrases::addPhrase(const QString &text, TermMeaning meaning)
{
    Phrase phrase{{}, meaning};
    for (const QString &element : text.split(u' ', Qt::SkipEmptyParts))
        phrase.elements.append(element.split(u'/'));
    if (phrase.elements.isEmpty())
        return;
    phrase.plainWords
        = std::count_if(phrase.elements.begin(), phrase.elements.end(), [](const QStringList &element) {
              return !isIn(WordGroup::LightInPhrases, element.first());
          });
    m_phrases.append(phrase);
    for (const QString &word : phrase.elements.first())
        m_byWord[word].append(m_phrases.size() - 1);
}

QList<qsizetype> Paraphrases::placesOf(const Phrase &phrase, const QList<PhraseWord> &words,
                                       const QList<bool> &taken)
{
    QList<qsizetype> places;
    for (const QStringList &element : phrase.elements) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < words.size() && found < 0; ++i) {
            if ((taken.isEmpty() || !taken[i]) && !places.contains(i)
                && (element.contains(words[i].lemma) || element.contains(words[i].form)))
                found = i;
        }
        if (found < 0)
            return {};
        places.append(found);
    }
    return places;
}

QList<PhraseMatch> Paraphrases::find(const QList<PhraseWord> &words) const
{
    QList<qsizetype> candidates;
    for (const PhraseWord &word : words) {
        candidates += m_byWord.value(word.lemma);
        if (word.form != word.lemma)
            candidates += m_byWord.value(word.form);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    // Of phrases of one length, "pay back" says more than "be back".
    std::stable_sort(candidates.begin(), candidates.end(), [this](qsizetype a, qsizetype b) {
        return std::make_pair(m_phrases[a].elements.size(), m_phrases[a].plainWords)
            > std::make_pair(m_phrases[b].elements.size(), m_phrases[b].plainWords);
    });
    QList<bool> taken(words.size(), false);
    QList<PhraseMatch> found;
    for (qsizetype candidate : candidates) {
        const Phrase &phrase = m_phrases[candidate];
        QList<qsizetype> places = placesOf(phrase, words, {});
        std::sort(places.begin(), places.end());
        const auto known = std::find_if(found.begin(), found.end(), [&](const PhraseMatch &match) {
            return match.places == places && !places.isEmpty();
        });
        if (known != found.end()) {
            if (!known->meanings.contains(phrase.meaning))
                known->meanings.append(phrase.meaning);
            continue;
        }
        places = placesOf(phrase, words, taken);
        if (places.isEmpty())
            continue;
        std::sort(places.begin(), places.end());
        for (qsizetype place : places)
            taken[place] = true;
        found.append({{phrase.meaning}, places});
    }
    return found;
}

} // namespace hearsay
