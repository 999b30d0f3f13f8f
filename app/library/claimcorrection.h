// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/stance.h"
#include "document/article.h"
#include "document/enumnames.h"
#include "library/correction.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// An article by what it says and who prints it: the same one when it is closed and opened again, and at the
/// next start. What the library tells articles apart by.
struct ArticleKey
{
    QByteArray textSha256; ///< of the text as UTF-16LE, 32 bytes
    QString outlet;

    friend bool operator==(const ArticleKey &, const ArticleKey &) = default;
    friend bool operator<(const ArticleKey &a, const ArticleKey &b)
    {
        return a.textSha256 == b.textSha256 ? a.outlet < b.outlet : a.textSha256 < b.textSha256;
    }
};

ArticleKey articleKeyOf(const Article &article);

/// Words of an article: a clause that states something, or a mention of somebody.
struct AnchoredWords
{
    ArticleKey article;
    TextAnchor words;

    friend bool operator==(const AnchoredWords &, const AnchoredWords &) = default;
};

/// What a reader says about claims. Two statements make the same claim or another one; a statement stands to
/// its claim in this way; two go back to the same origin or to another one; two mentions are the same person
/// or another one.
enum class ClaimCorrectionKind {
    SameClaim,
    OtherClaim,
    Stance,
    SameOrigin,
    OtherOrigin,
    SamePerson,
    OtherPerson,
};
template <>
struct EnumNames<ClaimCorrectionKind>
{
    static constexpr auto all = enumNames("same-claim", "other-claim", "stance", "same-origin",
                                          "other-origin", "same-person", "other-person");
};

/// One change by a reader to the claims, anchored by words, so that it holds over the next analysis. A later
/// one (greater id) wins over an earlier one.
struct ClaimCorrection
{
    CorrectionId id = noCorrection;
    ClaimCorrectionKind kind = ClaimCorrectionKind::SameClaim;
    /// What it is compared with, and stays as it is; empty for Stance.
    AnchoredWords reference;
    AnchoredWords target; ///< what the reader corrected
    Stance stance = Stance::Asserts; ///< Stance alone

    friend bool operator==(const ClaimCorrection &, const ClaimCorrection &) = default;
};

} // namespace hearsay
