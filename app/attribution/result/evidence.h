// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QList>
#include <QString>

namespace hearsay {

/// The decision that a piece of evidence speaks for.
enum class Decision { Content, Cue, Source, Speaker, Via, NotSpeech };

/// One reason for one decision, in words that a reader understands, with the words of the article that
/// carried it.
struct Evidence
{
    Decision decision = Decision::Content;
    QString reason;
    QList<Span> words;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

} // namespace hearsay
