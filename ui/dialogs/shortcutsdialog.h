// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <QString>

namespace hearsay {

/// Actions that belong together under a heading, as a menu shows them.
struct ActionGroup
{
    QString title;
    QList<QAction *> actions;
};

/// Lists the keys of every action that has some, read from the actions themselves, with a field to filter by.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<ActionGroup> &groups, QWidget *parent = nullptr);
};

/// An action's text as prose: without mnemonic and ellipsis.
QString plainText(const QAction &action);

} // namespace hearsay
