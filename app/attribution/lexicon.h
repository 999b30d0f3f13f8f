// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QHash>
#include <QSet>
#include <QString>

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

/// The grammatical gender that a name, title or noun tells.
enum class Gender { Unknown, Masculine, Feminine };

/// How a nameless speaker behaves in the text.
enum class AnonymousNoun { None, Source, Role, Group };

/// The word lists of the engine. Loaded once from resources; immutable and safe to share among threads.
class Lexicon
{
public:
    /// The lists that the program carries.
    static const Lexicon &shared();

    /// The reporting verb that `word` (lower case) is a form of, or null.
    const ReportingVerb *reportingVerb(const QString &word) const;
    AnonymousNoun anonymousNoun(const QString &word) const
    {
        return m_anonymousNouns.value(word, AnonymousNoun::None);
    }
    bool isPersonNoun(const QString &word) const { return m_personNouns.contains(word); }
    Gender personNounGender(const QString &word) const { return m_personNouns.value(word, Gender::Unknown); }
    bool isTitle(const QString &word) const { return m_titles.contains(word); }
    Gender titleGender(const QString &word) const { return m_titles.value(word, Gender::Unknown); }
    bool isGivenName(const QString &word) const { return m_givenNames.contains(word); }
    Gender givenNameGender(const QString &word) const { return m_givenNames.value(word, Gender::Unknown); }
    bool isOutletWord(const QString &word) const { return m_outletWords.contains(word); }
    bool isPlaceWord(const QString &word) const { return m_placeWords.contains(word); }
    bool isOrganisationWord(const QString &word) const { return m_organisationWords.contains(word); }

private:
    Lexicon();
    void addVerb(const QString &line);

    QHash<QString, ReportingVerb> m_verbs;
    QHash<QString, AnonymousNoun> m_anonymousNouns;
    QHash<QString, Gender> m_personNouns;
    QHash<QString, Gender> m_titles;
    QHash<QString, Gender> m_givenNames;
    QSet<QString> m_outletWords;
    QSet<QString> m_organisationWords;
    QSet<QString> m_placeWords;
};

} // namespace hearsay
