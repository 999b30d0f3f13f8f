// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace hearsay::test {

/// An attribution of an article outside the project with its speaker, as a person read it. Spans are in
/// UTF-16 code units of the article; see tests/data/README.md for the file that they come from.
struct GoldSpeaker
{
    QList<Span> contents;
    QList<Span> cue;
    QList<Span> sources;
    QString type; ///< how the source refers: name, pronoun, description, anonymous, none
    QStringList
        speakers; ///< any of these is right; "@label" is unnamed, "-" is nobody that the article tells
};

/// The annotation of one article.
struct GoldSpeakers
{
    QString half; ///< "tuned" or "measured"
    QList<GoldSpeaker> attributions;
};

/// Right and all, by "half type".
struct SpeakerTally
{
    QHash<QString, int> right;
    QHash<QString, int> all;
    QStringList misses;

    void count(const QString &half, const QString &type, bool isRight);
    double share(const QString &half, const QString &type) const;
    /// A table of all types and both halves.
    QString table() const;
};

/// Reads the annotation at `path` of the article `text`, whose offsets are Unicode code points.
Result<GoldSpeakers> readGoldSpeakers(const QString &path, const QString &text);

/// Compares the speaker that `analysis` gives to each attribution with the annotated one; `indexOf[i]` is the
/// attribution of `analysis` that stands for gold[i], or noAttribution where none does (not counted). Names
/// agree when the words of one are all in the other. An unnamed speaker is right when it is the one that its
/// label mostly has, and that entity mostly has this label.
void compareSpeakers(const QString &text, const Analysis &analysis, const GoldSpeakers &gold,
                     const QList<AttributionIndex> &indexOf, SpeakerTally &tally);

} // namespace hearsay::test
