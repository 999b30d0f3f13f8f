// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/lemmatrainer.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestEnding = 6;
constexpr int leastWordsOfRule = 3;
constexpr int leastWordsOfException = 1;

QString pennName(PennTag tag)
{
    const std::string_view name = pennTagNames()[static_cast<std::size_t>(tag)];
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

bool hasLemmaToLearn(const TreebankWord &word)
{
    return word.tag.part != PartOfSpeech::Punct && word.tag.part != PartOfSpeech::Sym
        && word.tag.part != PartOfSpeech::X && word.lemma != u"_" && !word.form.contains(u'-');
}

/// "2 TAB y": what turns `word` into `lemma`.
QString scriptOf(const QString &word, const QString &lemma)
{
    qsizetype same = 0;
    while (same < word.size() && same < lemma.size() && word[same] == lemma[same])
        ++same;
    return QString::number(word.size() - same) + u'\t' + lemma.sliced(same);
}

QString mostFrequent(const QMap<QString, int> &counts)
{
    QString best;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return best;
}

/// word → script → count, for one tag.
using ScriptsOfWords = QMap<QString, QMap<QString, int>>;

/// The rules for endings of one tag, each ending with its script; the empty ending is the default.
QMap<QString, QString> endingRules(const ScriptsOfWords &words)
{
    QMap<QString, QMap<QString, int>> byEnding;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        for (qsizetype length = 0; length <= qMin(longestEnding, word.key().size()); ++length)
            ++byEnding[word.key().last(length)][mostFrequent(word.value())];
    }
    QList<QString> endings = byEnding.keys();
    std::stable_sort(endings.begin(), endings.end(),
                     [](const QString &a, const QString &b) { return a.size() < b.size(); });
    QMap<QString, QString> rules;
    for (const QString &ending : endings) {
        const QString script = mostFrequent(byEnding[ending]);
        QString shorter = ending;
        while (!shorter.isEmpty() && (shorter == ending || !rules.contains(shorter)))
            shorter = shorter.sliced(1);
        const bool isNews = ending.isEmpty() || rules.value(shorter) != script;
        if (ending.isEmpty() || (isNews && byEnding[ending][script] >= leastWordsOfRule))
            rules.insert(ending, script);
    }
    return rules;
}

QString ruleFor(const QMap<QString, QString> &rules, const QString &word)
{
    for (qsizetype length = qMin(longestEnding, word.size()); length > 0; --length) {
        const auto rule = rules.constFind(word.last(length));
        if (rule != rules.cend())
            return *rule;
    }
    return rules.value(QString());
}

} // namespace

void trainLemmas(const Treebank &treebank, ModelFileBuilder &builder)
{
    QMap<QString, ScriptsOfWords> byTag;
    for (const TreebankSentence &sentence : treebank) {
        for (const TreebankWord &word : sentence.words) {
            if (!hasLemmaToLearn(word))
                continue;
            const QString form = Lemmatizer::normalised(word.form, word.tag);
            const QString lemma = Lemmatizer::normalised(word.lemma, word.tag);
            ++byTag[pennName(word.tag.penn)][form][scriptOf(form, lemma)];
        }
    }
    QStringList lines;
    for (auto tag = byTag.cbegin(); tag != byTag.cend(); ++tag) {
        const QMap<QString, QString> rules = endingRules(tag.value());
        for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule)
            lines.append(tag.key() + u'-' + rule.key() + u'\t' + rule.value());
        for (auto word = tag.value().cbegin(); word != tag.value().cend(); ++word) {
            const QString script = mostFrequent(word.value());
            if (ruleFor(rules, word.key()) != script && word.value()[script] >= leastWordsOfException)
                lines.append(tag.key() + u'=' + word.key() + u'\t' + script);
        }
    }
    builder.addLines("lemmas", lines);
}

double scoreLemmas(const Lemmatizer &lemmatizer, const Treebank &treebank)
{
    int right = 0;
    int all = 0;
    for (const TreebankSentence &sentence : treebank) {
        for (const TreebankWord &word : sentence.words) {
            if (!hasLemmaToLearn(word) || word.tag.part == PartOfSpeech::Propn)
                continue;
            ++all;
            right += lemmatizer.lemma(word.form, word.tag) == Lemmatizer::normalised(word.lemma, word.tag)
                ? 1
                : 0;
        }
    }
    return all > 0 ? static_cast<double>(right) / all : 0;
}

} // namespace hearsay
