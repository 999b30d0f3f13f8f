// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "graph/speakerpalette.h"

#include <QList>
#include <QString>

namespace hearsay {

/// One speaker of an article with all that is attributed to it.
struct SpeakerGroup
{
    EntityIndex entity = noEntity; ///< noEntity: the attributions whose speaker is left open
    QString name; ///< for display
    int slot = -1; ///< in SpeakerPalette; -1 for open speakers
    SpeakerColours colours;
    QList<AttributionIndex> attributions; ///< in text order, never empty
};

/// The speakers of one article in the order of their first words, open speakers last, with their colours.
/// What several said together stands with each of them.
class SpeakerRoll
{
public:
    explicit SpeakerRoll(const Analysis &analysis);

    const QList<SpeakerGroup> &groups() const { return m_groups; }
    /// Index of the group of an attribution's first speaker.
    int groupOf(AttributionIndex attribution) const { return m_groupOf[attribution]; }
    const SpeakerColours &coloursOf(AttributionIndex attribution) const
    {
        return m_groups[groupOf(attribution)].colours;
    }

private:
    QList<SpeakerGroup> m_groups;
    QList<int> m_groupOf;
};

} // namespace hearsay
