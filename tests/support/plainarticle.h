// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

namespace hearsay::test {

/// An article of one paragraph.
inline Article articleOf(const QString &text)
{
    Article article;
    article.text = text;
    article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    return article;
}

} // namespace hearsay::test
