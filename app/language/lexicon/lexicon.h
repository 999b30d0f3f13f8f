// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/gender.h"
#include "language/lexicon/reportingact.h"

#include <QFlags>
#include <QHash>
#include <QSet>
#include <QString>
#include <optional>

namespace hearsay {

/// What a reporting verb can stand with; see resources/lexicons/reporting-verbs.txt.
enum class CueClass {
    Speech = 0x1, ///< quotations, and clauses with or without "that"
    Quote = 0x2, ///< quotations only
    Clause = 0x4, ///< clauses that a subordinating word introduces, and quotations
    Label = 0x8, ///< calls somebody something in a quoted fragment
    Told = 0x10, ///< names the hearer before the words
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
};

/// How a nameless speaker behaves in the text.
enum class AnonymousNoun { None, Source, Role, Group };

/// What a common noun stands for in its first sense.
enum class NounClass { Other, Person, Group, Document };

/// What a capitalised name that everybody knows stands for.
enum class NameClass { Unknown, Place, Body, People };

/// The word lists of the engine. Loaded once from resources; immutable and safe to share among threads.
class Lexicon
{
public:
    /// The lists that the program carries.
    static const Lexicon &shared();

    /// The reporting verb that `word` (lower case) is a form of, or null.
    const ReportingVerb *reportingVerb(const QString &word) const;
    /// The act of a word that attributes (lemma, lower case); empty where it is not listed.
    std::optional<ReportingAct> reportingAct(const QString &lemma) const
    {
        const auto found = m_acts.constFind(lemma);
        return found != m_acts.cend() ? std::optional(*found) : std::nullopt;
    }
    AnonymousNoun anonymousNoun(const QString &word) const
    {
        return m_anonymousNouns.value(word, AnonymousNoun::None);
    }
    bool isPersonNoun(const QString &word) const { return m_personNouns.contains(word); }
    /// The class of `word` (lower case, singular or plural).
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
    bool isOutletWord(const QString &word) const { return m_outletWords.contains(word); }
    bool isPlaceWord(const QString &word) const { return m_placeWords.contains(word); }
    bool isOrganisationWord(const QString &word) const { return m_organisationWords.contains(word); }

private:
    Lexicon();
    void addVerb(const QString &line);
    void addTitles();
    void addGivenNames();
    void addNouns();
    void addNames();

    QHash<QString, ReportingVerb> m_verbs;
    QHash<QString, ReportingAct> m_acts;
    QHash<QString, AnonymousNoun> m_anonymousNouns;
    QHash<QString, Gender> m_personNouns;
    QHash<QString, Gender> m_titles;
    QHash<QString, Gender> m_givenNames;
    QSet<QString> m_genderSure;
    QHash<QString, NounClass> m_nounClasses;
    QHash<QString, NameClass> m_names;
    QHash<QString, QString> m_titleNouns;
    QHash<QString, QString> m_nicknames;
    QSet<QString> m_outletWords;
    QSet<QString> m_organisationWords;
    QSet<QString> m_placeWords;
};

} // namespace hearsay
