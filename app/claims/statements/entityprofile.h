// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "attribution/result/entity.h"
#include "claims/words/namekey.h"
#include "language/lexicon/lexicon.h"

#include <QStringList>

namespace hearsay {

/// An entity of an article as it is compared with those of others: what Entity says of it.
struct EntityProfile
{
    QString name;
    NameKey key; ///< of the name, or of the description of a body or document; empty for unnamed people
    EntityType type = EntityType::Unknown;
    Gender gender = Gender::Unknown;
    QStringList roles; ///< of people: what the article calls them, lower-case nouns
    QString head; ///< of a description, the noun in lower case
    QStringList modifiers; ///< its other words
    QList<Span> mentions;
    EntityIndex speaksFor = noEntity; ///< whose official voice it is
    EntityIndex toldTo = noEntity; ///< the outlet that it spoke to first
    bool isNamed = true;
    bool canSpeak = true;

    friend bool operator==(const EntityProfile &, const EntityProfile &) = default;
};

} // namespace hearsay
