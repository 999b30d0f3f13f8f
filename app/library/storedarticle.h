// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "library/correction.h"
#include "library/libraryentry.h"

#include <memory>

namespace hearsay {

/// All that the library holds of one article: the text, the machine's layer, and the reader's over it.
struct StoredArticle
{
    LibraryArticleId id = noLibraryArticle;
    std::shared_ptr<const Article> article;
    std::shared_ptr<const Analysis> machine; ///< of no engine where there is none, or none that can be read
    QList<Correction> corrections;
};

} // namespace hearsay
