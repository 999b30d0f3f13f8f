// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencewording.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct EvidenceTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Evidence)
};

/// The sentence of a code; %1 and %2 are its arguments in the order in which the members stand.
template <typename Code>
struct Sentence
{
    Code code;
    const char *text;
};

constexpr auto sentences = [] {
    using enum EvidenceCode;
    return std::to_array<Sentence<EvidenceCode>>({
        {TaggedCue,
         QT_TRANSLATE_NOOP(
             "hearsay::Evidence",
             "“%1” attributes here, as in annotated news; in cases like this %2 of 100 are right.")},
        {GroundsForCue, QT_TRANSLATE_NOOP("hearsay::Evidence", "For this speak most: %1.")},
        {GroundsAgainstCue, QT_TRANSLATE_NOOP("hearsay::Evidence", "Against it speak: %1.")},
        {NestedCue,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "Within a quotation “%1” reports what somebody else said.")},
        {AccordingToCue, QT_TRANSLATE_NOOP("hearsay::Evidence", "“According to” names the source.")},
        {ReportingVerb, QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” is a reporting verb.")},
        {TaggedContent,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "These words are what “%1” reports, by their place in the sentence.")},
        {NestedContent, QT_TRANSLATE_NOOP("hearsay::Evidence", "It is what the verb governs.")},
        {BlockQuotation,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "The words are set apart from the text as a block quotation.")},
        {ColonBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "The paragraph before ends with a colon that introduces the quotation.")},
        {ClauseAfterVerb, QT_TRANSLATE_NOOP("hearsay::Evidence", "The clause after the reporting verb.")},
        {ClauseBeforeVerb, QT_TRANSLATE_NOOP("hearsay::Evidence", "The clause before the reporting verb.")},
        {AccordingToContent,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“According to” attributes the sentence.")},
        {WordsOfSpeaker,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The speaker's own words for it, in quotation marks.")},
        {GoesOnFromParagraph,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The quotation goes on from the paragraph before.")},
        {GoesOnAfterClause,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The same speaker goes on after the reporting clause.")},
        {FollowedByReport,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The quotation is followed by who said it.")},
        {IntroducedByReport,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The quotation is introduced by who said it.")},
        {NameAndColon, QT_TRANSLATE_NOOP("hearsay::Evidence", "A name and a colon introduce the quotation.")},
        {DashAndName, QT_TRANSLATE_NOOP("hearsay::Evidence", "A dash and a name sign the quotation.")},
        {QuotedSentences,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "Whole sentences in quotation marks, without a reporting verb.")},
        {TranscriptLine,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "A line of a transcript: the label before the colon says who speaks.")},
        {ReaderSetKind, QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader set the kind.")},
        {TaggedSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "It is whom the sentence gives “%1” to.")},
        {NestedSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "It is the subject of the verb.")},
        {Signature, QT_TRANSLATE_NOOP("hearsay::Evidence", "The quotation is signed.")},
        {NamedAfterQuotation,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "The sentence after the quotation says whose words these were.")},
        {AccordingToSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "It follows “according to”.")},
        {SourceAfterVerb, QT_TRANSLATE_NOOP("hearsay::Evidence", "It follows the reporting verb.")},
        {SharedSubject,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "It is the subject that the reporting verb shares with the verb before.")},
        {SubjectOfVerb, QT_TRANSLATE_NOOP("hearsay::Evidence", "It is the subject of the reporting verb.")},
        {NewUnnamedSource,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "An unnamed source that the article has not mentioned before.")},
        {OwnUnnamedSource,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” brings in an unnamed source of its own.")},
        {FirstUnnamedSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "The first of the unnamed sources.")},
        {SameUnnamedSource,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” goes on with the unnamed source mentioned before.")},
        {CalledSo, QT_TRANSLATE_NOOP("hearsay::Evidence", "The text calls %2 “%1”.")},
        {CalledSoBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The article has called this speaker so before.")},
        {NamedBefore, QT_TRANSLATE_NOOP("hearsay::Evidence", "“The %1” is taken for %2, named before.")},
        {SpokenOfJustBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "“The %1” is taken for %2, the person spoken of just before.")},
        {DescribedOnly,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "The article describes this speaker and gives no name.")},
        {InterviewQuestion,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” marks the questions of the interview: %2 asks.")},
        {InterviewAnswer,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "“%1” marks the answers of the interview; the words before it speak of %2 most.")},
        {FirstPerson,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“I” is the speaker of the words around it: %1.")},
        {LikeliestPerson,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "“%1” is taken for %2: the likeliest of the people mentioned before.")},
        {PronounGoesOn, QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” goes on with the speaker before: %2.")},
        {MentionedBefore, QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” is taken for %2, mentioned before.")},
        {PluralOfSentence, QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” are the %2 of the same sentence.")},
        {PluralOfSentenceBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” are the %2 of the sentence before.")},
        {NamedTogether,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "“%1” are %2 and those named together with it in the same sentence.")},
        {LikeliestBody,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "“%1” is taken for %2, the likeliest body or document mentioned before.")},
        {WordsBeforePronoun,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” goes with the words before it: %2.")},
        {SaysTheSame, QT_TRANSLATE_NOOP("hearsay::Evidence", "%1 says the same words in the text.")},
        {SameSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "The same words name %1 for other words, too.")},
        {SaysWhatItIs, QT_TRANSLATE_NOOP("hearsay::Evidence", "The words say what %1 is.")},
        {BroughtOut, QT_TRANSLATE_NOOP("hearsay::Evidence", "%2 brought out “%1”.")},
        {NamedInSource, QT_TRANSLATE_NOOP("hearsay::Evidence", "The source names %1.")},
        {SubjectBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "Nobody is named; %1 is the subject of the sentence before.")},
        {SpeaksBeforeInParagraph,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "Nobody is named; %1 speaks before in this paragraph.")},
        {AloneBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "Nobody is named; the words before speak of %1 alone.")},
        {SpeaksInParagraphBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "Nobody is named; %1 speaks in the paragraph before.")},
        {OnlyPersonBefore,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "Nobody is named; %1 is the only person in the paragraph before.")},
        {ReaderNamedSpeaker, QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader named the speaker.")},
        {ReaderRemovedSpeaker, QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader took the speaker away.")},
        {SourceOfOutlet, QT_TRANSLATE_NOOP("hearsay::Evidence", "The source is %1's.")},
        {SourcesOfOutletGoOn, QT_TRANSLATE_NOOP("hearsay::Evidence", "It goes on with the sources of %1.")},
        {OutletTold, QT_TRANSLATE_NOOP("hearsay::Evidence", "%1 was told.")},
        {WriterTold, QT_TRANSLATE_NOOP("hearsay::Evidence", "The writer was told, for %1.")},
        {OutletNamedBefore, QT_TRANSLATE_NOOP("hearsay::Evidence", "“The outlet” is %1, named before.")},
        {OutletQuotes, QT_TRANSLATE_NOOP("hearsay::Evidence", "%1 quotes the speaker.")},
        {AppearedOn, QT_TRANSLATE_NOOP("hearsay::Evidence", "The words appeared on %1.")},
        {InterviewToldOfNext,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "The interview is the one with %1 that the text tells of next.")},
        {TalkingBefore, QT_TRANSLATE_NOOP("hearsay::Evidence", "The speaker was talking to %1 before.")},
        {SpokenTo, QT_TRANSLATE_NOOP("hearsay::Evidence", "The words were spoken to %1.")},
        {Nickname, QT_TRANSLATE_NOOP("hearsay::Evidence", "A nickname between the parts of a name.")},
        {TitleOfWork,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "Capitalised like the title of a work, and nothing reports speech.")},
        {WordsInSentence,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "A few words within a sentence that reports no speech.")},
        {ReaderTookForNone,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader said that this is no quotation.")},
    });
}();
static_assert(isInOrder(sentences, EvidenceCode(evidenceKinds.size() - 1)));

constexpr auto claimSentences = [] {
    using enum ClaimEvidenceCode;
    return std::to_array<Sentence<ClaimEvidenceCode>>({
        {MuchTheSame, QT_TRANSLATE_NOOP("hearsay::Evidence", "Says much the same as “%1” (likeness %2).")},
        {CueDenies, QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” denies what follows.")},
        {CuePassesOn,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "“%1” passes it on without saying that it is so.")},
        {ReportedWithin,
         QT_TRANSLATE_NOOP("hearsay::Evidence", "Said to have said so by whoever is quoted here.")},
        {WordsDeny, QT_TRANSLATE_NOOP("hearsay::Evidence", "The words themselves say that it is not so.")},
        {SaidToBeTrue, QT_TRANSLATE_NOOP("hearsay::Evidence", "Said to be true.")},
        {SaidToBeUntrue, QT_TRANSLATE_NOOP("hearsay::Evidence", "Said to be untrue.")},
        {OppositeOfClaim, QT_TRANSLATE_NOOP("hearsay::Evidence", "The words say the opposite of the claim.")},
        {SaidBy, QT_TRANSLATE_NOOP("hearsay::Evidence", "Said by %1.")},
        {SpeaksFor, QT_TRANSLATE_NOOP("hearsay::Evidence", "Speaks for %1.")},
        {NamelessSource,
         QT_TRANSLATE_NOOP("hearsay::Evidence",
                           "A nameless source: the same as in other articles where words, or outlet and "
                           "claim, are the same.")},
        {NobodyNamed, QT_TRANSLATE_NOOP("hearsay::Evidence", "The article names nobody who says so.")},
        {ToldBy, QT_TRANSLATE_NOOP("hearsay::Evidence", "Not heard from %1: %2 reports it.")},
        {CreditedTo, QT_TRANSLATE_NOOP("hearsay::Evidence", "Credited to %1, which has it from there.")},
        {ReaderSetOrigin, QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader said so.")},
        {ReaderSetStance, QT_TRANSLATE_NOOP("hearsay::Evidence", "A reader said so.")},
    });
}();
static_assert(isInOrder(claimSentences, ClaimEvidenceCode(claimEvidenceKinds.size() - 1)));

/// All at once: an argument may hold "%1", too.
QString filled(const char *sentence, const QStringList &arguments)
{
    const QString text = EvidenceTexts::tr(sentence);
    switch (arguments.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(arguments[0]);
    default:
        return text.arg(arguments[0], arguments[1]);
    }
}

QString groundInWords(CueGroundKind kind)
{
    switch (kind) {
    case CueGroundKind::Word:
        return EvidenceTexts::tr("the word itself");
    case CueGroundKind::Sense:
        return EvidenceTexts::tr("what words of its kind mean");
    case CueGroundKind::Neighbours:
        return EvidenceTexts::tr("the words beside it");
    case CueGroundKind::Structure:
        return EvidenceTexts::tr("its place in the sentence");
    case CueGroundKind::Quotes:
        return EvidenceTexts::tr("the quotation marks");
    case CueGroundKind::FirstReading:
        return EvidenceTexts::tr("a source or content that a first reading saw near it");
    case CueGroundKind::Place:
        return EvidenceTexts::tr("its place in the paragraph");
    }
    return {};
}

QString groundsInWords(const QList<CueGround> &grounds)
{
    QStringList parts;
    for (const CueGround &ground : grounds)
        parts.append(EvidenceTexts::tr("%1 (%2)", "a ground and its weight")
                         .arg(groundInWords(ground.kind),
                              QString::number(double(ground.weight), 'f', 1)
                                  .prepend(ground.weight > 0 ? u"+"_s : QString())));
    return parts.join(EvidenceTexts::tr(", ", "between the parts of a list"));
}

} // namespace

QString evidenceInWords(const Evidence &evidence, const Analysis &analysis)
{
    const EvidenceArguments taken = kindOf(evidence.code).arguments;
    QStringList arguments;
    if (taken.testFlag(EvidenceArgument::Term))
        arguments.append(evidence.term);
    if (taken.testFlag(EvidenceArgument::Entity))
        arguments.append(evidence.entity >= 0 && evidence.entity < analysis.entities.size()
                             ? analysis.entities[evidence.entity].name
                             : u"?"_s);
    if (taken.testFlag(EvidenceArgument::Chance))
        arguments.append(QString::number(qRound(evidence.chance * 100)));
    if (taken.testFlag(EvidenceArgument::Grounds))
        arguments.append(groundsInWords(evidence.grounds));
    return filled(sentences[std::size_t(evidence.code)].text, arguments);
}

QString evidenceInWords(const ClaimEvidence &evidence)
{
    const ClaimEvidenceKind &kind = kindOf(evidence.code);
    QStringList arguments;
    if (kind.hasTerm)
        arguments.append(evidence.term.isEmpty() ? EvidenceTexts::tr("the speaker") : evidence.term);
    if (kind.hasTeller)
        arguments.append(evidence.teller);
    if (kind.hasLikeness)
        arguments.append(QString::number(evidence.likeness, 'f', 2));
    return filled(claimSentences[std::size_t(evidence.code)].text, arguments);
}

QString remarkInWords(const SourcingRemark &remark)
{
    const QString origin = remark.origin.isEmpty() ? EvidenceTexts::tr("somebody") : remark.origin;
    switch (remark.rule) {
    case SourcingRule::OneAnonymousOrigin:
        return EvidenceTexts::tr("Only one nameless source stands behind “%1”: %2.").arg(remark.text, origin);
    case SourcingRule::ManyArticlesOneOrigin:
        return EvidenceTexts::tr("%Ln article(s) have “%1”, and all have it from %2.", nullptr,
                                 remark.articles)
            .arg(remark.text, origin);
    case SourcingRule::WordsDiffer:
        return EvidenceTexts::tr("The same quotation is printed with different words.");
    case SourcingRule::AnonymousOpinion:
        return EvidenceTexts::tr("%1 has no name, and judges: “%2”.").arg(origin, remark.text);
    case SourcingRule::DenialLeftOut:
        return EvidenceTexts::tr("Printed without the denial that %Ln other article(s) have: “%1”.", nullptr,
                                 remark.articles)
            .arg(remark.text);
    }
    return {};
}

} // namespace hearsay
