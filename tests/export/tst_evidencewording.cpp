// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencewording.h"
#include "tests/support/evidencesample.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Knows a few sentences, as a file of translations does.
class FewSentences : public QTranslator
{
public:
    explicit FewSentences(QHash<QString, QString> sentences)
        : m_sentences(std::move(sentences))
    {
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QLatin1StringView(context) == "hearsay::Evidence"_L1
            ? m_sentences.value(QString::fromUtf8(text))
            : QString();
    }

private:
    QHash<QString, QString> m_sentences;
};

Analysis annOnly()
{
    Analysis analysis;
    analysis.entities = {{u"Ann Okoro"_s, EntityType::Person, {}}};
    return analysis;
}

ClaimEvidence claimEvidenceOf(const ClaimEvidenceKind &kind)
{
    ClaimEvidence evidence{kind.code};
    if (kind.hasTerm)
        evidence.term = u"brontosaur"_s;
    if (kind.hasTeller)
        evidence.teller = u"Ben Osei"_s;
    if (kind.hasLikeness)
        evidence.likeness = 0.87;
    return evidence;
}

} // namespace

/// The sentences of the codes.
class EvidenceWordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentenceWithItsArguments();
    void everyClaimCodeHasASentenceWithItsArguments();
    void everyRuleHasASentence();
    void whatIsNotKnownIsSaidSo();
    void argumentsAreNoMarkers();
    void sentencesAreTranslated();
    void theFormatNamesEveryCode();
};

void EvidenceWordingTest::everyCodeHasASentenceWithItsArguments()
{
    QSet<QString> sentences;
    for (const Evidence &evidence : evidenceOfAllCodes(0)) {
        const QString sentence = evidenceInWords(evidence, annOnly());
        const QByteArray shown = (nameOf(evidence.code) + u": "_s + sentence).toUtf8();
        const EvidenceArguments taken = kindOf(evidence.code).arguments;
        QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.'), shown);
        QVERIFY2(!sentence.contains(u'%'), shown);
        QVERIFY2(!sentences.contains(sentence), shown);
        sentences.insert(sentence);
        QVERIFY2(sentence.contains(u"brontosaur") == taken.testFlag(EvidenceArgument::Term), shown);
        QVERIFY2(sentence.contains(u"Ann Okoro") == taken.testFlag(EvidenceArgument::Entity), shown);
        QVERIFY2(sentence.contains(u"87 of 100") == taken.testFlag(EvidenceArgument::Chance), shown);
        QVERIFY2(sentence.contains(u"(+1.5), its place in the paragraph (+0.7)")
                     == taken.testFlag(EvidenceArgument::Grounds),
                 shown);
    }
}

void EvidenceWordingTest::everyClaimCodeHasASentenceWithItsArguments()
{
    for (const ClaimEvidenceKind &kind : claimEvidenceKinds) {
        const QString sentence = evidenceInWords(claimEvidenceOf(kind));
        const QByteArray shown = (nameOf(kind.code) + u": "_s + sentence).toUtf8();
        QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.'), shown);
        QVERIFY2(!sentence.contains(u'%'), shown);
        QVERIFY2(sentence.contains(u"brontosaur") == kind.hasTerm, shown);
        QVERIFY2(sentence.contains(u"Ben Osei") == kind.hasTeller, shown);
        QVERIFY2(sentence.contains(u"0.87") == kind.hasLikeness, shown);
        QCOMPARE(named<ClaimEvidenceCode>(nameOf(kind.code)), kind.code);
    }
}

void EvidenceWordingTest::everyRuleHasASentence()
{
    for (SourcingRule rule :
         {SourcingRule::OneAnonymousOrigin, SourcingRule::ManyArticlesOneOrigin, SourcingRule::WordsDiffer,
          SourcingRule::AnonymousOpinion, SourcingRule::DenialLeftOut})
    {
        SourcingRemark remark;
        remark.rule = rule;
        remark.text = u"the pier is sold"_s;
        remark.origin = u"an insider"_s;
        remark.articles = 3;
        const QString sentence = remarkInWords(remark);
        QVERIFY2(sentence.size() > 10 && !sentence.contains(u'%'), qPrintable(sentence));
        QCOMPARE(sentence.contains(remark.text), rule != SourcingRule::WordsDiffer);
    }
}

void EvidenceWordingTest::whatIsNotKnownIsSaidSo()
{
    QCOMPARE(evidenceInWords(Evidence{EvidenceCode::NamedInSource, {}, {}, 7}, annOnly()),
             u"The source names ?."_s);
    const ClaimEvidence told{.code = ClaimEvidenceCode::ToldBy, .teller = u"Ben Osei"_s};
    QCOMPARE(evidenceInWords(told), u"Not heard from the speaker: Ben Osei reports it."_s);
    SourcingRemark remark;
    remark.rule = SourcingRule::AnonymousOpinion;
    remark.text = u"it is a scandal"_s;
    QCOMPARE(remarkInWords(remark), u"somebody has no name, and judges: “it is a scandal”."_s);
}

void EvidenceWordingTest::argumentsAreNoMarkers()
{
    Analysis analysis = annOnly();
    analysis.entities[0].name = u"Ann %1 Okoro"_s;
    QCOMPARE(evidenceInWords(Evidence{EvidenceCode::CalledSo, {}, u"50 %2 owner"_s, 0}, analysis),
             u"The text calls Ann %1 Okoro “50 %2 owner”."_s);
}

void EvidenceWordingTest::sentencesAreTranslated()
{
    const Evidence called{EvidenceCode::CalledSo, {}, u"singer"_s, 0};
    const QString english = evidenceInWords(called, annOnly());
    FewSentences german({{u"The text calls %2 “%1”."_s, u"„%1“ heißt im Text %2."_s},
                         {u"Said by %1."_s, u"Gesagt von %1."_s},
                         {u"its place in the paragraph"_s, u"die Stelle im Absatz"_s}});
    QVERIFY(QCoreApplication::installTranslator(&german));
    QCOMPARE(evidenceInWords(called, annOnly()), u"„singer“ heißt im Text Ann Okoro."_s);
    QCOMPARE(evidenceInWords(ClaimEvidence{.code = ClaimEvidenceCode::SaidBy, .term = u"Ann Okoro"_s}),
             u"Gesagt von Ann Okoro."_s);
    QVERIFY(evidenceInWords(evidenceOf(EvidenceCode::GroundsForCue, noEntity), annOnly())
                .contains(u"die Stelle im Absatz (+0.7)"));
    QVERIFY(QCoreApplication::removeTranslator(&german));
    QCOMPARE(evidenceInWords(called, annOnly()), english);
}

void EvidenceWordingTest::theFormatNamesEveryCode()
{
    QFile file(QStringLiteral(HEARSAY_FORMAT));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString format = QString::fromUtf8(file.readAll());
    for (const EvidenceKind &kind : evidenceKinds) {
        const QString row = u"| `%1` | `%2` |"_s.arg(nameOf(kind.code), nameOf(kind.decision));
        QVERIFY2(format.contains(row), qPrintable(row));
    }
    for (const ClaimEvidenceKind &kind : claimEvidenceKinds) {
        const QString row = u"| `%1` | `%2` |"_s.arg(nameOf(kind.code), nameOf(kind.decision));
        QVERIFY2(format.contains(row), qPrintable(row));
    }
}

QTEST_GUILESS_MAIN(EvidenceWordingTest)
#include "tst_evidencewording.moc"
