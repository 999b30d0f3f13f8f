// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/grammar.h"

#include <array>

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 17> partsOfSpeech = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

constexpr std::array<std::string_view, 49> pennTags = {
    "CC",    "CD",    "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",  "NN", "NNS",
    "NNP",   "NNPS",  "PDT", "POS", "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",
    "VB",    "VBD",   "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", "$",   "``", "''",
    "-LRB-", "-RRB-", ",",   ".",   ":",   "HYPH", "NFP", "ADD", "AFX", "GW",
};

constexpr std::array<std::string_view, 51> relations = {
    "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",       "appos",
    "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",      "compound",
    "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",
    "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",      "flat",
    "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",  "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",        "obl",
    "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum", "root",
    "vocative",      "xcomp",
};

constexpr std::array<std::string_view, 5> nameTypes = {
    "O", "PER", "ORG", "LOC", "MISC",
};

} // namespace

std::span<const std::string_view> partOfSpeechNames()
{
    return partsOfSpeech;
}

std::span<const std::string_view> pennTagNames()
{
    return pennTags;
}

std::span<const std::string_view> relationNames()
{
    return relations;
}

std::span<const std::string_view> nameTypeNames()
{
    return nameTypes;
}

Relation plainRelation(Relation relation)
{
    const std::string_view name = relations[static_cast<std::size_t>(relation)];
    return enumeratorNamed<Relation>(name.substr(0, name.find(':')), relations).value_or(relation);
}

} // namespace hearsay
