// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/encoder.h"
#include "require.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

using Bytes = std::vector<std::byte>;

struct Section
{
    std::string name;
    Bytes bytes;
};

Bytes bytesOf(const QByteArray &text)
{
    const auto *begin = reinterpret_cast<const std::byte *>(text.constData());
    return {begin, begin + text.size()};
}

Bytes tensor(std::initializer_list<qsizetype> shape)
{
    qsizetype count = 1;
    for (qsizetype size : shape)
        count *= size;
    std::vector<float> values;
    for (qsizetype i = 0; i < count; ++i)
        values.push_back(float(i * 37 % 19) / 10 - 0.9F);
    return packTensor(std::span(shape.begin(), shape.size()), values);
}

/// The same in bytes: all of them 5, with a step of one for each row.
Bytes byteTensor(qsizetype rows, qsizetype columns)
{
    const std::vector<float> steps(std::size_t(rows), 1.0F);
    const std::initializer_list<qsizetype> shape = {rows, columns};
    Bytes bytes = packTensor(std::span(shape.begin(), shape.size()), steps);
    bytes[0] = std::byte(1);
    bytes.resize(bytes.size() + std::size_t(rows * columns), std::byte(5));
    return bytes;
}

/// An encoder of one layer that is sound.
std::vector<Section> soundSections()
{
    return {
        {"encoder.settings", bytesOf("layers 1\nheads 2\nwidth 6\ninner 5\nwindow 8\nstride 4\n")},
        {"encoder.vocabulary", bytesOf("[UNK]\n[CLS]\n[SEP]\na\n##a\nsaid\n.\n")},
        {"encoder.pieces", tensor({7, 6})},
        {"encoder.positions", tensor({10, 6})},
        {"encoder.looks", tensor({6, 6})},
        {"encoder.norm.weight", tensor({6})},
        {"encoder.norm.bias", tensor({6})},
        {"encoder.0.qkv.weight", byteTensor(18, 6)},
        {"encoder.0.qkv.bias", tensor({18})},
        {"encoder.0.out.weight", tensor({6, 6})},
        {"encoder.0.out.bias", tensor({6})},
        {"encoder.0.up.weight", byteTensor(5, 6)},
        {"encoder.0.up.bias", tensor({5})},
        {"encoder.0.down.weight", tensor({6, 5})},
        {"encoder.0.down.bias", tensor({6})},
        {"encoder.0.norm1.weight", tensor({6})},
        {"encoder.0.norm1.bias", tensor({6})},
        {"encoder.0.norm2.weight", tensor({6})},
        {"encoder.0.norm2.bias", tensor({6})},
    };
}

/// `sound` with a byte changed for every three of `changes`: where (two bytes), and to what.
Bytes damaged(Bytes sound, std::span<const std::byte> changes)
{
    for (std::size_t i = 0; i + 3 <= changes.size(); i += 3) {
        const auto at
            = std::to_integer<std::size_t>(changes[i]) | (std::to_integer<std::size_t>(changes[i + 1]) << 8);
        sound[at % sound.size()] = changes[i + 2];
    }
    return sound;
}

void readWith(const Bytes &bytes)
{
    const Result<ModelFile> file = ModelFile::fromBytes(bytes, u"fuzz"_s);
    require(file.isOk());
    const Result<Encoder> encoder = Encoder::load(file.value());
    if (!encoder) {
        require(encoder.error().code == ErrorCode::Unsupported && !encoder.error().message.isEmpty());
        return;
    }
    const QStringList letters = u"A said . aa a \u0301 a a a a a said said . B"_s.split(u' ');
    const std::vector<QStringView> words(letters.begin(), letters.end());
    const std::vector<qsizetype> paragraphs = {0, 4};
    const Result<Matrix> vectors
        = encoder.value().encode(words, paragraphs, std::vector<quint8>(words.size(), 1), JobMonitor());
    require(vectors.isOk() && vectors.value().rows() == letters.size());
}

} // namespace

/// Any bytes in the place of one section of a sound encoder, or as changes to it, as the first byte says.
/// Either there is an error that says so, or there is an encoder that reads; never is anything read that is
/// not in the file.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const std::vector<Section> sound = soundSections();
    if (size == 0)
        return 0;
    const std::span rest = std::span(reinterpret_cast<const std::byte *>(data), size).subspan(1);
    const std::size_t chosen = data[0] % sound.size();
    const bool replaces = data[0] / sound.size() % 2 == 0;
    ModelFileBuilder builder;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const Bytes &bytes = sound[i].bytes;
        if (i != chosen)
            builder.addSection(sound[i].name, bytes);
        else
            builder.addSection(sound[i].name,
                               replaces ? Bytes(rest.begin(), rest.end()) : damaged(bytes, rest));
    }
    readWith(builder.bytes());
    return 0;
}
