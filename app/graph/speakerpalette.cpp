// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/speakerpalette.h"

#include <array>

namespace hearsay {

namespace {

// The hues of Okabe and Ito's set, darkened or lightened until they reach the contrast that the header
// promises.
constexpr std::array<SpeakerColours, SpeakerPalette::size> palette = {{
    {0x00558a, 0xd3e8f8, 0x7cc4f5, 0x123a55}, // blue
    {0x9a4a00, 0xfde6cc, 0xf2ae62, 0x553108}, // orange
    {0x00664c, 0xcfeee2, 0x58cfa8, 0x0d4133}, // bluish green
    {0x8b2f6b, 0xf7dfee, 0xe49cc6, 0x4f2040}, // reddish purple
    {0x6b5a00, 0xf7f0bf, 0xe3d24f, 0x45400f}, // yellow
    {0x9c2f12, 0xfbdcd3, 0xf59a7d, 0x5a2313}, // vermilion
    {0x20646f, 0xd3eef2, 0x77cfdc, 0x16424a}, // sky
    {0x5a4a9c, 0xe4dff7, 0xb7a8f0, 0x372c63}, // violet
}};
constexpr SpeakerColours unknown = {0x505050, 0xe6e6e6, 0xb8b8b8, 0x3a3a3a};

} // namespace

int SpeakerPalette::slot(const QString &speakerKey)
{
    const auto known = m_slots.constFind(speakerKey);
    if (known != m_slots.constEnd())
        return *known;
    const int next = int(m_slots.size()) % size;
    m_slots.insert(speakerKey, next);
    return next;
}

const SpeakerColours &SpeakerPalette::colours(int slot)
{
    Q_ASSERT(slot >= 0 && slot < size);
    return palette[size_t(slot)];
}

const SpeakerColours &SpeakerPalette::unknownSpeaker()
{
    return unknown;
}

} // namespace hearsay
