# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each task asks of a batch of windows. A task that a batch has no labels of is left out."""
import random

import torch
import torch.nn.functional as F

from heads import REACH
from windows import NOT_SAID

NEVER = -1e4
MOST_MENTIONS = 48  # of a window
WEIGHTS = dict(tags=3, links=3, speech=0.1, parts=0.5, arcs=0.5, relations=0.3, names=1, forms=0.5, antecedents=0.3,
               answers=0.3)


def losses(reader, batch, vectors):
    """The weighted loss of each task by its name."""
    found = _role_losses(reader.roles, batch, vectors) | _tree_losses(reader.trees, batch, vectors) | \
        _mention_losses(reader.mentions, batch, vectors)
    return {name: WEIGHTS[name] * loss for name, loss in found.items()}


def _cross_entropy(scores, labels):
    return F.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=NOT_SAID)


def _mark(row, first, last, spans, begin, inside):
    """Labels the words of spans (first and last word) that lie in the window."""
    for a, b in spans:
        for word in range(max(a, first), min(b, last - 1) + 1):
            row[word - first] = begin if word == a else inside


def _role_losses(roles, batch, vectors):
    words = vectors.shape[1]
    tags = torch.full((*batch.word_mask.shape, 3), NOT_SAID)
    cues = []
    for row, (d, first, last) in enumerate(batch.items):
        if d.roles is None and d.speech is None:
            continue
        tags[row, :last - first] = 0
        tags[row, :last - first][torch.tensor(d.tag_open[first:last])] = NOT_SAID
        for cue, sources, contents, speech in d.links:
            for role, spans in enumerate(([cue], sources, contents)):
                _mark(tags[row, :, role], first, last, spans, 1, 2)
            if first <= cue[0] and cue[1] < last:
                link = torch.zeros(words, dtype=torch.long)
                _mark(link, first, last, sources, 1, 2)
                _mark(link, first, last, contents, 3, 4)
                cues.append((row, cue[0] - first, cue[1] - first, speech, link))
    found = {'tags': _cross_entropy(roles.tag_scores(vectors), tags)} if (tags != NOT_SAID).any() else {}
    if cues:
        rows, begins, ends, speech = (torch.tensor([cue[i] for cue in cues]) for i in range(4))
        scores, queries = roles.link(vectors, rows, begins, ends)
        near = batch.word_mask[rows] & ((torch.arange(words)[None] - begins[:, None]).abs() < REACH)
        found['links'] = F.cross_entropy(scores[near], torch.stack([cue[4] for cue in cues])[near])
        if (speech != NOT_SAID).any():
            found['speech'] = _cross_entropy(roles.speech(queries), speech)
    return found


def _tree_losses(trees, batch, vectors):
    column = lambda i: batch.labels(lambda d: d.tree and [word[i] if word else NOT_SAID for word in d.tree])
    sentences = column(0)
    if (sentences == NOT_SAID).all():
        return {}
    arcs = []
    for row, (d, first, last) in enumerate(batch.items):
        for word in range(first, last) if d.tree else ():
            if d.tree[word] and (d.tree[word][1] < 0 or first <= d.tree[word][1] < last):
                head = d.tree[word][1]
                arcs.append((row, word - first, head - first if head >= 0 else -1, d.tree[word][2]))
    rows, words, heads, relations = (torch.tensor([arc[i] for arc in arcs]) for i in range(4))
    some = rows.unique()
    scores = trees.arcs(vectors[some])
    apart = sentences[some][:, :, None] != sentences[some][:, None, :]
    scores = torch.cat([scores[..., :-1].masked_fill(apart, NEVER), scores[..., -1:]], 2)
    return {'parts': _cross_entropy(trees.tags(vectors), column(3)) + _cross_entropy(trees.penn_tags(vectors), column(4)),
            'arcs': F.cross_entropy(scores[torch.searchsorted(some, rows), words],
                                    torch.where(heads < 0, vectors.shape[1], heads)),
            'relations': F.cross_entropy(trees.relations(vectors, rows, words, heads), relations)}


def _mention_losses(mentions, batch, vectors):
    found = {}
    sets = batch.labels(lambda d: d.name_sets, fill=0)
    if (sets != 0).any():
        chances = F.log_softmax(mentions.names(vectors).float()[sets != 0], -1)
        allowed = (sets[sets != 0][:, None] >> torch.arange(chances.shape[1])[None]) & 1
        found['names'] = -torch.logsumexp(chances.masked_fill(allowed == 0, NEVER), -1).mean()
    forms = batch.labels(lambda d: d.forms)
    if (forms != NOT_SAID).any():
        found['forms'] = _cross_entropy(mentions.forms(vectors), forms)
    asked = _mentions_of(batch)
    if asked:
        found['antecedents'] = _antecedent_loss(mentions, vectors, asked)
    answers = [(row, at - first, [(name - first, truth) for name, truth in two])
               for row, (d, first, last) in enumerate(batch.items) for at, two in d.asked
               if all(first <= word < last for word in [at, *(name for name, _ in two)])]
    if answers:
        found['answers'] = _answer_loss(mentions, vectors, answers)
    return found


def _mentions_of(batch):
    """(row, word, earlier words of the same entity, all earlier heads)"""
    asked = []
    for row, (d, first, last) in enumerate(batch.items):
        heads = [word for word in sorted(d.heads or ()) if first <= word < last]
        for word in sorted(random.sample(heads, min(len(heads), MOST_MENTIONS))):
            before = [other for other in heads if other < word]
            asked.append((row, word - first, [w - first for w in before if d.heads[w] == d.heads[word]],
                          [w - first for w in before]))
    return asked


def _antecedent_loss(mentions, vectors, asked):
    """The chance of any right antecedent, or of none, among all earlier heads."""
    scores = mentions.antecedents(vectors, *(torch.tensor([a[i] for a in asked]) for i in range(2)))
    right, possible = torch.zeros_like(scores).bool(), torch.zeros_like(scores).bool()
    possible[:, -1] = True
    for i, (_, _, same, before) in enumerate(asked):
        possible[i, before] = True
        right[i, same or [-1]] = True
    scores = scores.masked_fill(~possible, NEVER)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, NEVER), 1)).mean()


def _answer_loss(mentions, vectors, answers):
    scores = mentions.antecedents(vectors, *(torch.tensor([a[i] for a in answers]) for i in range(2)))
    total = 0
    for row, (_, _, two) in zip(scores, answers):
        choice = torch.stack([row[name] for name, _ in two] + [row[-1]])
        right = next((i for i, (_, truth) in enumerate(two) if truth), len(two))
        total = total - F.log_softmax(choice, 0)[right]
    return total / len(answers)
