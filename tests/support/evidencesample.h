// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/evidence.h"

namespace hearsay::test {

/// A piece of evidence with all that its code takes along, and nothing else.
inline Evidence evidenceOf(EvidenceCode code, EntityIndex entity)
{
    const EvidenceArguments taken = kindOf(code).arguments;
    Evidence evidence{code};
    if (taken.testFlag(EvidenceArgument::Term))
        evidence.term = QStringLiteral("brontosaur");
    if (taken.testFlag(EvidenceArgument::Entity))
        evidence.entity = entity;
    if (taken.testFlag(EvidenceArgument::Chance))
        evidence.chance = 0.87;
    if (taken.testFlag(EvidenceArgument::Grounds))
        evidence.grounds = {{CueGroundKind::FirstReading, 1.5F}, {CueGroundKind::Place, 0.7F}};
    return evidence;
}

/// One of every code, in the order of the table.
inline QList<Evidence> evidenceOfAllCodes(EntityIndex entity)
{
    QList<Evidence> all;
    for (const EvidenceKind &kind : evidenceKinds)
        all.append(evidenceOf(kind.code, entity));
    return all;
}

} // namespace hearsay::test
