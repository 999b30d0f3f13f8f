// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/stance.h"
#include "claims/graph/statementref.h"

#include <QList>
#include <algorithm>

namespace hearsay {

/// A reader's word that two statements say the same thing, or do not.
struct SameClaimCorrection
{
    StatementRef first;
    StatementRef second;
    bool same = true;

    friend bool operator==(const SameClaimCorrection &, const SameClaimCorrection &) = default;
};

/// A reader's word on how a statement stands to its claim.
struct StanceCorrection
{
    StatementRef statement;
    Stance stance = Stance::Asserts;

    friend bool operator==(const StanceCorrection &, const StanceCorrection &) = default;
};

/// A reader's word that two statements go back to one origin, or do not.
struct SameOriginCorrection
{
    StatementRef first;
    StatementRef second;
    bool same = true;

    friend bool operator==(const SameOriginCorrection &, const SameOriginCorrection &) = default;
};

/// A reader's word that two articles speak of the same person, organisation or source, or do not.
struct SamePersonCorrection
{
    PersonRef first;
    PersonRef second;
    bool same = true;

    friend bool operator==(const SamePersonCorrection &, const SamePersonCorrection &) = default;
};

/// All that a reader said about claims; a later entry of a list wins over an earlier one. Those that speak of
/// an article that is not there wait without effect.
struct ClaimCorrections
{
    QList<SameClaimCorrection> sameClaim;
    QList<StanceCorrection> stances;
    QList<SameOriginCorrection> sameOrigin;
    QList<SamePersonCorrection> samePerson;

    friend bool operator==(const ClaimCorrections &, const ClaimCorrections &) = default;
};

/// The corrections of a list that no later one about the same two takes back.
template <typename Correction>
QList<Correction> latestOfEachPair(const QList<Correction> &corrections)
{
    QList<Correction> latest;
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        const Correction &own = corrections[i];
        const auto isSamePair = [&own](const Correction &other) {
            return (other.first == own.first && other.second == own.second)
                || (other.first == own.second && other.second == own.first);
        };
        if (std::none_of(corrections.begin() + i + 1, corrections.end(), isSamePair))
            latest.append(own);
    }
    return latest;
}

} // namespace hearsay
