// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/wordpieces.h"
#include "require.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

Result<WordPieces> samplePieces()
{
    ModelFileBuilder builder;
    builder.addLines("encoder.vocabulary",
                     {u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"a"_s, u"##a"_s, u"##b"_s, u"ab"_s, u"said"_s,
                      u"'"_s, u"."_s, u"\u03c3"_s, u"##\u03c3"_s, u"\U0001d49c"_s, u"##\U0001d49c"_s,
                      u"\u6771"_s});
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), u"fuzz"_s);
    return WordPieces::load(file.value());
}

} // namespace

/// Any UTF-16 as a word: it has a piece, at most so many, all of them in the vocabulary, and the same
/// whatever was there before. Lower case and the word itself are one but for their case.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const Result<WordPieces> vocabulary = samplePieces();
    const WordPieces &pieces = vocabulary.value();
    const QString word(reinterpret_cast<const QChar *>(data), qsizetype(size / sizeof(QChar)));
    std::vector<int> found;
    pieces.append(word, found);
    require(!found.empty() && found.size() <= std::size_t(WordPieces::mostPieces));
    require(std::ranges::all_of(found, [&](int piece) { return piece >= 0 && piece < pieces.size(); }));
    require(std::ranges::none_of(found, [&](int piece) { return piece == 1 || piece == 2; }));
    std::vector<int> twice = found;
    pieces.append(word, twice);
    require(std::ranges::equal(found, std::span(twice).subspan(found.size())));
    const WordCase wordCase = wordCaseOf(word);
    require(wordCase <= WordCase::Mixed);
    return 0;
}
