// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace hearsay {

class FilteredList;

/// Asks to choose one of many lines: a field that filters over a list. Does not block: chosen() tells the
/// answer. UI thread only.
class ChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `items` in the order in which they are offered; the first is chosen unless the reader does otherwise.
    ChoiceDialog(const QString &title, const QString &question, const QStringList &items,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// The number of the chosen line in the list that was given.
    void chosen(int item);

private:
    void choose();

    FilteredList *m_lines;
};

} // namespace hearsay
