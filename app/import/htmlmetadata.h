// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/articlemetadata.h"
#include "import/htmlprefilter.h"
#include "import/htmltree.h"

namespace hearsay {

/// What a page says of its article. Each field comes from the first of these that has it: JSON-LD
/// (`structured`), OpenGraph, meta elements (author, Dublin Core, parsely, sailthru), time and byline
/// elements and the first h1, the title element ("Headline - Outlet"). Addresses are kept only if they are
/// http or https.
ArticleMetadata readHtmlMetadata(const HtmlTree &tree, const ArticleMetadata &structured,
                                 const QByteArray &savedFrom);

} // namespace hearsay
