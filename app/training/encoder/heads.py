# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The heads that read an encoder's vectors, one for each task, all small: linear layers, and biaffine products (Dozat and
Manning 2017) where two words are looked at together."""
import math

import torch
import torch.nn as nn

from corpora import NAMES

REACH = 150  # words to each side of a cue: RoleHeads::reach
LINK_LABELS = 5  # outside, begin and inside of sources, begin and inside of contents
DISTANCE_CLASSES = 21  # to each side
FORMS = ['none', 'name', 'description', 'pronoun']


def distance_class(words):
    """0 to 7 for as many words, then three steps for each doubling; words before come first."""
    far = abs(words)
    step = far if far < 8 else min(8 + int(math.log2(far / 8) * 3), DISTANCE_CLASSES - 1)
    return (0 if words < 0 else DISTANCE_CLASSES) + step


_FARTHEST = 600
_CLASSES = torch.tensor([distance_class(d) for d in range(-_FARTHEST, _FARTHEST + 1)])


def _step(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), nn.Dropout(0.1))


class Distances(nn.Module):
    """A bias for how far, and on which side, word `at` stands from word `of`."""

    def __init__(self, outputs):
        super().__init__()
        self.table = nn.Embedding(2 * DISTANCE_CLASSES, outputs)
        nn.init.zeros_(self.table.weight)

    def forward(self, of, at):
        return self.table(_CLASSES[(at - of).clamp(-_FARTHEST, _FARTHEST) + _FARTHEST])


class Roles(nn.Module):
    """Which words are cues, sources, contents; which sources and contents a cue has; whether it reports speech."""

    def __init__(self, width, inner=160):
        super().__init__()
        self.tags = nn.Linear(width, 9)  # outside, begin, inside: of cues, sources, contents
        self.query, self.key = _step(2 * width, inner), _step(width, inner)
        self.turn = nn.Parameter(torch.randn(LINK_LABELS, inner, inner) * 0.02)
        self.bias, self.distance = nn.Linear(inner, LINK_LABELS), Distances(LINK_LABELS)
        self.speech = nn.Linear(inner, 2)

    def tag_scores(self, vectors):
        return self.tags(vectors).float().view(*vectors.shape[:-1], 3, 3)

    def link(self, vectors, rows, first, last):
        """Scores (cue, word, label) for cues at words first to last of the given rows, and the cues' queries."""
        query = self.query(torch.cat([vectors[rows, first], vectors[rows, last]], -1))
        keys = self.key(vectors)
        turned = torch.einsum('ck,lkj->clj', query, self.turn)
        scores = torch.einsum('clj,ctj->ctl', turned, keys[rows]) + self.bias(keys)[rows]
        words = torch.arange(vectors.shape[1])
        return scores.float() + self.distance(first[:, None], words[None]), query


class Trees(nn.Module):
    """Parts of speech, and for each word of a sentence its head and their relation."""

    def __init__(self, width, tags, penn_tags, relations, inner=256, inner_relation=96):
        super().__init__()
        self.tags, self.penn_tags = nn.Linear(width, tags), nn.Linear(width, penn_tags)
        self.dependent, self.head = _step(width, inner), _step(width, inner)
        self.turn = nn.Parameter(torch.randn(inner, inner) * 0.02)
        self.head_bias, self.root, self.distance = nn.Linear(inner, 1), nn.Linear(inner, 1), Distances(1)
        self.related, self.relating = _step(width, inner_relation), _step(width, inner_relation)
        self.relation = nn.Parameter(torch.randn(relations, inner_relation, inner_relation) * 0.02)
        self.relation_bias = nn.Linear(2 * inner_relation, relations)
        self.root_vector = nn.Parameter(torch.zeros(inner_relation))

    def arcs(self, vectors):
        """Scores (row, word, head); the last head is none, for the root."""
        dependent, head, words = self.dependent(vectors), self.head(vectors), torch.arange(vectors.shape[1])
        scores = torch.einsum('bik,kl,bjl->bij', dependent, self.turn, head).float()
        scores = scores + self.head_bias(head).float().squeeze(-1)[:, None]
        scores = scores + self.distance(words[:, None], words[None]).squeeze(-1)
        return torch.cat([scores, self.root(dependent).float()], 2)

    def relations(self, vectors, rows, words, heads):
        """Scores (pair, relation); a head of -1 is the root."""
        related, relating = self.related(vectors[rows, words]), self.relating(vectors[rows, heads.clamp(min=0)])
        relating = torch.where((heads < 0)[:, None], self.root_vector.to(vectors.dtype), relating)
        scores = torch.einsum('nk,rkl,nl->nr', related, self.relation, relating).float()
        return scores + self.relation_bias(torch.cat([related, relating], -1)).float()


class Mentions(nn.Module):
    """Names with types; which words head a mention; and to which earlier head each refers, or to nothing yet named."""

    def __init__(self, width, inner=160):
        super().__init__()
        self.names, self.forms = nn.Linear(width, 1 + 2 * len(NAMES)), nn.Linear(width, len(FORMS))
        self.query, self.key = _step(width, inner), _step(width, inner)
        self.turn = nn.Parameter(torch.randn(inner, inner) * 0.02)
        self.key_bias, self.new, self.distance = nn.Linear(inner, 1), nn.Linear(inner, 1), Distances(1)

    def antecedents(self, vectors, rows, words):
        """Scores (mention, word) of all words; the last column is "new"."""
        query, keys, every = self.query(vectors[rows, words]), self.key(vectors), torch.arange(vectors.shape[1])
        scores = torch.einsum('nk,kl,ntl->nt', query, self.turn, keys[rows]).float()
        scores = scores + self.key_bias(keys).float().squeeze(-1)[rows]
        scores = scores + self.distance(words[:, None], every[None]).squeeze(-1)
        return torch.cat([scores, self.new(query).float()], 1)
