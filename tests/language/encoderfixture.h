// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/modelfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstring>

namespace hearsay {

/// A file of tests/data/encoder, which app/training/encoder/make_fixture.py makes.
inline QByteArray encoderFixture(const QString &name)
{
    QFile file(QStringLiteral(HEARSAY_TEST_DATA "/encoder/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

/// The model `name` of it.
inline ModelFile encoderModel(const QString &name)
{
    const QByteArray bytes = encoderFixture(name);
    Result<ModelFile> file = ModelFile::fromBytes(
        {reinterpret_cast<const std::byte *>(bytes.constData()), std::size_t(bytes.size())}, name);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    return std::move(file).value();
}

/// Its words, and what Python makes of them.
inline QJsonObject encoderWords()
{
    return QJsonDocument::fromJson(encoderFixture(QStringLiteral("words.json"))).object();
}

/// Floats in the file `name`.
inline std::vector<float> encoderFloats(const QString &name)
{
    const QByteArray bytes = encoderFixture(name);
    std::vector<float> values(std::size_t(bytes.size()) / sizeof(float));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(float));
    return values;
}

} // namespace hearsay
