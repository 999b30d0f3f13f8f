// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

namespace hearsay {

/// How an attribution stands to a claim: its speaker says that it is so, says that it is not so, or passes it
/// on as talk without saying either.
enum class Stance { Asserts, Denies, Rumour };
template <>
struct EnumNames<Stance>
{
    static constexpr auto all = enumNames("asserts", "denies", "rumour");
};

/// The stance to a claim of who takes \a stance to its opposite; talk stays talk.
constexpr Stance opposed(Stance stance)
{
    return stance == Stance::Asserts ? Stance::Denies
        : stance == Stance::Denies   ? Stance::Asserts
                                     : Stance::Rumour;
}

} // namespace hearsay
