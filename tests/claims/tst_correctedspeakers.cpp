// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"
#include "claims/linking/claimlinker.h"
#include "language/modelfolder.h"
#include "library/correctionlayer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Whoever a reader names, or says to be one, is one origin in all articles.
class CorrectedSpeakersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamed_data();
    void renamed();
    void merged();

private:
    /// The names of the origins of what both articles say.
    static QStringList origins(const QList<AnalysedArticle> &articles);
    static AnalysedArticle corrected(const AnalysedArticle &article, const Correction &correction);
    /// The first entity of `article` with this name.
    static const Entity &entity(const AnalysedArticle &article, const QString &name);
};

QStringList CorrectedSpeakersTest::origins(const QList<AnalysedArticle> &articles)
{
    const auto reader = ClaimReader::load(modelFolder());
    if (!reader)
        qFatal("claims need the language models");
    JobMonitor monitor;
    const ClaimGraph graph = linkClaims(articles, reader.value(), {}, monitor).value();
    const auto largest
        = std::max_element(graph.claims.begin(), graph.claims.end(), [](const Claim &a, const Claim &b) {
              return a.backing.size() < b.backing.size();
          });
    QStringList names;
    if (largest != graph.claims.end()) {
        for (const QString &id : largest->origins(Stance::Asserts))
            names.append(graph.origin(id)->label);
    }
    names.sort();
    return names;
}

AnalysedArticle CorrectedSpeakersTest::corrected(const AnalysedArticle &article, const Correction &correction)
{
    const CorrectedAnalysis made = applyCorrections(article.article->text, *article.analysis, {correction});
    return {article.id, article.article, std::make_shared<const Analysis>(made.analysis)};
}

const Entity &CorrectedSpeakersTest::entity(const AnalysedArticle &article, const QString &name)
{
    const auto found = std::find_if(article.analysis->entities.begin(), article.analysis->entities.end(),
                                    [&](const Entity &each) { return each.name == name; });
    if (found == article.analysis->entities.end())
        qFatal("nobody is called %s", qPrintable(name));
    return *found;
}

void CorrectedSpeakersTest::renamed_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("a source without a name")
        << u"A nurse at the port"_s << u"nurse at the port"_s
        << QStringList{u"Ben Lind"_s, u"nurse at the port"_s} << QStringList{u"Ben Lind"_s};
    QTest::newRow("another name") << u"Bo Lund"_s << u"Bo Lund"_s << QStringList{u"Ben Lind"_s, u"Bo Lund"_s}
                                  << QStringList{u"Ben Lind"_s};
    QTest::newRow("one of two") << u"Ann Okoro and Bo Lund"_s << u"Bo Lund"_s
                                << QStringList{u"Ann Okoro"_s, u"Ben Lind"_s, u"Bo Lund"_s}
                                << QStringList{u"Ann Okoro"_s, u"Ben Lind"_s};
}

void CorrectedSpeakersTest::renamed()
{
    QFETCH(QString, source);
    QFETCH(QString, name);
    const QString said = u" said that Corvane will close its plant in Dunmore."_s;
    const AnalysedArticle first = analysedText(1, source + said, u"Echo"_s);
    const AnalysedArticle second = analysedText(2, u"Ben Lind"_s + said, u"Post"_s);
    QTEST(origins({first, second}), "before");
    const Correction rename = correctName(first.article->text, entity(first, name), u"Ben Lind"_s);
    QTEST(origins({corrected(first, rename), second}), "after");
}

void CorrectedSpeakersTest::merged()
{
    const QString said = u" said that Corvane will close its plant in Dunmore."_s;
    const AnalysedArticle first
        = analysedText(1, u"Ben Lind sat down.\n\nA nurse at the port"_s + said, u"Echo"_s);
    const AnalysedArticle second = analysedText(2, u"Ben Lind"_s + said, u"Post"_s);
    QCOMPARE(origins({first, second}).size(), 2);
    const Correction merge = correctMerge(first.article->text, entity(first, u"nurse at the port"_s),
                                          entity(first, u"Ben Lind"_s));
    QCOMPARE(origins({corrected(first, merge), second}), QStringList{u"Ben Lind"_s});
}

QTEST_GUILESS_MAIN(CorrectedSpeakersTest)
#include "tst_correctedspeakers.moc"
