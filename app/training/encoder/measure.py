# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a reader on the development parts: spans of roles as JSON that other tools score, trees, names, answers."""
import collections
import json

import numpy
import torch
import torch.nn.functional as F

from corpora import NAMES, words_in
from heads import REACH
from windows import WINDOW, Batch, window_from

SAME_NAMES = {'person': ('person',), 'organisation': ('organisation', 'outlet'), 'place': ('place',)}


def best_labels(chances):
    """Viterbi over log chances (word, label): 0 outside, 2k + 1 begins kind k, 2k + 2 goes on with it."""
    chances = chances.numpy()
    labels = chances.shape[1]
    never = numpy.float32(-1e9)
    inside = [label > 0 and label % 2 == 0 for label in range(labels)]
    steps = numpy.array([[never if inside[b] and a not in (b, b - 1) else 0 for b in range(labels)] for a in range(labels)])
    sums = chances[0] + numpy.where(inside, never, 0)
    before = numpy.zeros(chances.shape, dtype=numpy.int32)
    for at in range(1, len(chances)):
        all_sums = sums[:, None] + steps
        before[at], sums = all_sums.argmax(0), all_sums.max(0) + chances[at]
    path = [int(sums.argmax())]
    for at in range(len(chances) - 1, 0, -1):
        path.append(int(before[at, path[-1]]))
    return path[::-1]


def spans_of(labels, kind, base=0):
    """First and last word of each span of a kind."""
    spans = []
    for word, label in enumerate(labels):
        if label == 2 * kind + 1:
            spans.append((base + word, base + word))
        elif label == 2 * kind + 2 and spans and spans[-1][1] == base + word - 1:
            spans[-1] = (spans[-1][0], base + word)
    return spans


def article_vectors(reader, d, vocabulary):
    """A vector for each word of a document, from the window in whose middle it stands most."""
    items, first = [], 0
    while not items or items[-1][2] < len(d.words):
        items.append(window_from(d, first))
        first = max(first + 1, items[-1][2] - (items[-1][2] - first) // 2)
    room = lambda word, begin, end: min(word - begin if begin else 10**9, end - 1 - word if end < len(d.words) else 10**9)
    parts = []
    for at in range(0, len(items), 8):
        with torch.autocast('cpu', torch.bfloat16):
            parts += list(Batch(items[at:at + 8], vocabulary).vectors(reader.encoder))
    best = [max(range(len(items)), key=lambda i: room(word, *items[i][1:]) if items[i][1] <= word < items[i][2] else -1)
            for word in range(len(d.words))]
    return torch.stack([parts[i][word - items[i][1]] for word, i in enumerate(best)])


def read_roles(roles, vectors):
    """(cue, sources, contents) in words, as RoleHeads::read() finds them."""
    found = []
    for cue in spans_of(best_labels(F.log_softmax(roles.tag_scores(vectors)[:, 0], -1)), 0):
        begin, end = max(0, cue[0] - REACH), min(len(vectors), cue[1] + REACH)
        scores, _ = roles.link(vectors[None, begin:end], torch.tensor([0]), torch.tensor([cue[0] - begin]),
                               torch.tensor([cue[1] - begin]))
        labels = best_labels(F.log_softmax(scores[0], -1))
        if spans_of(labels, 1):
            found.append((cue, spans_of(labels, 0, begin), spans_of(labels, 1, begin)))
    return found


def write_roles(d, found, path):
    span = lambda words: {'start': d.words[words[0]][0], 'end': d.words[words[1]][1]}
    quotes = [dict(kind='direct', contents=[span(s) for s in contents], cue=span(cue), sources=[span(s) for s in sources],
                   speaker=None, via=[]) for cue, sources, contents in found]
    path.write_text(json.dumps(dict(quotes=quotes, entities=[])))


def _count_trees(trees, d, vectors, counts):
    by_sentence = collections.defaultdict(list)
    for word, label in enumerate(d.tree):
        if label:
            by_sentence[label[0]].append(word)
    parts = trees.tags(vectors).argmax(-1)
    for words in by_sentence.values():
        scores = trees.arcs(vectors[words][None])[0]
        scores[range(len(words)), range(len(words))] = -1e4
        heads = [-1 if head == len(words) else head for head in scores.argmax(-1).tolist()]
        relations = trees.relations(vectors[words][None], torch.zeros(len(words), dtype=torch.long),
                                    torch.arange(len(words)), torch.tensor(heads)).argmax(-1)
        for i, word in enumerate(words):
            _, head, relation, part, _ = d.tree[word]
            right = (words[heads[i]] if heads[i] >= 0 else -1) == head
            counts[d.corpus, 'words'] += 1
            counts[d.corpus, 'upos'] += int(parts[word]) == part
            counts[d.corpus, 'uas'] += right
            counts[d.corpus, 'las'] += right and int(relations[i]) == relation


def _count_names(mentions, d, vectors, counts):
    labels = best_labels(F.log_softmax(mentions.names(vectors).float(), -1))
    found = {(span, kind) for k, kind in enumerate(NAMES) for span in spans_of(labels, k)}
    for kind, kinds in SAME_NAMES.items():
        gold = {words_in(d, begin, end) for begin, end, types in d.names if types[0] == kind} - {None}
        named = {span for span, other in found if other in kinds}
        for key, number in (('gold', len(gold)), ('found', len(named)), ('right', len(gold & named))):
            counts[d.corpus, kind, key] += number


def _count_answers(mentions, d, vectors, counts):
    for at, two in d.asked:
        row = mentions.antecedents(vectors[None], torch.tensor([0]), torch.tensor([at]))[0]
        answer = int(torch.stack([row[name] for name, _ in two] + [row[-1]]).argmax())
        for i, (_, truth) in enumerate(two):
            for key, number in (('gold', truth), ('found', answer == i), ('right', truth and answer == i)):
                counts['gap', 'pronouns', key] += number


@torch.no_grad()
def measure(reader, documents, vocabulary, folder):
    """Prints the figures; the roles of PolNeAR's articles go to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    reader.eval()
    counts = collections.Counter()
    for d in documents:
        vectors = article_vectors(reader, d, vocabulary)
        if d.roles is not None:
            write_roles(d, read_roles(reader.roles, vectors), folder / f'{d.name}.json')
        if d.tree:
            _count_trees(reader.trees, d, vectors, counts)
        if d.names is not None:
            _count_names(reader.mentions, d, vectors, counts)
        _count_answers(reader.mentions, d, vectors, counts)
    for corpus in sorted({key[0] for key in counts if key[1] == 'words'}):
        print(corpus, *(f'{x} {100 * counts[corpus, x] / counts[corpus, "words"]:.2f}' for x in ('upos', 'uas', 'las')))
    for corpus, kind in sorted({key[:2] for key in counts if len(key) == 3}):
        gold, found, right = (counts[corpus, kind, key] for key in ('gold', 'found', 'right'))
        print(corpus, kind, f'F1 {2 * right / max(1, gold + found):.3f} of {gold}')
