// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QString>
#include <cstdio>
#include <cstdlib>

namespace hearsay {

/// Ends the program in every kind of build, so that whoever drives the target keeps the input, unless
/// `holds`. Standard error names the place that asked.
inline void require(bool holds, const char *file = __builtin_FILE(), int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "%s:%d: this does not hold\n", file, line);
    std::abort();
}

/// `span` lies within `text`; it may be empty.
inline void requireWithin(const QString &text, Span span, const char *file = __builtin_FILE(),
                          int line = __builtin_LINE())
{
    require(0 <= span.begin && span.begin <= span.end && span.end <= text.size(), file, line);
}

} // namespace hearsay
