// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/attention.h"

#include "language/encoder/kernelset.h"

#include <algorithm>
#include <cmath>

namespace hearsay {

std::optional<Attention> Attention::prepared(qsizetype heads, qsizetype width, qsizetype room, bool inBytes)
{
    const ProductKind kind = inBytes ? ProductKind::Bytes : ProductKind::Floats;
    Attention attention;
    attention.m_heads = heads;
    attention.m_each = width / heads;
    attention.m_room = room;
    attention.m_inBytes = inBytes;
    const qsizetype each = attention.m_each;
    const auto add = [&](qsizetype queries, qsizetype pieces, std::vector<Products> &list) {
        list.push_back({queries, pieces, Product::ofTwo(kind, queries, each, pieces, true),
                        Product::ofTwo(kind, queries, pieces, each, false)});
        return !list.back().scores.isNull() && !list.back().mix.isNull();
    };
    for (qsizetype pieces = blockRows; pieces <= room; pieces += blockRows) {
        if (!add(blockRows, pieces, attention.m_blocks) || !add(pieces, pieces, attention.m_wholes))
            return {};
    }
    return attention;
}

AttentionMemory Attention::memory() const
{
    const qsizetype rows = m_heads * m_room;
    AttentionMemory memory;
    memory.values = Matrix(rows, m_each);
    memory.weights = Matrix(m_room, m_room);
    memory.taken = Matrix(m_room, m_each);
    if (m_inBytes) {
        memory.queryBytes.resize(std::size_t(rows * m_each));
        memory.queryRows.resize(std::size_t(rows));
        memory.keyBytes.resize(std::size_t(rows * m_each));
        memory.keySteps.resize(std::size_t(rows));
        memory.keySums.resize(std::size_t(rows));
        memory.valueBytes.resize(std::size_t(rows * m_each));
        memory.valueSteps.resize(std::size_t(m_heads * m_each));
        memory.weightTotals.resize(std::size_t(m_room));
        memory.noSums.resize(std::size_t(m_each));
        memory.noBiases.resize(std::size_t(m_each));
        memory.weightBytes.resize(std::size_t(m_room * m_room));
    } else {
        memory.queries = memory.keys = memory.values;
    }
    return memory;
}

void Attention::addBlock(const Matrix &parts, qsizetype begin, AttentionMemory &memory) const
{
    const Kernels &loops = kernels();
    const qsizetype width = m_heads * m_each;
    const float scale = 1.0F / std::sqrt(float(m_each));
    for (qsizetype i = 0; i < blockRows; ++i) {
        const float *from = parts.row(i).data();
        for (qsizetype head = 0; head < m_heads; ++head, from += m_each) {
            const qsizetype to = head * m_room + begin + i;
            std::copy_n(from + 2 * width, m_each, memory.values.row(to).data());
            if (!m_inBytes) {
                std::transform(from, from + m_each, memory.queries.row(to).data(),
                               [scale](float value) { return value * scale; });
                std::copy_n(from + width, m_each, memory.keys.row(to).data());
                continue;
            }
            RoundedRow &query = memory.queryRows[std::size_t(to)];
            query = loops.toBytes(from, std::size_t(m_each), memory.queryBytes.data() + to * m_each);
            query.step *= scale;
            const SignedRow key = loops.toSignedBytes(from + width, std::size_t(m_each),
                                                      memory.keyBytes.data() + to * m_each);
            memory.keySteps[std::size_t(to)] = key.step;
            memory.keySums[std::size_t(to)] = key.sum;
        }
    }
}

void Attention::close(qsizetype room, AttentionMemory &memory) const
{
    for (qsizetype head = 0; m_inBytes && head < m_heads; ++head) {
        kernels().columnsToSignedBytes(memory.values.row(head * m_room).data(), std::size_t(room),
                                       std::size_t(m_each), memory.valueBytes.data() + head * m_room * m_each,
                                       memory.valueSteps.data() + head * m_each);
    }
}

void Attention::keep(std::span<const qsizetype> wanted, AttentionMemory &memory) const
{
    for (qsizetype i = 0; i < qsizetype(wanted.size()); ++i) {
        for (qsizetype head = 0; head < m_heads; ++head) {
            const qsizetype from = head * m_room + wanted[std::size_t(i)];
            const qsizetype to = head * m_room + i;
            if (m_inBytes) {
                memory.queryRows[std::size_t(to)] = memory.queryRows[std::size_t(from)];
                std::copy_n(memory.queryBytes.data() + from * m_each, m_each,
                            memory.queryBytes.data() + to * m_each);
            } else {
                std::ranges::copy(memory.queries.row(from), memory.queries.row(to).begin());
            }
        }
    }
}

void Attention::read(qsizetype count, qsizetype pieces, Matrix &context, AttentionMemory &memory,
                     ProductRunner &runner) const
{
    const qsizetype rooms = (pieces + blockRows - 1) / blockRows;
    const bool isWhole = count > rooms * blockRows / 2;
    const Products &products = (isWhole ? m_wholes : m_blocks)[std::size_t(rooms - 1)];
    for (qsizetype head = 0; head < m_heads; ++head) {
        for (qsizetype begin = 0; begin < count; begin += products.queries) {
            if (m_inBytes)
                readBytes(products, head, begin, pieces, memory, runner);
            else
                readFloats(products, head, begin, pieces, memory, runner);
            for (qsizetype i = 0; i < products.queries; ++i)
                std::ranges::copy(memory.taken.row(i), context.row(begin + i).begin() + head * m_each);
        }
    }
}

void Attention::readBytes(const Products &products, qsizetype head, qsizetype begin, qsizetype pieces,
                          AttentionMemory &memory, ProductRunner &runner) const
{
    const qsizetype first = head * m_room;
    float *weights = memory.weights.data();
    runner.run(products.scores, memory.queryBytes.data() + (first + begin) * m_each,
               memory.keyBytes.data() + first * m_each, weights);
    for (qsizetype i = 0; i < products.queries; ++i) {
        memory.weightTotals[std::size_t(i)] = kernels().softmaxOfSums(
            weights + i * products.room, std::size_t(pieces), std::size_t(products.room),
            memory.queryRows[std::size_t(first + begin + i)], memory.keySums.data() + first,
            memory.keySteps.data() + first, memory.weightBytes.data() + i * products.room);
    }
    runner.run(products.mix, memory.weightBytes.data(), memory.valueBytes.data() + first * m_each,
               memory.taken.data());
    for (qsizetype i = 0; i < products.queries; ++i) {
        kernels().fromSums(memory.taken.row(i).data(), std::size_t(m_each),
                           {1.0F / float(memory.weightTotals[std::size_t(i)]), 0}, memory.noSums.data(),
                           memory.valueSteps.data() + head * m_each, memory.noBiases.data());
    }
}

void Attention::readFloats(const Products &products, qsizetype head, qsizetype begin, qsizetype pieces,
                           AttentionMemory &memory, ProductRunner &runner) const
{
    const qsizetype first = head * m_room;
    float *weights = memory.weights.data();
    runner.run(products.scores, memory.queries.row(first + begin).data(), memory.keys.row(first).data(),
               weights);
    for (qsizetype i = 0; i < products.queries; ++i)
        kernels().softmax(weights + i * products.room, std::size_t(pieces), std::size_t(products.room));
    runner.run(products.mix, weights, memory.values.row(first).data(), memory.taken.data());
}

} // namespace hearsay
