// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/unnamedsources.h"

#include "attribution/mentions/nounkinds.h"
#include "language/lexicon/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How far back to look among unnamed sources. The bound keeps resolution linear.
constexpr qsizetype farthestSource = 200;

} // namespace

/// "A third source" after two of an outlet is one of that outlet's, too.
int UnnamedSources::outletOf(AttributionDraft &draft, int told, qsizetype head) const
{
    if (told >= 0 || !isNextOfSeries(draft.source, head) || m_state.anonymous.isEmpty())
        return told;
    const int outlet = entity(m_state.anonymous.last()).toldTo;
    if (outlet >= 0) {
        draft.attribution.via = {outlet};
        draft.attribution.evidence.append(
            {EvidenceCode::SourcesOfOutletGoOn, draft.attribution.sources, {}, outlet});
    }
    return outlet;
}

bool UnnamedSources::isNextOfSeries(TokenRange source, qsizetype head) const
{
    for (qsizetype i = source.begin; i < head; ++i) {
        if (isOrdinal(lower(i)))
            return true;
    }
    return false;
}

int UnnamedSources::last(const QString &noun, AnonymousNoun kind, int outlet, qsizetype token) const
{
    const QList<int> &all = m_state.anonymous;
    const qsizetype oldest = qMax<qsizetype>(0, all.size() - farthestSource);
    int best = -1;
    qsizetype bestPlace = -1;
    for (qsizetype k = all.size() - 1; k >= oldest; --k) {
        const EntityDraft &draft = entity(all[k]);
        if (draft.isPlural() != (kind == AnonymousNoun::Group) || (outlet >= 0 && draft.toldTo != outlet))
            continue;
        const bool sameNoun
            = draft.head == noun || areAlike(draft.head, noun) || draft.descriptions.contains(noun);
        const bool bothSources = isSourceNoun(noun) && isSourceNoun(draft.head);
        if (!sameNoun && !bothSources
            && !(isInformant(noun) && isInformant(draft.head) && isBeside(all[k], token)))
            continue;
        // Where there are very many, the order in which they came in has to do.
        const qsizetype place = all.size() > 40 ? k : lastPlaceBefore(all[k], token);
        if (place > bestPlace) {
            bestPlace = place;
            best = all[k];
        }
    }
    return best;
}

/// "A second source, | an official who knows the plans": what else the source is called.
QList<qsizetype> UnnamedSources::nounsOfAside(TokenRange source) const
{
    QList<qsizetype> nouns;
    const qsizetype comma = commaIn(source);
    if (comma <= source.begin || comma + 1 >= source.end || !isDeterminer(lower(comma + 1)))
        return nouns;
    for (qsizetype i = comma + 2; i < source.end && m_article.isWord(i) && !isFunctionWord(lower(i)); ++i) {
        if (m_lexicon.isPersonNoun(lower(i)) || m_lexicon.anonymousNoun(lower(i)) != AnonymousNoun::None)
            nouns.append(i);
    }
    return nouns;
}

/// A friend may be called a source, and the other way round.
bool UnnamedSources::isInformant(const QString &noun)
{
    return isSourceNoun(noun) || Lexicon::shared().sourceTraits(noun).testFlag(SourceTrait::Friend);
}

bool UnnamedSources::areOneKind(const QString &first, const QString &second)
{
    return first == second || areAlike(first, second) || (isInformant(first) && isInformant(second));
}

/// Whether somebody was spoken of in the paragraph of `token` or the one before.
bool UnnamedSources::isBeside(int index, qsizetype token) const
{
    const qsizetype place = lastPlaceBefore(index, token);
    return place >= 0 && paragraphOf(token) - paragraphOf(place) <= 1;
}

int UnnamedSources::first(const QString &noun) const
{
    return m_state.firstAnonymous.value(keyOfAnonymous(noun), -1);
}

int UnnamedSources::add(AttributionDraft &draft, const Description &said, AnonymousNoun kind, int outlet)
{
    const QString noun = lower(said.head);
    EntityDraft created = DescriptionReader(m_state).draftOf(said);
    created.head = noun;
    created.type = kind == AnonymousNoun::Group && !isSourceNoun(noun) ? EntityType::Group
                                                                       : EntityType::AnonymousSource;
    created.setPlural(kind == AnonymousNoun::Group);
    created.toldTo = outlet;
    created.gender = m_lexicon.personNounGender(noun);
    created.name = nameOf(draft.source, noun, outlet);
    for (const qsizetype at : nounsOfAside(draft.source))
        created.describeAs(lower(at), m_article.tokens[at].span);
    const int index = addEntity(created);
    addAnonymous(index);
    noteMention(draft, MentionForm::Description, index);
    return index;
}

QString UnnamedSources::nameOf(TokenRange source, const QString &noun, int outlet) const
{
    QString name;
    if (outlet >= 0 && isSourceNoun(noun)) {
        name = entity(outlet).name + u' ' + noun;
    } else {
        TokenRange words = source;
        while (words.length() > 1 && isDeterminer(lower(words.begin))
               && !m_article.is(words.begin + 1, u"of"))
            ++words.begin;
        const qsizetype comma = commaIn(words);
        if (comma > words.begin)
            words.end = comma;
        name = m_article.article->view(m_article.span(words)).toString().simplified();
    }
    return freeName(name);
}

QString UnnamedSources::freeName(const QString &wanted) const
{
    const auto isTaken
        = [this](const QString &name) { return m_state.entityByName.contains(name.toLower()); };
    if (!isTaken(wanted))
        return wanted;
    int &number = m_state.numberOfName[wanted.toLower()];
    number = qMax(number, 1);
    QString name;
    do {
        name = u"%1 (%2)"_s.arg(wanted).arg(++number);
    } while (isTaken(name));
    return name;
}

bool UnnamedSources::isOrdinal(const QString &word)
{
    return word == u"second" || word == u"third" || word == u"fourth" || word == u"fifth";
}

} // namespace hearsay
