// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/enumnames.h"

#include <QList>
#include <QString>

namespace hearsay {

/// The decision about claims that a piece of evidence speaks for.
enum class ClaimDecision {
    SameClaim, ///< that a statement belongs to the claim
    Stance, ///< that it asserts, denies or passes on
    Origin, ///< that it goes back to this origin
    SamePerson, ///< that two articles speak of the same one
    Correction, ///< a reader said so
};
template <>
struct EnumNames<ClaimDecision>
{
    static constexpr auto all = enumNames("same claim", "stance", "origin", "same person", "correction");
};

/// The rule or the reader that came to a decision about a claim. A new one needs a row in claimEvidenceKinds
/// and a sentence in export/evidencewording.cpp; neither compiles without.
enum class ClaimEvidenceCode : quint8 {
    // ClaimDecision::SameClaim
    MuchTheSame,
    // ClaimDecision::Stance
    CueDenies,
    CuePassesOn,
    ReportedWithin,
    WordsDeny,
    SaidToBeTrue,
    SaidToBeUntrue,
    OppositeOfClaim,
    // ClaimDecision::Origin
    SaidBy,
    SpeaksFor,
    NamelessSource,
    NobodyNamed,
    ToldBy,
    CreditedTo,
    ReaderSetOrigin,
    // ClaimDecision::Correction
    ReaderSetStance,
};

/// A row of the table of codes: its name in files and formats, what it decides, and which of the members of
/// ClaimEvidence it takes along.
struct ClaimEvidenceKind
{
    ClaimEvidenceCode code;
    const char *name;
    ClaimDecision decision;
    bool hasTerm = false;
    bool hasTeller = false;
    bool hasLikeness = false;
};

/// All codes, in the order of the enumeration.
inline constexpr auto claimEvidenceKinds = [] {
    using enum ClaimEvidenceCode;
    using enum ClaimDecision;
    return std::to_array<ClaimEvidenceKind>({
        {MuchTheSame, "much-the-same", SameClaim, true, false, true},
        {CueDenies, "cue-denies", Stance, true},
        {CuePassesOn, "cue-passes-on", Stance, true},
        {ReportedWithin, "reported-within", Stance},
        {WordsDeny, "words-deny", Stance},
        {SaidToBeTrue, "said-to-be-true", Stance},
        {SaidToBeUntrue, "said-to-be-untrue", Stance},
        {OppositeOfClaim, "opposite-of-claim", Stance},
        {SaidBy, "said-by", Origin, true},
        {SpeaksFor, "speaks-for", Origin, true},
        {NamelessSource, "nameless-source", Origin},
        {NobodyNamed, "nobody-named", Origin},
        {ToldBy, "told-by", Origin, true, true},
        {CreditedTo, "credited-to", Origin, true},
        {ReaderSetOrigin, "reader-set-origin", Origin},
        {ReaderSetStance, "reader-set-stance", Correction},
    });
}();

/// The row of a code.
constexpr const ClaimEvidenceKind &kindOf(ClaimEvidenceCode code)
{
    return claimEvidenceKinds[std::size_t(code)];
}

template <>
struct EnumNames<ClaimEvidenceCode>
{
    static constexpr auto all = namesOfKinds(claimEvidenceKinds);
};
static_assert(isInOrder(claimEvidenceKinds, ClaimEvidenceCode::ReaderSetStance));

/// One reason for one decision: which rule came to it, with its arguments, and the words of an article that
/// carried it (UTF-16 code units of that article's text; may be empty). No sentence: the front ends word it
/// (export/evidencewording.h). What the code does not take along keeps its default.
struct ClaimEvidence
{
    ClaimEvidenceCode code = ClaimEvidenceCode::MuchTheSame;
    ArticleId article = noArticle;
    QList<Span> words = {};
    /// A word of the article, the line of another statement, or the name of an origin; empty where ToldBy
    /// tells of a speaker without a name.
    QString term = {};
    /// The name of whoever reports.
    QString teller = {};
    /// Of two statements, 0 to 1, in hundredths.
    double likeness = 0;

    ClaimDecision decision() const { return kindOf(code).decision; }

    friend bool operator==(const ClaimEvidence &, const ClaimEvidence &) = default;
};

} // namespace hearsay
