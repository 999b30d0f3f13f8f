// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "language/encoder/attention.h"
#include "language/encoder/denselayer.h"
#include "language/encoder/wordpieces.h"

namespace hearsay {

/// The sizes of an encoder, as its model file gives them.
struct EncoderSettings
{
    qsizetype layers = 0;
    qsizetype heads = 0;
    qsizetype width = 0; ///< floats of a vector; a multiple of heads
    qsizetype inner = 0; ///< floats between the two products at a layer's end
    qsizetype window = 0; ///< pieces that are read at once, beside the ones at both ends
    qsizetype stride = 0; ///< from the start of one window to that of the next
};

/// A piece of a text as the network reads it.
struct EncoderPiece
{
    int piece = 0;
    int look = 0; ///< the row of EncoderNetwork's table of cases and marks: lookOf()
};

class EncoderNetwork;

/// What the network works in while it reads a window. One for each thread, good for one network.
class EncoderMemory
{
public:
    explicit EncoderMemory(const EncoderNetwork &network);

    /// The vector that was read for the index-th of the wanted pieces.
    std::span<const float> row(qsizetype index) const { return rows.row(index); }

private:
    friend class EncoderNetwork;

    DenseScratch scratch;
    Matrix rows; ///< a vector for each piece
    AttentionMemory attention;
    Matrix parts; ///< queries, keys and values of 64 pieces
    Matrix context; ///< what each piece takes from all others
    Matrix change; ///< of 64 pieces
    Matrix inner; ///< of 64 pieces
};

/// A transformer encoder (BERT: position embeddings, normalisation after each step) that reads one window.
/// Immutable; any thread may use it with an EncoderMemory of its own.
class EncoderNetwork
{
public:
    /// Errors: Unsupported where a setting or a tensor is missing, has another size or does not fit the rest.
    static Result<EncoderNetwork> load(const ModelFile &file, qsizetype pieceCount);

    const EncoderSettings &settings() const { return m_settings; }
    /// The row for a word of this case that stands to quotation marks as `mark` says (0: the model was
    /// trained with no other, or the word stands outside of them); 0 for a mark that the model does not know.
    int lookOf(WordCase wordCase, int mark) const;
    /// True where most of it is computed in bytes.
    bool usesBytes() const { return m_layers.front().parts.usesBytes(); }

    /// Reads at most settings().window + 2 pieces and leaves the vectors of those at `wanted` (ascending) in
    /// `memory`. False where `monitor` cancelled it.
    bool read(std::span<const EncoderPiece> pieces, std::span<const qsizetype> wanted, EncoderMemory &memory,
              const JobMonitor &monitor) const;

private:
    friend class EncoderMemory;

    struct Norm
    {
        std::vector<float> weights;
        std::vector<float> biases;
    };

    struct Layer
    {
        DenseLayer parts; ///< to queries, keys and values
        DenseLayer context;
        Norm contextNorm;
        DenseLayer up;
        DenseLayer down;
        Norm norm;
    };

    EncoderNetwork() = default;
    static Result<Norm> loadNorm(const ModelFile &file, const std::string &name, qsizetype width);
    static Result<Layer> loadLayer(const ModelFile &file, const std::string &name,
                                   const EncoderSettings &settings);
    void embed(std::span<const EncoderPiece> pieces, EncoderMemory &memory) const;
    void attend(const Layer &layer, std::span<const qsizetype> wanted, qsizetype pieces,
                EncoderMemory &memory) const;
    void finish(const Layer &layer, qsizetype count, EncoderMemory &memory) const;

    EncoderSettings m_settings;
    ModelFile m_file; ///< keeps the tables of embeddings
    Tensor m_pieces;
    Tensor m_positions;
    Tensor m_looks;
    Norm m_norm;
    std::vector<Layer> m_layers;
    Attention m_attention;
};

} // namespace hearsay
