// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/articlecolours.h"

#include "graph/speakerpalette.h"

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
    colours.faint = mixed(colours.text, colours.page, 0.36);
    colours.textSelection = QColor::fromRgba(theme.editorColor(Theme::TextSelection));
    colours.findHit = QColor::fromRgba(theme.editorColor(Theme::SearchHighlight));
    colours.currentFindHit = QColor::fromRgba(theme.editorColor(Theme::ReplaceHighlight));
    return colours;
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](float x, float y) { return float(x + (y - x) * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

} // namespace hearsay
