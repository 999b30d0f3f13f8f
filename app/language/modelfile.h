// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>
#include <QStringList>
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// A model file, unpacked into memory: named sections of bytes behind a checked head (MODEL-FORMAT.md).
/// Immutable and safe for any thread; the sections live as long as any copy of the ModelFile.
class ModelFile
{
public:
    /// Reads the file at `path` and checks its version, its checksum and its sizes: some milliseconds for
    /// each 10 MB unpacked. Errors: NotFound, Unreadable (truncated, damaged or not a model), Unsupported (of
    /// another version).
    static Result<ModelFile> open(const QString &path);
    /// The same for bytes in memory, which are not needed afterwards.
    static Result<ModelFile> fromBytes(std::span<const std::byte> bytes, const QString &name);

    bool contains(const std::string &section) const { return m_sections.contains(section); }
    /// The bytes of a section; empty where the file has none of that name. They start at a multiple of 8.
    std::span<const std::byte> section(const std::string &name) const;
    /// A section of text lines (UTF-8, ended by \n each).
    QStringList lines(const std::string &section) const;
    /// True where `section` holds exactly the eight bytes of `signature`: the feature table that a model was
    /// trained with.
    bool hasSignature(const std::string &section, quint64 signature) const;
    /// The file's name, for messages.
    QString name() const { return m_name; }
    /// Bytes in memory; the file is smaller.
    qint64 size() const { return m_body ? static_cast<qint64>(m_body->size()) : 0; }

private:
    bool readSections(std::size_t count);

    std::shared_ptr<const std::vector<std::byte>> m_body; ///< shared by all copies
    std::map<std::string, std::span<const std::byte>> m_sections;
    QString m_name;
};

/// Collects sections and makes the bytes of a model file of them.
class ModelFileBuilder
{
public:
    /// `name` has at most 23 Latin-1 characters and is new.
    void addSection(const std::string &name, std::vector<std::byte> bytes);
    void addLines(const std::string &name, const QStringList &lines);
    /// What ModelFile::hasSignature() asks for.
    void addSignature(const std::string &name, quint64 signature);
    /// The whole file. The same sections give the same bytes.
    std::vector<std::byte> bytes() const;

private:
    std::map<std::string, std::vector<std::byte>> m_sections;
};

/// Error Unsupported for a model whose parts do not fit this version of the program.
Error modelOfAnotherVersion(const QString &name);

} // namespace hearsay
