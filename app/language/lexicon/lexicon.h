// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/gender.h"
#include "language/lexicon/reportingact.h"

#include <QFlags>
#include <QHash>
#include <QSet>
#include <QString>
#include <functional>
#include <optional>

namespace hearsay {

/// What a reporting verb can stand with, and how it is told from others; see
/// resources/lexicons/reporting-words.txt.
enum class CueClass {
    Speech = 0x1, ///< quotations, and clauses with or without "that"
    Quote = 0x2, ///< quotations only
    Clause = 0x4, ///< clauses that a subordinating word introduces, and quotations
    Label = 0x8, ///< calls somebody something in a quoted fragment
    Told = 0x10, ///< names the hearer before the words
    Nested = 0x20, ///< looked for within the words of others, too
    Noun = 0x40, ///< its base form and the one in -s are nouns at least as often
};
Q_DECLARE_FLAGS(CueClasses, CueClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(CueClasses)

/// The forms of a verb that matter for where its subject stands.
enum class VerbForm { Finite, Base, Gerund };

/// One form of a reporting verb.
struct ReportingVerb
{
    QString lemma;
    CueClasses classes;
    VerbForm form = VerbForm::Finite;
    bool isAlsoNoun = false; ///< "claims": this form is a noun at least as often
};

/// How a nameless speaker behaves in the text.
enum class AnonymousNoun { None, Source, Role, Group };

/// What the noun of a nameless speaker tells of them.
enum class SourceTrait {
    Informant = 0x1, ///< no more than that they know something: "source", "insider"
    Friend = 0x2, ///< that they are close to whom they speak of; an article calls them informants, too
    Generic = 0x4, ///< nothing that would tell two of them apart
};
Q_DECLARE_FLAGS(SourceTraits, SourceTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(SourceTraits)

/// What a common noun for an outlet can mean besides.
enum class OutletNoun {
    None, ///< it is no noun for an outlet
    Outlet, ///< "newspaper": nothing else
    Body, ///< "agency": a body, too, so that whoever is called so need not be an outlet
};

/// What a common noun stands for in its first sense.
enum class NounClass { Other, Person, Group, Document };

/// What a capitalised name that everybody knows stands for.
enum class NameClass { Unknown, Place, Body, People };

/// Gives the text of a word list by the name of its file.
using WordListSource = std::function<QString(const QString &name)>;

/// The word lists of the engine; resources/lexicons/README.md says what each holds. Loaded once from
/// resources; immutable and safe to share among threads. Words are in lower case where nothing else is said.
class Lexicon
{
public:
    /// The lists that the program carries.
    static const Lexicon &shared();
    /// Reads all lists from `source`. Whatever is wrong in one, such as a name of a class that there is none
    /// of or a word that stands twice, is added to `faults` with file and line; its entry is left out or has
    /// the first class.
    static Lexicon read(const WordListSource &source, QStringList &faults);

    /// The reporting verb that `word` is a form of, or null.
    const ReportingVerb *reportingVerb(const QString &word) const;
    /// The act of a word or phrase that attributes ("deny", "rule out"); empty where it is not listed.
    std::optional<ReportingAct> reportingAct(const QString &lemma) const
    {
        const auto found = m_acts.constFind(lemma);
        return found != m_acts.cend() ? std::optional(*found) : std::nullopt;
    }
    /// What a form of a word or phrase that attributes ("denied", "ruled out") tells of the truth of what it
    /// attributes.
    CuePolarity polarity(const QString &form) const { return m_polarities.value(form, CuePolarity::Asserts); }
    /// The phrase of two words that attributes, "rule out", that `form` is a form of: "ruled out"; empty for
    /// others.
    QString phrase(const QString &form) const { return m_phrases.value(form); }
    AnonymousNoun anonymousNoun(const QString &word) const { return m_anonymousNouns.value(word).kind; }
    SourceTraits sourceTraits(const QString &word) const { return m_anonymousNouns.value(word).traits; }
    bool isPersonNoun(const QString &word) const { return m_personNouns.contains(word); }
    /// The class of `word` (singular or plural).
    NounClass nounClass(const QString &word) const;
    /// The class of a name, words parted by single spaces, as it is written: "New York", "Republican".
    NameClass nameClass(const QString &name) const { return m_names.value(name, NameClass::Unknown); }
    /// The common noun that a title abbreviates or is: "senator" of "Sen.", or else the title in lower case.
    QString titleNoun(const QString &title) const { return m_titleNouns.value(title, title.toLower()); }
    Gender personNounGender(const QString &word) const { return m_personNouns.value(word, Gender::Unknown); }
    bool isTitle(const QString &word) const { return m_titles.contains(word); }
    Gender titleGender(const QString &word) const { return m_titles.value(word, Gender::Unknown); }
    bool isGivenName(const QString &word) const { return m_givenNames.contains(word); }
    Gender givenNameGender(const QString &word) const { return m_givenNames.value(word, Gender::Unknown); }
    /// True where the list made by hand tells the gender of a given name; "Delaney" is less sure.
    bool isGenderSure(const QString &givenName) const { return m_genderSure.contains(givenName); }
    /// The full form of a given name, "Robert" of "Bob"; the name itself where it is no short form.
    QString fullGivenName(const QString &name) const { return m_nicknames.value(name, name); }
    /// What a common noun in the singular says of an outlet.
    OutletNoun outletNoun(const QString &noun) const { return m_outletNouns.value(noun, OutletNoun::None); }
    /// A last word of the names of outlets, as it is written: "Gazette".
    bool isOutletWord(const QString &word) const { return m_outletWords.contains(word); }
    /// One of these that is the name of an outlet by itself: "Reuters", but not "Times".
    bool isOutletName(const QString &word) const { return m_outletWords.value(word, false); }
    bool isPlaceWord(const QString &word) const { return m_placeWords.contains(word); }
    bool isOrganisationWord(const QString &word) const { return m_organisationWords.contains(word); }
    /// Whether two nouns in the singular are names of one office or work: "lawmaker" and "senator".
    bool areAlike(const QString &a, const QString &b) const
    {
        return m_alikeNouns.value(a).intersects(m_alikeNouns.value(b));
    }
    /// Whether a body with `word` in its name may be called by `noun`: "agency" for a "Budget Office".
    bool areOneKindOfBody(const QString &noun, const QString &word) const
    {
        return m_bodyKinds.value(noun).intersects(m_bodyKinds.value(word));
    }
    /// Whether it is a word of such a set.
    bool isKindOfBody(const QString &noun) const { return m_bodyKinds.contains(noun); }
    /// The state that an abbreviation of newspapers stands for: "Vermont" of "Vt." or "Vt"; empty for others.
    QString stateName(const QString &abbreviation) const
    {
        return m_states.value(abbreviation, m_states.value(abbreviation + QLatin1Char('.')));
    }

private:
    friend class LexiconReader;
    Lexicon() = default;

    struct NamelessNoun
    {
        AnonymousNoun kind = AnonymousNoun::None;
        SourceTraits traits;
    };

    QHash<QString, ReportingVerb> m_verbs;
    QHash<QString, ReportingAct> m_acts;
    QHash<QString, CuePolarity> m_polarities;
    QHash<QString, QString> m_phrases;
    QHash<QString, NamelessNoun> m_anonymousNouns;
    QHash<QString, Gender> m_personNouns;
    QHash<QString, Gender> m_titles;
    QHash<QString, Gender> m_givenNames;
    QSet<QString> m_genderSure;
    QHash<QString, NounClass> m_nounClasses;
    QHash<QString, NameClass> m_names;
    QHash<QString, QString> m_titleNouns;
    QHash<QString, QString> m_nicknames;
    QHash<QString, OutletNoun> m_outletNouns;
    QHash<QString, bool> m_outletWords; ///< true for those that are names by themselves
    QHash<QString, bool> m_organisationWords;
    QHash<QString, bool> m_placeWords;
    QHash<QString, QSet<int>> m_alikeNouns; ///< the numbers of the sets that a noun stands in
    QHash<QString, QSet<int>> m_bodyKinds;
    QHash<QString, QString> m_states;
};

} // namespace hearsay
