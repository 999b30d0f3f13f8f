// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordsenses.h"

#include "language/lexicon/wordlist.h"

#include <QString>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct NamedKind
{
    QStringView name;
    SenseKind kind = SenseKind::Other;
};

/// The lexicographer's files of WordNet, by half of the number that senseOf() gives. Models know the numbers:
/// a name is added at the end.
constexpr std::array kindsByNumber{
    NamedKind{u""},
    NamedKind{u"noun.act", SenseKind::Happening},
    NamedKind{u"noun.cognition", SenseKind::Cognition},
    NamedKind{u"noun.communication", SenseKind::Communication},
    NamedKind{u"noun.event", SenseKind::Happening},
    NamedKind{u"noun.feeling", SenseKind::Emotion},
    NamedKind{u"noun.group"},
    NamedKind{u"noun.person"},
    NamedKind{u"noun.state"},
    NamedKind{u"verb.body"},
    NamedKind{u"verb.change"},
    NamedKind{u"verb.cognition", SenseKind::Cognition},
    NamedKind{u"verb.communication", SenseKind::Communication},
    NamedKind{u"verb.competition"},
    NamedKind{u"verb.consumption"},
    NamedKind{u"verb.contact"},
    NamedKind{u"verb.creation"},
    NamedKind{u"verb.emotion", SenseKind::Emotion},
    NamedKind{u"verb.motion"},
    NamedKind{u"verb.perception"},
    NamedKind{u"verb.possession"},
    NamedKind{u"verb.social"},
    NamedKind{u"verb.stative"},
    NamedKind{u"verb.weather"},
};

} // namespace

WordSenses WordSenses::read(WordListReader &list)
{
    WordSenses senses;
    while (list.next()) {
        const auto [name, words] = list.namedWords();
        const auto found = std::find_if(kindsByNumber.begin() + 1, kindsByNumber.end(),
                                        [name = name](const NamedKind &kind) { return kind.name == name; });
        if (found == kindsByNumber.end()) {
            list.noteFault(u"“%1” is no kind of sense"_s.arg(name));
            continue;
        }
        const auto number = static_cast<quint8>(2 * (found - kindsByNumber.begin()));
        auto &ofPart = name.startsWith(u"verb") ? senses.m_verbs : senses.m_nouns;
        for (QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
            const bool further = word.endsWith(u'*');
            ofPart.emplace_back(hashOf(further ? word.chopped(1) : word),
                                static_cast<quint8>(number + (further ? 1 : 0)));
        }
    }
    std::sort(senses.m_nouns.begin(), senses.m_nouns.end());
    std::sort(senses.m_verbs.begin(), senses.m_verbs.end());
    return senses;
}

SenseKind WordSenses::kindOf(FeatureHash lemma, PartOfSpeech part) const
{
    return kindsByNumber[std::size_t(senseOf(lemma, part)) / 2].kind;
}

const WordSenses &WordSenses::shared()
{
    static const WordSenses senses = [] {
        WordListReader list = WordListReader::ofProgram(u"word-senses.txt"_s);
        WordSenses read = WordSenses::read(list);
        refuseFaults(list.faults());
        return read;
    }();
    return senses;
}

quint8 WordSenses::senseOf(FeatureHash lemma, PartOfSpeech part) const
{
    if (part != PartOfSpeech::Noun && part != PartOfSpeech::Verb)
        return 0;
    const auto &words = part == PartOfSpeech::Verb ? m_verbs : m_nouns;
    const auto found = std::lower_bound(words.begin(), words.end(), std::pair<FeatureHash, quint8>(lemma, 0));
    return found != words.end() && found->first == lemma ? found->second : 0;
}

} // namespace hearsay
