// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hearsay {

/// Where words come from: one independent utterance, or one speaker saying the same through the same outlet.
/// The same anonymous words through the same outlet are one origin, however many articles print them.
struct Origin
{
    QString id; ///< made of what was said and by whom; the same in any order of adding
    QString label; ///< for a reader: "Mara Voss", "insider (told Harbour Gazette)"
    QString speaker; ///< LibraryEntity::id, empty where the articles leave the speaker open
    bool anonymous = false; ///< nobody is named
    QStringList outlets; ///< names of the outlets that were told, or that print it where none was told
    QList<ArticleId> articles; ///< that carry it, ascending

    friend bool operator==(const Origin &, const Origin &) = default;
};

} // namespace hearsay
