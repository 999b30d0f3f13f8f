// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplearticle.h"
#include "ui/article/articlehighlighter.h"
#include "ui/shared/colourmath.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// What each character of an article looks like, by the definition, by the paragraph's role and by the
/// analysis.
class ArticleHighlighterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void definitionIsFoundAndSound();
    void basePassKnowsShapes_data();
    void basePassKnowsShapes();
    void rolesGoBeforeShapes();
    void sourceIsBoldAndCueItalicInTheSpeakersColour();
    void notSpeechIsFaint();
    void formatsAreRelativeToTheirBlock();
    void coloursOfThePageAreReadable_data();
    void coloursOfThePageAreReadable();

private:
    QTextCharFormat formatAt(ArticleHighlighter &highlighter, const Article &article,
                             qsizetype position) const;
    std::unique_ptr<ArticleHighlighter> sampleHighlighter() const;

    KSyntaxHighlighting::Repository m_repository;
};

/// All formats of the paragraph that go over `position`, merged in their order, as the layout does it.
QTextCharFormat ArticleHighlighterTest::formatAt(ArticleHighlighter &highlighter, const Article &article,
                                                 qsizetype position) const
{
    const Span block = article.paragraphs[article.paragraphAt(position)].span;
    QTextCharFormat merged;
    for (const QTextLayout::FormatRange &range : highlighter.formats(block, article.view(block).toString())) {
        const qsizetype begin = block.begin + range.start;
        if (begin <= position && position < begin + range.length)
            merged.merge(range.format);
    }
    return merged;
}

std::unique_ptr<ArticleHighlighter> ArticleHighlighterTest::sampleHighlighter() const
{
    auto highlighter = std::make_unique<ArticleHighlighter>(m_repository);
    const auto theme = m_repository.defaultTheme(KSyntaxHighlighting::Repository::LightTheme);
    ArticleColours colours = articleColours(theme, false);
    colours.speakerSlots = {0, 1, 2, 3};
    highlighter->setColours(theme, colours);
    highlighter->setArticle(sampleArticle());
    return highlighter;
}

void ArticleHighlighterTest::definitionIsFoundAndSound()
{
    const KSyntaxHighlighting::Definition definition = m_repository.definitionForName(u"Hearsay Article"_s);
    QVERIFY(definition.isValid());
    QStringList names;
    for (const KSyntaxHighlighting::Format &format : definition.formats())
        names.append(format.name());
    for (const QString &name :
         {u"Title"_s, u"Section Head"_s, u"Byline"_s, u"Dateline"_s, u"Address"_s, u"Handle"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void ArticleHighlighterTest::basePassKnowsShapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("dateline") << u"PORT LUND — The board met."_s << u"PORT LUND — "_s;
    QTest::newRow("dateline with day and agency")
        << u"LUND, March 3 (Coast Press) — The board met."_s << u"LUND, March 3 (Coast Press) — "_s;
    QTest::newRow("byline") << u"By Ines Quill and Tom van Aalst"_s << u"By Ines Quill and Tom van Aalst"_s;
    QTest::newRow("address") << u"See https://lund.example/a?b=1."_s << u"https://lund.example/a?b=1"_s;
    QTest::newRow("mail") << u"Write to desk@lund.example today"_s << u"desk@lund.example"_s;
    QTest::newRow("handle") << u"as @mara_voss wrote"_s << u"@mara_voss"_s;
    QTest::newRow("prose") << u"By the sea, nothing moved."_s << QString();
    QTest::newRow("shouted beginning") << u"NOBODY moved."_s << QString();
}

void ArticleHighlighterTest::basePassKnowsShapes()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    AnalysedArticle article;
    auto words = std::make_shared<Article>();
    words->text = text;
    words->paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    article.article = words;
    article.analysis = std::make_shared<Analysis>();
    const auto owned = sampleHighlighter();
    ArticleHighlighter &highlighter = *owned;
    highlighter.setArticle(article);
    const auto formats = highlighter.formats({0, text.size()}, text);
    QString found;
    for (const QTextLayout::FormatRange &range : formats)
        found += text.mid(range.start, range.length);
    QCOMPARE(found, marked);
}

void ArticleHighlighterTest::rolesGoBeforeShapes()
{
    const auto owned = sampleHighlighter();
    ArticleHighlighter &highlighter = *owned;
    const AnalysedArticle sample = sampleArticle();
    const QTextCharFormat title = formatAt(highlighter, *sample.article, 3);
    QCOMPARE(title.fontWeight(), int(QFont::Bold));
    highlighter.setBodySize(20);
    QVERIFY(formatAt(highlighter, *sample.article, 3).fontPointSize() > 25);
    QVERIFY(
        formatAt(highlighter, *sample.article, spanOf(sample.article->text, u"Ines"_s).begin).fontItalic());
}

void ArticleHighlighterTest::sourceIsBoldAndCueItalicInTheSpeakersColour()
{
    const auto owned = sampleHighlighter();
    ArticleHighlighter &highlighter = *owned;
    const AnalysedArticle sample = sampleArticle();
    const QString &text = sample.article->text;
    const QTextCharFormat source = formatAt(highlighter, *sample.article, spanOf(text, u"Mara"_s).begin);
    QCOMPARE(source.fontWeight(), int(QFont::Bold));
    QCOMPARE(source.foreground().color(), highlighter.colours().strong(Voss));
    const QTextCharFormat cue = formatAt(highlighter, *sample.article, spanOf(text, u"claimed"_s).begin);
    QVERIFY(cue.fontItalic());
    QCOMPARE(cue.foreground().color(), highlighter.colours().strong(Insider));
    QVERIFY(highlighter.colours().strong(Voss) != highlighter.colours().strong(Insider));
    QVERIFY(formatAt(highlighter, *sample.article, spanOf(text, u"friends"_s).begin).isEmpty());
}

void ArticleHighlighterTest::notSpeechIsFaint()
{
    const auto owned = sampleHighlighter();
    ArticleHighlighter &highlighter = *owned;
    const AnalysedArticle sample = sampleArticle();
    const QTextCharFormat faint
        = formatAt(highlighter, *sample.article, spanOf(sample.article->text, u"Night"_s).begin);
    QCOMPARE(faint.foreground().color(), highlighter.colours().faint);
}

void ArticleHighlighterTest::formatsAreRelativeToTheirBlock()
{
    const auto owned = sampleHighlighter();
    ArticleHighlighter &highlighter = *owned;
    const AnalysedArticle sample = sampleArticle();
    const Span block = sample.article->paragraphs[3].span;
    const auto ranges = highlighter.formats(block, sample.article->view(block).toString());
    QVERIFY(!ranges.isEmpty());
    for (const QTextLayout::FormatRange &range : ranges) {
        QVERIFY(range.start >= 0 && range.length > 0);
        QVERIFY(range.start + range.length <= block.length());
    }
}

void ArticleHighlighterTest::coloursOfThePageAreReadable_data()
{
    QTest::addColumn<QString>("theme");
    for (const KSyntaxHighlighting::Theme &theme : m_repository.themes())
        QTest::newRow(qPrintable(theme.name())) << theme.name();
}

void ArticleHighlighterTest::coloursOfThePageAreReadable()
{
    QFETCH(QString, theme);
    const ArticleColours colours = articleColours(m_repository.theme(theme), false);
    // What stays in the background must be as readable as the theme's own text can be.
    const qreal possible = qMin(4.5, contrast(colours.text, colours.page));
    QVERIFY(contrast(colours.faint, colours.page) >= possible - 0.3);
}

QTEST_MAIN(ArticleHighlighterTest)
#include "tst_articlehighlighter.moc"
