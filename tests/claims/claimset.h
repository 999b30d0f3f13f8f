// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/graph/claimgraph.h"

#include <QStringList>

namespace hearsay::test {

/// A statement that a careful reader annotated: its place, the claim that it makes, its stance and its
/// origin.
struct AnnotatedStatement
{
    QString claim;
    Stance stance = Stance::Asserts;
    QString origin; ///< name of the origin, the same for all statements of one
    qsizetype article = 0; ///< index into ClaimSet::articles
    Span words;
};

/// Articles of several events, with what a careful reader finds in them (tests/data/README.md).
struct ClaimSet
{
    QList<AnalysedArticle> articles;
    QStringList names;
    QList<AnnotatedStatement> statements;
};

/// Reads and analyses the articles of `folder`, and reads their annotations. A broken annotation ends the
/// test program.
ClaimSet readClaimSet(const QString &folder);

/// How far a ClaimGraph agrees with the annotations.
struct ClaimAgreement
{
    double precision = 0; ///< of pairs of statements that are put into one claim
    double recall = 0;
    double f1 = 0;
    double stance = 0; ///< share of the statements that are held whose stance is right
    double origins = 0; ///< share of pairs within a claim that are rightly told to be of one origin or of two
    qsizetype found = 0; ///< statements that some backing covers
    QStringList faults; ///< one line each
};

ClaimAgreement agreementOf(const ClaimSet &set, const ClaimGraph &graph);

} // namespace hearsay::test
