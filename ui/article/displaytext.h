// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

#include <QString>

namespace hearsay {

/// The text of `article` as the view shows it, one block per paragraph. Every position of it is the position
/// of the same character in Article::text: characters are replaced one for one, never added or removed. Line
/// feeds inside a wrapped paragraph become spaces; a paragraph far too long to be laid out at once is broken
/// at spaces.
QString displayText(const Article &article);

} // namespace hearsay
