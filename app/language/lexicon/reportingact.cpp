// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/reportingact.h"

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordsenses.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

using Name = QLatin1StringView;
constexpr std::array actNames{Name("says"),     Name("asks"),   Name("orders"),   Name("denies"),
                              Name("confirms"), Name("claims"), Name("promises"), Name("criticises"),
                              Name("believes"), Name("knows"),  Name("wants"),    Name("feels"),
                              Name("other")};

} // namespace

QLatin1StringView nameOfAct(ReportingAct act)
{
    return actNames[static_cast<std::size_t>(act)];
}

ReportingAct actNamed(QStringView name)
{
    const auto found = std::find(actNames.begin(), actNames.end(), name);
    return found != actNames.end() ? static_cast<ReportingAct>(found - actNames.begin())
                                   : ReportingAct::Other;
}

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
