# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The encoder that app/language/encoder runs, for training: a BERT with an embedding for the case of words."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from wordpieces import CASES, case_of

MARKS = 5  # outside, inside, the opening and the closing mark, deeper inside: app/training/wordlister.h

BASE_SIZES = dict(pieces=30522, width=384, heads=12, inner=1536, layers=6, positions=512)  # MiniLM-L6-H384


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        rows, pieces, width = x.shape
        q, k, v = self.qkv(x).view(rows, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # No dropout here: it takes PyTorch off the fast way on a processor.
        taken = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.)
        x = self.norm1(x + self.drop(self.out(taken.transpose(1, 2).reshape(rows, pieces, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, pieces, width, heads, inner, layers, positions, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(pieces, width)
        self.positions = nn.Embedding(positions, width)
        self.cases = nn.Embedding(CASES, width)
        self.marks = nn.Embedding(MARKS, width)  # how a word stands to quotation marks
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.marks.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    @classmethod
    def of_base(cls, path, **sizes):
        """The base's weights from its model.safetensors; the row of token type 0 goes into the positions."""
        from safetensors.torch import load_file
        weights = load_file(path)
        encoder = cls(**(BASE_SIZES | sizes))
        with torch.no_grad():
            encoder.pieces.weight.copy_(weights['embeddings.word_embeddings.weight'])
            encoder.positions.weight.copy_(weights['embeddings.position_embeddings.weight']
                                           + weights['embeddings.token_type_embeddings.weight'][0])
            encoder.norm.weight.copy_(weights['embeddings.LayerNorm.weight'])
            encoder.norm.bias.copy_(weights['embeddings.LayerNorm.bias'])
            for i, layer in enumerate(encoder.layers):
                at = f'encoder.layer.{i}.'
                for kind in ('weight', 'bias'):
                    parts = [weights[f'{at}attention.self.{x}.{kind}'] for x in ('query', 'key', 'value')]
                    getattr(layer.qkv, kind).copy_(torch.cat(parts))
                    for own, theirs in (('out', 'attention.output.dense'), ('norm1', 'attention.output.LayerNorm'),
                                        ('up', 'intermediate.dense'), ('down', 'output.dense'),
                                        ('norm2', 'output.LayerNorm')):
                        getattr(getattr(layer, own), kind).copy_(weights[f'{at}{theirs}.{kind}'])
        return encoder

    def looks(self):
        """A row for each case with each mark, cases first."""
        return (self.marks.weight[:, None] + self.cases.weight[None]).flatten(0, 1)

    def forward(self, pieces, cases, marks, mask):
        """Vectors of B windows of T pieces; `mask` (B, T) is true where there is a piece."""
        x = self.pieces(pieces) + self.positions.weight[:pieces.shape[1]] + self.cases(cases) + self.marks(marks)
        x, mask = self.drop(self.norm(x)), mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Text:
    """An article as the encoder reads it: `pieces`, `cases` and `marks` without what opens and closes a window, and the
    `firsts`, the first piece of each word. `paragraphs`: the words that begin one; `marks`: a number for each word."""

    def __init__(self, words, paragraphs, marks, vocabulary):
        self.pieces, self.cases, self.marks, self.firsts = [], [], [], []
        paragraphs = set(paragraphs) - {0}
        for i, word in enumerate(words):
            if i in paragraphs:
                self.pieces.append(vocabulary.separator)
                self.cases.append(0)
                self.marks.append(0)
            self.firsts.append(len(self.pieces))
            pieces = vocabulary(word)
            self.pieces += pieces
            self.cases += [case_of(word)] * len(pieces)
            self.marks += [marks[i]] * len(pieces)


def windows(pieces, length, stride):
    """(begin, end) of each window over so many pieces: app/language/encoder/windowplan.h."""
    count = 1 + max(0, -(-(pieces - length) // stride))
    begins = [i * stride for i in range(count - 1)] + [max(0, pieces - length)]
    return [(begin, min(begin + length, pieces)) for begin in begins]


def window_of(piece, spans, pieces):
    """The index of the window in whose middle `piece` lies most."""
    def room(span):
        begin, end = span
        before = float('inf') if begin == 0 else piece - begin
        after = float('inf') if end == pieces else end - 1 - piece
        return min(before, after)
    return max(range(len(spans)), key=lambda i: (room(spans[i]), -i))


@torch.no_grad()
def encode(encoder, vocabulary, words, paragraphs, marks, length, stride):
    """A vector for each of `words`: what Encoder::encode() of the program answers."""
    text = Text(words, paragraphs, marks, vocabulary)
    spans = windows(len(text.pieces), length, stride)
    chosen = [window_of(first, spans, len(text.pieces)) for first in text.firsts]
    encoder.eval()
    rows = [None] * len(words)
    for i, (begin, end) in enumerate(spans):
        pieces = [vocabulary.start] + text.pieces[begin:end] + [vocabulary.separator]
        cases = [0] + text.cases[begin:end] + [0]
        marks = [0] + text.marks[begin:end] + [0]
        mask = torch.ones(1, len(pieces), dtype=torch.bool)
        vectors = encoder(torch.tensor([pieces]), torch.tensor([cases]), torch.tensor([marks]), mask)[0]
        for word, first in enumerate(text.firsts):
            if chosen[word] == i:
                rows[word] = vectors[first - begin + 1]
    return torch.stack(rows)


def in_bytes(weight):
    """`weight` rounded as the file keeps it: whole numbers to 127 and a step for each row (dimension 0)."""
    steps = weight.detach().flatten(1).abs().amax(1).clamp(min=1e-12) / 127
    shape = [-1] + [1] * (weight.dim() - 1)
    return torch.round(weight.detach() / steps.view(shape)).to(torch.int8), steps


def rounded(weight):
    """The same as floats, with the gradient of `weight`: for training that knows of the rounding."""
    values, steps = in_bytes(weight)
    return weight + (values * steps.view([-1] + [1] * (weight.dim() - 1)) - weight).detach()
