// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"

#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QList>

namespace hearsay {

/// The colours that an article is shown in: those of the page from a theme, those of the speakers from their
/// palette slots. A plain value.
struct ArticleColours
{
    QColor page; ///< behind the text
    QColor text;
    QColor
        faint; ///< for what stays in the background, still readable (4.5 : 1 on page where the theme allows)
    QColor textSelection;
    QColor findHit;
    QColor currentFindHit;
    bool dark = false;
    /// The palette slot of each entity, by EntityIndex; -1 for those that say nothing.
    QList<int> speakerSlots;

    /// For lines and text in the colour of `speaker`; that of the unknown speaker for noEntity.
    QColor strong(EntityIndex speaker) const;
    /// To lay behind text.
    QColor soft(EntityIndex speaker) const;
};

/// The page colours of `theme`; `dark` says which half of the speakers' palette goes with it.
ArticleColours articleColours(const KSyntaxHighlighting::Theme &theme, bool dark);

} // namespace hearsay
