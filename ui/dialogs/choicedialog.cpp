// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/choicedialog.h"

#include "ui/dialogs/filteredlist.h"
#include "ui/shared/outsidetext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ChoiceDialog::ChoiceDialog(const QString &title, const QString &question, const QStringList &items,
                           QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"choiceDialog"_s);
    setWindowTitle(title);
    QLabel *label = plainLabel(question, this);
    label->setWordWrap(true);
    QStringList lines;
    for (const QString &item : items)
        lines.append(visibleText(item));
    auto *field = new QLineEdit(this);
    field->setObjectName(u"choiceFilter"_s);
    field->setPlaceholderText(tr("Filter"));
    field->setAccessibleName(tr("Words of the line to choose"));
    auto *list = new QListView(this);
    list->setObjectName(u"choiceList"_s);
    list->setAccessibleName(title);
    m_lines = new FilteredList(field, list, new QStringListModel(lines, this), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    const auto update = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(m_lines->current().isValid());
    };
    connect(buttons, &QDialogButtonBox::accepted, this, &ChoiceDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(field, &QLineEdit::textChanged, this, update);
    connect(list, &QListView::activated, this, &ChoiceDialog::choose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 24);
    field->setFocus();
    update();
}

void ChoiceDialog::choose()
{
    const QModelIndex index = m_lines->current();
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.row());
    accept();
}

} // namespace hearsay
