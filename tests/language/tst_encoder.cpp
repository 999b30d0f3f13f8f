// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encoderfixture.h"
#include "language/encoder/encoder.h"
#include "language/encoder/kernelset.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>
#include <numeric>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The encoder against what PyTorch makes of the same weights, and model files that it has to refuse.
class EncoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void floatsAreThoseOfTraining();
    void bytesAreNearThoseOfTraining();
    void headIsApplied_data();
    void headIsApplied();
    void everyRunGivesTheSame();
    void whatFollowsFarBehindChangesNothing();
    void anyWordsAreRead();
    void isCancelled();
    void brokenModelIsRefused_data();
    void brokenModelIsRefused();
    void settingsHaveToFit_data();
    void settingsHaveToFit();
    void tensorThatIsMissingIsNamed();
    void kernelsAreExact_data();
    void kernelsAreExact();
    void sumsAreBroughtBack();

private:
    Result<Matrix> encodeFirst(const Encoder &encoder, std::size_t count) const;

    QStringList m_letters;
    std::vector<QStringView> m_words;
    std::vector<qsizetype> m_paragraphs;
    std::vector<quint8> m_marks;
};

Q_DECLARE_METATYPE(const hearsay::Kernels *)

namespace {

Encoder encoderOf(const QString &model)
{
    Result<Encoder> encoder = Encoder::load(encoderModel(model));
    if (!encoder)
        qFatal("%s", qPrintable(encoder.error().message));
    return std::move(encoder).value();
}

bool areSame(const Matrix &a, const Matrix &b, qsizetype rows)
{
    return a.rows() >= rows && b.rows() >= rows && a.columns() == b.columns()
        && std::equal(a.data(), a.data() + rows * a.columns(), b.data());
}

float cosine(std::span<const float> a, std::span<const float> b)
{
    float product = 0;
    float first = 0;
    float second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += a[i] * b[i];
        first += a[i] * a[i];
        second += b[i] * b[i];
    }
    return product / std::sqrt(first * second);
}

class CancelledAfter : public JobMonitor
{
public:
    explicit CancelledAfter(int questions)
        : m_left(questions)
    {
    }
    bool isCancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

} // namespace

void EncoderTest::initTestCase()
{
    const QJsonObject fixture = encoderWords();
    for (const QJsonValue &word : fixture[u"words"].toArray())
        m_letters.append(word.toString());
    for (const QJsonValue &paragraph : fixture[u"paragraphs"].toArray())
        m_paragraphs.push_back(paragraph.toInt());
    for (const QJsonValue &mark : fixture[u"marks"].toArray())
        m_marks.push_back(quint8(mark.toInt()));
    m_words.assign(m_letters.begin(), m_letters.end());
}

Result<Matrix> EncoderTest::encodeFirst(const Encoder &encoder, std::size_t count) const
{
    return encoder.encode(std::span(m_words).first(count), m_paragraphs, std::span(m_marks).first(count),
                          JobMonitor());
}

void EncoderTest::floatsAreThoseOfTraining()
{
    const Encoder encoder = encoderOf(u"floats.model"_s);
    QVERIFY(!encoder.usesBytes());
    const Matrix vectors = encodeFirst(encoder, m_words.size()).value();
    const std::vector<float> expected = encoderFloats(u"vectors"_s);
    QCOMPARE(std::size_t(vectors.rows() * vectors.columns()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(vectors.data()[i] - expected[i]) < 2e-5F, qPrintable(QString::number(i)));
}

/// Weights and rows that are rounded to 8 bits turn a vector by less than eight degrees.
void EncoderTest::bytesAreNearThoseOfTraining()
{
    const Encoder encoder = encoderOf(u"bytes.model"_s);
    QCOMPARE(encoder.usesBytes(), multipliesBytesExactly());
    const Matrix vectors = encodeFirst(encoder, m_words.size()).value();
    const std::vector<float> expected = encoderFloats(u"vectors"_s);
    const auto width = std::size_t(vectors.columns());
    for (qsizetype row = 0; row < vectors.rows(); ++row) {
        const float same
            = cosine(vectors.row(row), std::span(expected).subspan(std::size_t(row) * width, width));
        QVERIFY2(same > 0.99F, qPrintable(u"%1: %2"_s.arg(row).arg(same)));
    }
}

void EncoderTest::headIsApplied_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<float>("tolerance");
    QTest::newRow("floats") << u"floats.model"_s << 1e-5F;
    QTest::newRow("bytes") << u"bytes.model"_s << 0.05F;
}

void EncoderTest::headIsApplied()
{
    QFETCH(QString, model);
    QFETCH(float, tolerance);
    const ModelFile file = encoderModel(model);
    const Result<DenseLayer> head = DenseLayer::load(file, "head", 40, 5);
    QVERIFY(head.isOk());
    const std::vector<float> vectors = encoderFloats(u"vectors"_s);
    const std::vector<float> expected = encoderFloats(u"scores"_s);
    // No whole number of blocks, and several.
    Matrix in(qsizetype(vectors.size()) / 40, 40);
    QVERIFY(in.rows() > DenseLayer::blockRows && in.rows() % DenseLayer::blockRows != 0);
    std::copy(vectors.begin(), vectors.end(), in.data());
    const Matrix out = head.value().apply(in);
    QCOMPARE(std::size_t(out.rows() * out.columns()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(out.data()[i] - expected[i]) < tolerance);
}

void EncoderTest::everyRunGivesTheSame()
{
    const Encoder encoder = encoderOf(u"bytes.model"_s);
    const Matrix once = encodeFirst(encoder, m_words.size()).value();
    std::vector<Matrix> others(4);
    std::vector<std::thread> threads;
    for (Matrix &other : others)
        threads.emplace_back([&] { other = encodeFirst(encoder, m_words.size()).value(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const Matrix &other : others)
        QVERIFY(areSame(once, other, once.rows()));
}

/// Windows stand where they stood, so that words two windows before the end are read alike whatever follows.
void EncoderTest::whatFollowsFarBehindChangesNothing()
{
    const Encoder encoder = encoderOf(u"bytes.model"_s);
    const Matrix whole = encodeFirst(encoder, m_words.size()).value();
    const auto window = std::size_t(encoder.settings().window);
    for (std::size_t count = m_words.size() - 20; count < m_words.size(); ++count)
        QVERIFY(areSame(whole, encodeFirst(encoder, count).value(), qsizetype(count - 2 * window)));
}

void EncoderTest::anyWordsAreRead()
{
    const Encoder encoder = encoderOf(u"bytes.model"_s);
    QCOMPARE(encodeFirst(encoder, 0).value().rows(), 0);
    const QString bang = QString(100000, u'!');
    const QString half = QString(3, QChar(0xdc00));
    const std::vector<QStringView> words = {QStringView(), bang, half, bang, u"\u0301", u"", bang};
    // Paragraphs out of order or out of range begin nothing.
    const std::vector<qsizetype> paragraphs = {-3, 5, 2, 7, 100};
    const Matrix vectors = encoder.encode(words, paragraphs, {}, JobMonitor()).value();
    QCOMPARE(vectors.rows(), qsizetype(words.size()));
    for (qsizetype row = 0; row < vectors.rows(); ++row) {
        for (float value : vectors.row(row))
            QVERIFY(std::isfinite(value) && std::abs(value) < 100);
    }
}

void EncoderTest::isCancelled()
{
    const Encoder encoder = encoderOf(u"bytes.model"_s);
    for (int questions = 0; questions < 4; ++questions) {
        const Result<Matrix> vectors
            = encoder.encode(m_words, m_paragraphs, m_marks, CancelledAfter(questions));
        QVERIFY(!vectors);
        QCOMPARE(vectors.error().code, ErrorCode::Cancelled);
    }
}

namespace {

using Bytes = std::vector<std::byte>;

/// All sections of the fixture that an encoder reads, to be written again with one of them changed.
std::map<std::string, Bytes> encoderSections()
{
    const ModelFile file = encoderModel(u"bytes.model"_s);
    std::map<std::string, Bytes> sections;
    std::vector<std::string> names
        = {"encoder.settings", "encoder.vocabulary",  "encoder.pieces",   "encoder.positions",
           "encoder.looks",    "encoder.norm.weight", "encoder.norm.bias"};
    for (const std::string layer : {"encoder.0.", "encoder.1."}) {
        for (const std::string part : {"qkv", "out", "up", "down", "norm1", "norm2"}) {
            names.push_back(layer + part + ".weight");
            names.push_back(layer + part + ".bias");
        }
    }
    for (const std::string &name : names) {
        const std::span<const std::byte> bytes = file.section(name);
        sections[name] = Bytes(bytes.begin(), bytes.end());
    }
    return sections;
}

Result<Encoder> loadOf(const std::map<std::string, Bytes> &sections)
{
    ModelFileBuilder builder;
    for (const auto &[name, bytes] : sections)
        builder.addSection(name, bytes);
    return Encoder::load(ModelFile::fromBytes(builder.bytes(), u"sample.model"_s).value());
}

void put(Bytes &bytes, std::size_t at, quint32 value)
{
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

} // namespace

void EncoderTest::brokenModelIsRefused_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<int>(
        "at"); // where a number is changed: -1 cuts a byte off, -2 adds one, -3 drops the section
    QTest::addColumn<quint32>("value");
    for (const auto &[name, bytes] : encoderSections()) {
        QTest::addRow("no %s", name.c_str()) << QByteArray::fromStdString(name) << -3 << 0U;
        if (name == "encoder.settings" || name == "encoder.vocabulary")
            continue;
        QTest::addRow("%s cut", name.c_str()) << QByteArray::fromStdString(name) << -1 << 0U;
        QTest::addRow("%s longer", name.c_str()) << QByteArray::fromStdString(name) << -2 << 0U;
    }
    const QByteArray weights = "encoder.0.qkv.weight";
    QTest::newRow("kind") << weights << 0 << 2U;
    QTest::newRow("floats and not bytes") << weights << 0 << 0U;
    QTest::newRow("no dimensions") << weights << 4 << 0U;
    QTest::newRow("five dimensions") << weights << 4 << 5U;
    QTest::newRow("one dimension") << weights << 4 << 1U;
    QTest::newRow("three dimensions") << weights << 4 << 3U;
    QTest::newRow("size 0") << weights << 8 << 0U;
    QTest::newRow("size overflows") << weights << 8 << 0x80000000U;
    QTest::newRow("product overflows") << weights << 12 << 0xffffffffU;
    QTest::newRow("size of a dimension that is not there") << weights << 16 << 1U;
    QTest::newRow("step not a number") << weights << 24 << 0x7fc00000U;
    QTest::newRow("step without end") << weights << 24 << 0x7f800000U;
    QTest::newRow("step too large") << weights << 24 << 0x447a8000U;
    QTest::newRow("bias not a number") << QByteArray("encoder.1.up.bias") << 24 << 0xffc00000U;
}

void EncoderTest::brokenModelIsRefused()
{
    QFETCH(QByteArray, section);
    QFETCH(int, at);
    QFETCH(quint32, value);
    std::map<std::string, Bytes> sections = encoderSections();
    QVERIFY(loadOf(sections).isOk());
    const std::string name = section.toStdString();
    if (at == -3)
        sections.erase(name);
    else if (at == -2)
        sections[name].push_back(std::byte(0));
    else if (at == -1)
        sections[name].pop_back();
    else
        put(sections[name], std::size_t(at), value);
    const Result<Encoder> encoder = loadOf(sections);
    QVERIFY(!encoder);
    QCOMPARE(encoder.error().code, ErrorCode::Unsupported);
    QVERIFY(encoder.error().message.contains(u"sample.model"_s));
}

void EncoderTest::settingsHaveToFit_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("fits");
    const QByteArray whole = "layers 2\nheads 4\nwidth 40\ninner 56\nwindow 30\nstride 15\n";
    QTest::newRow("whole") << whole << true;
    QTest::newRow("one layer of two") << QByteArray(whole).replace("layers 2", "layers 1") << true;
    QTest::newRow("twice") << whole + "heads 4\n" << false;
    QTest::newRow("unknown") << whole + "tails 4\n" << false;
    QTest::newRow("missing") << QByteArray(whole).replace("stride 15\n", "") << false;
    for (const QByteArray change :
         {"layers 3", "layers 0", "layers x", "heads 3", "heads -4", "width 41", "inner 57", "window 31",
          "window 3", "stride 7", "stride 31", "stride 99999999999", "stride"})
    {
        const QByteArray name = change.split(' ').first();
        QByteArray lines;
        for (const QByteArray &line : whole.split('\n'))
            lines += (line.startsWith(name) ? change : line) + '\n';
        QTest::newRow(change.constData()) << lines << false;
    }
}

void EncoderTest::settingsHaveToFit()
{
    QFETCH(QByteArray, lines);
    std::map<std::string, Bytes> sections = encoderSections();
    const auto *begin = reinterpret_cast<const std::byte *>(lines.constData());
    sections["encoder.settings"] = Bytes(begin, begin + lines.size());
    QTEST(loadOf(sections).isOk(), "fits");
}

void EncoderTest::tensorThatIsMissingIsNamed()
{
    const ModelFile file = encoderModel(u"floats.model"_s);
    QVERIFY(tensorOf(file, "head.weight", {5, 40}).isOk());
    QVERIFY(tensorOf(file, "head.weight", {-1, 40}).isOk());
    const Result<Tensor> other = tensorOf(file, "head.weight", {6, -1});
    QVERIFY(!other);
    QVERIFY(other.error().message.contains(u"“head.weight” of the size 6×*"_s));
    QVERIFY(!tensorOf(file, "head.weight", {5}));
    QVERIFY(!tensorOf(file, "tail.weight", {5, 40}));
}

void EncoderTest::kernelsAreExact_data()
{
    QTest::addColumn<const Kernels *>("loops");
    for (const Kernels *loops : runnableKernels())
        QTest::newRow(loops->name) << loops;
}

/// Against the standard library, over the whole range, at a length that fills no register.
void EncoderTest::kernelsAreExact()
{
    QFETCH(const Kernels *, loops);
    std::vector<float> inputs;
    for (float x = -12; x < 12; x += 0.01F)
        inputs.push_back(x);
    inputs.resize(inputs.size() / 16 * 16 - 3);
    std::vector<float> values = inputs;
    loops->gelu(values.data(), values.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double x = inputs[i];
        QVERIFY(std::abs(values[i] - 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)))) < 2e-6);
    }
    values = inputs;
    values.resize(inputs.size() + 5, 7.0F);
    loops->softmax(values.data(), inputs.size(), values.size());
    double sum = 0;
    for (float x : inputs)
        sum += std::exp(double(x));
    for (std::size_t i = 0; i < inputs.size(); ++i)
        QVERIFY(std::abs(values[i] - std::exp(double(inputs[i])) / sum) < 1e-7);
    QCOMPARE(values.back(), 0.0F);
    std::vector<quint8> bytes(inputs.size());
    const RoundedRow row = loops->toBytes(inputs.data(), inputs.size(), bytes.data());
    std::vector<qint8> signedBytes(inputs.size());
    const SignedRow signedRow = loops->toSignedBytes(inputs.data(), inputs.size(), signedBytes.data());
    QCOMPARE(signedRow.sum, std::accumulate(signedBytes.begin(), signedBytes.end(), 0));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        QVERIFY(std::abs(float(int(bytes[i]) - row.zero) * row.step - inputs[i]) < row.step * 0.51F);
        QVERIFY(std::abs(float(signedBytes[i]) * signedRow.step - inputs[i]) < signedRow.step * 0.51F);
    }
}

/// Rows that are rounded, multiplied as whole numbers and brought back, against the same in floats.
void EncoderTest::sumsAreBroughtBack()
{
    for (const Kernels *loops : runnableKernels()) {
        std::vector<float> values(37);
        std::vector<qint32> sums(values.size());
        std::vector<qint32> weightSums(values.size());
        std::vector<float> steps(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            sums[i] = int(i) * 31 - 400;
            weightSums[i] = int(i) - 20;
            steps[i] = 0.001F * float(i + 1);
        }
        std::memcpy(values.data(), sums.data(), sums.size() * sizeof(qint32));
        std::vector<float> scores = values;
        const RoundedRow row = {0.5F, 3};
        loops->fromSums(values.data(), values.size(), row, weightSums.data(), steps.data(), steps.data());
        double most = -1e9;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float expected = float(sums[i] - 3 * weightSums[i]) * 0.5F * steps[i];
            QVERIFY(std::abs(values[i] - (expected + steps[i])) < 1e-4F);
            scores[i] = i < 30 ? scores[i] : 0;
            most = i < 30 ? std::max(most, double(expected)) : most;
        }
        std::vector<quint8> bytes(scores.size(), 9);
        const qint32 sum = loops->softmaxOfSums(scores.data(), 30, bytes.size(), row, weightSums.data(),
                                                steps.data(), bytes.data());
        QCOMPARE(sum, std::accumulate(bytes.begin(), bytes.end(), 0));
        QCOMPARE(*std::ranges::max_element(bytes), quint8(255));
        QCOMPARE(bytes.back(), quint8(0));
        for (std::size_t i = 0; i < 30; ++i) {
            const double expected = double(values[i] - steps[i]) - most;
            QVERIFY(std::abs(bytes[i] - 255 * std::exp(expected)) < 0.51);
        }
    }
}

QTEST_GUILESS_MAIN(EncoderTest)
#include "tst_encoder.moc"
