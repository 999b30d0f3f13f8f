// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/reportingact.h"

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordsenses.h"

namespace hearsay {

ReportingAct reportingActOf(const QString &lemma, PartOfSpeech part)
{
    if (const std::optional<ReportingAct> listed = Lexicon::shared().reportingAct(lemma))
        return *listed;
    switch (WordSenses::shared().kindOf(hashOf(lemma), part)) {
    case SenseKind::Communication:
        return ReportingAct::Says;
    case SenseKind::Cognition:
        return ReportingAct::Believes;
    case SenseKind::Emotion:
        return ReportingAct::Feels;
    case SenseKind::Happening:
    case SenseKind::Other:
        break;
    }
    return ReportingAct::Other;
}

} // namespace hearsay
