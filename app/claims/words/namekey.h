// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// A name as names of two articles are compared: hashes of the whole, of its first and of its last word;
/// letter case, accents, punctuation, titles, a leading "the" and legal forms ("Inc.") do not count.
struct NameKey
{
    quint64 whole = 0;
    quint64 first = 0;
    quint64 last = 0;
    qint32 words = 0;

    bool isEmpty() const { return words == 0; }
    /// True where both can name the same one: equal, or one is a first or last name of the other.
    bool agrees(const NameKey &other) const;

    friend bool operator==(const NameKey &, const NameKey &) = default;
};

/// `isPerson`: a word for what somebody does before two names or more ("Coach Ann Lee") is no part of the
/// name.
NameKey nameKeyOf(const QString &name, bool isPerson = false);

} // namespace hearsay
