// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QList>
#include <QString>
#include <limits>

namespace hearsay {

/// One station on the way that words took from the one who spoke to the reader.
struct WayStep
{
    QString name;
    EntityType type = EntityType::Unknown;
    EntityIndex entity = noEntity; ///< noEntity for the article itself and for a speaker who is not known
};

/// How the window names things to the reader; translated, without markup, the same in text, tool tips and
/// card. Types of entities: entityTypeName() in export/attributionsummary.h.
QString kindInWords(AttributionKind kind);
/// The sign of a kind: quotation marks, a broken pair of them, or dots.
QString kindSign(AttributionKind kind);
QString decisionInWords(Decision decision);
/// "certain", "likely" …: five steps from 0 to 1, so that nobody has to read meaning into a percentage.
QString confidenceInWords(double confidence);

/// The speaker's name, clipped to longestShownName, or a phrase that says that the article leaves it open.
QString speakerName(const Analysis &analysis, const Attribution &attribution);
/// True where the speaker was named by inference alone, which every view has to show.
bool isGuess(const Attribution &attribution);
/// The speaker's name, with a question mark before it where it is a guess.
QString speakerLabel(const Analysis &analysis, const Attribution &attribution);
/// The words of all contents, pieces joined by an ellipsis, white space simplified; cut short with an
/// ellipsis after about `longest` code units.
QString attributedWords(const Article &article, const Attribution &attribution,
                        qsizetype longest = std::numeric_limits<qsizetype>::max());
/// Speaker → outlets that were told → this article.
QList<WayStep> wayOf(const AnalysedArticle &article, const Attribution &attribution);

} // namespace hearsay
