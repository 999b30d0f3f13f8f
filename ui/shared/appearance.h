// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Theme>

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>
#include <QStringList>
#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

namespace hearsay {

/// How everything looks: the syntax definitions and themes, the theme in use, and the application's palette.
/// One lives in main() and is handed to every view. UI thread only; a QApplication must exist.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);
    ~Appearance() override;

    /// The definitions and themes, Hearsay's own among them. Read from disk at the first call (some 10 ms),
    /// so that a window can be painted before. Owned by this object.
    KSyntaxHighlighting::Repository &repository();
    /// The theme in use: the chosen one, or else the default one that suits the system's palette.
    KSyntaxHighlighting::Theme theme();
    /// True where text is light on a dark ground. Does not need the repository while the system is followed.
    bool isDark();

    /// The chosen theme's name; empty while the system is followed.
    const QString &themeName() const { return m_themeName; }
    /// Chooses a theme by its name and gives the application a palette made of its colours; an empty or
    /// unknown name follows the system, whose palette is then left alone.
    void setThemeName(const QString &name);
    /// The names of all themes, by alphabet.
    QStringList themeNames();

    /// The size of the window's text relative to the system's, percent; on top of the desktop's own scaling.
    int scale() const { return m_scale; }
    void setScale(int percent);

Q_SIGNALS:
    /// Theme, palette, lightness or scale has changed: paint anew.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyPalette();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QString m_themeName;
    QPalette m_systemPalette;
    QFont m_systemFont;
    int m_scale = 100;
    bool m_applying = false;
};

/// A palette for widgets around text of `theme`: its background, text and selection colours, the rest
/// derived.
QPalette paletteFor(const KSyntaxHighlighting::Theme &theme);

} // namespace hearsay
