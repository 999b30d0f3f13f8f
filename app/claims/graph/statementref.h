// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

namespace hearsay {

/// A statement by the place where it stands: an article and the words of a clause or a content. The statement
/// that shares most with `words` is meant, so that a reference survives a new analysis of the same text.
struct StatementRef
{
    ArticleId article = noArticle;
    Span words;

    friend bool operator==(const StatementRef &, const StatementRef &) = default;
};

/// An entity of one article by the place of one of its mentions; survives a new analysis as StatementRef
/// does.
struct PersonRef
{
    ArticleId article = noArticle;
    Span mention;

    friend bool operator==(const PersonRef &, const PersonRef &) = default;
};

} // namespace hearsay
