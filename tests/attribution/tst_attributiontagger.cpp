// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/attributiontagger.h"
#include "language/modelfolder.h"

#include <QDir>
#include <QTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The tagger with the models of the source tree: plain cases that it has to get right, and promises for any
/// input.
class AttributionTaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rolesAreFound_data();
    void rolesAreFound();
    void marksAreSound_data();
    void marksAreSound();
    void languageModelsAreNoAttributionModel();

private:
    AnalysedText analysed(const QString &text) const
    {
        Article article;
        article.text = text;
        qsizetype begin = 0;
        for (const QString &line : text.split(u'\n')) {
            article.paragraphs.append({{begin, begin + line.size()}, ParagraphRole::Body});
            begin += line.size() + 1;
        }
        return analyseText(article, *m_pipeline);
    }

    std::optional<LanguagePipeline> m_pipeline;
    std::shared_ptr<const TwoPassTagger> m_tagger;
};

void AttributionTaggerTest::initTestCase()
{
    Result<LanguagePipeline> pipeline = LanguagePipeline::load(modelFolder());
    QVERIFY2(pipeline.isOk(), pipeline ? "" : qPrintable(pipeline.error().message));
    m_pipeline = std::move(pipeline).value();
    const Result<ModelFile> file = ModelFile::open(QDir(modelFolder()).filePath(u"attribution.model"_s));
    QVERIFY2(file.isOk(), file ? "" : qPrintable(file.error().message));
    const auto tagger = TwoPassTagger::load(file.value());
    QVERIFY2(tagger.isOk(), tagger ? "" : qPrintable(tagger.error().message));
    m_tagger = tagger.value();
}

void AttributionTaggerTest::rolesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("content");
    QTest::newRow("direct") << u"“The bridge is safe,” said Marta Lindqvist."_s << u"Marta Lindqvist"_s
                            << u"said"_s << u"“The bridge is safe,”"_s;
    QTest::newRow("indirect") << u"The mayor said that the bridge would open on Monday."_s << u"The mayor"_s
                              << u"said"_s << u"that the bridge would open on Monday"_s;
    QTest::newRow("straight marks") << u"\"We will not pay,\" he said."_s << u"he"_s << u"said"_s
                                    << u"\"We will not pay,\""_s;
    QTest::newRow("mixed") << u"Lindqvist said the plan was “a disgrace.”"_s << u"Lindqvist"_s << u"said"_s
                           << u"the plan was “a disgrace.”"_s;
}

void AttributionTaggerTest::rolesAreFound()
{
    QFETCH(QString, text);
    const AnalysedText it = analysed(text);
    const QList<RoleMark> marks = m_tagger->tag(it);
    QHash<SpanRole, QStringList> found;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const SpanRole role = marks[i].role;
        if (marks[i].begins) {
            qsizetype last = i;
            while (last + 1 < marks.size() && marks[last + 1].role == role && !marks[last + 1].begins)
                ++last;
            const qsizetype begin = it.tokens[i].span.begin;
            found[role].append(text.sliced(begin, it.tokens[last].span.end - begin));
        }
    }
    QTEST(found[SpanRole::Source].value(0), "source");
    QTEST(found[SpanRole::Cue].value(0), "cue");
    QTEST(found[SpanRole::Content].value(0), "content");
}

void AttributionTaggerTest::marksAreSound_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank lines") << u"\n\n \n"_s;
    QTest::newRow("marks only") << u"“”… — !? ,,,"_s;
    QTest::newRow("unclosed") << u"“We go, said Ann.\nHe left. ”"_s;
    QTest::newRow("lone surrogate") << u"A"_s + QChar(0xd800) + u" said"_s;
    QTest::newRow("long line") << u"he said that "_s.repeated(5000);
}

void AttributionTaggerTest::marksAreSound()
{
    QFETCH(QString, text);
    const AnalysedText it = analysed(text);
    const QList<RoleMark> marks = m_tagger->tag(it);
    QCOMPARE(marks.size(), it.tokens.size());
    for (TokenRange paragraph : it.paragraphs) {
        int before = 0;
        for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
            const int label = labelOf(marks[i].role, marks[i].begins);
            QVERIFY(mayFollow(label, before));
            QVERIFY(marks[i].confidence >= 0 && marks[i].confidence <= 1.0001F);
            before = label;
        }
    }
    QCOMPARE(m_tagger->tag(it), marks);
}

void AttributionTaggerTest::languageModelsAreNoAttributionModel()
{
    const Result<ModelFile> file = ModelFile::open(QDir(modelFolder()).filePath(u"names.model"_s));
    QVERIFY(file.isOk());
    const auto tagger = TwoPassTagger::load(file.value());
    QVERIFY(!tagger.isOk());
    QCOMPARE(tagger.error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(AttributionTaggerTest)
#include "tst_attributiontagger.moc"
