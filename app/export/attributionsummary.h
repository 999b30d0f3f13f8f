// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>
#include <QStringList>
#include <limits>

namespace hearsay {

/// One attribution in words for a reader: what text and PDF print. All strings are on one line and fit for
/// display.
struct AttributionSummary
{
    QString kind; ///< "direct", "indirect" or "mixed", translated
    QString speaker; ///< the entities' names, or that they are left open
    QString source; ///< the words that the text gives as the source; empty where they are the speaker's name,
                    ///< or none
    QString cue; ///< empty where there is none
    QStringList via; ///< names of the outlets that the speaker spoke to
    QString content; ///< the pieces of content with " … " between them
    QString confidence; ///< "93 %"

    /// "to Page One, Page Two": whom the words were spoken to before this article had them, or an empty
    /// string.
    QString way() const;
};

/// The words for attribution number `index` of `article`, which must exist; source, cue and content are cut
/// short after `longest` code units, so that the cost has a bound where contents stand inside one another.
AttributionSummary summarise(const AnalysedArticle &article, AttributionIndex index,
                             qsizetype longest = std::numeric_limits<qsizetype>::max());

/// The name of an entity, clipped to longestShownName, or the words for an open speaker where `entity` is
/// noEntity.
QString speakerName(const Analysis &analysis, EntityIndex entity);

/// A remark for the reader of an article a part of which was left unread (Analysis::unread): how much, why,
/// and what to do. Empty for every other article, and for one without an analysis.
QString unreadRemark(const AnalysedArticle &article);

/// "person", "anonymous source" …, translated.
QString entityTypeName(EntityType type);

/// `text` on one line, visibleText(): nothing in it could forge what a terminal or a page shows.
QString displayText(QStringView text);

} // namespace hearsay
