// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"

namespace hearsay {

/// Gives paragraphs the roles that their words show, where the format has said nothing: credits ("Photo: Ann
/// Roe"), links to other pages ("Read more: …"), lines of a form or of a mail's head ("Phone: …"), a dateline
/// on a line of its own, turns of a transcript ("ROE: …", several). Looks at body paragraphs, and at
/// headings, which a short line is often taken for. What holds words in quotation marks stays what it is.
/// Linear in the length of the text.
void assignRolesOfWords(Article &article);

} // namespace hearsay
