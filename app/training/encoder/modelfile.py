# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes model files (app/language/MODEL-FORMAT.md).

    model = ModelFile()
    model.add_encoder(encoder, vocabulary, window=254, stride=127)      # vocabulary: wordpieces.WordPieces
    model.add_dense('cues.roles', head.tag)                             # an nn.Linear: .weight and .bias
    model.add_tensor('cues.distances', head.dist.weight)                # anything else, in floats
    model.add_lines('cues.labels', ['O', 'B', 'I'])
    model.save('encoder.model')

In C++: ModelFile::open(), Encoder::load(), DenseLayer::load(file, "cues.roles", 384, 9), tensorOf(file, …).
"""
import ctypes
import ctypes.util
import struct

import numpy

from encoder import in_bytes

MASK = (1 << 64) - 1
PACKING_LEVEL = 3  # what is rounded to bytes hardly packs; the highest level takes a minute for one percent


def _combined(seed, value):
    return ((((seed << 23) | (seed >> 41)) & MASK) ^ value) * 0x9e3779b97f4a7c15 & MASK


def _mixed(value):
    value = (value ^ value >> 33) * 0xff51afd7ed558ccd & MASK
    value = (value ^ value >> 33) * 0xc4ceb9fe1a85ec53 & MASK
    return value ^ value >> 33


def _checksum(count, body_size, packed):
    total = _combined(_combined(len(packed), count), body_size)
    whole = len(packed) // 8 * 8
    for word in numpy.frombuffer(packed[:whole], '<u8').tolist():
        total = _combined(total, word)
    for byte in packed[whole:]:
        total = _combined(total, byte)
    return _mixed(total)


def _packed(body):
    zstd = ctypes.CDLL(ctypes.util.find_library('zstd') or 'libzstd.so.1')
    zstd.ZSTD_compressBound.restype = zstd.ZSTD_compress.restype = ctypes.c_size_t
    room = zstd.ZSTD_compressBound(ctypes.c_size_t(len(body)))
    out = ctypes.create_string_buffer(room)
    size = zstd.ZSTD_compress(out, ctypes.c_size_t(room), body, ctypes.c_size_t(len(body)), PACKING_LEVEL)
    assert not zstd.ZSTD_isError(ctypes.c_size_t(size))
    return out.raw[:size]


def _padded(data):
    return data + bytes(-len(data) % 8)


class ModelFile:
    def __init__(self):
        self.sections = {}

    def add_section(self, name, data):
        assert name not in self.sections and len(name.encode('latin-1')) <= 23, name
        self.sections[name] = bytes(data)

    def add_lines(self, name, lines):
        lines = list(lines)
        assert all('\n' not in line for line in lines)
        self.add_section(name, ''.join(line + '\n' for line in lines).encode())

    def add_tensor(self, name, tensor, eight_bits=False):
        """`tensor`: of PyTorch or numpy, one to four dimensions; in bytes with a step for each row, or in floats."""
        import torch
        tensor = torch.as_tensor(tensor).detach().float().contiguous()
        assert 1 <= tensor.dim() <= 4 and (tensor.abs() <= 1000).all(), name
        sizes = list(tensor.shape) + [0] * (4 - tensor.dim())
        head = struct.pack('<6I', int(eight_bits), tensor.dim(), *sizes)
        if eight_bits:
            values, steps = in_bytes(tensor)
            data = steps.numpy().astype('<f4').tobytes() + values.numpy().tobytes()
        else:
            data = tensor.numpy().astype('<f4').tobytes()
        self.add_section(name, head + data)

    def add_dense(self, name, linear, eight_bits=True):
        """An nn.Linear with a bias, as DenseLayer::load() reads it."""
        self.add_tensor(name + '.weight', linear.weight, eight_bits)
        self.add_tensor(name + '.bias', linear.bias)

    def add_encoder(self, encoder, vocabulary, window=254, stride=127, rows=None, eight_bits=True):
        """An encoder.Encoder and its vocabulary; `rows`: the rows of its embedding that the vocabulary names, if
        it was cut (WordPieces.cut()). The window counts the pieces beside the two at its ends."""
        layer = encoder.layers[0]
        sizes = dict(layers=len(encoder.layers), heads=layer.heads, width=encoder.pieces.weight.shape[1],
                     inner=layer.up.weight.shape[0], window=window, stride=stride)
        pieces = encoder.pieces.weight if rows is None else encoder.pieces.weight[rows]
        assert len(pieces) == len(vocabulary) and window / 4 <= stride <= window
        self.add_lines('encoder.settings', (f'{name} {size}' for name, size in sizes.items()))
        self.add_lines('encoder.vocabulary', vocabulary.lines)
        self.add_tensor('encoder.pieces', pieces, eight_bits)
        self.add_tensor('encoder.positions', encoder.positions.weight[:window + 2])
        self.add_tensor('encoder.looks', encoder.looks())
        self._add_norm('encoder.norm', encoder.norm)
        for i, layer in enumerate(encoder.layers):
            for name in ('qkv', 'out', 'up', 'down'):
                self.add_dense(f'encoder.{i}.{name}', getattr(layer, name), eight_bits)
            for name in ('norm1', 'norm2'):
                self._add_norm(f'encoder.{i}.{name}', getattr(layer, name))

    def _add_norm(self, name, norm):
        self.add_tensor(name + '.weight', norm.weight)
        self.add_tensor(name + '.bias', norm.bias)

    def bytes(self):
        names = sorted(self.sections)
        offset, table, body = 40 * len(names), b'', b''
        parts = [_padded(self.sections[name]) for name in names]
        for name, part in zip(names, parts):
            table += struct.pack('<24sQQ', name.encode('latin-1'), offset, len(self.sections[name]))
            offset += len(part)
        body = table + b''.join(parts)
        packed = _packed(body)
        head = struct.pack('<8sIIQQ', b'HSYMODEL', 2, len(names), len(body),
                           _checksum(len(names), len(body), packed))
        return head + packed

    def save(self, path):
        with open(path, 'wb') as out:
            out.write(self.bytes())
