// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

#include <QFlags>

namespace hearsay {

/// The decision that a piece of evidence speaks for.
enum class Decision { Content, Cue, Source, Speaker, Via, NotSpeech };
template <>
struct EnumNames<Decision>
{
    static constexpr auto all = enumNames("content", "cue", "source", "speaker", "via", "not speech");
};

/// The rule, the head of a model or the reader that came to a decision about an article. A new one needs a
/// row in evidenceKinds and a sentence in export/evidencewording.cpp; neither compiles without.
enum class EvidenceCode : quint8 {
    // Decision::Cue: which words attribute
    TaggedCue,
    GroundsForCue,
    GroundsAgainstCue,
    NestedCue,
    AccordingToCue,
    ReportingVerb,
    // Decision::Content: what is attributed
    TaggedContent,
    NestedContent,
    BlockQuotation,
    ColonBefore,
    ClauseAfterVerb,
    ClauseBeforeVerb,
    AccordingToContent,
    WordsOfSpeaker,
    GoesOnFromParagraph,
    GoesOnAfterClause,
    FollowedByReport,
    IntroducedByReport,
    NameAndColon,
    DashAndName,
    QuotedSentences,
    TranscriptLine,
    ReaderSetKind,
    // Decision::Source: what the text gives as its origin
    TaggedSource,
    NestedSource,
    Signature,
    NamedAfterQuotation,
    AccordingToSource,
    SourceAfterVerb,
    SharedSubject,
    SubjectOfVerb,
    // Decision::Speaker: who that is
    NewUnnamedSource,
    OwnUnnamedSource,
    FirstUnnamedSource,
    SameUnnamedSource,
    CalledSo,
    CalledSoBefore,
    NamedBefore,
    SpokenOfJustBefore,
    DescribedOnly,
    InterviewQuestion,
    InterviewAnswer,
    FirstPerson,
    LikeliestPerson,
    PronounGoesOn,
    MentionedBefore,
    PluralOfSentence,
    PluralOfSentenceBefore,
    NamedTogether,
    LikeliestBody,
    WordsBeforePronoun,
    SaysTheSame,
    SameSource,
    SaysWhatItIs,
    BroughtOut,
    NamedInSource,
    SubjectBefore,
    SpeaksBeforeInParagraph,
    AloneBefore,
    SpeaksInParagraphBefore,
    OnlyPersonBefore,
    ReaderNamedSpeaker,
    ReaderRemovedSpeaker,
    // Decision::Via: the outlet that was told
    SourceOfOutlet,
    SourcesOfOutletGoOn,
    OutletTold,
    WriterTold,
    OutletNamedBefore,
    OutletQuotes,
    AppearedOn,
    InterviewToldOfNext,
    TalkingBefore,
    SpokenTo,
    // Decision::NotSpeech: quotation marks that attribute nothing
    Nickname,
    TitleOfWork,
    WordsInSentence,
    ReaderTookForNone,
};

/// What a code takes along; the members of Evidence of the same names.
enum class EvidenceArgument { Term = 0x1, Entity = 0x2, Chance = 0x4, Grounds = 0x8 };
Q_DECLARE_FLAGS(EvidenceArguments, EvidenceArgument)
Q_DECLARE_OPERATORS_FOR_FLAGS(EvidenceArguments)

/// A row of the table of codes: its name in files and formats, what it decides, and what it takes along.
struct EvidenceKind
{
    EvidenceCode code;
    const char *name;
    Decision decision;
    EvidenceArguments arguments;
};

/// All codes, in the order of the enumeration.
inline constexpr auto evidenceKinds = [] {
    using enum EvidenceCode;
    using enum Decision;
    using enum EvidenceArgument;
    return std::to_array<EvidenceKind>({
        {TaggedCue, "tagged-cue", Cue, Term | Chance},
        {GroundsForCue, "grounds-for-cue", Cue, Grounds},
        {GroundsAgainstCue, "grounds-against-cue", Cue, Grounds},
        {NestedCue, "nested-cue", Cue, Term},
        {AccordingToCue, "according-to-cue", Cue, {}},
        {ReportingVerb, "reporting-verb", Cue, Term},
        {TaggedContent, "tagged-content", Content, Term},
        {NestedContent, "nested-content", Content, {}},
        {BlockQuotation, "block-quotation", Content, {}},
        {ColonBefore, "colon-before", Content, {}},
        {ClauseAfterVerb, "clause-after-verb", Content, {}},
        {ClauseBeforeVerb, "clause-before-verb", Content, {}},
        {AccordingToContent, "according-to-content", Content, {}},
        {WordsOfSpeaker, "words-of-speaker", Content, {}},
        {GoesOnFromParagraph, "goes-on-from-paragraph", Content, {}},
        {GoesOnAfterClause, "goes-on-after-clause", Content, {}},
        {FollowedByReport, "followed-by-report", Content, {}},
        {IntroducedByReport, "introduced-by-report", Content, {}},
        {NameAndColon, "name-and-colon", Content, {}},
        {DashAndName, "dash-and-name", Content, {}},
        {QuotedSentences, "quoted-sentences", Content, {}},
        {TranscriptLine, "transcript-line", Content, {}},
        {ReaderSetKind, "reader-set-kind", Content, {}},
        {TaggedSource, "tagged-source", Source, Term},
        {NestedSource, "nested-source", Source, {}},
        {Signature, "signature", Source, {}},
        {NamedAfterQuotation, "named-after-quotation", Source, {}},
        {AccordingToSource, "according-to-source", Source, {}},
        {SourceAfterVerb, "source-after-verb", Source, {}},
        {SharedSubject, "shared-subject", Source, {}},
        {SubjectOfVerb, "subject-of-verb", Source, {}},
        {NewUnnamedSource, "new-unnamed-source", Speaker, {}},
        {OwnUnnamedSource, "own-unnamed-source", Speaker, Term},
        {FirstUnnamedSource, "first-unnamed-source", Speaker, {}},
        {SameUnnamedSource, "same-unnamed-source", Speaker, Term},
        {CalledSo, "called-so", Speaker, Term | Entity},
        {CalledSoBefore, "called-so-before", Speaker, {}},
        {NamedBefore, "named-before", Speaker, Term | Entity},
        {SpokenOfJustBefore, "spoken-of-just-before", Speaker, Term | Entity},
        {DescribedOnly, "described-only", Speaker, {}},
        {InterviewQuestion, "interview-question", Speaker, Term | Entity},
        {InterviewAnswer, "interview-answer", Speaker, Term | Entity},
        {FirstPerson, "first-person", Speaker, Entity},
        {LikeliestPerson, "likeliest-person", Speaker, Term | Entity},
        {PronounGoesOn, "pronoun-goes-on", Speaker, Term | Entity},
        {MentionedBefore, "mentioned-before", Speaker, Term | Entity},
        {PluralOfSentence, "plural-of-sentence", Speaker, Term | Entity},
        {PluralOfSentenceBefore, "plural-of-sentence-before", Speaker, Term | Entity},
        {NamedTogether, "named-together", Speaker, Term | Entity},
        {LikeliestBody, "likeliest-body", Speaker, Term | Entity},
        {WordsBeforePronoun, "words-before-pronoun", Speaker, Term | Entity},
        {SaysTheSame, "says-the-same", Speaker, Entity},
        {SameSource, "same-source", Speaker, Entity},
        {SaysWhatItIs, "says-what-it-is", Speaker, Entity},
        {BroughtOut, "brought-out", Speaker, Term | Entity},
        {NamedInSource, "named-in-source", Speaker, Entity},
        {SubjectBefore, "subject-before", Speaker, Entity},
        {SpeaksBeforeInParagraph, "speaks-before-in-paragraph", Speaker, Entity},
        {AloneBefore, "alone-before", Speaker, Entity},
        {SpeaksInParagraphBefore, "speaks-in-paragraph-before", Speaker, Entity},
        {OnlyPersonBefore, "only-person-before", Speaker, Entity},
        {ReaderNamedSpeaker, "reader-named-speaker", Speaker, {}},
        {ReaderRemovedSpeaker, "reader-removed-speaker", Speaker, {}},
        {SourceOfOutlet, "source-of-outlet", Via, Entity},
        {SourcesOfOutletGoOn, "sources-of-outlet-go-on", Via, Entity},
        {OutletTold, "outlet-told", Via, Entity},
        {WriterTold, "writer-told", Via, Entity},
        {OutletNamedBefore, "outlet-named-before", Via, Entity},
        {OutletQuotes, "outlet-quotes", Via, Entity},
        {AppearedOn, "appeared-on", Via, Entity},
        {InterviewToldOfNext, "interview-told-of-next", Via, Entity},
        {TalkingBefore, "talking-before", Via, Entity},
        {SpokenTo, "spoken-to", Via, Entity},
        {Nickname, "nickname", NotSpeech, {}},
        {TitleOfWork, "title-of-work", NotSpeech, {}},
        {WordsInSentence, "words-in-sentence", NotSpeech, {}},
        {ReaderTookForNone, "reader-took-for-none", NotSpeech, {}},
    });
}();

/// The row of a code.
constexpr const EvidenceKind &kindOf(EvidenceCode code)
{
    return evidenceKinds[std::size_t(code)];
}

template <>
struct EnumNames<EvidenceCode>
{
    static constexpr auto all = namesOfKinds(evidenceKinds);
};
static_assert(isInOrder(evidenceKinds, EvidenceCode::ReaderTookForNone));

} // namespace hearsay
