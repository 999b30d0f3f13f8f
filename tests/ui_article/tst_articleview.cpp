// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sampleworkspace.h"
#include "ui/article/articlemargin.h"
#include "ui/article/articletextedit.h"
#include "ui/article/articleview.h"
#include "ui/article/findbar.h"
#include "ui/shared/appearance.h"
#include "ui/shared/colourmath.h"
#include "ui/shared/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The article view as a reader uses it: by mouse, keys and find bar, on a real workspace with a sample
/// article.
class ArticleViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsTextAndHead();
    void unknownArticleIsIgnored();
    void textIsLaidOutForReading();
    void clickSelectsInnermost();
    void clickOnMentionSelectsEntity();
    void clickOnEmptinessSelectsArticle();
    void dragSelectsTextOnly();
    void keysWalkQuotations();
    void nextStartsAtTheCaret();
    void selectionFromElsewhereScrollsThere();
    void selectionOfAnotherArticleIsNotShown();
    void marginNamesSpeakersBesideTheirWords();
    void marginMarksGuessesAndAnonymousSources();
    void marginClickSelects();
    void bandsTellKindsApart();
    void hoverEmphasises();
    void findCountsStepsAndCloses();
    void findTakesCaseAndWholeWords();
    void copyTakesSpeakerAlong();
    void copyWithoutQuotationLeavesClipboard();
    void zoomHasBoundsAndAnnouncesItself();
    void wheelWithControlZooms();
    void contextMenuOffersWhatFits();
    void screenReaderHearsTheSelection();
    void themeChangeRepaints();
    void longArticleLaysOutOnlyWhatIsSeen();
    void endlessWordIsShownInPieces();
    void crowdOfQuotationsGetsLabelsThatFit();

private:
    QPoint pointOf(const QString &words, int nth = 0) const;
    void click(const QString &words, int nth = 0) const;
    ArticleTextEdit *text() const { return m_view->findChild<ArticleTextEdit *>(u"articleText"_s); }
    ArticleMargin *margin() const { return m_view->findChild<ArticleMargin *>(u"articleMargin"_s); }
    MarginLabel *labelOf(AttributionIndex attribution) const;
    const Selection &selected() const { return m_selection->current(); }

    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<ArticleView> m_view;
};

void ArticleViewTest::initTestCase()
{
    m_workspace = std::make_unique<SampleWorkspace>();
    m_appearance = std::make_unique<Appearance>();
}

void ArticleViewTest::init()
{
    m_selection = std::make_unique<SelectionModel>();
    m_view = std::make_unique<ArticleView>(m_workspace->get(), m_selection.get(), m_appearance.get());
    m_view->resize(900, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->showArticle(m_workspace->id());
    QCoreApplication::processEvents();
}

void ArticleViewTest::cleanup()
{
    m_view.reset();
    m_selection.reset();
}

/// The middle of the first character of `words` in the viewport.
QPoint ArticleViewTest::pointOf(const QString &words, int nth) const
{
    const Span span = spanOf(sampleText(), words, nth);
    QTextCursor cursor(text()->document());
    cursor.setPosition(int(span.begin));
    const QRect before = text()->cursorRect(cursor);
    cursor.setPosition(int(span.begin) + 1);
    const QRect after = text()->cursorRect(cursor);
    return {(before.left() + after.left()) / 2 + 1, before.center().y()};
}

void ArticleViewTest::click(const QString &words, int nth) const
{
    QTest::mouseClick(text()->viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(words, nth));
}

MarginLabel *ArticleViewTest::labelOf(AttributionIndex attribution) const
{
    for (MarginLabel *label : margin()->labels()) {
        if (label->entry().attribution == attribution)
            return label;
    }
    return nullptr;
}

void ArticleViewTest::showsTextAndHead()
{
    QCOMPARE(m_view->articleId(), m_workspace->id());
    QCOMPARE(text()->toPlainText(), sampleText());
    QVERIFY(text()->isReadOnly());
    auto *head = m_view->findChild<QWidget *>(u"metadataHead"_s);
    QVERIFY(head);
    QCOMPARE(head->findChild<QLabel *>(u"metadataTitle"_s)->text(), u"Harbour talks stall"_s);
    QVERIFY(
        head->findChild<QLabel *>(u"metadataCounts"_s)->text().contains(u"Attributions: 5 · Speakers: 3"));
    QVERIFY(head->toolTip().contains(u"harbour.txt"));
}

void ArticleViewTest::unknownArticleIsIgnored()
{
    m_view->showArticle(m_workspace->id() + 1000);
    QCOMPARE(m_view->articleId(), m_workspace->id());
}

void ArticleViewTest::textIsLaidOutForReading()
{
    const QTextBlock block = text()->document()->findBlock(int(spanOf(sampleText(), u"An insider"_s).begin));
    const QTextLayout *layout = block.layout();
    QVERIFY(layout->lineCount() >= 2);
    QVERIFY(layout->lineAt(0).textLength() <= 80);
    QVERIFY(layout->lineAt(0).textLength() >= 50);
    // Lines of prose stand about one and a half em apart.
    const qreal pitch = layout->lineAt(1).y() - layout->lineAt(0).y();
    const qreal em = QFontInfo(text()->font()).pixelSize();
    QVERIFY(pitch > 1.3 * em && pitch < 1.8 * em);
    QCOMPARE(QFontInfo(text()->font()).pixelSize(), QFontInfo(text()->document()->defaultFont()).pixelSize());
}

void ArticleViewTest::clickSelectsInnermost()
{
    click(u"We will"_s);
    QCOMPARE(selected(), (Selection{m_workspace->id(), Signing, noEntity}));
    click(u"Not this"_s);
    QCOMPARE(selected().attribution, int(Signing));
    click(u"friends"_s);
    QCOMPARE(selected().attribution, int(Claiming));
    click(u"sold"_s);
    QCOMPARE(selected().attribution, int(Telling));
    click(u"claimed"_s);
    QCOMPARE(selected().attribution, int(Claiming));
}

void ArticleViewTest::clickOnMentionSelectsEntity()
{
    click(u"the Lund Courier"_s);
    QCOMPARE(selected(), (Selection{m_workspace->id(), noAttribution, Courier}));
    QCOMPARE(text()->emphasis().entity, int(Courier));
}

void ArticleViewTest::clickOnEmptinessSelectsArticle()
{
    click(u"We will"_s);
    click(u"ferry board"_s);
    QCOMPARE(selected(), (Selection{m_workspace->id(), noAttribution, noEntity}));
    QCOMPARE(text()->emphasis(), Emphasis());
}

void ArticleViewTest::dragSelectsTextOnly()
{
    QTest::mousePress(text()->viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(u"We will"_s));
    QTest::mouseMove(text()->viewport(), pointOf(u"sign,”"_s));
    QTest::mouseRelease(text()->viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(u"sign,”"_s));
    QVERIFY(text()->textCursor().hasSelection());
    QCOMPARE(selected(), Selection());
}

void ArticleViewTest::keysWalkQuotations()
{
    for (int expected : {Signing, Claiming, Telling, Answers, Asked}) {
        QTest::keyClick(text(), Qt::Key_N);
        QCOMPARE(selected().attribution, expected);
    }
    QTest::keyClick(text(), Qt::Key_N);
    QCOMPARE(selected().attribution, int(Asked));
    QVERIFY(text()->accessibleDescription().contains(u"No further"));
    QTest::keyClick(text(), Qt::Key_P);
    QCOMPARE(selected().attribution, int(Answers));
    QTest::keyClick(text(), Qt::Key_Escape);
    QCOMPARE(selected().attribution, int(noAttribution));
    QTest::keyClick(text(), Qt::Key_Return);
    QCOMPARE(selected().attribution, int(Answers));
}

void ArticleViewTest::nextStartsAtTheCaret()
{
    m_view->showSpan(spanOf(sampleText(), u"The crew"_s));
    m_view->nextQuotation();
    QCOMPARE(selected().attribution, int(Answers));
    m_selection->clear();
    m_view->showSpan(spanOf(sampleText(), u"The crew"_s));
    m_view->previousQuotation();
    QCOMPARE(selected().attribution, int(Telling));
}

void ArticleViewTest::selectionFromElsewhereScrollsThere()
{
    m_view->resize(500, 200);
    QCoreApplication::processEvents();
    QVERIFY(!text()->viewport()->rect().contains(pointOf(u"Nobody"_s)));
    m_selection->select({m_workspace->id(), Asked, noEntity});
    QCoreApplication::processEvents();
    QVERIFY(text()->viewport()->rect().contains(pointOf(u"Nobody"_s)));
    QCOMPARE(text()->emphasis().selected, int(Asked));
}

void ArticleViewTest::selectionOfAnotherArticleIsNotShown()
{
    m_selection->select({m_workspace->id(), Claiming, noEntity});
    m_selection->select({m_workspace->id() + 1, Claiming, noEntity});
    QCOMPARE(text()->emphasis(), Emphasis());
}

void ArticleViewTest::marginNamesSpeakersBesideTheirWords()
{
    QCOMPARE(margin()->labels().size(), 5);
    MarginLabel *label = labelOf(Signing);
    QVERIFY(label);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"Mara Voss"_s);
    const int words = text()->viewport()->mapToGlobal(pointOf(u"We will"_s)).y();
    const int name = label->mapToGlobal(label->rect().center()).y();
    QVERIFY2(qAbs(words - name) <= 6, qPrintable(u"%1 %2"_s.arg(words).arg(name)));
    int bottom = -1000;
    for (const MarginLabel *each : margin()->labels()) {
        QVERIFY(each->y() >= bottom);
        QVERIFY(margin()->rect().contains(each->geometry().topLeft()));
        bottom = each->geometry().bottom();
    }
    QVERIFY(margin()->x() >= text()->viewport()->geometry().right());
}

void ArticleViewTest::marginMarksGuessesAndAnonymousSources()
{
    QCOMPARE(labelOf(Asked)->text(), u"? Mara Voss"_s);
    QVERIFY(labelOf(Asked)->entry().guess);
    QCOMPARE(labelOf(Claiming)->entry().speakerType, EntityType::AnonymousSource);
    QCOMPARE(labelOf(Signing)->entry().strong, labelOf(Telling)->entry().strong);
    QVERIFY(labelOf(Signing)->entry().strong != labelOf(Claiming)->entry().strong);
    QVERIFY(kindSign(AttributionKind::Direct) != kindSign(AttributionKind::Indirect));
    QVERIFY(labelOf(Answers)->accessibleName().contains(u"partly quoted"));
}

void ArticleViewTest::marginClickSelects()
{
    QTest::mouseClick(labelOf(Answers), Qt::LeftButton);
    QCOMPARE(selected().attribution, int(Answers));
    QVERIFY(labelOf(Answers)->entry().selected);
    QVERIFY(!labelOf(Claiming)->entry().selected);
}

void ArticleViewTest::bandsTellKindsApart()
{
    const QImage shot = text()->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const qreal ratio = shot.devicePixelRatio();
    const auto colours = [&](const QString &words) {
        // A column of pixels at the left edge of a letter, over the height of its line.
        QSet<QRgb> found;
        const QPoint point = pointOf(words);
        for (int x = -3; x <= 3; ++x) {
            for (int y = -14; y <= 14; ++y)
                found.insert(shot.pixel(int((point.x() + x) * ratio), int((point.y() + y) * ratio)));
        }
        return found;
    };
    const ArticleColours &look = text()->colours();
    QVERIFY(colours(u"We will"_s).contains(look.soft(Voss).rgb()));
    QVERIFY(colours(u"they"_s).contains(look.soft(Crew).rgb()));
    // Indirect speech is a tint of the colour, and never the whole of it.
    QVERIFY(!colours(u"friends"_s).contains(look.soft(Insider).rgb()));
    QVERIFY(!colours(u"ferry board"_s).contains(look.soft(Voss).rgb()));
    // A guess is a hatched tint, and never the whole of it either.
    const QSet<QRgb> guess = colours(u"Nobody"_s);
    QVERIFY(guess.contains(mixed(look.soft(Voss), look.page, 0.55).rgb()));
    QVERIFY(!guess.contains(look.soft(Voss).rgb()));
}

void ArticleViewTest::hoverEmphasises()
{
    QSignalSpy hovered(text(), &ArticleTextEdit::attributionHovered);
    QTest::mouseMove(text()->viewport(), pointOf(u"friends"_s));
    QTRY_COMPARE(text()->emphasis().hovered, int(Claiming));
    QVERIFY(labelOf(Claiming)->entry().hovered);
    QTest::mouseMove(text()->viewport(), pointOf(u"ferry board"_s));
    QTRY_COMPARE(text()->emphasis().hovered, int(noAttribution));
    QCOMPARE(hovered.size(), 2);
}

void ArticleViewTest::findCountsStepsAndCloses()
{
    auto *bar = m_view->findChild<FindBar *>(u"findBar"_s);
    QVERIFY(!bar->isVisible());
    QTest::keyClick(text(), Qt::Key_Slash);
    QVERIFY(bar->isVisible());
    auto *edit = bar->findChild<QLineEdit *>(u"findEdit"_s);
    auto *count = bar->findChild<QLabel *>(u"findCount"_s);
    QTest::keyClicks(edit, u"the"_s);
    const qsizetype hits = sampleText().count(u"the"_s, Qt::CaseInsensitive);
    QTRY_COMPARE(count->text(), u"1 of %1"_s.arg(hits));
    const int first = text()->textCursor().position();
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of %1"_s.arg(hits));
    QVERIFY(text()->textCursor().position() > first);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"%1 of %1"_s.arg(hits));
    QTest::keyClicks(edit, u"xx"_s);
    QTRY_COMPARE(count->text(), u"No match"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void ArticleViewTest::findTakesCaseAndWholeWords()
{
    m_view->showFindBar();
    auto *bar = m_view->findChild<FindBar *>(u"findBar"_s);
    auto *count = bar->findChild<QLabel *>(u"findCount"_s);
    bar->findChild<QLineEdit *>(u"findEdit"_s)->setText(u"The"_s);
    bar->findChild<QToolButton *>(u"findCase"_s)->click();
    QTRY_VERIFY(count->text().endsWith(u" of %1"_s.arg(sampleText().count(u"The"_s))));
    bar->findChild<QLineEdit *>(u"findEdit"_s)->setText(u"sign"_s);
    bar->findChild<QToolButton *>(u"findWords"_s)->click();
    QTRY_COMPARE(count->text(), u"1 of 1"_s);
    QTest::mouseClick(bar->findChild<QToolButton *>(u"findClose"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void ArticleViewTest::copyTakesSpeakerAlong()
{
    click(u"We will"_s);
    m_view->copyWithAttribution();
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QVERIFY2(copied->text().startsWith(u"“We will not sign,” … “Not this year.” — Mara Voss (told, to Lund "
                                       u"Courier), Harbour talks stall"),
             qPrintable(copied->text()));
    QVERIFY(copied->html().contains(u"<cite>Harbour talks stall</cite>"));

    QTextCursor cursor = text()->textCursor();
    const Span part = spanOf(sampleText(), u"ships"_s);
    cursor.setPosition(int(part.begin));
    cursor.setPosition(int(part.end), QTextCursor::KeepAnchor);
    text()->setTextCursor(cursor);
    m_view->copyWithAttribution();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"ships — Mara Voss (telling)"));
}

void ArticleViewTest::copyWithoutQuotationLeavesClipboard()
{
    QApplication::clipboard()->setText(u"kept"_s);
    m_view->copyWithAttribution();
    QCOMPARE(QApplication::clipboard()->text(), u"kept"_s);
}

void ArticleViewTest::zoomHasBoundsAndAnnouncesItself()
{
    QSignalSpy changed(m_view.get(), &ArticleView::zoomChanged);
    const int before = QFontInfo(text()->font()).pixelSize();
    m_view->setZoom(200);
    QCOMPARE(m_view->zoom(), 200);
    QVERIFY(qAbs(QFontInfo(text()->font()).pixelSize() - 2 * before) <= 1);
    m_view->setZoom(100'000);
    QCOMPARE(m_view->zoom(), ArticleView::largestZoom);
    m_view->setZoom(1);
    QCOMPARE(m_view->zoom(), ArticleView::smallestZoom);
    m_view->resetZoom();
    m_view->zoomIn();
    m_view->zoomOut();
    QCOMPARE(m_view->zoom(), 100);
    QCOMPARE(changed.size(), 6);
}

void ArticleViewTest::wheelWithControlZooms()
{
    const auto turn = [this](int angle, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(QPointF(50, 50), text()->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, angle},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(text()->viewport(), &event);
    };
    turn(120, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 110);
    turn(-60, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 110);
    turn(-60, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 100);
    turn(120, Qt::NoModifier);
    QCOMPARE(m_view->zoom(), 100);
}

void ArticleViewTest::contextMenuOffersWhatFits()
{
    Q_EMIT text()->customContextMenuRequested(pointOf(u"friends"_s));
    auto *menu = m_view->findChild<QMenu *>(u"articleMenu"_s);
    QVERIFY(menu);
    QCOMPARE(selected().attribution, int(Claiming));
    const QList<QAction *> actions = menu->actions();
    const auto all = std::find_if(actions.begin(), actions.end(),
                                  [](const QAction *action) { return action->text().contains(u"insider"); });
    QVERIFY(all != actions.end());
    (*all)->trigger();
    QCOMPARE(selected(), (Selection{m_workspace->id(), noAttribution, Insider}));
    menu->close();
}

void ArticleViewTest::screenReaderHearsTheSelection()
{
    m_view->nextQuotation();
    QCOMPARE(text()->accessibleDescription(),
             u"Mara Voss, direct quotation, certain: “We will not sign,” … “Not this year.”"_s);
    QVERIFY(!text()->accessibleName().isEmpty());
}

void ArticleViewTest::themeChangeRepaints()
{
    m_appearance->setThemeName(u"Breeze Dark"_s);
    QVERIFY(text()->colours().dark);
    QVERIFY(text()->palette().color(QPalette::Base).lightness() < 100);
    QCOMPARE(labelOf(Signing)->entry().strong, text()->colours().strong(Voss));
    m_appearance->setThemeName({});
}

void ArticleViewTest::longArticleLaysOutOnlyWhatIsSeen()
{
    AnalysedArticle article = sampleArticle();
    auto words = std::make_shared<Article>();
    for (int i = 0; i < 5000; ++i) {
        const qsizetype begin = words->text.size();
        words->text += u"A paragraph of a few words that nobody said.\n\n"_s;
        words->paragraphs.append({{begin, words->text.size() - 2}, ParagraphRole::Body});
    }
    article.article = words;
    article.analysis = std::make_shared<Analysis>();
    ArticleTextEdit edit(m_appearance->repository());
    edit.resize(700, 500);
    edit.show();
    edit.setArticle(article);
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    edit.verticalScrollBar()->setValue(4000);
    QCoreApplication::processEvents();
    int laidOut = 0;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        laidOut += block.layout()->lineCount() > 0 ? 1 : 0;
    QVERIFY2(laidOut > 10 && laidOut < 400, qPrintable(QString::number(laidOut)));
}

void ArticleViewTest::endlessWordIsShownInPieces()
{
    AnalysedArticle article = sampleArticle();
    auto words = std::make_shared<Article>();
    words->text = u"abcdefghij"_s.repeated(10'000);
    words->paragraphs = {{{0, words->text.size()}, ParagraphRole::Body}};
    auto analysis = std::make_shared<Analysis>(*article.analysis);
    analysis->attributions = {analysis->attributions.first()};
    analysis->attributions.first().contents = {{50'003, 50'017}};
    analysis->entities.first().mentions.clear();
    article.article = words;
    article.analysis = analysis;
    ArticleTextEdit edit(m_appearance->repository());
    edit.resize(700, 500);
    edit.show();
    edit.setArticle(article);
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    edit.showSpan({50'003, 50'017});
    QCoreApplication::processEvents();

    qsizetype laidOut = 0;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        laidOut += block.layout()->lineCount() > 0 ? block.length() : 0;
    QVERIFY2(laidOut > 0 && laidOut < 20'000, qPrintable(QString::number(laidOut)));
    // Positions are those of the article for all who ask.
    QCOMPARE(edit.caret(), 50'003);
    const QList<VisibleQuotation> quotations = edit.visibleQuotations();
    QCOMPARE(quotations.size(), 1);
    const QRectF box = quotations.first().boxes.first();
    QCOMPARE(edit.characterAt(QPoint(int(box.left()) + 1, int(box.center().y()))), 50'003);
    QCOMPARE(edit.document()->characterAt(edit.textCursor().position()), words->text[50'003]);
    // What is copied has nothing that the article has not.
    edit.selectAll();
    QCOMPARE(edit.selection(), (Span{0, words->text.size()}));
    edit.copy();
    QCOMPARE(QApplication::clipboard()->text(), words->text);
}

void ArticleViewTest::crowdOfQuotationsGetsLabelsThatFit()
{
    AnalysedArticle article = sampleArticle();
    auto words = std::make_shared<Article>();
    words->text = u"He so. "_s.repeated(2000);
    words->paragraphs = {{{0, words->text.size()}, ParagraphRole::Body}};
    auto analysis = std::make_shared<Analysis>(*article.analysis);
    const Attribution one = analysis->attributions.first();
    analysis->attributions.clear();
    for (qsizetype at = 0; at < words->text.size(); at += 7) {
        analysis->attributions.append(one);
        analysis->attributions.last().contents = {{at, at + 5}};
    }
    article.article = words;
    article.analysis = analysis;
    ArticleTextEdit edit(m_appearance->repository());
    ArticleMargin beside(&edit);
    edit.resize(900, 500);
    edit.show();
    edit.setArticle(article);
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    beside.refresh();
    QVERIFY(edit.visibleQuotations().size() > 200);
    QVERIFY(!beside.labels().isEmpty());
    QVERIFY2(beside.labels().size() <= 50, qPrintable(QString::number(beside.labels().size())));
    for (const MarginLabel *label : beside.labels())
        QVERIFY(beside.rect().intersects(label->geometry()));
}

QTEST_MAIN(ArticleViewTest)
#include "tst_articleview.moc"
