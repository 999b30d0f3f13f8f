// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/modelfile.h"

#include "language/featurehash.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <cstring>

namespace hearsay {

namespace {

constexpr std::array<char, 8> magic = {'H', 'S', 'Y', 'M', 'O', 'D', 'E', 'L'};
constexpr quint32 formatVersion = 1;
constexpr std::size_t headSize = 32;
constexpr std::size_t nameSize = 24;
constexpr std::size_t entrySize = nameSize + 16;

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
T read(std::span<const std::byte> bytes, std::size_t offset)
{
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
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
quint64 checksum(std::span<const std::byte> bytes)
{
    quint64 sum = bytes.size();
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8)
        sum = combined(sum, read<quint64>(bytes, i));
    return mixed(sum);
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
    ModelFile model;
    model.m_name = QFileInfo(path).fileName();
    model.m_file = std::make_shared<QFile>(path);
    if (!model.m_file->exists()) {
        return Error{ErrorCode::NotFound,
                     message(QT_TRANSLATE_NOOP("ModelFile",
                                               "The language model %1 is missing; install Hearsay again."))
                         .arg(path)};
    }
    if (!model.m_file->open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Unreadable,
                     message(QT_TRANSLATE_NOOP("ModelFile", "The language model %1 cannot be read: %2."))
                         .arg(path, model.m_file->errorString())};
    }
    const qint64 size = model.m_file->size();
    const uchar *mapped = size > 0 ? model.m_file->map(0, size) : nullptr;
    if (!mapped)
        return damaged(model.m_name);
    model.m_bytes = {reinterpret_cast<const std::byte *>(mapped), static_cast<std::size_t>(size)};
    if (const Result<Done> done = model.readSections(); !done)
        return done.error();
    return model;
}

Result<ModelFile> ModelFile::fromBytes(std::span<const std::byte> bytes, const QString &name)
{
    ModelFile model;
    model.m_name = name;
    model.m_copy = std::make_shared<std::vector<std::byte>>(bytes.begin(), bytes.end());
    model.m_bytes = *model.m_copy;
    if (const Result<Done> done = model.readSections(); !done)
        return done.error();
    return model;
}

Result<Done> ModelFile::readSections()
{
    if (m_bytes.size() < headSize || std::memcmp(m_bytes.data(), magic.data(), magic.size()) != 0)
        return damaged(m_name);
    // Written as the machine has it and read back so: the other byte order shows as a version that nobody
    // has.
    if (read<quint32>(m_bytes, 8) != formatVersion)
        return modelOfAnotherVersion(m_name);
    const std::size_t count = read<quint32>(m_bytes, 12);
    if (read<quint64>(m_bytes, 16) != m_bytes.size() || m_bytes.size() % 8 != 0
        || headSize + count * entrySize > m_bytes.size()
        || read<quint64>(m_bytes, 24) != checksum(m_bytes.subspan(headSize)))
        return damaged(m_name);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = headSize + i * entrySize;
        std::array<char, nameSize> name{};
        std::memcpy(name.data(), m_bytes.data() + entry, nameSize);
        name.back() = '\0';
        const auto offset = read<quint64>(m_bytes, entry + nameSize);
        const auto size = read<quint64>(m_bytes, entry + nameSize + 8);
        if (offset % 8 != 0 || offset > m_bytes.size() || size > m_bytes.size() - offset)
            return damaged(m_name);
        m_sections.insert_or_assign(std::string(name.data()), m_bytes.subspan(offset, size));
    }
    return Done{};
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
    std::size_t size = padded(headSize + m_sections.size() * entrySize);
    for (const auto &[name, section] : m_sections)
        size += padded(section.size());
    std::vector<std::byte> bytes(size);
    std::size_t entry = headSize;
    std::size_t offset = padded(headSize + m_sections.size() * entrySize);
    for (const auto &[name, section] : m_sections) {
        std::memcpy(bytes.data() + entry, name.data(), name.size());
        write(bytes, entry + nameSize, quint64(offset));
        write(bytes, entry + nameSize + 8, quint64(section.size()));
        if (!section.empty())
            std::memcpy(bytes.data() + offset, section.data(), section.size());
        entry += entrySize;
        offset += padded(section.size());
    }
    std::memcpy(bytes.data(), magic.data(), magic.size());
    write(bytes, 8, formatVersion);
    write(bytes, 12, quint32(m_sections.size()));
    write(bytes, 16, quint64(size));
    write(bytes, 24, checksum(std::span(bytes).subspan(headSize)));
    return bytes;
}

} // namespace hearsay
