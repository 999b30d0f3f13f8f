// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/evidence.h"

namespace hearsay {

bool fits(const Evidence &evidence, qsizetype entities)
{
    const EvidenceArguments taken = kindOf(evidence.code).arguments;
    const bool hasEntity = evidence.entity != noEntity;
    // So written that what is no number at all is no chance either.
    const bool isChance = evidence.chance >= 0 && evidence.chance <= 1;
    return taken.testFlag(EvidenceArgument::Term) == !evidence.term.isEmpty()
        && taken.testFlag(EvidenceArgument::Entity) == hasEntity
        && (!hasEntity || (evidence.entity >= 0 && evidence.entity < entities)) && isChance
        && (taken.testFlag(EvidenceArgument::Chance) || evidence.chance == 0)
        && taken.testFlag(EvidenceArgument::Grounds) == !evidence.grounds.isEmpty();
}

void renumberEntities(QList<Evidence> &evidence, const QList<EntityIndex> &places)
{
    for (Evidence &each : evidence) {
        if (each.entity != noEntity)
            each.entity = places[each.entity];
    }
    evidence.removeIf([](const Evidence &each) {
        return each.entity == noEntity && kindOf(each.code).arguments.testFlag(EvidenceArgument::Entity);
    });
}

} // namespace hearsay
