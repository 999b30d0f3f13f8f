// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/selection.h"
#include "workspace/linkedclaims.h"

namespace hearsay {

class Workspace;

/// Claims may be those of the open articles or those of the library, whose articles have other numbers. These
/// two lead from one to the other.

/// Which claims are shown.
enum class ClaimScope { OpenArticles, Library };

/// The claims of a scope as they are now, never null.
std::shared_ptr<const LinkedClaims> claimsOf(const Workspace &workspace, ClaimScope scope);

/// A place in `claims` as a selection of the window. Its article is noArticle where that one is not open;
/// attribution and entity are left out where it was analysed otherwise meanwhile.
Selection selectionOf(const Workspace &workspace, const LinkedClaims &claims, const Selection &place);

/// A selection of the window as a place in `claims`, in the same way.
Selection placeIn(const Workspace &workspace, const LinkedClaims &claims, const Selection &selection);

} // namespace hearsay
