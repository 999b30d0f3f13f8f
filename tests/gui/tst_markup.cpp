// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markupextractor.h"
#include "ui/graph/graphcanvas.h"
#include "ui/graph/graphscene.h"
#include "ui/messagestrip.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"
#include "workspace/library.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCommandLinkButton>
#include <QDialog>
#include <QFile>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolTip>
#include <QUndoStack>
#include <QXmlStreamReader>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Counts how often a file was opened; where the system cannot tell, never.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &path)
    {
#ifdef Q_OS_LINUX
        m_events = inotify_init1(IN_NONBLOCK);
        if (m_events < 0 || inotify_add_watch(m_events, QFile::encodeName(path).constData(), IN_OPEN) < 0)
            qFatal("cannot watch a file");
#else
        Q_UNUSED(path)
#endif
    }
    Q_DISABLE_COPY_MOVE(OpenWatch)
    ~OpenWatch()
    {
#ifdef Q_OS_LINUX
        close(m_events);
#endif
    }

    /// Since the last call.
    qsizetype opened() const
    {
        qsizetype bytes = 0;
#ifdef Q_OS_LINUX
        char buffer[4096];
        for (ssize_t got = read(m_events, buffer, sizeof buffer); got > 0;
             got = read(m_events, buffer, sizeof buffer))
            bytes += got;
        return bytes / qsizetype(sizeof(inotify_event));
#else
        return bytes;
#endif
    }

private:
    int m_events = -1;
};

/// What of a shown text is not letter by letter what stood in the article; empty where all is.
QString faultIn(const QString &shown)
{
    const std::array marks{std::pair(u"<b>Boldly"_s, u"Boldly</b>"_s),
                           std::pair(u"<td>Cell"_s, u"Cell</td>"_s)};
    for (const auto &[begun, ended] : marks) {
        const QString word = begun.section(u'>', 1);
        for (qsizetype at = shown.indexOf(word); at >= 0; at = shown.indexOf(word, at + 1)) {
            // What is cut short may have lost one of its tags.
            if (!QStringView(shown).first(at + word.size()).endsWith(begun)
                && !QStringView(shown).sliced(at).startsWith(ended))
                return u"“%1” lost its markup in: %2"_s.arg(word, shown);
        }
    }
    return shown.contains(QChar::ObjectReplacementCharacter) ? u"a picture in: "_s + shown : QString();
}

/// The same of a text that is read as markup.
QString faultInMarkup(const QString &html)
{
    QTextDocument page;
    page.setHtml(html);
    return faultIn(page.toPlainText());
}

/// The same of a text that a tool tip or a label without a format shows.
QString faultInTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? faultInMarkup(text) : faultIn(text);
}

/// What a menu, a tab or a button shows of its text: "&x" marks a key, "&&" is an ampersand.
QString withoutMnemonics(QString text)
{
    static const QRegularExpression mnemonic(u"&(.)"_s);
    return text.replace(mnemonic, u"\\1"_s);
}

QString htmlArticle(const QString &title, const QString &outlet, const QString &byline,
                    const QStringList &paragraphs)
{
    QString html
        = u"<!DOCTYPE html><html><head><meta charset='utf-8'><title>%1</title>"
          "<meta property='og:site_name' content=\"%2\"><meta property='article:published_time' "
          "content='2026-03-%3T08:00:00Z'><meta name='author' content=\"%4\"></head><body><article><h1>%1</h1><p>By %4</p>"_s
              .arg(title.toHtmlEscaped(), outlet.toHtmlEscaped(), QString::number(10 + title.size() % 9),
                   byline.toHtmlEscaped());
    for (const QString &paragraph : paragraphs)
        html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    return html + u"</article></body></html>"_s;
}

} // namespace

/// Articles whose every field holds markup: whatever shows them shows it letter by letter, and a picture that
/// they name is never opened.
class MarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void everyLabelTakesItsTextAsItIs();
    void toolTipsOfAllPartsOpenNoFile();
    void toolTipsOfTheGraph();
    void toolTipsOfTheText();
    void hitsOfASearch();
    void claimsAndTheirPage();
    void dialogsTakeNamesAsTheyAre();
    void menusShowAmpersands();
    void marginTakesNoKeys();
    void messagesAndWorkUnderWay();
    void copiesHoldNoMarkupOfTheArticle();
    void exportsDrawMarkup();
    void recentFilesShowTheirNames();

private:
    /// `name` with everything after it that a view might take for more than letters.
    QString marked(const QString &name) const
    {
        return name + u" R&D <b>Boldly</b> <img src=\"%1\"> <table><tr><td>Cell</td>"_s.arg(m_picture);
    }
    QStringList writeArticles();
    QString shownAt(QWidget *widget, QPoint place);
    void askEverywhere(QWidget *below);
    void checkLabels(QWidget *below);
    void checkModels(QWidget *below);
    QDialog *dialogAfter(const QString &action, const QString &name);
    void note(const QString &fault)
    {
        if (!fault.isEmpty())
            m_faults.append(fault);
    }

    QTemporaryDir m_data;
    QString m_picture;
    QString m_oddName; ///< of a file
    std::unique_ptr<OpenWatch> m_watch;
    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_faults;
};

void MarkupTest::initTestCase()
{
    m_picture = m_data.filePath(u"canary.png"_s);
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(m_picture));
    m_oddName = u"salt & <b>Boldly \u202Etxt\u0007\n.html"_s;

    const auto engine = std::make_shared<const Engine>(
        ImporterRegistry::withDefaultImporters(),
        [words = marked(u"Because"_s)] { return std::make_unique<test::MarkupExtractor>(words); });
    m_fixture = std::make_unique<WindowFixture>(engine, m_data.filePath(u"library.sqlite"_s));
    QVERIFY(m_fixture->open(writeArticles()));
    for (const char *panel : {"showLibrary", "showGraph", "showCard", "showClaims"})
        m_fixture->action(QLatin1StringView(panel))->setChecked(true);
    m_fixture->window->resize(1600, 1000);
    m_fixture->window->selection()->select({1, 0, noEntity});
    QTRY_VERIFY(!m_fixture->workspace.claims()->graph.matches.isEmpty());
    QTRY_COMPARE(m_fixture->find<QListView>(u"libraryArticles"_s)->model()->rowCount(), 2);
    QVERIFY(m_fixture->waitUntilIdle());
    const AnalysedArticle article = m_fixture->workspace.article(1);
    QVERIFY(article.article->metadata.title.contains(u"<img"));
    QVERIFY(article.article->metadata.outlet.contains(u"<img"));
    QVERIFY(article.article->metadata.byline.contains(u"<img"));
    QVERIFY(article.analysis->entities.first().name.contains(u"<img"));
    m_watch = std::make_unique<OpenWatch>(m_picture);
}

/// Two articles with a person, a claim and a quotation in common; returns their paths.
QStringList MarkupTest::writeArticles()
{
    const QString ann = marked(u"Ann"_s);
    const QStringList inBoth
        = {u"%1 to %2: “The board sold every ship in the harbour.”"_s.arg(ann, marked(u"Calder Post"_s)),
           marked(u"an insider"_s) + u": The mayor will resign in June."_s,
           u"Pim: “The board %1 sold the Night Ferry.”"_s.arg(marked(u"of"_s))};
    const QString first = m_fixture->write(
        m_oddName, htmlArticle(marked(u"Bridge"_s), marked(u"Gazette"_s), marked(u"Mara"_s), inBoth));
    const QString second
        = m_fixture->write(u"b.html"_s,
                           htmlArticle(marked(u"Ferries"_s), marked(u"Courier"_s), marked(u"Ola"_s),
                                       {u"%1: “The board sold each ship in the harbour.”"_s.arg(ann),
                                        marked(u"Joost"_s) + u": “The mayor will not resign in June.”"_s}));
    return {first, second};
}

void MarkupTest::cleanup()
{
    QToolTip::hideText();
    const QStringList faults = std::exchange(m_faults, {});
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    if (m_watch)
        QCOMPARE(m_watch->opened(), qsizetype(0));
}

/// The tool tip that comes up when the mouse rests at `place` of `widget`.
QString MarkupTest::shownAt(QWidget *widget, QPoint place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
    const QString text = QToolTip::isVisible() ? QToolTip::text() : QString();
    note(faultInTip(text));
    return text;
}

void MarkupTest::askEverywhere(QWidget *below)
{
    for (QWidget *widget : below->findChildren<QWidget *>() + QList<QWidget *>{below}) {
        note(faultInTip(widget->toolTip()));
        if (widget->isVisible())
            shownAt(widget, widget->rect().center());
    }
    for (auto *view : below->findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->isVisible() && row < view->model()->rowCount(); ++row)
            shownAt(view->viewport(), view->visualRect(view->model()->index(row, 0)).center());
    }
    for (auto *bar : below->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < bar->count(); ++tab)
            shownAt(bar, bar->tabRect(tab).center());
    }
}

void MarkupTest::checkLabels(QWidget *below)
{
    for (const auto *label : below->findChildren<QLabel *>()) {
        if (label->windowType() == Qt::ToolTip) // Qt's own; what it shows is looked at with the tool tips
            continue;
        if (label->textFormat() == Qt::AutoText && !label->text().isEmpty())
            note(u"a label decides by its text what it is: "_s + label->text());
        else if (label->textFormat() == Qt::RichText)
            note(faultInMarkup(label->text()));
    }
}

void MarkupTest::checkModels(QWidget *below)
{
    for (const auto *view : below->findChildren<QAbstractItemView *>()) {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                note(faultInTip(view->model()->index(row, column).data(Qt::ToolTipRole).toString()));
        }
    }
}

void MarkupTest::everyLabelTakesItsTextAsItIs()
{
    checkLabels(m_fixture->window.get());
    checkModels(m_fixture->window.get());
    m_fixture->window->selection()->select({1, noAttribution, 0});
    checkLabels(m_fixture->window.get());
    m_fixture->window->selection()->select({1});
    checkLabels(m_fixture->window.get());
    QVERIFY(m_fixture->window->windowTitle().contains(marked(u"Bridge"_s)));
}

void MarkupTest::toolTipsOfAllPartsOpenNoFile()
{
    m_fixture->window->selection()->select({1, 0, noEntity});
    askEverywhere(m_fixture->window.get());
    auto *tabs = m_fixture->find<QTabBar>(u"articleTabBar"_s);
    const QString tip = shownAt(tabs, tabs->tabRect(0).center());
    QTextDocument page;
    page.setHtml(tip);
    QVERIFY2(page.toPlainText().contains(marked(u"Bridge"_s)), qPrintable(tip));
    QCOMPARE(withoutMnemonics(tabs->tabText(0)).left(17), u"Bridge R&D <b>Bol"_s);
}

void MarkupTest::toolTipsOfTheGraph()
{
    GraphCanvas *graph = m_fixture->graph();
    graph->fit();
    const qsizetype nodes = graph->graphScene().graph().nodes.size();
    QVERIFY(nodes > 3);
    QSet<QString> shown;
    for (GraphNodeIndex i = 0; i < nodes; ++i)
        shown.insert(shownAt(graph->viewport(), graph->viewportRect(i).center()));
    QVERIFY(shown.size() > 3);
}

void MarkupTest::toolTipsOfTheText()
{
    QPlainTextEdit *text = m_fixture->text();
    QSet<QString> tips;
    for (const QString &words : {u"The board sold"_s, u"Night Ferry"_s, u"The mayor"_s}) {
        QTextCursor found = text->document()->find(words);
        QVERIFY(!found.isNull());
        found.setPosition(found.selectionStart() + 1);
        text->setTextCursor(found);
        text->ensureCursorVisible();
        tips.insert(shownAt(text->viewport(), text->cursorRect(found).center()));
    }
    QCOMPARE(tips.size(), 3);
}

void MarkupTest::hitsOfASearch()
{
    auto *line = m_fixture->find<QLineEdit>(u"librarySearch"_s);
    auto *hits = m_fixture->find<QListView>(u"libraryHits"_s);
    line->setText(u"Boldly"_s);
    QTRY_VERIFY(hits->isVisible() && hits->model()->rowCount() > 0);
    checkModels(m_fixture->window.get());
    shownAt(hits->viewport(), hits->visualRect(hits->model()->index(0, 0)).center());
    line->setText(u"kind:<b>Boldly</b>"_s);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"libraryState"_s)->text().contains(u"kind"));
    checkLabels(m_fixture->window.get());
    line->clear();
}

void MarkupTest::claimsAndTheirPage()
{
    const auto *list = m_fixture->find<QListView>(u"claimList"_s);
    auto *page = m_fixture->find<QTextBrowser>(u"claimPage"_s);
    QVERIFY(list->model()->rowCount() > 0);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->selectionModel()->setCurrentIndex(list->model()->index(row, 0),
                                                QItemSelectionModel::ClearAndSelect);
        note(faultIn(page->toPlainText()));
    }
    QVERIFY(page->toPlainText().contains(u"<b>Boldly"));
    QVERIFY(!page->loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(m_picture)).isValid());
    askEverywhere(m_fixture->find(u"claimsPanel"_s));
}

/// Opens a dialog by its action; nullptr where it does not come.
QDialog *MarkupTest::dialogAfter(const QString &action, const QString &name)
{
    m_fixture->action(action)->trigger();
    QDialog *shown = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        shown = m_fixture->window->findChild<QDialog *>(name);
        return shown && shown->isVisible();
    });
    return isThere ? shown : nullptr;
}

void MarkupTest::dialogsTakeNamesAsTheyAre()
{
    m_fixture->window->selection()->select({1, 0, noEntity});
    const std::array asked{std::pair(u"goToArticle"_s, u"articleSwitcher"_s),
                           std::pair(u"changeSpeaker"_s, u"nameDialog"_s),
                           std::pair(u"renameSpeaker"_s, u"nameDialog"_s),
                           std::pair(u"mergeSpeaker"_s, u"nameDialog"_s),
                           std::pair(u"sameClaim"_s, u"choiceDialog"_s),
                           std::pair(u"samePersonElsewhere"_s, u"choiceDialog"_s),
                           std::pair(u"shortcuts"_s, u"shortcutsDialog"_s),
                           std::pair(u"about"_s, u"aboutDialog"_s)};
    for (const auto &[action, name] : asked) {
        QVERIFY2(m_fixture->action(action)->isEnabled(), qPrintable(action));
        QDialog *dialog = dialogAfter(action, name);
        QVERIFY2(dialog, qPrintable(action));
        checkLabels(dialog);
        checkModels(dialog);
        askEverywhere(dialog);
        dialog->close();
        QTRY_VERIFY(!m_fixture->window->findChild<QDialog *>(name));
    }
}

void MarkupTest::menusShowAmpersands()
{
    Workspace &workspace = m_fixture->workspace;
    const QString renamed = marked(u"Renamed"_s);
    workspace.renameEntity(1, 0, renamed);
    QVERIFY(withoutMnemonics(m_fixture->action(u"undo"_s)->text()).contains(renamed.left(20)));
    QPlainTextEdit *text = m_fixture->text();
    QTextCursor found = text->document()->find(u"The board sold"_s);
    found.setPosition(found.selectionStart() + 1);
    text->setTextCursor(found);
    text->ensureCursorVisible();
    Q_EMIT text->customContextMenuRequested(text->cursorRect(found).center());
    auto *menu = m_fixture->window->findChild<QMenu *>(u"articleMenu"_s);
    QVERIFY(menu);
    const auto offersAll = [&](const QAction *action) {
        return withoutMnemonics(action->text()).contains(u"Renamed R&D <b>"_s);
    };
    const QList<QAction *> actions = menu->actions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), offersAll));
    menu->close();
    workspace.undoStack()->undo();
    QVERIFY(withoutMnemonics(m_fixture->action(u"redo"_s)->text()).contains(renamed.left(20)));
    // An action that is not given a tool tip takes its text for one, and menus would show it as markup.
    for (const auto *each : m_fixture->window->findChildren<QMenu *>())
        QVERIFY(!each->toolTipsVisible());
}

void MarkupTest::marginTakesNoKeys()
{
    const auto labels = m_fixture->find(u"articleMargin"_s)->findChildren<QAbstractButton *>();
    QVERIFY(!labels.isEmpty());
    for (const QAbstractButton *label : labels)
        QCOMPARE(label->shortcut(), QKeySequence());
}

void MarkupTest::messagesAndWorkUnderWay()
{
    auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
    QVERIFY(m_fixture->open({m_fixture->pathOf(u"gone\u202E <b>Boldly &.html"_s)}));
    QTRY_VERIFY(strip->text().contains(u"<b>Boldly &.html"));
    QVERIFY(!strip->text().contains(QChar(0x202E)));
    Q_EMIT m_fixture->workspace.library()->failed(marked(u"Failed"_s));
    checkLabels(m_fixture->window.get());

    constexpr JobId one = 9001;
    constexpr JobId two = 9002;
    Q_EMIT m_fixture->workspace.jobStarted(one, marked(u"Opening"_s));
    Q_EMIT m_fixture->workspace.jobStarted(two, marked(u"Exporting"_s));
    QWidget *indicator = m_fixture->find(u"jobIndicator"_s);
    QTRY_VERIFY(indicator->isVisible());
    checkLabels(indicator);
    askEverywhere(indicator);
    auto *menu = indicator->findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QVERIFY(withoutMnemonics(menu->actions().constFirst()->text()).contains(u"R&D <b>Boldly"));
    Q_EMIT m_fixture->workspace.jobFinished(one, false);
    Q_EMIT m_fixture->workspace.jobFinished(two, false);
    strip->dismiss();
}

void MarkupTest::copiesHoldNoMarkupOfTheArticle()
{
    m_fixture->window->selection()->select({1, 0, noEntity});
    QTextCursor none = m_fixture->text()->textCursor();
    none.clearSelection();
    m_fixture->text()->setTextCursor(none);
    m_fixture->action(u"copyWithAttribution"_s)->trigger();
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->text().contains(u"<b>Boldly"));
    note(faultInMarkup(copied->html()));
    m_fixture->text()->selectAll();
    m_fixture->text()->copy();
    note(faultInMarkup(QApplication::clipboard()->mimeData()->html()));
}

void MarkupTest::exportsDrawMarkup()
{
    QVERIFY(m_fixture->open({m_fixture->write(
        u"c.txt"_s, u"A boat sank\n\nCal\u0001um \uFFFE Bell: “The \u0002boat sank in the harbour.”\n"_s)}));
    auto *strip = m_fixture->find<MessageStrip>(u"messageStrip"_s);
    for (const auto &[action, name] :
         {std::pair(u"exportGraphSvg"_s, u"out.svg"_s), std::pair(u"exportPdf"_s, u"out.pdf"_s)})
    {
        m_fixture->chooser->toSave = m_fixture->pathOf(name);
        m_fixture->action(action)->trigger();
        QVERIFY(QTest::qWaitFor([&] { return strip->text().contains(name); }, 120'000));
        QVERIFY2(QFile::exists(m_fixture->pathOf(name)), qPrintable(strip->text()));
    }
    QFile file(m_fixture->pathOf(u"out.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            QVERIFY2(xml.name() != u"b" && xml.name() != u"img", qPrintable(xml.name().toString()));
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void MarkupTest::recentFilesShowTheirNames()
{
    auto *menu = m_fixture->find<QMenu>(u"recentMenu"_s);
    Q_EMIT menu->aboutToShow();
    const QString shown = u"salt & <b>Boldly \uFFFDtxt\u2407\u240A.html"_s;
    const QList<QAction *> actions = menu->actions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), [&](const QAction *action) {
        return withoutMnemonics(action->text()).endsWith(shown);
    }));
    m_fixture->action(u"closeAll"_s)->trigger();
    QStringList names;
    for (const auto *button : m_fixture->window->findChildren<QCommandLinkButton *>())
        names.append(withoutMnemonics(button->text()));
    QVERIFY2(names.contains(shown), qPrintable(names.join(u' ')));
    askEverywhere(m_fixture->window.get());
    checkLabels(m_fixture->window.get());
}

QTEST_MAIN(MarkupTest)
#include "tst_markup.moc"
