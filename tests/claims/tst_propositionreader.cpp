// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// What the statements of an article are, who makes them and how they stand to them.
class PropositionReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStance_data();
    void readsStance();
    void keepsTogether_data();
    void keepsTogether();

private:
    /// "Ann Okoro asserts: The bridge was safe", in the order of the article.
    static QStringList statementsIn(const QString &text);
};

QStringList PropositionReaderTest::statementsIn(const QString &text)
{
    QStringList lines;
    const AnalysedArticle article = analysedText(1, text);
    for (const Proposition &proposition : statementsOf(article, shippedReader()).propositions) {
        const QString stance = proposition.stance == Stance::Asserts ? u"asserts"_s
            : proposition.stance == Stance::Denies                   ? u"denies"_s
                                                                     : u"talk"_s;
        lines.append(u"%1 %2: %3"_s.arg(article.analysis->entities[proposition.speaker].name, stance,
                                        proposition.text));
    }
    return lines;
}

void PropositionReaderTest::readsStance_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("statement");
    const QString said = u"Ann Okoro said that the bridge was unsafe. "_s;
    QTest::newRow("denied it") << said + u"Bo Lind denied it."_s
                               << u"Bo Lind denies: The bridge was unsafe"_s;
    QTest::newRow("rejected the claim")
        << said + u"Bo Lind rejected the claim."_s << u"Bo Lind denies: The bridge was unsafe"_s;
    QTest::newRow("called it false") << said + u"Bo Lind called the allegation false."_s
                                     << u"Bo Lind denies: The bridge was unsafe"_s;
    QTest::newRow("was not") << u"Ann Okoro said that the bridge was safe. Bo Lind said that it was not."_s
                             << u"Bo Lind denies: The bridge was safe"_s;
    QTest::newRow("noun is untrue") << said + u"Bo Lind said that the rumour was untrue."_s
                                    << u"Bo Lind denies: The bridge was unsafe"_s;
    QTest::newRow("not its own")
        << u"Bo Lind said that the bridge was safe. Ann Okoro said that the pier had a "
           u"crack. Bo Lind denied it."_s
        << u"Bo Lind denies: The pier had a crack"_s;
    QTest::newRow("a negation elsewhere")
        << u"Bo Lind, who did not come, has denied that the council knew of the crack."_s
        << u"Bo Lind denies: The council knew of the crack"_s;
    QTest::newRow("debunked") << u"Bo Lind debunked that the council knew of the crack."_s
                              << u"Bo Lind denies: The council knew of the crack"_s;
    QTest::newRow("disclaimed") << u"Bo Lind disclaimed that the council knew of the crack."_s
                                << u"Bo Lind denies: The council knew of the crack"_s;
    QTest::newRow("does not believe") << u"Bo Lind does not believe that the council knew of the crack."_s
                                      << u"Bo Lind denies: The council knew of the crack"_s;
    QTest::newRow("a negation in the clause behind")
        << u"“They will stay and there won't be a custody fight,” Bo Lind said."_s
        << u"Bo Lind asserts: They will stay"_s;
    QTest::newRow("a negation in the verb behind")
        << u"Bo Lind said that Ann Okoro left the council and never returned to Lowick."_s
        << u"Bo Lind asserts: Ann Okoro left the council"_s;
    QTest::newRow("a negation in the sentence before")
        << u"“There is no third party here,” Bo Lind said. “It's just two people who grew apart.”"_s
        << u"Bo Lind asserts: [It's just two people] grew apart"_s;
    QTest::newRow("a negation above a relative clause")
        << u"“The closure is no reflection on the people who work there,” Bo Lind said."_s
        << u"Bo Lind asserts: [The people] work there"_s;
    QTest::newRow("do not tell me") << u"“Don't tell me that the bridge was safe,” Bo Lind said."_s
                                    << u"Bo Lind denies: The bridge was safe"_s;
}

void PropositionReaderTest::readsStance()
{
    QFETCH(QString, text);
    QFETCH(QString, statement);
    const QStringList found = statementsIn(text);
    QVERIFY2(found.contains(statement, Qt::CaseInsensitive), qPrintable(found.join(u" | "_s)));
}

void PropositionReaderTest::keepsTogether_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("reduced relative clause")
        << u"Ann Okoro said that the contract went to a firm owned by his brother."_s
        << u"The contract went to a firm owned by his brother"_s;
    QTest::newRow("participle behind an object")
        << u"Ann Okoro said that the mayor wanted the report buried."_s
        << u"The mayor wanted the report buried"_s;
    QTest::newRow("passive infinitive")
        << u"Ann Okoro said that the mayor ordered the report to be kept secret."_s
        << u"The mayor ordered the report to be kept secret"_s;
    QTest::newRow("gerund as subject")
        << u"Ann Okoro said that replacing the old pipes would cost $14 million."_s
        << u"Replacing the old pipes would cost $14 million"_s;
}

void PropositionReaderTest::keepsTogether()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const QStringList found = statementsIn(text);
    QCOMPARE(found, QStringList{u"Ann Okoro asserts: "_s + line});
}

QTEST_GUILESS_MAIN(PropositionReaderTest)
#include "tst_propositionreader.moc"
