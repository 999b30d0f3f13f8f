// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/treebank.h"

namespace hearsay {

/// The trees that an automatic parser gave to the articles of PolNeAR (NAME.tsv), turned from version 1 of
/// Universal Dependencies, as CoreNLP 3 writes it, to version 2: relations renamed, coordination turned to
/// the conjunct that follows, names of people headed by their first word. Lemmas and names are not filled in.
/// Sentences with a tag or relation that is not known are left out. Error: NotFound where there is no such
/// file.
Result<Treebank> readSilverTrees(const QString &folder);

} // namespace hearsay
