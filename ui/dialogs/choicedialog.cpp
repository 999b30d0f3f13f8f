// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/choicedialog.h"

#include "ui/shared/outsidetext.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ChoiceDialog::ChoiceDialog(const QString &title, const QString &question, const QStringList &items,
                           QWidget *parent)
    : QDialog(parent)
    , m_model(new QSortFilterProxyModel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"choiceDialog"_s);
    setWindowTitle(title);
    QLabel *label = plainLabel(question, this);
    label->setWordWrap(true);
    QStringList lines;
    for (const QString &item : items)
        lines.append(visibleText(item));
    m_model->setSourceModel(new QStringListModel(lines, this));
    m_model->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *field = new QLineEdit(this);
    field->setObjectName(u"choiceFilter"_s);
    field->setPlaceholderText(tr("Filter"));
    field->setAccessibleName(tr("Words of the line to choose"));
    field->setClearButtonEnabled(true);
    field->installEventFilter(this);
    m_list->setObjectName(u"choiceList"_s);
    m_list->setAccessibleName(title);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setCurrentIndex(m_model->index(0, 0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    const auto update = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(m_list->currentIndex().isValid());
    };
    connect(buttons, &QDialogButtonBox::accepted, this, &ChoiceDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(field, &QLineEdit::textChanged, this, [this, update](const QString &words) {
        m_model->setFilterFixedString(words);
        m_list->setCurrentIndex(m_model->index(0, 0));
        update();
    });
    connect(m_list, &QListView::activated, this, &ChoiceDialog::choose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(m_list);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 24);
    field->setFocus();
    update();
}

bool ChoiceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_list->currentIndex().siblingAtRow(m_list->currentIndex().row() + step);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ChoiceDialog::choose()
{
    const QModelIndex index = m_model->mapToSource(m_list->currentIndex());
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.row());
    accept();
}

} // namespace hearsay
