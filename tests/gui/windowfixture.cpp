// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "ui/graph/graphcanvas.h"
#include "ui/shared/selection.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextCursor>
#include <QTimer>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

void AnsweringChooser::askForArticles(QWidget *parent, const QString &folder,
                                      std::function<void(QStringList)> then)
{
    askedFolder = folder;
    if (!toOpen.isEmpty())
        QTimer::singleShot(0, parent, [then = std::move(then), answer = toOpen] { then(answer); });
}

void AnsweringChooser::askForFolder(QWidget *parent, const QString &folder, std::function<void(QString)> then)
{
    askedFolder = folder;
    if (!toImport.isEmpty())
        QTimer::singleShot(0, parent, [then = std::move(then), answer = toImport] { then(answer); });
}

void AnsweringChooser::askWhereToSave(QWidget *parent, const SaveQuestion &question,
                                      std::function<void(QString)> then)
{
    askedPath = question.suggestedPath;
    if (!toSave.isEmpty())
        QTimer::singleShot(0, parent, [then = std::move(then), answer = toSave] { then(answer); });
}

WindowFixture::WindowFixture(std::shared_ptr<const Engine> engine, const QString &library)
    : workspace(std::move(engine), library)
{
    auto owned = std::make_unique<AnsweringChooser>();
    chooser = owned.get();
    window = std::make_unique<MainWindow>(&workspace, &appearance, std::move(owned));
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window was not shown");
}

WindowFixture::~WindowFixture()
{
    // Theme and scale are the application's, and the next test has the same one.
    appearance.setThemeName({});
    appearance.setScale(100);
}

QString WindowFixture::write(const QString &name, const QString &text)
{
    QFile file(pathOf(name));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

bool WindowFixture::open(const QStringList &paths)
{
    window->openFiles(paths);
    return waitUntilIdle();
}

bool WindowFixture::waitUntilIdle()
{
    return QTest::qWaitFor([this] { return !workspace.isBusy(); }, 120'000);
}

QPlainTextEdit *WindowFixture::text()
{
    for (auto *edit : window->findChildren<QPlainTextEdit *>(u"articleText"_s)) {
        if (edit->isVisible())
            return edit;
    }
    return nullptr;
}

GraphCanvas *WindowFixture::graph()
{
    return window->findChild<GraphCanvas *>();
}

bool WindowFixture::click(const QString &words)
{
    const QTextCursor found = text()->document()->find(words);
    if (found.isNull())
        return false;
    QTextCursor inside = found;
    inside.setPosition(found.selectionStart() + 2);
    text()->setTextCursor(inside);
    text()->ensureCursorVisible();
    QTest::mouseClick(text()->viewport(), Qt::LeftButton, {}, text()->cursorRect(inside).center());
    return true;
}

QString WindowFixture::card()
{
    QStringList words;
    for (const auto *label : find(u"sourceCard"_s)->findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u' ');
}

QString WindowFixture::selectedWords() const
{
    const Selection selection = window->selection()->current();
    const AnalysedArticle article = workspace.article(selection.article);
    if (!article.isValid() || selection.attribution == noAttribution)
        return {};
    QStringList words;
    for (Span span : article.analysis->attributions[selection.attribution].contents)
        words.append(article.article->view(span).toString());
    return words.join(u' ');
}

QString bridgeArticle()
{
    return u"Kestrel Bridge shut after cracks\n"
           "\n"
           "By Ola Marsh\n"
           "\n"
           "“The bridge is not safe,” Ingrid Sallow said on Monday. She closed it at noon.\n"
           "\n"
           "Joost Abernethy told reporters: “Nobody asked me about the cracks.”\n"
           "\n"
           "“They all knew it in March,” said an inspector who asked not to be named.\n"_s;
}

QString ferryArticle()
{
    return u"Ferry brings twice as many people\n"
           "\n"
           "By Pim Lindqvist\n"
           "\n"
           "“We sail every ten minutes now,” said Marta Quill, who runs the ferry.\n"
           "\n"
           "“I am grateful to the crews,” Ingrid Sallow said.\n"_s;
}

} // namespace hearsay
