// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/standardextractor.h"
#include "attribution/tagger/attributiontagger.h"
#include "attribution/tagger/cuefeatures.h"
#include "attribution/tagger/cuegrounds.h"
#include "attribution/tagger/cuereading.h"
#include "language/modelfolder.h"
#include "language/text/textanalyser.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The steps of the tagger on lattices made by hand, and the shipped models on plain sentences.
class AttributionTaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansFollowTheLabels();
    void neighboursAreOneCandidate();
    void windowsEndWithTheParagraph();
    void certaintyIsTheChanceOfTheAnchor();
    void readingsBeginWithTheLikeliest();
    void everyReadingHoldsItsCue();
    void shippedModelsReadReportedSpeech_data();
    void shippedModelsReadReportedSpeech();
    void evidenceNamesTheGrounds();
    void groundsAreSumsOfWeights();
    void sharedAndOwnFeaturesAreAll();
    void latticeScoresSharedFeaturesToo();
    void missingModelSaysWhich();
    void damagedModelSaysWhich();
};

namespace {

/// A reading in which the tokens of `cues` have the chance `chance` of being one.
FirstReading readingOf(qsizetype length, const QList<qsizetype> &cues, float chance)
{
    FirstReading reading;
    reading.labels.assign(static_cast<std::size_t>(length), 0);
    reading.chances.assign(static_cast<std::size_t>(length), {1, 0, 0, 0});
    for (qsizetype token : cues)
        reading.chances[static_cast<std::size_t>(token)] = {1 - chance, 0, chance, 0};
    return reading;
}

AnalysedText textOf(const QList<TokenRange> &paragraphs)
{
    AnalysedText text;
    for (TokenRange tokens : paragraphs)
        text.paragraphs.append({0, ParagraphRole::Body, tokens, {}, {}});
    text.words.resize(paragraphs.last().end);
    return text;
}

constexpr auto sourceBegins = static_cast<std::size_t>(labelOf(SpanRole::Source, true));
constexpr auto cueBegins = static_cast<std::size_t>(labelOf(SpanRole::Cue, true));
constexpr auto contentBegins = static_cast<std::size_t>(labelOf(SpanRole::Content, true));
constexpr auto contentGoesOn = static_cast<std::size_t>(labelOf(SpanRole::Content, false));

/// "Ann said it rains": source, cue, content, content.
ChainLattice latticeOf(float certainty)
{
    ChainLattice lattice(4);
    lattice.label(0, sourceBegins) = certainty;
    lattice.label(1, cueBegins) = certainty;
    lattice.label(2, contentBegins) = certainty;
    lattice.label(3, contentGoesOn) = certainty;
    return lattice;
}

const CueCandidate candidate{{1, 2}, 1, {0, 4}};

} // namespace

void AttributionTaggerTest::spansFollowTheLabels()
{
    using Ranges = QList<TokenRange>;
    const std::vector<quint8> labels = {5, 6, 5, 0, 6, 1, 2};
    QCOMPARE(spansOfRole(labels, SpanRole::Content, 10), (Ranges{{10, 12}, {12, 13}, {14, 15}}));
    QCOMPARE(spansOfRole(labels, SpanRole::Source, 10), (Ranges{{15, 17}}));
    QCOMPARE(spansOfRole(labels, SpanRole::Cue, 10), Ranges());
}

void AttributionTaggerTest::neighboursAreOneCandidate()
{
    const auto found = findCueCandidates(textOf({{0, 8}}), readingOf(8, {2, 3, 6}, 0.5F));
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].tokens, (TokenRange{2, 4}));
    QCOMPARE(found[1].tokens, (TokenRange{6, 7}));
    QVERIFY(findCueCandidates(textOf({{0, 8}}), readingOf(8, {2, 3, 6}, 0.001F)).empty());
}

void AttributionTaggerTest::windowsEndWithTheParagraph()
{
    const auto found = findCueCandidates(textOf({{0, 5}, {5, 1000}}), readingOf(1000, {6, 900}, 0.9F));
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].window.begin, qsizetype(5));
    QVERIFY(found[0].window.end < 500);
    QCOMPARE(found[1].window.end, qsizetype(1000));
    QVERIFY(found[1].window.begin > 500);
}

void AttributionTaggerTest::certaintyIsTheChanceOfTheAnchor()
{
    ChainLattice likely = latticeOf(8);
    const float high = certaintyOf(candidate, likely);
    QVERIFY(high > 0.9F && high <= 1.0F);
    ChainLattice unlikely = latticeOf(2);
    unlikely.label(1, 0) = 20;
    QVERIFY(certaintyOf(candidate, unlikely) < 0.01F);
}

void AttributionTaggerTest::readingsBeginWithTheLikeliest()
{
    ChainLattice lattice = latticeOf(3);
    const std::vector<CueReading> readings = readingsOf(candidate, lattice, 0.7F);
    QVERIFY(readings.size() > 1);
    const TaggedAttribution &first = readings.front().attribution;
    QCOMPARE(first.cue, (TokenRange{1, 2}));
    QCOMPARE(first.sources, (QList<TokenRange>{{0, 1}}));
    QCOMPARE(first.contents, (QList<TokenRange>{{2, 4}}));
    QCOMPARE(first.confidence, 0.7F);
    QCOMPARE(readings.front().behind, 0.0F);
    for (std::size_t i = 1; i < readings.size(); ++i) {
        QVERIFY(readings[i].behind >= readings[i - 1].behind);
        QVERIFY(!readings[i].attribution.contents.isEmpty());
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY(!(readings[k].attribution == readings[i].attribution));
    }
}

void AttributionTaggerTest::everyReadingHoldsItsCue()
{
    ChainLattice lattice = latticeOf(2);
    lattice.label(1, 0) = 20; // by itself the anchor would be nothing
    const auto readings = readingsOf(candidate, lattice, 0.5F);
    QVERIFY(!readings.empty());
    for (const CueReading &reading : readings)
        QVERIFY(reading.attribution.cue.contains(candidate.anchor));
}

void AttributionTaggerTest::shippedModelsReadReportedSpeech_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("that") << u"The mayor said on Monday that the bridge would be closed for two weeks."_s
                          << u"The mayor|said|that the bridge would be closed for two weeks"_s;
    QTest::newRow("according to") << u"According to the report, the dam had been leaking for years."_s
                                  << u"the report|According to|the dam had been leaking for years"_s;
    QTest::newRow("behind") << u"The dam had been leaking for years, a spokeswoman said."_s
                            << u"a spokeswoman|said|The dam had been leaking for years"_s;
    QTest::newRow("nothing reported") << u"The bridge was closed for two weeks in March."_s << QString();
}

void AttributionTaggerTest::shippedModelsReadReportedSpeech()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto extractor = StandardExtractor::load(modelFolder());
    QVERIFY2(extractor.isOk(), extractor ? "" : qPrintable(extractor.error().message));
    JobMonitor monitor;
    const Result<Analysis> analysis = extractor.value()->extract(test::articleOfText(text), monitor);
    QVERIFY(analysis.isOk());
    QCOMPARE(analysis.value().engine, extractor.value()->version());
    QStringList lines;
    const auto words = [&text](Span span) { return text.mid(span.begin, span.length()); };
    for (const Attribution &attribution : analysis.value().attributions) {
        QVERIFY(!attribution.sources.isEmpty() && attribution.cue);
        lines.append(words(attribution.sources.first()) + u'|' + words(*attribution.cue) + u'|'
                     + words(attribution.contents.first()));
    }
    QCOMPARE(lines.join(u'\n'), expected);
}

void AttributionTaggerTest::evidenceNamesTheGrounds()
{
    const auto extractor = StandardExtractor::load(modelFolder());
    QVERIFY(extractor.isOk());
    JobMonitor monitor;
    const QString text = u"The mayor said on Monday that the bridge would be closed for two weeks."_s;
    const Result<Analysis> analysis = extractor.value()->extract(test::articleOfText(text), monitor);
    QVERIFY(analysis.isOk() && analysis.value().attributions.size() == 1);
    const Attribution &attribution = analysis.value().attributions.first();
    const auto names = [&attribution](const Evidence &evidence) {
        return evidence.code == EvidenceCode::GroundsForCue && evidence.words == QList<Span>{*attribution.cue}
        && std::any_of(evidence.grounds.begin(), evidence.grounds.end(), [](const CueGround &ground) {
                   return ground.kind == CueGroundKind::Word && ground.weight > 0;
               });
    };
    QVERIFY(std::any_of(attribution.evidence.begin(), attribution.evidence.end(), names));
}

namespace {

/// "Ann said it rains", seen from its cue.
struct Sentence
{
    AnalysedText analysed;
    TextFacts facts;
    FirstReading reading = readingOf(4, {1}, 0.9F);

    Sentence()
    {
        analysed = TextAnalyser().analyse(test::articleOfText(u"Ann said it rains"_s));
        analysed.words.resize(4);
        facts = TextFacts::of(analysed, CueLexicon());
    }
};

} // namespace

void AttributionTaggerTest::sharedAndOwnFeaturesAreAll()
{
    const Sentence sentence;
    CueFeatures features(sentence.analysed, sentence.facts, sentence.reading);
    features.lookFrom(candidate);
    std::vector<FeatureHash> all;
    std::vector<FeatureHash> shared;
    std::vector<FeatureHash> own;
    std::vector<FeatureHash> ofNeighbour;
    for (qsizetype token = 0; token < 4; ++token) {
        features.extract(token, all);
        features.extractShared(token, shared);
        features.extractOwn(token, own);
        QVERIFY(!shared.empty() && !own.empty());
        own.insert(own.end(), shared.begin(), shared.end());
        std::sort(own.begin(), own.end());
        std::sort(all.begin(), all.end());
        QCOMPARE(own, all);
        QVERIFY(features.groupOf(token) < ChainFeatures::mostGroups);
    }
    features.extractShared(2, shared);
    features.extractShared(3, ofNeighbour);
    QCOMPARE(features.groupOf(2), features.groupOf(3));
    QCOMPARE(shared, ofNeighbour);
    features.extractShared(0, ofNeighbour);
    QVERIFY(features.groupOf(0) != features.groupOf(3));
    QVERIFY(shared != ofNeighbour);
}

void AttributionTaggerTest::latticeScoresSharedFeaturesToo()
{
    const Sentence sentence;
    CueFeatures features(sentence.analysed, sentence.facts, sentence.reading);
    features.lookFrom(candidate);
    std::vector<FeatureHash> found;
    features.extractShared(3, found);
    std::vector<TrainedFeature> weights = {{found.back(), {{quint8(2), 1.0F}}}};
    features.extractOwn(3, found);
    weights.push_back({found.front(), {{quint8(2), 0.5F}}});
    const std::vector<std::byte> labels = packLinearModel(weights, roleLabelCount, 0.5F);
    features.extractStep(3, found);
    const std::vector<std::byte> steps
        = packLinearModel({{found.front(), {{quint8(9), 2.0F}}}}, roleLabelCount * roleLabelCount, 0.5F);
    const ChainModel model{LinearModel::fromBytes(labels).value(), LinearModel::fromBytes(steps).value()};
    ChainLattice lattice = model.lattice(features, candidate.window);
    QVERIFY(lattice.label(3, 2) >= 1.5F);
    for (qsizetype token = 0; token < 4; ++token) {
        features.extract(token, found);
        std::array<qint32, roleLabelCount> scores{};
        model.labels.addScores(found, scores);
        QCOMPARE(lattice.label(std::size_t(token), 2), float(scores[2]) / model.labels.unitsPerWeight());
        features.extractStep(token, found);
        std::array<qint32, ChainLattice::steps> stepScores{};
        model.steps.addScores(found, stepScores);
        QCOMPARE(lattice.step(std::size_t(token), 9), float(stepScores[9]) / model.steps.unitsPerWeight());
    }
    QVERIFY(lattice.step(3, 9) >= 2.0F);
}

void AttributionTaggerTest::groundsAreSumsOfWeights()
{
    const Sentence sentence;
    CueFeatures features(sentence.analysed, sentence.facts, sentence.reading);
    features.lookFrom(candidate);

    std::vector<FeatureHash> found;
    features.extract(candidate.anchor, found);
    const auto rows = CueFeatures::rows();
    std::vector<TrainedFeature> weights;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].second == "quotes")
            weights.push_back({found[row], {{quint8(labelOf(SpanRole::Cue, true)), -0.5F}}});
        if (rows[row].first == "bias")
            weights.push_back({found[row], {{quint8(0), 3.0F}}});
    }
    const auto bytes = packLinearModel(weights, roleLabelCount, 0.1F);
    const auto model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    const QList<CueGround> grounds = groundsOf(features, model.value(), candidate.anchor, {1, 2});
    const auto quotes
        = std::count_if(rows.begin(), rows.end(), [](const auto &row) { return row.second == "quotes"; });
    QCOMPARE(grounds.first().kind, CueGroundKind::Quotes);
    QVERIFY(qAbs(grounds.first().weight + 0.5F * float(quotes)) < 0.1F);
    QVERIFY(qAbs(grounds.last().weight) < 0.1F);
}

void AttributionTaggerTest::missingModelSaysWhich()
{
    const QTemporaryDir folder;
    const auto extractor = StandardExtractor::load(folder.path());
    QVERIFY(!extractor.isOk());
    QVERIFY(extractor.error().message.contains(u"english.model"_s));
}

void AttributionTaggerTest::damagedModelSaysWhich()
{
    const QTemporaryDir folder;
    const QDir models(modelFolder());
    for (const QString &name : {u"english.model"_s, u"names.model"_s, u"attribution.model"_s})
        QVERIFY(QFile::copy(models.filePath(name), folder.filePath(name)));
    QFile file(folder.filePath(u"attribution.model"_s));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QCOMPARE(file.write("damage"), qint64(6));
    file.close();
    const auto extractor = StandardExtractor::load(folder.path());
    QVERIFY(!extractor.isOk());
    QVERIFY(extractor.error().message.contains(u"attribution.model"_s));
}

QTEST_GUILESS_MAIN(AttributionTaggerTest)
#include "tst_attributiontagger.moc"
