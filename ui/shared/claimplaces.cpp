// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/claimplaces.h"

#include "workspace/libraryclaims.h"
#include "workspace/workspace.h"

namespace hearsay {

namespace {

Selection moved(const Selection &from, const AnalysedArticle &there, const AnalysedArticle &here)
{
    if (!there.isValid() || !here.isValid())
        return {};
    const bool isSame = there.analysis == here.analysis || *there.analysis == *here.analysis;
    return {here.id, isSame ? from.attribution : noAttribution, isSame ? from.entity : noEntity, from.claim};
}

} // namespace

std::shared_ptr<const LinkedClaims> claimsOf(const Workspace &workspace, ClaimScope scope)
{
    return scope == ClaimScope::Library ? workspace.libraryClaims()->latest() : workspace.claims();
}

Selection selectionOf(const Workspace &workspace, const LinkedClaims &claims, const Selection &place)
{
    return moved(place, claims.article(place.article), workspace.article(workspace.openIdOf(place.article)));
}

Selection placeIn(const Workspace &workspace, const LinkedClaims &claims, const Selection &selection)
{
    const AnalysedArticle open = workspace.article(selection.article);
    const AnalysedArticle same = claims.article(selection.article);
    return moved(selection, open,
                 same.isValid() ? same : claims.article(workspace.libraryIdOf(selection.article)));
}

} // namespace hearsay
