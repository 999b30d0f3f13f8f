// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/appearance.h"

#include "ui/shared/colourmath.h"

#include <KSyntaxHighlighting/Repository>

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool systemIsDark(const QPalette &systemPalette)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return isDarkPalette(systemPalette);
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QApplication::palette())
    , m_systemFont(QApplication::font())
{
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_themeName.isEmpty())
            Q_EMIT changed();
    });
#endif
}

Appearance::~Appearance() = default;

KSyntaxHighlighting::Repository &Appearance::repository()
{
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    return *m_repository;
}

KSyntaxHighlighting::Theme Appearance::theme()
{
    if (!m_themeName.isEmpty())
        return repository().theme(m_themeName);
    return repository().defaultTheme(systemIsDark(m_systemPalette)
                                         ? KSyntaxHighlighting::Repository::DarkTheme
                                         : KSyntaxHighlighting::Repository::LightTheme);
}

bool Appearance::isDark()
{
    if (m_themeName.isEmpty())
        return systemIsDark(m_systemPalette);
    return isDarkPalette(paletteFor(theme()));
}

void Appearance::setThemeName(const QString &name)
{
    const QString known = name.isEmpty() || !repository().theme(name).isValid() ? QString() : name;
    if (known == m_themeName)
        return;
    m_themeName = known;
    applyPalette();
    Q_EMIT changed();
}

QStringList Appearance::themeNames()
{
    QStringList names;
    for (const KSyntaxHighlighting::Theme &each : repository().themes())
        names.append(each.name());
    names.sort(Qt::CaseInsensitive);
    return names;
}

void Appearance::setScale(int percent)
{
    if (percent == m_scale)
        return;
    m_scale = percent;
    QFont font = m_systemFont;
    // A font of the system may be given in points or in pixels; the other is -1 then.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(font.pixelSize() * percent / 100);
    QApplication::setFont(font);
    Q_EMIT changed();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying
        && m_themeName.isEmpty())
    {
        m_systemPalette = QApplication::palette();
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::applyPalette()
{
    const QScopedValueRollback guard(m_applying, true);
    // A default-constructed palette gives the application back to the platform.
    QApplication::setPalette(m_themeName.isEmpty() ? QPalette() : paletteFor(theme()));
    if (m_themeName.isEmpty())
        m_systemPalette = QApplication::palette();
}

QPalette paletteFor(const KSyntaxHighlighting::Theme &theme)
{
    using KSyntaxHighlighting::Theme;
    const QColor base = QColor::fromRgba(theme.editorColor(Theme::BackgroundColor));
    const QColor text = QColor::fromRgba(theme.textColor(Theme::Normal));
    const QColor selection = QColor::fromRgba(theme.editorColor(Theme::TextSelection));
    const bool dark = text.lightness() > base.lightness();
    // Panels stand back a little from the page: darker than white paper, lighter than black.
    const QColor window = mixed(base, dark ? QColor(Qt::white) : QColor(Qt::black), dark ? 0.07 : 0.06);
    const QColor button = mixed(window, text, 0.06);

    QPalette palette(button, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, mixed(base, text, 0.04));
    // Some themes spare contrast in their text; off their own ground it would not be enough.
    const QColor clearest = dark ? Qt::white : Qt::black;
    const QColor widgetText = readable(text, button, clearest);
    palette.setColor(QPalette::Text, text);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, widgetText);
    palette.setColor(QPalette::BrightText, clearest);
    palette.setColor(QPalette::ToolTipBase, window);
    palette.setColor(QPalette::PlaceholderText, mixed(base, text, 0.6));
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText,
                     selection.lightness() < 128 ? QColor(Qt::white) : QColor(Qt::black));
    const QColor link = readable(QColor::fromRgba(theme.textColor(Theme::Function)), window, widgetText);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, mixed(link, text, 0.4));
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(window, text, 0.5));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, selection, 0.4));
    return palette;
}

} // namespace hearsay
