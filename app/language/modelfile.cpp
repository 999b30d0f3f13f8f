// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/modelfile.h"

#include "language/bytes.h"
#include "language/featurehash.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cstring>
#include <zstd.h>

namespace hearsay {

namespace {

constexpr std::array<char, 8> magic = {'H', 'S', 'Y', 'M', 'O', 'D', 'E', 'L'};
constexpr quint32 formatVersion = 2;
constexpr std::size_t headSize = 32;
constexpr std::size_t nameSize = 24;
constexpr std::size_t entrySize = nameSize + 16;
/// Neither packed nor unpacked is a model ever this large.
constexpr quint64 largestFile = 64U << 20;
constexpr quint64 largestBody = 256U << 20;
/// Packing happens once, unpacking at each start; the level costs nothing there.
constexpr int packingLevel = 19;

QString message(const char *text)
{
    return QCoreApplication::translate("ModelFile", text);
}

Error damaged(const QString &name)
{
    return {
        ErrorCode::Unreadable,
        message(QT_TRANSLATE_NOOP("ModelFile",
                                  "The language model %1 is damaged or incomplete; install Hearsay again."))
            .arg(name)};
}

template <typename T>
void write(std::vector<std::byte> &bytes, std::size_t offset, T value)
{
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}

std::size_t padded(std::size_t size)
{
    return (size + 7) & ~std::size_t(7);
}

/// Finds every change of one word and nearly every other; it guards against accidents, not against malice.
quint64 checksum(quint32 count, quint64 bodySize, std::span<const std::byte> packed)
{
    quint64 sum = combined(combined(packed.size(), count), bodySize);
    std::size_t i = 0;
    for (; i + 8 <= packed.size(); i += 8)
        sum = combined(sum, read<quint64>(packed, i));
    for (; i < packed.size(); ++i)
        sum = combined(sum, std::to_integer<quint64>(packed[i]));
    return mixed(sum);
}

std::vector<std::byte> pack(std::span<const std::byte> body)
{
    std::vector<std::byte> packed(ZSTD_compressBound(body.size()));
    const std::size_t size
        = ZSTD_compress(packed.data(), packed.size(), body.data(), body.size(), packingLevel);
    if (ZSTD_isError(size))
        qFatal("a model cannot be packed: %s", ZSTD_getErrorName(size));
    packed.resize(size);
    return packed;
}

/// Empty where `packed` does not hold exactly `size` bytes.
std::shared_ptr<const std::vector<std::byte>> unpack(std::span<const std::byte> packed, std::size_t size)
{
    auto body = std::make_shared<std::vector<std::byte>>(size);
    const std::size_t found = ZSTD_decompress(body->data(), size, packed.data(), packed.size());
    return !ZSTD_isError(found) && found == size ? body : nullptr;
}

} // namespace

Error modelOfAnotherVersion(const QString &name)
{
    return {ErrorCode::Unsupported,
            message(QT_TRANSLATE_NOOP(
                        "ModelFile",
                        "The language model %1 was made for another version of Hearsay; install the "
                        "models of this version."))
                .arg(name)};
}

Result<ModelFile> ModelFile::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists()) {
        return Error{ErrorCode::NotFound,
                     message(QT_TRANSLATE_NOOP("ModelFile",
                                               "The language model %1 is missing; install Hearsay again."))
                         .arg(path)};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Unreadable,
                     message(QT_TRANSLATE_NOOP("ModelFile", "The language model %1 cannot be read: %2."))
                         .arg(path, file.errorString())};
    }
    const qint64 size = file.size();
    const uchar *mapped = size > 0 && quint64(size) <= largestFile ? file.map(0, size) : nullptr;
    if (!mapped)
        return damaged(name);
    return fromBytes({reinterpret_cast<const std::byte *>(mapped), static_cast<std::size_t>(size)}, name);
}

Result<ModelFile> ModelFile::fromBytes(std::span<const std::byte> bytes, const QString &name)
{
    if (bytes.size() < headSize || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        return damaged(name);
    // Written as the machine has it and read back so: the other byte order shows as a version that nobody
    // has.
    if (read<quint32>(bytes, 8) != formatVersion)
        return modelOfAnotherVersion(name);
    const auto count = read<quint32>(bytes, 12);
    const auto bodySize = read<quint64>(bytes, 16);
    const std::span<const std::byte> packed = bytes.subspan(headSize);
    if (bodySize > largestBody || read<quint64>(bytes, 24) != checksum(count, bodySize, packed))
        return damaged(name);
    ModelFile model;
    model.m_name = name;
    model.m_body = unpack(packed, bodySize);
    if (!model.m_body || !model.readSections(count))
        return damaged(name);
    return model;
}

bool ModelFile::readSections(std::size_t count)
{
    const std::span<const std::byte> body = *m_body;
    if (count > body.size() / entrySize)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = i * entrySize;
        std::array<char, nameSize> name{};
        std::memcpy(name.data(), body.data() + entry, nameSize);
        name.back() = '\0';
        const auto offset = read<quint64>(body, entry + nameSize);
        const auto size = read<quint64>(body, entry + nameSize + 8);
        if (offset % 8 != 0 || offset > body.size() || size > body.size() - offset)
            return false;
        m_sections.insert_or_assign(std::string(name.data()), body.subspan(offset, size));
    }
    return true;
}

std::span<const std::byte> ModelFile::section(const std::string &name) const
{
    const auto found = m_sections.find(name);
    return found == m_sections.end() ? std::span<const std::byte>() : found->second;
}

QStringList ModelFile::lines(const std::string &section) const
{
    const std::span<const std::byte> bytes = this->section(section);
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    return text.split(u'\n', Qt::SkipEmptyParts);
}

bool ModelFile::hasSignature(const std::string &section, quint64 signature) const
{
    const std::span<const std::byte> bytes = this->section(section);
    return bytes.size() == sizeof signature && read<quint64>(bytes, 0) == signature;
}

void ModelFileBuilder::addSection(const std::string &name, std::vector<std::byte> bytes)
{
    Q_ASSERT(name.size() < nameSize && !m_sections.contains(name));
    m_sections.emplace(name, std::move(bytes));
}

void ModelFileBuilder::addLines(const std::string &name, const QStringList &lines)
{
    QByteArray text;
    for (const QString &line : lines)
        text += line.toUtf8() + '\n';
    const auto *begin = reinterpret_cast<const std::byte *>(text.constData());
    addSection(name, std::vector<std::byte>(begin, begin + text.size()));
}

void ModelFileBuilder::addSignature(const std::string &name, quint64 signature)
{
    std::vector<std::byte> bytes(sizeof signature);
    write(bytes, 0, signature);
    addSection(name, std::move(bytes));
}

std::vector<std::byte> ModelFileBuilder::bytes() const
{
    std::size_t size = padded(m_sections.size() * entrySize);
    std::size_t offset = size;
    for (const auto &[name, section] : m_sections)
        size += padded(section.size());
    std::vector<std::byte> body(size);
    std::size_t entry = 0;
    for (const auto &[name, section] : m_sections) {
        std::memcpy(body.data() + entry, name.data(), name.size());
        write(body, entry + nameSize, quint64(offset));
        write(body, entry + nameSize + 8, quint64(section.size()));
        if (!section.empty())
            std::memcpy(body.data() + offset, section.data(), section.size());
        entry += entrySize;
        offset += padded(section.size());
    }
    const std::vector<std::byte> packed = pack(body);
    std::vector<std::byte> bytes(headSize + packed.size());
    const auto count = static_cast<quint32>(m_sections.size());
    std::memcpy(bytes.data(), magic.data(), magic.size());
    write(bytes, 8, formatVersion);
    write(bytes, 12, count);
    write(bytes, 16, quint64(size));
    write(bytes, 24, checksum(count, size, packed));
    std::memcpy(bytes.data() + headSize, packed.data(), packed.size());
    return bytes;
}

} // namespace hearsay
