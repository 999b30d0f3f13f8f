// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/paragraphrole.h"

#include <QStringView>
#include <optional>

namespace hearsay {

/// The role of a paragraph that belongs to the page and not to the article: Teaser for "Read more: …", Notice
/// for "Advertisement", "Share this", "Sign up for our newsletter". Nothing for any other.
std::optional<ParagraphRole> furnitureRole(QStringView paragraph);

/// True for the heading of a list of other pages: "You might also like", "Related stories", "Most read",
/// "Comments". What follows it, down to the next prose, is furniture too.
bool opensFurniture(QStringView paragraph);

} // namespace hearsay
