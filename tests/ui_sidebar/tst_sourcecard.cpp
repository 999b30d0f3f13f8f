// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sampleworkspace.h"
#include "ui/shared/appearance.h"
#include "ui/shared/colourmath.h"
#include "ui/shared/entityglyph.h"
#include "ui/sidebar/cardcontent.h"
#include "ui/sidebar/cardlink.h"
#include "ui/sidebar/sourcecard.h"

#include <QLabel>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The source card in each of its states, its links, and the signs that it shares with the rest of the
/// window.
class SourceCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingSelectedGivesAHint();
    void attributionTellsWhoWhatHowAndWhy();
    void guessLooksLikeOne();
    void unknownSpeakerIsSaidToBeOpen();
    void nestedAttributionsNameEachOther();
    void entityShowsMentionsAndWords();
    void articleListsSpeakersByCount();
    void linkToWordsAsksForTheirPosition();
    void linkToAttributionSelectsIt();
    void linkToEntitySelectsIt();
    void longListsAreCutAndGrow();
    void namesAreEscaped();
    void linksTakeTheKeyboardAndCanBeRead();
    void addressesComeBack();
    void signsDifferInShape();
    void staleSelectionShowsTheArticle();
    void sameWordsElsewhereAreLinked();
    void claimsOfTheWordsAreLinked();
    void claimsOfAnotherAnalysisAreNotShown();

private:
    QString textOf(const QString &name) const;
    QLabel *label(const QString &name) const { return m_card->widget()->findChild<QLabel *>(name); }
    void selectAttribution(AttributionIndex index)
    {
        m_selection->select({m_workspace->id(), index, noEntity});
    }

    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<SourceCard> m_card;
};

void SourceCardTest::initTestCase()
{
    m_workspace = std::make_unique<SampleWorkspace>();
    m_appearance = std::make_unique<Appearance>();
}

void SourceCardTest::init()
{
    m_selection = std::make_unique<SelectionModel>();
    m_card = std::make_unique<SourceCard>(m_workspace->get(), m_selection.get(), m_appearance.get());
    m_card->resize(340, 700);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
}

void SourceCardTest::cleanup()
{
    m_card.reset();
    m_selection.reset();
}

/// What a reader sees of the label with this name; empty where there is none.
QString SourceCardTest::textOf(const QString &name) const
{
    const QLabel *found = label(name);
    return found ? QTextDocumentFragment::fromHtml(found->text()).toPlainText() : QString();
}

void SourceCardTest::nothingSelectedGivesAHint()
{
    QVERIFY(textOf(u"cardHint"_s).contains(u"Nothing is selected"));
    QVERIFY(!label(u"cardName"_s));
}

void SourceCardTest::attributionTellsWhoWhatHowAndWhy()
{
    selectAttribution(Signing);
    QCOMPARE(textOf(u"cardName"_s), u"Mara Voss"_s);
    QCOMPARE(textOf(u"cardType"_s), u"person"_s);
    QCOMPARE(textOf(u"cardWords"_s), u"“We will not sign,” … “Not this year.”"_s);
    QVERIFY(textOf(u"cardCue"_s).contains(u"“told”"));
    QVERIFY(textOf(u"cardCue"_s).contains(u"“Mara Voss”"));
    QVERIFY(textOf(u"cardWhy"_s).contains(u"Cue: “tell” is a reporting verb."));
    QVERIFY(textOf(u"cardWhy"_s).contains(u"Speaker: The source names Mara Voss."));
    QVERIFY(textOf(u"cardMentions"_s).contains(u"“Voss”"));
    QVERIFY(textOf(u"cardOthers"_s).contains(u"the ships are sold"));
    QVERIFY(textOf(u"cardOthers"_s).contains(u"Nobody asked me"));
    QVERIFY(!textOf(u"cardOthers"_s).contains(u"We will not sign"));
    QStringList way;
    for (const QLabel *step : m_card->widget()->findChild<QWidget *>(u"cardWay"_s)->findChildren<QLabel *>())
        way.append(QTextDocumentFragment::fromHtml(step->text()).toPlainText());
    QCOMPARE(way, (QStringList{u"Mara Voss"_s, u"Lund Courier"_s, u"this article"_s}));
    QVERIFY(
        m_card->widget()->findChild<QWidget *>(u"cardConfidence"_s)->accessibleName().contains(u"certain"));
}

void SourceCardTest::guessLooksLikeOne()
{
    selectAttribution(Asked);
    QCOMPARE(textOf(u"cardName"_s), u"? Mara Voss"_s);
    QVERIFY(textOf(u"cardType"_s).contains(u"guess"));
    QVERIFY(textOf(u"cardCue"_s).contains(u"No cue and no source"));
    QVERIFY(!label(u"cardWhy"_s));
}

void SourceCardTest::unknownSpeakerIsSaidToBeOpen()
{
    AnalysedArticle article = sampleArticle();
    Analysis analysis = *article.analysis;
    analysis.attributions[Asked].speakers.clear();
    article.analysis = std::make_shared<Analysis>(analysis);
    CardContent content(
        article, [](EntityIndex) { return QColor(Qt::darkBlue); }, 10);
    content.showAttribution(Asked);
    QCOMPARE(content.findChild<QLabel *>(u"cardType"_s)->text(), u"The article leaves open who speaks"_s);
    QVERIFY(!content.findChild<QLabel *>(u"cardMentions"_s));
}

void SourceCardTest::nestedAttributionsNameEachOther()
{
    selectAttribution(Telling);
    QVERIFY(textOf(u"cardNesting"_s).startsWith(u"Inside: "));
    QVERIFY(label(u"cardNesting"_s)->text().contains(hrefOf(AttributionTarget{Claiming})));
    selectAttribution(Claiming);
    QVERIFY(textOf(u"cardNesting"_s).startsWith(u"Holds: "));
    QVERIFY(label(u"cardNesting"_s)->text().contains(hrefOf(AttributionTarget{Telling})));
}

void SourceCardTest::entityShowsMentionsAndWords()
{
    m_selection->select({m_workspace->id(), noAttribution, Insider});
    QCOMPARE(textOf(u"cardName"_s), u"insider"_s);
    QCOMPARE(textOf(u"cardType"_s), u"anonymous source"_s);
    QCOMPARE(textOf(u"cardMentions"_s), u"“An insider”"_s);
    QVERIFY(textOf(u"cardOthers"_s).contains(u"Voss has been telling friends"));
}

void SourceCardTest::articleListsSpeakersByCount()
{
    m_selection->select({m_workspace->id(), noAttribution, noEntity});
    QCOMPARE(textOf(u"cardName"_s), u"Harbour talks stall"_s);
    const QString speakers = textOf(u"cardSpeakers"_s);
    QVERIFY2(speakers.startsWith(u"Mara Voss — person, attributions: 3"), qPrintable(speakers));
    QVERIFY(speakers.contains(u"insider — anonymous source, attributions: 1"));
    QVERIFY(!speakers.contains(u"Lund Courier"));
}

void SourceCardTest::linkToWordsAsksForTheirPosition()
{
    selectAttribution(Signing);
    QSignalSpy requested(m_card.get(), &SourceCard::positionRequested);
    const Span told = spanOf(sampleText(), u"told"_s);
    QVERIFY(label(u"cardWhy"_s)->text().contains(hrefOf(told)));
    Q_EMIT label(u"cardWhy"_s)->linkActivated(hrefOf(told));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<ArticleId>(), m_workspace->id());
    QCOMPARE(requested.first().at(1).value<Span>(), told);
}

void SourceCardTest::linkToAttributionSelectsIt()
{
    selectAttribution(Signing);
    Q_EMIT label(u"cardOthers"_s)->linkActivated(hrefOf(AttributionTarget{Asked}));
    QCOMPARE(m_selection->current(), (Selection{m_workspace->id(), Asked, noEntity}));
    QCOMPARE(textOf(u"cardWords"_s), u"“Nobody asked me,”"_s);
}

void SourceCardTest::linkToEntitySelectsIt()
{
    selectAttribution(Signing);
    auto *way = m_card->widget()->findChild<QWidget *>(u"cardWay"_s);
    Q_EMIT way->findChildren<QLabel *>().at(1)->linkActivated(hrefOf(EntityTarget{Courier}));
    QCOMPARE(m_selection->current(), (Selection{m_workspace->id(), noAttribution, Courier}));
    QCOMPARE(textOf(u"cardType"_s), u"outlet"_s);
    QVERIFY(textOf(u"cardToldTo"_s).contains(u"We will not sign"));
    QVERIFY(!label(u"cardOthers"_s));
}

void SourceCardTest::longListsAreCutAndGrow()
{
    AnalysedArticle article = sampleArticle();
    Analysis analysis = *article.analysis;
    const Mention mention = analysis.entities[Voss].mentions.first();
    analysis.entities[Voss].mentions.fill(mention, 5000);
    article.analysis = std::make_shared<Analysis>(analysis);
    CardContent cut(
        article, [](EntityIndex) { return QColor(Qt::darkBlue); }, 12);
    cut.showEntity(Voss);
    const QString few = cut.findChild<QLabel *>(u"cardMentions"_s)->text();
    QCOMPARE(few.count(u"href='span:"), 12);
    QVERIFY(few.contains(u"4988 more"));
    CardContent longer(
        article, [](EntityIndex) { return QColor(Qt::darkBlue); }, 120);
    longer.showEntity(Voss);
    QCOMPARE(longer.findChild<QLabel *>(u"cardMentions"_s)->text().count(u"href='span:"), 120);
}

void SourceCardTest::namesAreEscaped()
{
    AnalysedArticle article = sampleArticle();
    Analysis analysis = *article.analysis;
    analysis.entities[Voss].name = u"<i>M & V</i>"_s;
    article.analysis = std::make_shared<Analysis>(analysis);
    CardContent content(
        article, [](EntityIndex) { return QColor(Qt::darkBlue); }, 12);
    content.showAttribution(Signing);
    const QString name = content.findChild<QLabel *>(u"cardName"_s)->text();
    QCOMPARE(QTextDocumentFragment::fromHtml(name).toPlainText(), u"<i>M & V</i>"_s);
}

void SourceCardTest::linksTakeTheKeyboardAndCanBeRead()
{
    selectAttribution(Signing);
    for (const QString &name : {u"cardCue"_s, u"cardWhy"_s, u"cardMentions"_s, u"cardOthers"_s}) {
        QVERIFY2(label(name)->focusPolicy() & Qt::TabFocus, qPrintable(name));
        QVERIFY(label(name)->textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
    }
    QVERIFY(label(u"cardWords"_s)->textInteractionFlags() & Qt::TextSelectableByMouse);
    for (const QString &theme : {u"Breeze Light"_s, u"Breeze Dark"_s, u"Solarized Dark"_s}) {
        m_appearance->setThemeName(theme);
        const QPalette look = m_card->widget()->palette();
        const qreal possible
            = qMin(4.5, contrast(look.color(QPalette::WindowText), look.color(QPalette::Window)));
        QVERIFY2(contrast(look.color(QPalette::Link), look.color(QPalette::Window)) >= possible - 0.1,
                 qPrintable(theme));
    }
    m_appearance->setThemeName({});
}

void SourceCardTest::addressesComeBack()
{
    for (const CardTarget &target :
         {CardTarget(Span{3, 99}), CardTarget(AttributionTarget{7}), CardTarget(EntityTarget{0}),
          CardTarget(PlaceTarget{5, {2, 9}, 1}), CardTarget(ClaimTarget{u"c:1"_s}), CardTarget(ShowMore{})})
        QVERIFY(targetOf(hrefOf(target)) == target);
    QVERIFY(targetOf(u"nonsense"_s) == CardTarget(Span{}));
    QVERIFY(linkTo(Span{0, 1}, u"word "_s.repeated(50), 20).contains(u'…'));
}

void SourceCardTest::signsDifferInShape()
{
    QList<QImage> seen;
    for (EntityType type :
         {EntityType::Person, EntityType::Organisation, EntityType::Outlet, EntityType::AnonymousSource,
          EntityType::Group, EntityType::Document, EntityType::Unknown})
    {
        const QImage sign = entityGlyph(type, Qt::black, 16, 2).toImage();
        QCOMPARE(sign.size(), QSize(32, 32));
        for (const QImage &other : std::as_const(seen)) {
            int different = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    different += qAbs(qAlpha(sign.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 128 ? 1 : 0;
            }
            // At least one pixel in fifteen is another one.
            QVERIFY2(different > 32 * 32 / 15, qPrintable(QString::number(different)));
        }
        seen.append(sign);
    }
}

void SourceCardTest::staleSelectionShowsTheArticle()
{
    selectAttribution(999);
    QVERIFY(label(u"cardSpeakers"_s));
}

/// The words of Signing also stand, changed, in another article; both make one claim.
std::shared_ptr<LinkedClaims> claimsOf(const AnalysedArticle &here)
{
    auto claims = std::make_shared<LinkedClaims>();
    Article other;
    other.text = u"“We shall not sign,” she said."_s;
    other.metadata.outlet = u"Quay Post"_s;
    other.metadata.date = QDate(2026, 3, 4);
    claims->articles[here.id] = here;
    claims->articles[77]
        = {77, std::make_shared<const Article>(other), std::make_shared<const Analysis>(Analysis{})};
    const QString &text = here.article->text;
    const Span shall = spanOf(other.text, u"shall"_s);
    MatchSide first{here.id, {{spanOf(text, u"We will not sign"_s), Signing}}, {}};
    MatchSide second{77,
                     {{spanOf(other.text, u"We shall not sign"_s), 0}},
                     {{WordChange::Changed, spanOf(text, u"will"_s), shall}}};
    claims->graph.matches = {{u"m1"_s, {first, second}}};
    Claim claim;
    claim.id = u"c:1"_s;
    claim.text = u"They will not sign."_s;
    Backing backing;
    backing.article = here.id;
    backing.attribution = Signing;
    backing.origin = u"o1"_s;
    claim.backing = {backing};
    claims->graph.claims = {claim};
    return claims;
}

QColor plainColour(EntityIndex)
{
    return Qt::darkBlue;
}

void SourceCardTest::sameWordsElsewhereAreLinked()
{
    const AnalysedArticle article = sampleArticle();
    CardContent content(article, plainColour, 10);
    content.setClaims(claimsOf(article));
    content.showAttribution(Signing);
    const auto *elsewhere = content.findChild<QLabel *>(u"cardElsewhere"_s);
    QVERIFY(elsewhere);
    QCOMPARE(QTextDocumentFragment::fromHtml(elsewhere->text()).toPlainText(),
             u"Quay Post: “We shall not sign,” — 4 Mar 2026; “shall” instead of “will”"_s);
    QVERIFY(elsewhere->text().contains(hrefOf(PlaceTarget{77, {1, 18}, 0})));
    CardContent none(article, plainColour, 10);
    none.setClaims(claimsOf(article));
    none.showAttribution(Answers);
    QVERIFY(!none.findChild<QLabel *>(u"cardElsewhere"_s));
}

void SourceCardTest::claimsOfTheWordsAreLinked()
{
    const AnalysedArticle article = sampleArticle();
    CardContent content(article, plainColour, 10);
    content.setClaims(claimsOf(article));
    content.showAttribution(Signing);
    const auto *claims = content.findChild<QLabel *>(u"cardClaims"_s);
    QVERIFY(claims);
    QCOMPARE(QTextDocumentFragment::fromHtml(claims->text()).toPlainText(),
             u"They will not sign. — 1 origin for"_s);
    QVERIFY(claims->text().contains(hrefOf(ClaimTarget{u"c:1"_s})));
}

void SourceCardTest::claimsOfAnotherAnalysisAreNotShown()
{
    AnalysedArticle article = sampleArticle();
    const auto claims = claimsOf(article);
    article.analysis = std::make_shared<const Analysis>(*article.analysis);
    CardContent content(article, plainColour, 10);
    content.setClaims(claims);
    content.showAttribution(Signing);
    QVERIFY(!content.findChild<QLabel *>(u"cardElsewhere"_s));
    QVERIFY(!content.findChild<QLabel *>(u"cardClaims"_s));
}

QTEST_MAIN(SourceCardTest)
#include "tst_sourcecard.moc"
