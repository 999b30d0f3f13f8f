# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/encoder: a small encoder of random weights, in floats and in bytes, and what Python makes of
words with it. tests/language/tst_encoder.cpp and tst_wordpieces.cpp compare.

usage: python make_fixture.py FOLDER
"""
import json
import pathlib
import sys

import torch

import encoder
import modelfile
import wordpieces

WINDOW, STRIDE = 30, 15
LETTERS = [chr(c) for c in range(33, 127) if not chr(c).isupper()]
VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] + LETTERS + ['##' + c for c in LETTERS if c.isalnum()] + [
    'the', 'said', 'that', 'quill', 'ada', 'mayor', 'we', 'will', 'walk', '##ing', '##ed', '##er', 'cafe', 'un',
    '##walk', 'river', '##side', '–', '“', '”', '2026', 'σας', 'σασ', '東', '京', '##京', 'ß', '𝒜', '##𝒜', 'ſ']
WORDS = ('The mayor , Ada Quill , said that we will walk . “ UNwalked riversider ” – café cafe\u0301 CAFÉ don’t 2026 '
         '2026th').split()
# What makes trouble: case without a counterpart, marks alone, halves of pairs, white space, and lengths.
NASTY = ('İzmir ΣΑΣ Σας 東京 straße 𝒜𝒜 x²y a_b A.B. #tag \u0301 \u0939\u093f \ufffd McQuill O’Quill Don’t I x- ſ ŉ ǅ ª '
         '² ½ ١٢ zwj\u200dx soft\u00adhyphen [UNK] ##ing ## A1 U.S. iPad Ada-Quill').split(' ') + [
    '', ' ', '\u00a0', '\x1c', '\x85', '\u2028', 'a b', '\ud800', '\udc00x', 'x\ud835', 'q' * 100, 'q' * 101,
    '𝒜' * 50, '𝒜' * 51, 'İ' * 60, 'a-' * 40]
LONG = [('!', 100000), ('walking', 20000), ('e\u0301', 50000), ('\u0301', 100000), ('𝒜', 60000), ('a ', 50000),
        ('\ud800', 70000)]


def sample_encoder():
    small = encoder.Encoder(len(VOCABULARY), width=40, heads=4, inner=56, layers=2, positions=WINDOW + 2)
    with torch.no_grad():
        for name, weight in small.named_parameters():
            weight.copy_(torch.randn_like(weight) * (0.2 if weight.dim() > 1 else 0.1)
                         + (1 if 'norm' in name and name.endswith('weight') else 0))
    return small


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7)
    vocabulary, small, head = wordpieces.WordPieces(VOCABULARY), sample_encoder(), torch.nn.Linear(40, 5)
    for name, eight_bits in (('floats', False), ('bytes', True)):
        model = modelfile.ModelFile()
        model.add_encoder(small, vocabulary, WINDOW, STRIDE, eight_bits=eight_bits)
        model.add_dense('head', head, eight_bits)
        model.save(folder / f'{name}.model')
    words = WORDS + NASTY + WORDS * 3
    paragraphs = list(range(0, len(words), 17))
    marks = [i % encoder.MARKS for i in range(len(words))]
    vectors = encoder.encode(small, vocabulary, words, paragraphs, marks, WINDOW, STRIDE)
    (folder / 'vectors').write_bytes(vectors.numpy().astype('<f4').tobytes())
    (folder / 'scores').write_bytes(head(vectors).detach().numpy().astype('<f4').tobytes())
    entries = [dict(word=word, times=times, pieces=vocabulary(word * times), case=wordpieces.case_of(word * times))
               for word, times in [(word, 1) for word in WORDS + NASTY] + LONG]
    # One line for each, so that a change of them can be read.
    lines = ',\n'.join(json.dumps(entry) for entry in entries)
    (folder / 'words.json').write_text(json.dumps(dict(words=words, paragraphs=paragraphs, marks=marks))[:-1]
                                       + f', "pieces": [\n{lines}\n]}}\n')


main()
