// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/encoder/encodernetwork.h"
#include "language/encoder/windowplan.h"

namespace hearsay {

/// Reads an article's words in their context: a vector for each. Immutable; any thread may use it. Encoding
/// runs on the calling thread alone and gives the same on every run on one machine; time grows with the
/// number of words.
class Encoder
{
public:
    /// Reads the sections `encoder.*` of `file`: some 50 ms for 20 MB. Errors: Unsupported.
    static Result<Encoder> load(const ModelFile &file);
    /// The same for the file at `path`; its errors are those of ModelFile::open(), too.
    static Result<Encoder> open(const QString &path);

    /// A row of settings().width floats for each of `words`, which are an article's tokens in order;
    /// `paragraphs` holds the indices of those that begin a paragraph, ascending. Any UTF-16 will do, empty
    /// words, too. Asks `monitor` every few milliseconds (some tens without VNNI); error: Cancelled.
    /// `marks`: how each word stands to quotation marks, a number that the model was trained
    /// with; where it is empty, all stand outside.
    Result<Matrix> encode(std::span<const QStringView> words, std::span<const qsizetype> paragraphs,
                          std::span<const quint8> marks, const JobMonitor &monitor) const;

    const EncoderSettings &settings() const { return m_network.settings(); }
    /// True where the products are of bytes; else they are of floats, some four times as slow.
    bool usesBytes() const { return m_network.usesBytes(); }

private:
    struct Text
    {
        std::vector<EncoderPiece> pieces;
        std::vector<qsizetype> firsts; ///< the first piece of each word
    };

    Encoder(WordPieces pieces, EncoderNetwork network);
    Text cut(std::span<const QStringView> words, std::span<const qsizetype> paragraphs,
             std::span<const quint8> marks) const;

    WordPieces m_pieces;
    EncoderNetwork m_network;
};

} // namespace hearsay
