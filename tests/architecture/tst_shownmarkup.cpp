// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A way to show text that reads markup. A statement of ui/ that matches `risk` has to match `safe`, too, or
/// to stand in a file of `exceptions`.
struct ShownRule
{
    QRegularExpression risk;
    QRegularExpression safe; ///< without a pattern: nothing makes it safe
    QStringList exceptions;
    QString advice;
};

const QString theMaker = u"ui/shared/outsidetext.cpp"_s;

const QList<ShownRule> &rules()
{
    // String literals are emptied before a statement is looked at.
    static const QString literal = u"tr\\((\"\"\\s*)+(,\\s*\"\")?\\)"_s;
    const auto pattern = [](const QString &text) { return QRegularExpression(text); };
    static const QList<ShownRule> all = {
        {pattern(u"\\bset(Tab)?ToolTip\\(|\\bQToolTip::showText\\(|\\bQt::ToolTipRole\\b"_s),
         pattern(u"\\b(toolTipText|toolTipPart|attributionToolTip|notSpeechToolTip|graphNodeToolTip)\\(|"_s
                 + u"\\bsetToolTip\\(%1\\)$|, %1, Qt::ToolTipRole\\)$|\\breturn %1$"_s.arg(literal)),
         // What these two show was made by attributionToolTip() and notSpeechToolTip().
         {u"ui/article/marginlabel.cpp"_s, u"ui/article/articletextedit.cpp"_s},
         u"make a tool tip with toolTipText(), or of one literal"_s},
        {pattern(u"\\bnew QLabel\\b|\\bQLabel \\w+ *[({=]|\\bQLabel \\w+$"_s),
         {},
         {theMaker},
         u"make labels with plainLabel() or richLabel()"_s},
        {pattern(u"\\bsetTextFormat\\(|\\bQt::(RichText|AutoText|MarkdownText)\\b"_s),
         {},
         {theMaker},
         u"the format of a label is that of plainLabel() or richLabel()"_s},
        {pattern(u"\\brichLabel\\("_s),
         {},
         // The first two hold nothing from outside; the card escapes what it puts into its markup.
         {theMaker, u"ui/shared/outsidetext.h"_s, u"ui/startpage.cpp"_s, u"ui/dialogs/aboutdialog.cpp"_s,
          u"ui/sidebar/cardwidgets.cpp"_s},
         u"show text from outside with plainLabel()"_s},
        {pattern(u"\\b(set|insert|append|from)Html\\(|\\b(set|insert|from)Markdown\\("_s),
         {},
         // A page of claimpage.cpp, and a citation for the clipboard; both escape the words of articles.
         {u"ui/claims/claimbrowser.cpp"_s, u"ui/article/articleview.cpp"_s},
         u"show text from outside as plain text"_s},
        {pattern(u"\\bQ(MessageBox|ErrorMessage|ProgressDialog|InputDialog|SplashScreen|Wizard|WhatsThis|"
                 "StaticText|GraphicsTextItem)\\b|\\bnew QText(Edit|Browser)\\b|\\bsetWhatsThis\\("_s),
         {},
         {},
         u"these decide by a text whether it is markup"_s},
    };
    return all;
}

/// The statements of a source, without comments and without what stands in string literals.
QStringList statementsOf(QString source)
{
    static const QRegularExpression character(u"'(\\\\.|[^'\\\\\\n])'"_s);
    static const QRegularExpression literal(u"\"(\\\\.|[^\"\\\\\\n])*\""_s);
    static const QRegularExpression comment(u"//[^\\n]*|^#[^\\n]*"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression end(u"[;{}]"_s);
    source.replace(character, u"''"_s).replace(literal, u"\"\""_s).remove(comment);
    QStringList statements;
    for (const QString &statement : source.split(end))
        statements.append(statement.simplified());
    return statements;
}

QStringList faultsIn(const QString &path, const QString &source)
{
    QStringList faults;
    for (const QString &statement : statementsOf(source)) {
        for (const ShownRule &rule : rules()) {
            if (rule.exceptions.contains(path) || !statement.contains(rule.risk))
                continue;
            if (rule.safe.pattern().isEmpty() || !statement.contains(rule.safe))
                faults.append(u"%1: %2: %3"_s.arg(path, rule.advice, statement));
        }
    }
    return faults;
}

QString readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

/// Holds the sources of the window to the ways of showing text that never read it as markup.
class ShownMarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleKnowsTheDifference_data();
    void ruleKnowsTheDifference();
    void windowShowsTextAsItIs();
    void exceptionsAreNeeded();
};

void ShownMarkupTest::ruleKnowsTheDifference_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isSafe");
    const std::array unsafe{
        u"widget->setToolTip(article.path);"_s,
        u"setTabToolTip(index, title);"_s,
        u"action->setToolTip(tr(\"Open %1\").arg(name));"_s,
        u"QToolTip::showText(point, words, this);"_s,
        u"case Qt::ToolTipRole:\n    return entry.title;"_s,
        u"item->setData(index, name, Qt::ToolTipRole);"_s,
        u"auto *label = new QLabel(name, this);"_s,
        u"class A { A() : m_label(new QLabel) {} };"_s,
        u"QLabel label;"_s,
        u"QLabel label(name);"_s,
        u"if (mark == u'\"') label = new QLabel(\"\");"_s,
        u"label->setTextFormat(Qt::AutoText);"_s,
        u"QLabel *label = richLabel(name, this);"_s,
        u"browser->setHtml(text);"_s,
        u"QMessageBox::warning(this, title, message);"_s,
        u"auto *edit = new QTextEdit(text);"_s,
        u"action->setWhatsThis(name);"_s,
    };
    const std::array safe{
        u"widget->setToolTip(toolTipText(article.path));"_s,
        u"button->setToolTip(tr(\"Close; <b>at once</b>\"\n    \" {and} for ever\"));"_s,
        u"box->setItemData(1, tr(\"Two\", \"of three\"), Qt::ToolTipRole);"_s,
        u"case Qt::ToolTipRole:\n    return u\"<p>%1</p>\"_s.arg(toolTipPart(title));"_s,
        u"QLabel *label = plainLabel(name, this); // not new QLabel(name)"_s,
        u"class QLabel;\nQLabel *m_label;"_s,
        u"#include <QLabel>\nQList<QLabel *> all = findChildren<QLabel *>();"_s,
        u"log(u\"new QLabel(name)\"_s);"_s,
    };
    for (const QString &source : unsafe)
        QTest::newRow(qPrintable(source.simplified())) << source << false;
    for (const QString &source : safe)
        QTest::newRow(qPrintable(source.simplified())) << source << true;
}

void ShownMarkupTest::ruleKnowsTheDifference()
{
    QFETCH(QString, source);
    QFETCH(bool, isSafe);
    QCOMPARE(faultsIn(u"ui/any.cpp"_s, source).isEmpty(), isSafe);
}

void ShownMarkupTest::windowShowsTextAsItIs()
{
    const QDir root(QStringLiteral(HEARSAY_SOURCE_DIR));
    int read = 0;
    QDirIterator it(root.filePath(u"ui"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    QStringList faults;
    for (; it.hasNext(); ++read) {
        const QString path = it.next();
        faults += faultsIn(root.relativeFilePath(path), readAll(path));
    }
    QVERIFY(read > 50);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// An exception that nobody needs any more would let something in.
void ShownMarkupTest::exceptionsAreNeeded()
{
    for (const ShownRule &rule : rules()) {
        for (const QString &path : rule.exceptions) {
            const QStringList statements
                = statementsOf(readAll(QStringLiteral(HEARSAY_SOURCE_DIR) + u'/' + path));
            QVERIFY2(std::any_of(statements.begin(), statements.end(),
                                 [&](const QString &each) { return each.contains(rule.risk); }),
                     qPrintable(path + u" needs no exception: "_s + rule.advice));
        }
    }
}

QTEST_GUILESS_MAIN(ShownMarkupTest)
#include "tst_shownmarkup.moc"
