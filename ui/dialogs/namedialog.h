// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/entity.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;

namespace hearsay {

/// Asks for the name of a person or another source: one of those that are known, or a new one. Names of
/// children for tests: "nameChoice", "nameType".
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    /// What may be answered: one of the names alone; any name; any name, and for a new one what it names.
    enum class Answer { KnownName, AnyName, NameAndType };

    /// `question` stands above the field, `names` are offered in it, `current` stands in it.
    NameDialog(const QString &title, const QString &question, const QStringList &names,
               const QString &current, Answer answer, QWidget *parent);

Q_SIGNALS:
    /// The reader has agreed; `name` may be empty.
    void answered(const QString &name, hearsay::EntityType type);

private:
    void updateType();

    QStringList m_names;
    QComboBox *m_choice;
    QComboBox *m_type;
    QLabel *m_typeLabel;
};

} // namespace hearsay
