// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/appearance.h"
#include "ui/shared/colourmath.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Themes, palettes and scale.
class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void knowsThemesAndDefinitions();
    void everyThemeGivesAPaletteThatCanBeRead();
    void choosingAThemeIsTold();
    void followsTheSystemsPalette();
    void scaleIsOfTheSystemsFont();
};

void AppearanceTest::cleanup()
{
    QApplication::setPalette(QPalette());
    QApplication::setFont(QFont());
}

void AppearanceTest::knowsThemesAndDefinitions()
{
    Appearance appearance;
    QVERIFY(appearance.themeNames().contains(u"Breeze Light"_s));
    QVERIFY(appearance.themeNames().size() > 10);
    QVERIFY(appearance.repository().definitionForName(u"Markdown"_s).isValid());
}

void AppearanceTest::everyThemeGivesAPaletteThatCanBeRead()
{
    Appearance appearance;
    QVERIFY(!appearance.themeNames().isEmpty());
    for (const QString &name : appearance.themeNames()) {
        const KSyntaxHighlighting::Theme theme = appearance.repository().theme(name);
        const QPalette palette = paletteFor(theme);
        QVERIFY2(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5,
                 qPrintable(name));
        QVERIFY2(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5,
                 qPrintable(name));
        QVERIFY2(contrast(palette.color(QPalette::Link), palette.color(QPalette::Window)) >= 4.5,
                 qPrintable(name));
        QVERIFY2(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4,
                 qPrintable(name));
    }
}

void AppearanceTest::choosingAThemeIsTold()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::changed);
    appearance.setThemeName(u"Breeze Dark"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(appearance.isDark());
    QCOMPARE(appearance.theme().name(), u"Breeze Dark"_s);
    appearance.setThemeName(u"Breeze Dark"_s);
    QCOMPARE(changed.size(), 1);
    appearance.setThemeName({});
    QCOMPARE(changed.size(), 2);
    QVERIFY(!appearance.isDark());
}

void AppearanceTest::followsTheSystemsPalette()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::changed);
    QPalette dark(QColor(0x303030));
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    QTRY_VERIFY(!changed.isEmpty());
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QVERIFY(appearance.isDark());
    QVERIFY(appearance.theme().name() != Appearance().repository().defaultTheme().name());
#endif
}

void AppearanceTest::scaleIsOfTheSystemsFont()
{
    Appearance appearance;
    const qreal normal = QApplication::font().pointSizeF();
    appearance.setScale(150);
    QCOMPARE(QApplication::font().pointSizeF(), normal * 1.5);
    appearance.setScale(100);
    QCOMPARE(QApplication::font().pointSizeF(), normal);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
