// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articlecolours.h"

#include "graph/speakerpalette.h"
#include "ui/shared/colourmath.h"

namespace hearsay {

namespace {

const SpeakerColours &coloursOf(const QList<int> &speakerSlots, EntityIndex speaker)
{
    const int slot = speakerSlots.value(speaker, -1);
    return slot < 0 ? SpeakerPalette::unknownSpeaker() : SpeakerPalette::colours(slot);
}

} // namespace

QColor ArticleColours::strong(EntityIndex speaker) const
{
    const SpeakerColours &colours = coloursOf(speakerSlots, speaker);
    return QColor::fromRgb(dark ? colours.strongOnDark : colours.strongOnLight);
}

QColor ArticleColours::soft(EntityIndex speaker) const
{
    const SpeakerColours &colours = coloursOf(speakerSlots, speaker);
    return QColor::fromRgb(dark ? colours.softOnDark : colours.softOnLight);
}

ArticleColours articleColours(const KSyntaxHighlighting::Theme &theme, bool dark)
{
    using KSyntaxHighlighting::Theme;
    ArticleColours colours;
    colours.dark = dark;
    colours.page = QColor::fromRgba(theme.editorColor(Theme::BackgroundColor));
    colours.text = QColor::fromRgba(theme.textColor(Theme::Normal));
    colours.faint = readable(mixed(colours.text, colours.page, 0.4), colours.page, colours.text);
    colours.textSelection = QColor::fromRgba(theme.editorColor(Theme::TextSelection));
    colours.findHit = mixed(QColor::fromRgba(theme.editorColor(Theme::SearchHighlight)), colours.page, 0.45);
    colours.currentFindHit
        = mixed(QColor::fromRgba(theme.editorColor(Theme::ReplaceHighlight)), colours.page, 0.35);
    return colours;
}

} // namespace hearsay
