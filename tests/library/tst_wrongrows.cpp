// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/analysischeck.h"
#include "document/articlecheck.h"
#include "library/correctionlayer.h"
#include "library/librarystore.h"
#include "tests/support/samplearticle.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// What somebody's editor, or a bit that flipped, may leave in a column, as SQL.
const QStringList wrongValues
    = {u"NULL"_s, u"-1"_s,     u"1000000000000000000"_s, u"2.5"_s, u"'twelve'"_s, u"'60-30'"_s,
       u"''"_s,   u"x'00ff'"_s};

} // namespace

/// Rows of a library that this program did not write: whatever stands in one of them, the article is shown,
/// nothing is read by halves, and the machine's layer is made anew.
class WrongRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theMachinesLayerIsReadWholeOrNotAtAll_data();
    void theMachinesLayerIsReadWholeOrNotAtAll();
    void evidenceHasWhatItsCodeTakes_data();
    void evidenceHasWhatItsCodeTakes();
    void parentsMayNotGoInCircles_data();
    void parentsMayNotGoInCircles();
    void wrongParagraphsAreMadeAnew_data();
    void wrongParagraphsAreMadeAnew();
    void wrongRowsOfTheArticleHideNothing_data();
    void wrongRowsOfTheArticleHideNothing();
    void wrongRowsOfTheSearchLeadNowhere_data();
    void wrongRowsOfTheSearchLeadNowhere();
    void wrongCorrectionsAreIgnoredAndKept_data();
    void wrongCorrectionsAreIgnoredAndKept();
    void wrongClaimCorrectionsAreIgnoredAndKept_data();
    void wrongClaimCorrectionsAreIgnoredAndKept();
    void anArticleWithoutAnalysisIsListedAndRenewed();

private:
    static void addValues(const QString &table, const QStringList &columns, const QString &where);
    /// Writes the value; false where SQLite refuses.
    bool write();
    bool run(const QString &sql) { return m_store->database().run(sql).isOk(); }
    qint64 rowsOf(const QString &table)
    {
        return m_store->database().value(u"SELECT count(*) FROM "_s + table).value_or(-1).toLongLong();
    }
    StoredArticle stored() { return m_store->read(m_id).value(); }
    void expectRenewal();

    Article m_article;
    Analysis m_analysis;
    std::unique_ptr<LibraryStore> m_store;
    LibraryArticleId m_id = noLibraryArticle;
};

void WrongRowsTest::init()
{
    const AnalysedArticle sample = sampleArticle();
    m_article = *sample.article;
    m_analysis = *sample.analysis;
    m_analysis.notSpeech.prepend({spanOf(m_article.text, u"PORT LUND"_s),
                                  NotSpeechReason::Term,
                                  {Evidence{EvidenceCode::TitleOfWork}}});
    m_store = LibraryStore::open(u":memory:"_s).value();
    m_id = m_store->add(m_article, m_analysis).value().id;
    QCOMPARE(*stored().machine, m_analysis);
}

void WrongRowsTest::addValues(const QString &table, const QStringList &columns, const QString &where)
{
    for (const QString &column : columns) {
        for (const QString &value : wrongValues)
            QTest::newRow(qPrintable(u"%1.%2 = %3"_s.arg(table, column, value)))
                << table << column << value << where;
    }
}

bool WrongRowsTest::write()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, where);
    // As an editor that knows nothing of foreign keys does.
    run(u"PRAGMA foreign_keys = OFF"_s);
    const bool written = run(u"UPDATE %1 SET %2 = %3 WHERE %4"_s.arg(table, column, value, where));
    run(u"PRAGMA foreign_keys = ON"_s);
    return written;
}

/// The article and its analysis come back as they were once it is analysed anew.
void WrongRowsTest::expectRenewal()
{
    QVERIFY(stored().machine->engine.isEmpty());
    const auto added = m_store->add(m_article, m_analysis);
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    QCOMPARE(added.value().id, m_id);
    QCOMPARE(stored().article->paragraphs, m_article.paragraphs);
    QCOMPARE(*stored().machine, m_analysis);
    const auto entries = m_store->entries();
    QVERIFY(entries.isOk());
    QCOMPARE(entries.value().size(), 1);
    QCOMPARE(entries.value().first().quotations, int(m_analysis.attributions.size()));
}

void WrongRowsTest::theMachinesLayerIsReadWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"analysis"_s, {u"article_id"_s, u"engine"_s, u"quotations"_s}, u"1"_s);
    addValues(u"entity"_s, {u"article_id"_s, u"ordinal"_s, u"name"_s, u"type"_s}, u"ordinal = 1"_s);
    addValues(u"entity"_s,
              {u"head"_s, u"modifiers"_s, u"gender"_s, u"number"_s, u"definiteness"_s, u"speaks_for"_s,
               u"speaks_for_name"_s, u"told_to"_s, u"is_named"_s, u"can_speak"_s},
              u"ordinal = 2"_s);
    addValues(u"entity_role"_s, {u"article_id"_s, u"entity"_s, u"ordinal"_s, u"noun"_s, u"begin"_s, u"end"_s},
              u"entity = 2 AND ordinal = 0"_s);
    addValues(u"mention"_s, {u"article_id"_s, u"entity"_s, u"ordinal"_s, u"begin"_s, u"end"_s, u"form"_s},
              u"entity = 0 AND ordinal = 0"_s);
    addValues(u"attribution"_s,
              {u"article_id"_s, u"ordinal"_s, u"contents"_s, u"cue"_s, u"sources"_s, u"kind"_s, u"act"_s,
               u"speakers"_s, u"via"_s, u"parent"_s, u"confidence"_s, u"inferred"_s},
              u"ordinal = 2"_s);
    addValues(u"not_speech"_s, {u"article_id"_s, u"ordinal"_s, u"begin"_s, u"end"_s, u"reason"_s},
              u"ordinal = 0"_s);
    addValues(u"evidence"_s,
              {u"article_id"_s, u"subject"_s, u"subject_ordinal"_s, u"ordinal"_s, u"code"_s, u"words"_s,
               u"term"_s, u"entity"_s, u"chance"_s, u"grounds"_s},
              u"subject = 'attribution' AND ordinal = 0"_s);
}

void WrongRowsTest::theMachinesLayerIsReadWholeOrNotAtAll()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, value);
    const bool written = write();
    const StoredArticle read = stored();
    QCOMPARE(read.article->text, m_article.text);
    QCOMPARE(read.article->paragraphs, m_article.paragraphs);
    QVERIFY(isSound(*read.article, *read.machine));
    QVERIFY(m_store->search(parseSearchQuery(u"speaker:voss sign"_s).value(), 10).isOk());
    QCOMPARE(m_store->entries().value().size(), 1);
    QVERIFY(m_store->entries().value().first().quotations >= 0);
    if (!written || column == u"quotations") {
        QCOMPARE(*read.machine, m_analysis);
        return;
    }
    // Texts that may say anything, and what may be left open.
    const QString place = table + u'.' + column;
    static const QStringList texts = {u"entity.head"_s, u"entity.modifiers"_s, u"entity.speaks_for_name"_s};
    static const QStringList names = {u"entity.name"_s, u"entity_role.noun"_s, u"evidence.term"_s};
    static const QStringList lists
        = {u"cue"_s, u"sources"_s, u"speakers"_s, u"via"_s, u"words"_s, u"grounds"_s};
    static const QStringList indices = {u"speaks_for"_s, u"told_to"_s, u"parent"_s, u"entity"_s};
    const bool isFree = texts.contains(place) || (names.contains(place) && value != u"''")
        || (value == u"NULL" && indices.contains(column)) || (value == u"''" && lists.contains(column));
    if (place == u"analysis.engine")
        QCOMPARE(m_store->madeByOthers(u"sample 1"_s).value(), QList<LibraryArticleId>{m_id});
    else if (isFree)
        QCOMPARE(read.machine->engine, m_analysis.engine);
    else
        expectRenewal();
}

void WrongRowsTest::evidenceHasWhatItsCodeTakes_data()
{
    QTest::addColumn<int>("ordinal");
    QTest::addColumn<QString>("change");
    QTest::newRow("code of a newer version") << 0 << u"code = 'head-of-a-newer-version'"_s;
    QTest::newRow("code that takes nothing") << 0 << u"code = 'quoted-sentences'"_s;
    QTest::newRow("code that takes an entity, too") << 0 << u"code = 'called-so'"_s;
    QTest::newRow("a chance too many") << 0 << u"chance = 0.5"_s;
    QTest::newRow("grounds too many") << 0 << u"grounds = 'word:1.5'"_s;
    QTest::newRow("a ground of a newer version") << 0 << u"grounds = 'mood:1.5'"_s;
    QTest::newRow("a ground without end") << 0 << u"grounds = 'word:inf'"_s;
    QTest::newRow("no entity") << 1 << u"entity = NULL"_s;
    QTest::newRow("an entity that is none") << 1 << u"entity = 4"_s;
}

void WrongRowsTest::evidenceHasWhatItsCodeTakes()
{
    QFETCH(int, ordinal);
    QFETCH(QString, change);
    QVERIFY(
        run(u"UPDATE evidence SET %1 WHERE subject = 'attribution' AND subject_ordinal = 0 AND ordinal = %2"_s
                .arg(change)
                .arg(ordinal)));
    expectRenewal();
}

void WrongRowsTest::parentsMayNotGoInCircles_data()
{
    QTest::addColumn<int>("child");
    QTest::addColumn<int>("parent");
    QTest::newRow("two") << int(Claiming) << int(Telling);
    QTest::newRow("itself") << int(Answers) << int(Answers);
    QTest::newRow("one that stands elsewhere") << int(Answers) << int(Signing);
    QTest::newRow("none") << int(Telling) << 5;
}

void WrongRowsTest::parentsMayNotGoInCircles()
{
    QFETCH(int, child);
    QFETCH(int, parent);
    QVERIFY(run(u"UPDATE attribution SET parent = %1 WHERE ordinal = %2"_s.arg(parent).arg(child)));
    expectRenewal();
}

void WrongRowsTest::wrongParagraphsAreMadeAnew_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"paragraph"_s, {u"article_id"_s, u"ordinal"_s, u"begin"_s, u"end"_s, u"role"_s},
              u"ordinal = 0"_s);
}

void WrongRowsTest::wrongParagraphsAreMadeAnew()
{
    const bool written = write();
    QCOMPARE(stored().article->text, m_article.text);
    QCOMPARE(stored().article->paragraphs, m_article.paragraphs);
    if (!written)
        QCOMPARE(*stored().machine, m_analysis);
    else
        expectRenewal();
    QVERIFY(rowsOf(u"paragraph"_s) >= m_article.paragraphs.size());
}

void WrongRowsTest::wrongRowsOfTheArticleHideNothing_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"article"_s,
              {u"title"_s, u"shown_title"_s, u"outlet"_s, u"byline"_s, u"date"_s, u"dateline"_s, u"url"_s,
               u"format"_s, u"added_at"_s, u"text_sha256"_s, u"text"_s, u"exact_text"_s},
              u"1"_s);
    addValues(u"article_file"_s, {u"article_id"_s, u"sha256"_s, u"path"_s}, u"1"_s);
}

void WrongRowsTest::wrongRowsOfTheArticleHideNothing()
{
    QFETCH(QString, column);
    write();
    const StoredArticle read = stored();
    QVERIFY(isSound(*read.article));
    QVERIFY(isSound(*read.article, *read.machine));
    if (column != u"text" && column != u"exact_text")
        QCOMPARE(*read.machine, m_analysis);
    QVERIFY(read.article->metadata.date.isNull() || read.article->metadata.date == m_article.metadata.date);
    QCOMPARE(m_store->entries().value().size(), 1);
    QVERIFY(m_store->search(parseSearchQuery(u"ferry after:2026"_s).value(), 10).isOk());
    QVERIFY(m_store->setAnalysis(m_id, m_analysis).isOk());
    QVERIFY(isSound(*stored().article, *stored().machine));
}

void WrongRowsTest::wrongRowsOfTheSearchLeadNowhere_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"quotation"_s,
              {u"id"_s, u"article_id"_s, u"ordinal"_s, u"kind"_s, u"contents"_s, u"speaker"_s, u"words"_s},
              u"ordinal = 0"_s);
}

void WrongRowsTest::wrongRowsOfTheSearchLeadNowhere()
{
    QFETCH(QString, column);
    const bool written = write();
    for (const QString &typed : {u"speaker:voss sign"_s, u"speaker:voss"_s, u"kind:direct"_s}) {
        const Result<SearchResult> found = m_store->search(parseSearchQuery(typed).value(), 10);
        // An index that names other rows than there are is damage of the file, and says so.
        QVERIFY(found.isOk() || column == u"id");
        for (const SearchHit &hit : found ? found.value().hits : QList<SearchHit>()) {
            QVERIFY(hit.span == Span() || isSound(hit.span, m_article.text.size()));
            if (written && column == u"contents" && hit.context.contains(u"sign"))
                QCOMPARE(hit.span, Span());
        }
    }
    QCOMPARE(*stored().machine, m_analysis);
}

void WrongRowsTest::wrongCorrectionsAreIgnoredAndKept_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"correction"_s,
              {u"kind"_s, u"exact"_s, u"prefix"_s, u"suffix"_s, u"position"_s, u"entity"_s, u"name"_s,
               u"type"_s, u"attribution_kind"_s, u"made_at"_s},
              u"1"_s);
}

void WrongRowsTest::wrongCorrectionsAreIgnoredAndKept()
{
    QFETCH(QString, column);
    const Attribution &telling = m_analysis.attributions[Telling];
    QVERIFY(m_store->addCorrection(
        m_id, correctSpeaker(m_article.text, telling, u"Ada Nook"_s, EntityType::Person)));
    const bool written = write();
    const StoredArticle read = stored();
    QCOMPARE(*read.machine, m_analysis);
    const Analysis seen = applyCorrections(read.article->text, *read.machine, read.corrections).analysis;
    QCOMPARE(seen.attributions.size(), m_analysis.attributions.size());
    QCOMPARE(rowsOf(u"correction"_s), 1);
    const bool isBound
        = QStringList{u"kind"_s, u"position"_s, u"type"_s, u"attribution_kind"_s}.contains(column);
    if (written && isBound)
        QCOMPARE(seen, m_analysis);
    // Another correction goes its way.
    QVERIFY(m_store->addCorrection(m_id, correctKind(m_article.text, telling, AttributionKind::Mixed)));
    QCOMPARE(rowsOf(u"correction"_s), 2);
    const QList<Correction> both = stored().corrections;
    QCOMPARE(both.last().kind, CorrectionKind::Kind);
}

void WrongRowsTest::wrongClaimCorrectionsAreIgnoredAndKept_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    addValues(u"claim_correction"_s,
              {u"kind"_s, u"stance"_s, u"reference_article"_s, u"reference_exact"_s, u"reference_position"_s,
               u"target_article"_s, u"target_exact"_s, u"target_position"_s, u"made_at"_s},
              u"1"_s);
}

void WrongRowsTest::wrongClaimCorrectionsAreIgnoredAndKept()
{
    QFETCH(QString, column);
    const auto words = [this](SampleAttribution of) {
        return AnchoredWords{articleKeyOf(m_article),
                             anchorOf(m_article.text, m_analysis.attributions[of].contents.first())};
    };
    const ClaimCorrection correction{noCorrection, ClaimCorrectionKind::OtherClaim, words(Signing),
                                     words(Telling), Stance::Asserts};
    QVERIFY(m_store->addClaimCorrections({correction}));
    QCOMPARE(m_store->claimCorrections().value().size(), 1);
    const bool written = write();
    const Result<QList<ClaimCorrection>> read = m_store->claimCorrections();
    QVERIFY(read.isOk());
    const bool isFree = column == u"made_at" || column.endsWith(u"exact");
    QCOMPARE(read.value().size(), written && !isFree ? 0 : 1);
    QCOMPARE(rowsOf(u"claim_correction"_s), 1);
}

void WrongRowsTest::anArticleWithoutAnalysisIsListedAndRenewed()
{
    QVERIFY(run(u"DELETE FROM analysis"_s));
    QCOMPARE(m_store->entries().value().size(), 1);
    QCOMPARE(m_store->entries().value().first().quotations, 0);
    QVERIFY(m_store->entry(m_id).isOk());
    QCOMPARE(m_store->madeByOthers(u"sample 1"_s).value(), QList<LibraryArticleId>{m_id});
    expectRenewal();
    QVERIFY(m_store->madeByOthers(u"sample 1"_s).value().isEmpty());
}

QTEST_GUILESS_MAIN(WrongRowsTest)
#include "tst_wrongrows.moc"
