# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the encoder with all its heads at once, and writes checkpoints and figures.

usage: python train.py --corpora DIR --readings DIR --base MODEL_FOLDER --tool HEARSAY_TRAIN --output DIR [--epochs 5]

README.md says what these are.
"""
import argparse
import collections
import itertools
import pathlib
import random
import time

import torch
import torch.nn as nn

import corpora
from encoder import Encoder
from heads import Mentions, Roles, Trees
from losses import losses
from measure import measure
from windows import Batch, batches_of, prepare, windows_of
from wordpieces import WordPieces

WARM_UP = 0.05  # of all steps


class Reader(nn.Module):
    """The encoder and every head."""

    def __init__(self, encoder, labels):
        super().__init__()
        width = encoder.pieces.weight.shape[1]
        self.encoder, self.roles, self.mentions = encoder, Roles(width), Mentions(width)
        self.trees = Trees(width, *(len(labels[kind]) for kind in ('upos', 'xpos', 'relation')))


def read_corpora(root, readings):
    """Documents to learn from and to measure on. Own readings of PolNeAR's articles join their documents."""
    gum = lambda part: itertools.chain(*(corpora.treebank(p, 'gum') for p in sorted((root / 'gum' / part).glob('*.conllu'))))
    train = list(corpora.polnear(root / 'polnear/train'))
    by_name = {d.name: d for d in train}
    folders = ('polnear/train', 'real/bbc', 'real/events')
    path_of = lambda notes: next(p for p in (root / f / (notes['article'] + '.txt') for f in folders) if p.exists())
    for own in corpora.readings(readings, path_of):
        known = by_name.get(own.article)
        if known and known.text == own.text:
            known.names, known.mentions, known.speech, known.open_pronouns = own.names, own.mentions, own.speech, True
        else:
            train.append(own)
    train += itertools.chain(
        gum('train'), corpora.treebank(root / 'ewt/train.conllu', 'ewt'),
        corpora.iob(root / 'uner/en_ewt-train.iob2', '\t', (1, 2), 'uner', corpora.OTHER),
        corpora.iob(root / 'wikigold.conll', ' ', (0, 1), 'wikigold', ()), corpora.gap(root / 'gap/gap-validation.tsv'))
    dev = [*corpora.polnear(root / 'polnear/dev'), *gum('dev'), *corpora.treebank(root / 'ewt/dev.conllu', 'ewt'),
           *corpora.iob(root / 'uner/en_ewt-dev.iob2', '\t', (1, 2), 'uner', corpora.OTHER),
           *corpora.gap(root / 'gap/gap-development.tsv')]
    return train, dev


def label_numbers(documents):
    rows = [row for d in documents for sentence in d.trees or () for row in sentence]
    kinds = {'relation': 3, 'upos': 4, 'xpos': 5}
    return {kind: {x: i for i, x in enumerate(sorted({row[at] for row in rows}))} for kind, at in kinds.items()}


class Trainer:
    def __init__(self, reader, vocabulary, options):
        self.reader, self.vocabulary, self.options = reader, vocabulary, options
        encoder = list(reader.encoder.parameters())
        heads = [p for name, p in reader.named_parameters() if not name.startswith('encoder.')]
        self.rates = [options.rate, 1e-3]
        self.optimiser = torch.optim.AdamW([{'params': encoder}, {'params': heads}], weight_decay=0.01, fused=True)
        self.step = 0

    def epoch(self, documents):
        batches = batches_of(windows_of(documents), self.options.batch)
        total = len(batches) * self.options.epochs
        sums, counts, pieces, start = collections.Counter(), collections.Counter(), 0, time.time()
        self.reader.train()
        for items in batches:
            batch = Batch(items, self.vocabulary)
            found = self._learn(batch, self.step / total)
            self.step += 1
            pieces += int(batch.mask.sum())
            sums.update(found)
            counts.update(found.keys())
            if self.step % 50 == 0:
                means = ' '.join(f'{name} {sums[name] / counts[name]:.3f}' for name in sorted(sums))
                print(f'{self.step}/{total} {means}, {pieces / (time.time() - start):.0f} pieces/s', flush=True)
                sums, counts = collections.Counter(), collections.Counter()
            if self.step == self.options.steps:
                return

    def _learn(self, batch, done):
        for group, rate in zip(self.optimiser.param_groups, self.rates):
            group['lr'] = rate * min(1, done / WARM_UP + 0.02) * max(0.01, 1 - done)
        with torch.autocast('cpu', torch.bfloat16):
            found = losses(self.reader, batch, batch.vectors(self.reader.encoder))
        self.optimiser.zero_grad()
        sum(found.values()).backward()
        nn.utils.clip_grad_norm_(self.reader.parameters(), 1)
        self.optimiser.step()
        return {name: loss.item() for name, loss in found.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('corpora', 'readings', 'base', 'tool', 'output'):
        parser.add_argument('--' + name, type=pathlib.Path, required=True)
    parser.add_argument('--epochs', type=int, default=5)
    parser.add_argument('--steps', type=int, default=0, help='stop after so many: to try whether it runs')
    parser.add_argument('--batch', type=int, default=16)
    parser.add_argument('--rate', type=float, default=2e-4)
    parser.add_argument('--threads', type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    random.seed(1)
    vocabulary = WordPieces.of_file(options.base / 'vocab.txt')
    train, dev = read_corpora(options.corpora, options.readings)
    labels = label_numbers(train + dev)
    train, dev = ([prepare(d, vocabulary, labels) for d in corpora.cut(part, options.output / name, options.tool)]
                  for name, part in (('train', train), ('dev', dev)))
    reader = Reader(Encoder.of_base(options.base / 'model.safetensors'), labels)
    trainer = Trainer(reader, vocabulary, options)
    for epoch in range(options.epochs):
        trainer.epoch(train)
        torch.save({'reader': reader.state_dict(), 'labels': labels}, options.output / 'reader.pt')
        print('epoch', epoch + 1)
        measure(reader, dev[:2] if options.steps else dev, vocabulary, options.output / 'roles')
        if options.steps and trainer.step >= options.steps:
            return


if __name__ == '__main__':
    main()
