// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/speakerroll.h"

#include "export/attributionsummary.h"

#include <QHash>

namespace hearsay {

SpeakerRoll::SpeakerRoll(const Analysis &analysis)
    : m_groupOf(analysis.attributions.size(), -1)
{
    SpeakerPalette palette;
    QHash<EntityIndex, int> known;
    SpeakerGroup open{noEntity, speakerName(analysis, noEntity), -1, SpeakerPalette::unknownSpeaker(), {}};
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        if (analysis.attributions[i].speakers.isEmpty())
            open.attributions.append(i);
        for (const EntityIndex entity : analysis.attributions[i].speakers) {
            const auto found = known.constFind(entity);
            const int group = found == known.constEnd() ? int(m_groups.size()) : *found;
            if (found == known.constEnd()) {
                known.insert(entity, group);
                const int slot = palette.slot(QString::number(entity));
                m_groups.append(
                    {entity, speakerName(analysis, entity), slot, SpeakerPalette::colours(slot), {}});
            }
            m_groups[group].attributions.append(i);
            if (m_groupOf[i] < 0)
                m_groupOf[i] = group;
        }
    }
    if (open.attributions.isEmpty())
        return;
    for (AttributionIndex i : open.attributions)
        m_groupOf[i] = int(m_groups.size());
    m_groups.append(open);
}

} // namespace hearsay
