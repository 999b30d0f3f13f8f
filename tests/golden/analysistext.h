// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "document/result.h"

#include <QString>
#include <QStringList>

namespace hearsay {

/// An attribution by its words instead of its positions. Words are the article's, white space collapsed.
struct AttributionText
{
    AttributionKind kind = AttributionKind::Direct;
    /// A careful reader might leave it out: neither missed nor wrong when it is.
    bool optional = false;
    bool inferred = false;
    QString speaker;
    QStringList via;
    QStringList contents;
    QString cue;
    QStringList sources;
    /// The first words of the content of the attribution that this one stands in.
    QString inside;

    friend bool operator==(const AttributionText &, const AttributionText &) = default;
};

/// A quoted span that is not speech, and the reason by name.
struct NotSpeechText
{
    QString words;
    QString reason;

    friend bool operator==(const NotSpeechText &, const NotSpeechText &) = default;
};

/// An entity by name and type.
struct EntityText
{
    QString name;
    QString type;

    friend bool operator==(const EntityText &, const EntityText &) = default;
};

/// An analysis as a person writes it down: the content of a .truth or .expected file (tests/data/README.md).
struct AnalysisText
{
    QList<AttributionText> attributions;
    QList<NotSpeechText> notSpeech;
    QList<EntityText> entities;

    friend bool operator==(const AnalysisText &, const AnalysisText &) = default;
};

/// The one canonical text of `analysis`; parseAnalysisText() gives `analysis` back.
QString formatAnalysisText(const AnalysisText &analysis);

/// Reads what formatAnalysisText() writes. Error Unsupported names the first line that it does not
/// understand.
Result<AnalysisText> parseAnalysisText(const QString &text);

} // namespace hearsay
