// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/modelfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Model files: written and read back, and every way in which a file can be wrong.
class ModelFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsComeBack();
    void copiesShareTheBytes();
    void missingFileNamesItself();
    void everyTruncationIsDamage();
    void everyChangedByteIsNoticed();
    void otherVersionIsToldFromDamage();
    void signatureHasToMatch();
};

namespace {

std::vector<std::byte> sampleFile()
{
    ModelFileBuilder builder;
    builder.addSection("weights", std::vector<std::byte>(13, std::byte(7)));
    builder.addLines("classes", {u"VERB VBD"_s, u"façade"_s});
    builder.addSection("empty", {});
    builder.addSignature("features", 42);
    return builder.bytes();
}

} // namespace

void ModelFileTest::sectionsComeBack()
{
    const Result<ModelFile> file = ModelFile::fromBytes(sampleFile(), u"sample"_s);
    QVERIFY(file.isOk());
    QCOMPARE(file.value().section("weights").size(), std::size_t(13));
    QCOMPARE(file.value().section("weights").back(), std::byte(7));
    QCOMPARE(file.value().lines("classes"), QStringList({u"VERB VBD"_s, u"façade"_s}));
    QVERIFY(file.value().contains("empty") && file.value().section("empty").empty());
    QVERIFY(!file.value().contains("nothing") && file.value().section("nothing").empty());
}

void ModelFileTest::copiesShareTheBytes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.model"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto bytes = sampleFile();
        file.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()));
    }
    std::span<const std::byte> weights;
    Result<ModelFile> outer = Error{};
    {
        Result<ModelFile> file = ModelFile::open(path);
        QVERIFY(file.isOk());
        outer = file; // a copy keeps the bytes
        weights = outer.value().section("weights");
    }
    QCOMPARE(weights.front(), std::byte(7));
    QCOMPARE(outer.value().name(), u"sample.model"_s);
}

void ModelFileTest::missingFileNamesItself()
{
    const Result<ModelFile> file = ModelFile::open(u"/nowhere/english.model"_s);
    QVERIFY(!file.isOk());
    QCOMPARE(file.error().code, ErrorCode::NotFound);
    QVERIFY(file.error().message.contains(u"/nowhere/english.model"_s));
}

void ModelFileTest::everyTruncationIsDamage()
{
    const auto bytes = sampleFile();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const Result<ModelFile> file = ModelFile::fromBytes(std::span(bytes).first(size), u"short"_s);
        QVERIFY(!file.isOk());
        QCOMPARE(file.error().code, ErrorCode::Unreadable);
    }
}

void ModelFileTest::everyChangedByteIsNoticed()
{
    const auto bytes = sampleFile();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] ^= std::byte(0x10);
        QVERIFY2(!ModelFile::fromBytes(changed, u"changed"_s).isOk(), qPrintable(QString::number(i)));
    }
}

void ModelFileTest::otherVersionIsToldFromDamage()
{
    auto bytes = sampleFile();
    bytes[8] = std::byte(99);
    const Result<ModelFile> file = ModelFile::fromBytes(bytes, u"newer"_s);
    QVERIFY(!file.isOk());
    QCOMPARE(file.error().code, ErrorCode::Unsupported);
}

void ModelFileTest::signatureHasToMatch()
{
    const Result<ModelFile> file = ModelFile::fromBytes(sampleFile(), u"sample"_s);
    QVERIFY(file.value().hasSignature("features", 42));
    QVERIFY(!file.value().hasSignature("features", 43));
    QVERIFY(!file.value().hasSignature("weights", 42));
    QVERIFY(!file.value().hasSignature("nothing", 42));
}

QTEST_APPLESS_MAIN(ModelFileTest)
#include "tst_modelfile.moc"
