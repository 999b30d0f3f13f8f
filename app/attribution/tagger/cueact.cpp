// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cueact.h"

#include "language/lexicon/lexicon.h"

namespace hearsay {

ReportingAct actOfCue(const AnalysedText &text, const TaggedAttribution &tagged)
{
    for (qsizetype i = tagged.cue.begin; i + 1 < tagged.cue.end; ++i) {
        const QString phrase = Lexicon::shared().phrase(text.lower(i) + u' ' + text.lower(i + 1));
        if (!phrase.isEmpty())
            return reportingActOf(phrase, PartOfSpeech::Verb);
    }
    const WordAnalysis &word = text.words[tagged.anchor];
    return reportingActOf(word.lemma.toLower(), word.tag.part);
}

} // namespace hearsay
