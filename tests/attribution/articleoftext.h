// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

namespace hearsay::test {

/// An article whose paragraphs are separated by blank lines, all of them body.
inline Article articleOfText(const QString &text)
{
    Article article;
    article.text = text;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = text.indexOf(QStringLiteral("\n\n"), begin);
        if (end < 0)
            end = text.size();
        article.paragraphs.append({{begin, end}, ParagraphRole::Body});
        begin = end + 2;
    }
    return article;
}

} // namespace hearsay::test
