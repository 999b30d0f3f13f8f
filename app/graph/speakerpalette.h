// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QtGlobal>

namespace hearsay {

/// A colour as 0xRRGGBB; this folder knows no Qt Gui.
using Rgb = quint32;

/// The colours of one speaker for a light and for a dark background: a strong one for lines and text
/// (contrast of at least 4.5 : 1 to the background), a soft one to lay behind text (text on it keeps 4.5 :
/// 1).
struct SpeakerColours
{
    Rgb strongOnLight;
    Rgb softOnLight;
    Rgb strongOnDark;
    Rgb softOnDark;
};

/// Gives each speaker a colour of a colour-blind-safe set (after Okabe and Ito 2008) in the order of asking,
/// so that the first eight speakers differ and a speaker keeps the colour while the palette lives. Beyond
/// eight, colours repeat; names in the margin tell speakers apart. Not thread-safe.
class SpeakerPalette
{
public:
    static constexpr int size = 8;

    /// The slot, 0 to size - 1, of the speaker with this key (see speakerKey()).
    int slot(const QString &speakerKey);
    static const SpeakerColours &colours(int slot);
    /// The colours for attributions whose speaker is not known.
    static const SpeakerColours &unknownSpeaker();

private:
    QHash<QString, int> m_slots;
};

} // namespace hearsay
