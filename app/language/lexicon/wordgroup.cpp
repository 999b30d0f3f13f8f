// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordgroup.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct NamedGroup
{
    QStringView name;
    WordGroup group;
};

constexpr std::array namedGroups{
    NamedGroup{u"kin", WordGroup::Kin},
    NamedGroup{u"relatives", WordGroup::Relatives},
    NamedGroup{u"parents", WordGroup::Parents},
    NamedGroup{u"offices", WordGroup::Offices},
    NamedGroup{u"plain-people", WordGroup::PlainPeople},
    NamedGroup{u"voices", WordGroup::Voices},
    NamedGroup{u"voice-ranks", WordGroup::VoiceRanks},
    NamedGroup{u"name-suffixes", WordGroup::NameSuffixes},
    NamedGroup{u"name-particles", WordGroup::NameParticles},
    NamedGroup{u"nationality-adjectives", WordGroup::NationalityAdjectives},
    NamedGroup{u"places", WordGroup::Places},
    NamedGroup{u"firms", WordGroup::Firms},
    NamedGroup{u"body-nouns", WordGroup::BodyNouns},
    NamedGroup{u"voiced-bodies", WordGroup::VoicedBodies},
    NamedGroup{u"hearing-bodies", WordGroup::HearingBodies},
    NamedGroup{u"outlet-bodies", WordGroup::OutletBodies},
    NamedGroup{u"legal-forms", WordGroup::LegalForms},
    NamedGroup{u"paper-openers", WordGroup::PaperOpeners},
    NamedGroup{u"handle-nouns", WordGroup::HandleNouns},
    NamedGroup{u"place-particles", WordGroup::PlaceParticles},
    NamedGroup{u"documents", WordGroup::Documents},
    NamedGroup{u"issued-papers", WordGroup::IssuedPapers},
    NamedGroup{u"counts", WordGroup::Counts},
    NamedGroup{u"measures", WordGroup::Measures},
    NamedGroup{u"other-of-series", WordGroup::OtherOfSeries},
    NamedGroup{u"telling", WordGroup::Telling},
    NamedGroup{u"quoting", WordGroup::Quoting},
    NamedGroup{u"said-participles", WordGroup::SaidParticiples},
    NamedGroup{u"anonymity", WordGroup::Anonymity},
    NamedGroup{u"continuing", WordGroup::Continuing},
    NamedGroup{u"own-channels", WordGroup::OwnChannels},
    NamedGroup{u"issuing", WordGroup::Issuing},
    NamedGroup{u"posting", WordGroup::Posting},
    NamedGroup{u"talks", WordGroup::Talks},
    NamedGroup{u"passive-talks", WordGroup::PassiveTalks},
    NamedGroup{u"first-report", WordGroup::FirstReport},
    NamedGroup{u"position-verbs", WordGroup::PositionVerbs},
    NamedGroup{u"finite-verbs", WordGroup::FiniteVerbs},
    NamedGroup{u"past-verbs", WordGroup::PastVerbs},
    NamedGroup{u"asides", WordGroup::Asides},
    NamedGroup{u"continued", WordGroup::Continued},
    NamedGroup{u"trailing-adjectives", WordGroup::TrailingAdjectives},
    NamedGroup{u"sentence-openers", WordGroup::SentenceOpeners},
    NamedGroup{u"opening-participles", WordGroup::OpeningParticiples},
    NamedGroup{u"compound-endings", WordGroup::CompoundEndings},
    NamedGroup{u"page-labels", WordGroup::PageLabels},
    NamedGroup{u"elisions", WordGroup::Elisions},
    NamedGroup{u"abbreviations", WordGroup::Abbreviations},
    NamedGroup{u"abbreviated-titles", WordGroup::AbbreviatedTitles},
    NamedGroup{u"statement-nouns", WordGroup::StatementNouns},
    NamedGroup{u"untruth", WordGroup::Untruth},
    NamedGroup{u"truth", WordGroup::Truth},
    NamedGroup{u"hedges", WordGroup::Hedges},
    NamedGroup{u"wishes", WordGroup::Wishes},
    NamedGroup{u"wish-nouns", WordGroup::WishNouns},
    NamedGroup{u"phases", WordGroup::Phases},
    NamedGroup{u"refusals", WordGroup::Refusals},
    NamedGroup{u"beliefs", WordGroup::Beliefs},
    NamedGroup{u"wished-beliefs", WordGroup::WishedBeliefs},
    NamedGroup{u"anybody", WordGroup::Anybody},
    NamedGroup{u"light-verbs", WordGroup::LightVerbs},
    NamedGroup{u"light-words", WordGroup::LightWords},
    NamedGroup{u"light-in-phrases", WordGroup::LightInPhrases},
    NamedGroup{u"times", WordGroup::Times},
};
static_assert(namedGroups.size() == static_cast<std::size_t>(WordGroup::Times) + 1, "each group has a name");

} // namespace

WordGroups WordGroups::read(WordListReader &list)
{
    WordGroups groups;
    groups.m_words.resize(namedGroups.size());
    while (list.next()) {
        const auto [name, words] = list.namedWords();
        const auto found = std::find_if(namedGroups.begin(), namedGroups.end(),
                                        [name = name](const NamedGroup &each) { return each.name == name; });
        if (found == namedGroups.end()) {
            list.noteFault(u"“%1” is no group of words"_s.arg(name));
            continue;
        }
        QSet<QString> &group = groups.m_words[static_cast<std::size_t>(found->group)];
        for (QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
            if (group.contains(word.toString()))
                list.noteFault(u"“%1” stands here for the second time"_s.arg(word));
            group.insert(word.toString());
        }
    }
    for (const NamedGroup &each : namedGroups) {
        if (groups.words(each.group).isEmpty())
            list.noteFault(u"the group “%1” has no words"_s.arg(each.name));
    }
    return groups;
}

const WordGroups &WordGroups::shared()
{
    static const WordGroups groups = [] {
        WordListReader list = WordListReader::ofProgram(u"word-groups.txt"_s);
        WordGroups read = WordGroups::read(list);
        refuseFaults(list.faults());
        return read;
    }();
    return groups;
}

bool isIn(WordGroup group, const QString &word)
{
    return WordGroups::shared().words(group).contains(word);
}

} // namespace hearsay
