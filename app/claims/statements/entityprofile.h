// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "attribution/result/entity.h"
#include "claims/words/namekey.h"
#include "language/lexicon/lexicon.h"

#include <QStringList>

namespace hearsay {

/// An entity of an article as it is compared with those of others.
struct EntityProfile
{
    QString name;
    NameKey key; ///< empty for those without a name
    EntityType type = EntityType::Unknown;
    Gender gender = Gender::Unknown;
    QStringList roles; ///< what the article calls it: lower-case nouns
    QList<Span> mentions;
    EntityIndex speaksFor = noEntity; ///< whose official voice it is

    friend bool operator==(const EntityProfile &, const EntityProfile &) = default;
};

} // namespace hearsay
