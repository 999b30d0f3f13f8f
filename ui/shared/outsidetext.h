// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/visibletext.h"

#include <QStringList>

class QLabel;
class QWidget;

namespace hearsay {

// Text from outside (of articles, file names, messages about them) and how widgets take it letter by letter.
// Qt reads a tool tip, or a label whose format is not set, as markup wherever it looks like markup, and then
// opens the pictures that it names. Tool tips and labels are therefore made by these functions alone, which a
// test of the sources makes sure of.

/// `text` as a part of a tool tip that is markup otherwise: visible, escaped, and cut where it is longer than
/// anybody reads in a tool tip.
QString toolTipPart(const QString &text);

/// A tool tip that shows each of `lines` (the first ones, where there are very many) as it is.
QString toolTipText(const QStringList &lines);
inline QString toolTipText(const QString &line)
{
    return toolTipText(QStringList{line});
}

/// `text` for menus, tabs and buttons, which would take an ampersand for the mark of a key: visible, its
/// middle left out where it is too long, and with its ampersands.
QString menuText(const QString &text);

/// `text` for the title bar of a window: visible, not too long, and with "[*]" as it is, which Qt would take
/// for the place of a sign.
QString titleBarText(const QString &text);

/// A label that shows its text, now and later, as it is. `parent` owns it.
QLabel *plainLabel(const QString &text, QWidget *parent);

/// A label that reads `html`, now and later, as markup: the program's own, in which everything from outside
/// is escaped. `parent` owns it.
QLabel *richLabel(const QString &html, QWidget *parent);

/// The beginning of words from an article, for a sentence of a dialog: visible, 160 units at most.
QString beginningOf(const QString &words);

} // namespace hearsay
