// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/entity.h"
#include "document/budgets.h"
#include "language/lexicon/lexicon.h"
#include "language/text/analysedtext.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <algorithm>

namespace hearsay {

/// What a gender is known from: a word that tells it, a given name that some of the other gender have, too,
/// or a pronoun that was taken for the person. The last two yield to better reasons.
enum class GenderGround { Word, RareName, Pronoun };

/// An entity while an article is being read: the public part, with indices into EntityTable::entities, and
/// what resolution needs besides. The mentions are kept apart.
struct EntityDraft : Entity
{
    GenderGround genderGround = GenderGround::Word;
    bool isCertainPerson = false; ///< a title, a given name or an age says so
    QSet<QString> descriptions; ///< nouns that titles and appositives give: "mayor"
    QSet<QString> epithets; ///< other words of such phrases, lower case: "lowick", "former"
    bool isPlace = false; ///< a name of a place, which may speak for its government

    void setPlural(bool plural) { number = plural ? GrammaticalNumber::Plural : GrammaticalNumber::Singular; }
    /// Adds to the descriptions, and with the words that say so to the roles, as far as Budgets allow.
    void describeAs(const QString &noun, Span words)
    {
        if (descriptions.size() >= Budgets::descriptions || descriptions.contains(noun))
            return;
        descriptions.insert(noun);
        const bool isKnown = std::any_of(roles.begin(), roles.end(),
                                         [&](const EntityRole &role) { return role.noun == noun; });
        if (!isKnown)
            roles.append({noun, words});
    }
    /// Adds to the epithets, as far as Budgets allow.
    void addEpithet(const QString &word)
    {
        if (epithets.size() < Budgets::epithets)
            epithets.insert(word);
    }
};

/// One mention by name: the tokens of the name, and with its titles; the entity.
struct NameMention
{
    TokenRange name;
    TokenRange withTitle;
    int entity = -1;
    bool quoted = false; ///< within quotation marks
};

/// The named entities of an article.
struct EntityTable
{
    QList<EntityDraft> entities;
    QList<NameMention> mentions; ///< in text order, without overlaps
    int ownOutlet = -1; ///< the publication that printed the article, where it is known

    /// The first mention that begins at or after `token`: index into `mentions`.
    qsizetype mentionFrom(qsizetype token) const;
    /// The mention that holds `token`, or null.
    const NameMention *mentionAt(qsizetype token) const;
};

/// Finds the names of an article and groups them: "Ann Okoro", "Okoro", "Ms Okoro" and "Ann" are one person.
/// Headlines, where every word is capitalised, only confirm names that the text has. Linear but for the
/// merging of names, which is linear in the number of different ones. Stops early, with what there is so far,
/// once `monitor` is cancelled.
EntityTable findEntities(const AnalysedText &article, const Lexicon &lexicon,
                         const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
