// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/cuestance.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

CueStance stanceOfCue(const QString &cue, const QString &before)
{
    static const QRegularExpression denial(u"\\b(den(?:y|ies|ied|ying|ials?)|refut(?:e[sd]?|ing)|reject(?:s|"
                                           u"ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e[sd]?|ing)|"
                                           "rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?"
                                           "|debunk(?:s|ed|ing)?|doubt(?:s|ed|ing)?|"
                                           "(?:rul(?:es?|ed|ing)|shut(?:s|ting)?|shoot(?:s|ing)?|shot|knock(?"
                                           ":s|ed|ing)?) (?:out|down)|disagree(?:s|d|ing)?|"
                                           "repudiat(?:e[sd]?|ing)|scotch(?:es|ed)?|quash(?:es|ed)?)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression talk(u"\\b(rumou?r(?:s|ed)?|speculat(?:ion|ions|e|es|ed|ing)|gossip|talk|"
                                         u"whispers?|hearsay|reportedly|supposedly|"
                                         "allegedly|apparently|purportedly)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression question(
        u"\\b(ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquire[sd]?|enquire[sd]?)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression negation(u"\\b(?:not|never|nor|neither)\\b|n[’']t\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression belief(u"\\b(believe[sd]?|think|accepts?|agree[sd]?|buy)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    CueStance found;
    if (const auto match = denial.match(cue); match.hasMatch()) {
        const bool negated
            = negation.match(cue.left(match.capturedStart())).hasMatch() || negation.match(before).hasMatch();
        found.stance = negated ? Stance::Rumour : Stance::Denies;
        found.word = match.captured(1);
    } else if (const auto rumour = talk.match(cue); rumour.hasMatch()) {
        found.stance = Stance::Rumour;
        found.word = rumour.captured(1);
    } else if (const auto disbelief = belief.match(cue);
               disbelief.hasMatch() && negation.match(cue.left(disbelief.capturedStart())).hasMatch())
    {
        found.stance = Stance::Denies;
        found.word = cue;
    } else if (question.match(cue).hasMatch()) {
        found.asks = true;
    }
    return found;
}

} // namespace hearsay
