// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"

#include <memory>

namespace hearsay {

/// Number of an article, unique among all that are open; never reused while the program runs.
using ArticleId = qint64;
inline constexpr ArticleId noArticle = -1;

/// An article and what the engine found in it. Cheap to copy, safe to hand to another thread.
struct AnalysedArticle
{
    ArticleId id = noArticle;
    std::shared_ptr<const Article> article;
    std::shared_ptr<const Analysis> analysis;

    bool isValid() const { return article && analysis; }
};

} // namespace hearsay
