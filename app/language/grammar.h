// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>
#include <span>
#include <string_view>

namespace hearsay {

/// Parts of speech of Universal Dependencies 2 (UPOS).
enum class PartOfSpeech : quint8 {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
};

/// Fine parts of speech of the Penn Treebank, as the English treebanks of UD use them (XPOS).
enum class PennTag : quint8 {
    Cc,
    Cd,
    Dt,
    Ex,
    Fw,
    In,
    Jj,
    Jjr,
    Jjs,
    Ls,
    Md,
    Nn,
    Nns,
    Nnp,
    Nnps,
    Pdt,
    Pos,
    Prp,
    PrpPossessive,
    Rb,
    Rbr,
    Rbs,
    Rp,
    Sym,
    To,
    Uh,
    Vb,
    Vbd,
    Vbg,
    Vbn,
    Vbp,
    Vbz,
    Wdt,
    Wp,
    WpPossessive,
    Wrb,
    Dollar,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Comma,
    FullStop,
    Colon,
    Hyphen,
    OtherPunctuation,
    Address,
    Affix,
    GoesWith,
};

/// Relations of Universal Dependencies 2 with the subtypes of English.
enum class Relation : quint8 {
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjOuter,
    CsubjPass,
    Dep,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
};

/// What a name names. Other: works, events, products, peoples and whatever else is written as a name.
enum class NameType : quint8 {
    None,
    Person,
    Organisation,
    Place,
    Other,
};

/// The usual spellings, by the number of the enumerator: "VERB", "VBD", "nsubj:pass", "PER".
std::span<const std::string_view> partOfSpeechNames();
std::span<const std::string_view> pennTagNames();
std::span<const std::string_view> relationNames();
std::span<const std::string_view> nameTypeNames();

/// The enumerator spelled `name` in `names`, if any.
template <typename Enumeration>
std::optional<Enumeration> enumeratorNamed(std::string_view name, std::span<const std::string_view> names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<Enumeration>(i);
    }
    return std::nullopt;
}

/// The relation without its subtype: AclRelcl is Acl, NsubjPass is Nsubj.
Relation plainRelation(Relation relation);

/// VB, VBD, VBG, VBN, VBP, VBZ.
constexpr bool isVerbTag(PennTag tag)
{
    return tag >= PennTag::Vb && tag <= PennTag::Vbz;
}
/// NN, NNS, NNP, NNPS.
constexpr bool isNounTag(PennTag tag)
{
    return tag >= PennTag::Nn && tag <= PennTag::Nnps;
}

} // namespace hearsay
