// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/graph/claimgraph.h"
#include "export/exporter.h"

#include <QByteArray>
#include <QStringList>

namespace hearsay {

/// Claims with the articles that they were made of, and the names by which these are called in what is
/// written.
struct ClaimsToExport
{
    const ClaimGraph &graph;
    const QList<AnalysedArticle> &articles; ///< valid ones
    const QStringList &names; ///< parallel to `articles`, all different
};

/// Matches, claims, origins and entities as JSON (FORMAT.md), UTF-8, ends with a line feed. Offsets are code
/// points.
QByteArray exportClaimsJson(const ClaimsToExport &claims, JsonStyle style = JsonStyle::Indented);

/// The same for people to read on a terminal: each claim with who backs it, each quotation with what differs.
QString exportClaimsText(const ClaimsToExport &claims);

/// Articles, origins and claims as nodes; who prints an origin, and how an origin stands to a claim, as
/// edges: GraphML (graphml.graphdrawing.org), UTF-8.
QByteArray exportClaimsGraphml(const ClaimsToExport &claims);

/// The same graph as GEXF 1.3 (gexf.net), for Gephi, UTF-8.
QByteArray exportClaimsGexf(const ClaimsToExport &claims);

/// One row for each backing of each claim, as RFC 4180 says, with a row of headings, UTF-8. Cells that a
/// spreadsheet would take for a formula begin with an apostrophe.
QByteArray exportClaimsCsv(const ClaimsToExport &claims);

} // namespace hearsay
