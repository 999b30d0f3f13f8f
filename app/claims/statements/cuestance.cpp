// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/cuestance.h"

#include "language/lexicon/lexicon.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// A word or phrase of a cue and what it does.
struct CueWord
{
    qsizetype begin = 0;
    QString words;
    CuePolarity polarity = CuePolarity::Asserts;
};

/// The words of a cue, two that are listed as one phrase ("ruled out") together.
QList<CueWord> cueWordsOf(const QString &cue)
{
    static const QRegularExpression pattern(u"(\\w+)(?: (?=(\\w+)))?"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    const Lexicon &lexicon = Lexicon::shared();
    QList<CueWord> words;
    for (auto it = pattern.globalMatch(cue); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString phrase = match.captured(1) + u' ' + match.captured(2);
        const CuePolarity ofPhrase = lexicon.polarity(phrase.toLower());
        if (ofPhrase != CuePolarity::Asserts)
            words.append({match.capturedStart(), phrase, ofPhrase});
        else
            words.append(
                {match.capturedStart(), match.captured(1), lexicon.polarity(match.captured(1).toLower())});
    }
    return words;
}

bool isNegated(const QString &before)
{
    static const QRegularExpression negation(u"\\b(?:not|never|nor|neither)\\b|n[’']t\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return negation.match(before).hasMatch();
}

} // namespace

CueStance stanceOfCue(const QString &cue, const QString &before)
{
    const QList<CueWord> words = cueWordsOf(cue);
    const auto first = [&words](CuePolarity polarity) {
        const auto found = std::find_if(words.begin(), words.end(), [polarity](const CueWord &word) {
            return word.polarity == polarity;
        });
        return found != words.end() ? &*found : nullptr;
    };
    CueStance found;
    if (const CueWord *denial = first(CuePolarity::Denies)) {
        const bool negated = isNegated(cue.left(denial->begin)) || isNegated(before);
        found.stance = negated ? Stance::Rumour : Stance::Denies;
        found.word = denial->words;
    } else if (const CueWord *talk = first(CuePolarity::PassesOn)) {
        found.stance = Stance::Rumour;
        found.word = talk->words;
    } else if (const CueWord *belief = first(CuePolarity::Assents);
               belief && isNegated(cue.left(belief->begin))) {
        found.stance = Stance::Denies;
        found.word = cue;
    } else {
        found.asks = first(CuePolarity::Asks) != nullptr;
    }
    return found;
}

} // namespace hearsay
