# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as numbers: pieces and labels of words, windows over them, batches of windows."""
import collections
import random
import re

import torch

from corpora import NAMES, PRONOUNS, runs, words_in
from encoder import Text
from heads import FORMS

NOT_SAID = -100  # a label that the corpus does not give: cross_entropy leaves it out
WINDOW = 254  # pieces
# In articles of which speech alone is annotated, sentences with these may report thoughts that nobody marked.
THOUGHT = re.compile(r'\b(believ|think|thought|hop(e|ing)|expect|want|fe(el|lt)|fear|kn[eo]w|plan|consider|likely|intend|'
                     r'wish|worr|decid|conclu|view|regard|see[ns]?\b|suspect|doubt|find|found)', re.I)


def prepare(document, vocabulary, labels):
    """Gives a document its pieces, and its labels by word. `labels`: number of each upos, xpos and relation."""
    d = document
    words = [d.text[begin:end] for begin, end, _ in d.words]
    d.read = Text(words, d.paragraphs, [mark for _, _, mark in d.words], vocabulary)
    d.tag_open = [False] * len(words)
    d.links = _links(d)
    d.tree = _tree(d, labels) if d.trees is not None else None
    d.name_sets = _name_sets(d) if d.names is not None else None
    d.heads, d.forms = _mentions(d, words) if d.mentions is not None else (None, None)
    d.asked = []
    for at, two in d.answers:
        pronoun, names = words_in(d, at, at + 1), [(words_in(d, begin, begin + 1), truth) for begin, truth in two]
        if pronoun and all(name for name, _ in names):
            d.asked.append((pronoun[0], [(name[0], truth) for name, truth in names]))
    return d


def _links(d):
    """(cue, sources, contents, is speech or NOT_SAID) in words, of each attribution that is annotated."""
    found = lambda role: [(runs(d, cue), runs(d, sources), runs(d, contents)) for cue, sources, contents in role]
    if d.roles is None:
        links = [(cue[0], sources, contents, 1) for cue, sources, contents in found(d.speech or []) if cue]
        said = {w for cue, sources, contents, _ in links for a, b in [cue, *sources, *contents] for w in range(a, b + 1)}
        for begin, end in zip(d.sentences, d.sentences[1:] + [len(d.words)]):
            if THOUGHT.search(d.text[d.words[begin][0]:d.words[end - 1][1]]):
                for word in set(range(begin, end)) - said:
                    d.tag_open[word] = True
        return links
    spoken = [cue[0] for cue, _, _ in found(d.speech or []) if cue]
    touches = lambda cue: any(a <= cue[1] and cue[0] <= b for a, b in spoken)
    return [(cue[0], sources, contents, NOT_SAID if d.speech is None else int(touches(cue[0])))
            for cue, sources, contents in found(d.roles) if cue]


def _tree(d, labels):
    """(sentence, head or -1, relation, upos, xpos) of each word, or None. Parts of a word that the treebank splits become
    one; what it does not split hangs together as "goeswith"."""
    tree = [None] * len(d.words)
    for number, rows in enumerate(d.trees):
        at = [words_in(d, row[0], row[1]) for row in rows]
        parts = collections.defaultdict(list)
        for part, word_range in enumerate(at):
            for word in range(word_range[0], word_range[1] + 1) if word_range else ():
                parts[word].append(part)
        for word, own in parts.items():
            top = next(part for part in own if rows[part][2] not in own)
            _, _, head, relation, upos, xpos = rows[top]
            if len(own) == 1 and at[top][0] < word:
                head, relation = at[top][0], 'goeswith'
            else:
                head = at[head][0] if head >= 0 and at[head] else -1
            tree[word] = (number, head, labels['relation'][relation], labels['upos'][upos], labels['xpos'][xpos])
    return tree


def name_label(kind, begins):
    return 2 * NAMES.index(kind) + (1 if begins else 2)


def _name_sets(d):
    """For each word the labels of names that it may have, as bits."""
    outside = 1 | sum(1 << name_label(kind, begins) for kind in d.open_names for begins in (True, False))
    sets = [outside] * len(d.words)
    for begin, end, kinds in d.names:
        words = words_in(d, begin, end)
        for word in range(words[0], words[1] + 1) if words else ():
            sets[word] = sum(1 << name_label(kind, word == words[0]) for kind in kinds)
    return sets


def _mentions(d, words):
    """Entity of each head word, and the form of each word."""
    heads = {}
    forms = [NOT_SAID if d.open_pronouns and word.lower() in PRONOUNS else 0 for word in words]
    for begin, end, head, entity, form in sorted(d.mentions, key=lambda m: m[0] - m[1]):
        at = words_in(d, head, head + 1)
        if at:
            heads[at[0]], forms[at[0]] = entity, FORMS.index(form)
    return heads, forms


def window_from(d, first, length=WINDOW):
    """The words [first, last) whose pieces fill a window."""
    firsts, last = d.read.firsts, first
    while last < len(firsts) and (firsts[last + 1] if last + 1 < len(firsts) else len(d.read.pieces)) <= firsts[first] + length:
        last += 1
    return d, first, max(last, first + 1)


def windows_of(documents):
    """All documents in windows, the first of each of random length, so that no epoch cuts as the one before."""
    items = []
    for d in documents:
        first, length = 0, random.randint(WINDOW // 2, WINDOW) if len(d.read.pieces) > WINDOW else WINDOW
        while first < len(d.words):
            items.append(window_from(d, first, length))
            first, length = items[-1][2], WINDOW
    return items


def batches_of(items, size):
    """Batches in random order, of windows of like length."""
    random.shuffle(items)
    batches = []
    for at in range(0, len(items), 16 * size):
        part = sorted(items[at:at + 16 * size], key=lambda item: item[2] - item[1])
        batches += random.sample([part[i:i + size] for i in range(0, len(part), size)], -(-len(part) // size))
    return batches


class Batch:
    """Windows side by side: `pieces`, `cases`, `marks` and their `mask`; `firsts`, the first piece of each word."""

    def __init__(self, items, vocabulary):
        self.items, rows = items, []
        for d, first, last in items:
            begin = d.read.firsts[first]
            end = d.read.firsts[last] if last < len(d.words) else len(d.read.pieces)
            end = min(end, begin + WINDOW)
            around = lambda values, left, right: [left] + values[begin:end] + [right]
            rows.append((around(d.read.pieces, vocabulary.start, vocabulary.separator), around(d.read.cases, 0, 0),
                         around(d.read.marks, 0, 0), [at - begin + 1 for at in d.read.firsts[first:last]]))
        self.pieces, self.cases, self.marks, firsts = (self._padded([row[i] for row in rows]) for i in range(4))
        self.mask = self._padded([[1] * len(row[0]) for row in rows]).bool()
        self.word_mask = self._padded([[1] * len(row[3]) for row in rows]).bool()
        self.firsts = firsts.clamp(max=self.pieces.shape[1] - 1)

    @staticmethod
    def _padded(rows):
        longest = max(len(row) for row in rows)
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    def vectors(self, encoder):
        """A vector for each word."""
        all_pieces = encoder(self.pieces, self.cases, self.marks, self.mask)
        return torch.gather(all_pieces, 1, self.firsts[..., None].expand(-1, -1, all_pieces.shape[-1])).float()

    def labels(self, of, fill=NOT_SAID):
        """A row for each window; `of(document)`: a value for each word, or None."""
        table = torch.full(self.word_mask.shape, fill)
        for row, (d, first, last) in enumerate(self.items):
            values = of(d)
            if values is not None:
                table[row, :last - first] = torch.tensor(values[first:last])
        return table
