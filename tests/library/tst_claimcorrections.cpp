// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "library/migration.h"
#include "library/schema.h"
#include "tests/support/rumourarticles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

Article articleOf(const QString &text, const QString &outlet)
{
    Article article;
    article.text = text;
    article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    article.metadata.outlet = outlet;
    return article;
}

AnchoredWords wordsIn(const Article &article, const QString &words)
{
    const qsizetype at = article.text.indexOf(words);
    return {articleKeyOf(article), anchorOf(article.text, {at, at + words.size()})};
}

} // namespace

/// What readers say about claims, in the store.
class ClaimCorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void comeBackAsTheyWere();
    void areTakenBack();
    void allOrNoneAreStored();
    void goWithTheArticle();
    void stayOverANewAnalysis();
    void moveToTheNewerVersionOfAnArticle();
    void sameTextOfTwoOutletsIsTwoArticles();
    void anOlderLibraryLearnsToKeepThem();

private:
    ClaimCorrection sameClaim() const
    {
        return {7, ClaimCorrectionKind::SameClaim, wordsIn(m_first, u"The mayor will resign in June"_s),
                wordsIn(m_second, u"the mayor will resign in June"_s)};
    }
    ClaimCorrection denial() const
    {
        return {9,
                ClaimCorrectionKind::Stance,
                {},
                wordsIn(m_second, u"We sail every ten minutes now"_s),
                Stance::Denies};
    }
    QList<ClaimCorrection> stored() const
    {
        const auto all = m_store->claimCorrections();
        return all ? all.value() : QList<ClaimCorrection>();
    }

    std::unique_ptr<LibraryStore> m_store;
    Article m_first;
    Article m_second;
    LibraryArticleId m_firstId = noLibraryArticle;
    LibraryArticleId m_secondId = noLibraryArticle;
};

void ClaimCorrectionsTest::init()
{
    m_first = articleOf(rumourInTheGazette(), u"Harbour Gazette"_s);
    m_first.path = u"/articles/gazette.txt"_s;
    m_second = articleOf(rumourInTheCourier(), u"Lund Courier"_s);
    auto opened = LibraryStore::open(u":memory:"_s);
    QVERIFY(opened.isOk());
    m_store = std::move(opened).value();
    m_firstId = m_store->add(m_first, {}).value().id;
    m_secondId = m_store->add(m_second, {}).value().id;
}

void ClaimCorrectionsTest::comeBackAsTheyWere()
{
    const QList<ClaimCorrection> all{sameClaim(), denial()};
    QVERIFY(m_store->addClaimCorrections(all));
    QCOMPARE(stored(), all);
}

void ClaimCorrectionsTest::areTakenBack()
{
    QVERIFY(m_store->addClaimCorrections({sameClaim(), denial()}));
    QVERIFY(m_store->removeClaimCorrections({7}));
    QCOMPARE(stored(), QList<ClaimCorrection>{denial()});
    QVERIFY(m_store->addClaimCorrections({sameClaim()}));
    QCOMPARE(stored().first(), sameClaim());
}

void ClaimCorrectionsTest::allOrNoneAreStored()
{
    ClaimCorrection stranger = sameClaim();
    stranger.id = 12;
    stranger.reference.article.outlet = u"Quay Post"_s;
    const auto refused = m_store->addClaimCorrections({denial(), stranger});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(stored().isEmpty());
}

void ClaimCorrectionsTest::goWithTheArticle()
{
    QVERIFY(m_store->addClaimCorrections({sameClaim(), denial()}));
    QVERIFY(m_store->remove(m_firstId));
    QCOMPARE(stored(), QList<ClaimCorrection>{denial()});
    QVERIFY(m_store->remove(m_secondId));
    QVERIFY(stored().isEmpty());
}

void ClaimCorrectionsTest::stayOverANewAnalysis()
{
    QVERIFY(m_store->addClaimCorrections({sameClaim()}));
    Analysis later;
    later.engine = u"later"_s;
    QVERIFY(m_store->setAnalysis(m_secondId, later));
    QCOMPARE(stored(), QList<ClaimCorrection>{sameClaim()});
}

void ClaimCorrectionsTest::moveToTheNewerVersionOfAnArticle()
{
    QVERIFY(m_store->addClaimCorrections({sameClaim()}));
    Article newer = m_first;
    newer.text.prepend(u"Corrected on 14 March.\n\n"_s);
    newer.paragraphs = {{{0, newer.text.size()}, ParagraphRole::Body}};
    const auto added = m_store->add(newer, {});
    QVERIFY(added.isOk());
    QVERIFY(added.value().isNew);
    QVERIFY(added.value().inheritedClaims);
    QCOMPARE(stored().size(), 2);
    const ClaimCorrection moved = stored().last();
    QCOMPARE(moved.reference.article, articleKeyOf(newer));
    QCOMPARE(moved.reference.words.position,
             sameClaim().reference.words.position + u"Corrected on 14 March.\n\n"_s.size());
    QCOMPARE(moved.target, sameClaim().target);

    Article without = newer;
    without.text = u"Nothing of it is left."_s;
    without.paragraphs = {{{0, without.text.size()}, ParagraphRole::Body}};
    QVERIFY(!m_store->add(without, {}).value().inheritedClaims);
    QCOMPARE(stored().size(), 2);
}

void ClaimCorrectionsTest::sameTextOfTwoOutletsIsTwoArticles()
{
    const Article copy = articleOf(m_first.text, u"Quay Post"_s);
    QVERIFY(m_store->add(copy, {}).value().isNew);
    ClaimCorrection apart{3, ClaimCorrectionKind::OtherOrigin, wordsIn(m_first, u"The mayor will resign"_s),
                          wordsIn(copy, u"The mayor will resign"_s)};
    QVERIFY(m_store->addClaimCorrections({apart}));
    QCOMPARE(stored(), QList<ClaimCorrection>{apart});
}

void ClaimCorrectionsTest::anOlderLibraryLearnsToKeepThem()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        const auto database = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(database.isOk());
        QVERIFY(migrate(*database.value(), {librarySchema().first()}));
        QVERIFY(database.value()->run(
            u"INSERT INTO article (title, shown_title, outlet, byline, date, dateline, url, format, added_at,"
            " text_sha256, text) VALUES ('Old', 'Old', '', '', '', '', '', 'plain-text', '', x'00', 'Old')"_s));
        QVERIFY(database.value()->run(u"INSERT INTO analysis VALUES (1, 'sample 1', 0)"_s));
    }
    const auto store = LibraryStore::open(path);
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    QVERIFY(QFile::exists(folder.filePath(u"library.version-1.sqlite"_s)));
    QCOMPARE(store.value()->entries().value().size(), 1);
    QVERIFY(store.value()->claimCorrections().value().isEmpty());
    QVERIFY(store.value()->add(m_second, {}));
    QVERIFY(store.value()->addClaimCorrections({denial()}));
    QCOMPARE(store.value()->claimCorrections().value(), QList<ClaimCorrection>{denial()});
}

QTEST_GUILESS_MAIN(ClaimCorrectionsTest)
#include "tst_claimcorrections.moc"
