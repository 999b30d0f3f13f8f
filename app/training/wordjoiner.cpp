// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/wordjoiner.h"

#include "language/text/tokenizer.h"

namespace hearsay {

std::vector<WordForm> wordFormsOf(const TreebankSentence &sentence)
{
    std::vector<WordForm> forms;
    forms.reserve(sentence.words.size());
    for (const TreebankWord &word : sentence.words)
        forms.push_back(wordFormOf(word.form));
    return forms;
}

bool isNamePart(const TreebankWord &word)
{
    return word.tag.penn == PennTag::Nnp || word.tag.penn == PennTag::Nnps;
}

int topmostWord(const std::vector<TreebankWord> &words, int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        if (words[std::size_t(i)].head < begin || words[std::size_t(i)].head >= end)
            return i;
    }
    return begin;
}

namespace {

/// For each raw word the number of the joint word that it becomes part of.
std::vector<int> groupsOf(const std::vector<TreebankWord> &words)
{
    QString text;
    std::vector<qsizetype> ends;
    for (const TreebankWord &word : words) {
        text += word.form;
        ends.push_back(text.size());
        if (word.spaceAfter)
            text += u' ';
    }
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    std::vector<int> groups;
    int group = 0;
    std::size_t i = 0;
    qsizetype t = 0;
    while (i < words.size()) {
        const std::size_t firstWord = i;
        const qsizetype firstToken = t;
        qsizetype end = ends[i++];
        while (t < tokens.size()
               && (tokens[t].span.end < end || (tokens[t].span.end > end && i < words.size()))) {
            if (tokens[t].span.end < end)
                ++t;
            else
                end = ends[i++];
        }
        ++t;
        const bool join = t - firstToken == 1;
        for (std::size_t k = firstWord; k < i; ++k) {
            groups.push_back(group);
            group += join ? 0 : 1;
        }
        group += join ? 1 : 0;
    }
    return groups;
}

/// The joint word of the raw words [begin, end).
TreebankWord joint(const std::vector<TreebankWord> &words, int begin, int end)
{
    TreebankWord word = words[std::size_t(topmostWord(words, begin, end))];
    if (end - begin == 1)
        return word;
    word.form.clear();
    for (int i = begin; i < end; ++i)
        word.form += words[std::size_t(i)].form;
    word.lemma = word.form.toLower();
    word.spaceAfter = words[std::size_t(end - 1)].spaceAfter;
    word.name = words[std::size_t(begin)].name;
    word.nameBegins = words[std::size_t(begin)].nameBegins;
    const bool modifies = word.relation == Relation::Amod || word.relation == Relation::Compound;
    if (modifies && !isNamePart(word))
        word.tag = {PartOfSpeech::Adj, PennTag::Jj};
    return word;
}

} // namespace

TreebankSentence joinedAsTokens(const std::vector<TreebankWord> &words)
{
    const std::vector<int> groups = groupsOf(words);
    TreebankSentence sentence;
    const int count = static_cast<int>(words.size());
    for (int begin = 0; begin < count;) {
        int end = begin + 1;
        while (end < count && groups[std::size_t(end)] == groups[std::size_t(begin)])
            ++end;
        TreebankWord word = joint(words, begin, end);
        if (word.head >= 0)
            word.head = groups[std::size_t(word.head)];
        sentence.words.push_back(word);
        begin = end;
    }
    return sentence;
}

} // namespace hearsay
