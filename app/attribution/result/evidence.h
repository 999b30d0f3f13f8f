// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/cueground.h"
#include "attribution/result/entity.h"
#include "attribution/result/evidencecode.h"
#include "document/span.h"

#include <QList>
#include <QString>

namespace hearsay {

/// One reason for one decision: which rule or head came to it, with its arguments, and the words of the
/// article that carried it. No sentence: the front ends word it (export/evidencewording.h). An argument that
/// the code does not take keeps its default; fits() says whether all are as the code wants them.
struct Evidence
{
    EvidenceCode code = EvidenceCode::QuotedSentences;
    QList<Span> words = {};
    /// The word that the rule speaks of, as the article or the lexicon has it: a cue, a lemma, a pronoun.
    QString term = {};
    /// Whom the decision fell on; of several speakers the first.
    EntityIndex entity = noEntity;
    /// How many of such decisions are right, 0 to 1.
    double chance = 0;
    /// What spoke for a cue, or against it, the strongest first.
    QList<CueGround> grounds = {};

    Decision decision() const { return kindOf(code).decision; }

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// True where `evidence` has the arguments that its code takes and no others, and its entity is one of the
/// first `entities`.
bool fits(const Evidence &evidence, qsizetype entities);

/// Gives entities new numbers: `places` holds the new one for each old one, noEntity for those that are gone.
/// What spoke of one of these goes, too.
void renumberEntities(QList<Evidence> &evidence, const QList<EntityIndex> &places);

} // namespace hearsay
