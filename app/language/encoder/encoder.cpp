// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/encoder.h"

#include <algorithm>

namespace hearsay {

Encoder::Encoder(WordPieces pieces, EncoderNetwork network)
    : m_pieces(std::move(pieces))
    , m_network(std::move(network))
{
}

Result<Encoder> Encoder::load(const ModelFile &file)
{
    Result<WordPieces> pieces = WordPieces::load(file);
    if (!pieces)
        return pieces.error();
    Result<EncoderNetwork> network = EncoderNetwork::load(file, pieces.value().size());
    if (!network)
        return network.error();
    return Encoder(std::move(pieces).value(), std::move(network).value());
}

Result<Encoder> Encoder::open(const QString &path)
{
    const Result<ModelFile> file = ModelFile::open(path);
    if (!file)
        return file.error();
    return load(file.value());
}

Encoder::Text Encoder::cut(std::span<const QStringView> words, std::span<const qsizetype> paragraphs,
                           std::span<const quint8> marks) const
{
    Text text;
    std::vector<int> pieces;
    auto paragraph = paragraphs.begin();
    for (qsizetype word = 0; word < qsizetype(words.size()); ++word) {
        paragraph = std::find_if(paragraph, paragraphs.end(), [word](qsizetype at) { return at >= word; });
        if (word > 0 && paragraph != paragraphs.end() && *paragraph == word)
            text.pieces.push_back({m_pieces.separator()});
        text.firsts.push_back(qsizetype(text.pieces.size()));
        const QStringView letters = words[std::size_t(word)];
        pieces.clear();
        m_pieces.append(letters, pieces);
        const int mark = marks.empty() ? 0 : marks[std::size_t(word)];
        const int look = m_network.lookOf(wordCaseOf(letters), mark);
        for (int piece : pieces)
            text.pieces.push_back({piece, look});
    }
    return text;
}

Result<Matrix> Encoder::encode(std::span<const QStringView> words, std::span<const qsizetype> paragraphs,
                               std::span<const quint8> marks, const JobMonitor &monitor) const
{
    const Text text = cut(words, paragraphs, marks);
    const WindowPlan plan(qsizetype(text.pieces.size()), settings().window, settings().stride);
    Matrix vectors(qsizetype(words.size()), settings().width);
    EncoderMemory memory(m_network);
    std::vector<EncoderPiece> window;
    std::vector<qsizetype> wanted;
    std::size_t word = 0;
    for (qsizetype i = 0; word < words.size(); ++i) {
        const auto begin = text.pieces.begin() + plan.begin(i);
        window.assign(1, {m_pieces.start()});
        window.insert(window.end(), begin, text.pieces.begin() + plan.end(i));
        window.push_back({m_pieces.separator()});
        wanted.clear();
        for (; word < words.size() && plan.windowOf(text.firsts[word]) == i; ++word)
            wanted.push_back(text.firsts[word] - plan.begin(i) + 1);
        if (wanted.empty())
            continue;
        if (!m_network.read(window, wanted, memory, monitor))
            return Error{ErrorCode::Cancelled, {}};
        const qsizetype first = qsizetype(word - wanted.size());
        for (qsizetype row = 0; row < qsizetype(wanted.size()); ++row)
            std::ranges::copy(memory.row(row), vectors.row(first + row).begin());
    }
    return vectors;
}

} // namespace hearsay
