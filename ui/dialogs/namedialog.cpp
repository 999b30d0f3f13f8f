// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/namedialog.h"

#include "export/attributionsummary.h"
#include "ui/shared/outsidetext.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

NameDialog::NameDialog(const QString &title, const QString &question, const QStringList &names,
                       const QString &current, Answer answer, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_choice(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_typeLabel(plainLabel(tr("A new name is that of:"), this))
{
    setObjectName(u"nameDialog"_s);
    setWindowTitle(title);
    QLabel *label = plainLabel(question, this);
    label->setWordWrap(true);
    m_choice->setObjectName(u"nameChoice"_s);
    m_choice->setAccessibleName(question);
    m_choice->setEditable(answer != Answer::KnownName);
    m_choice->addItems(names);
    if (m_choice->isEditable()) {
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        m_choice->completer()->setFilterMode(Qt::MatchContains);
        m_choice->setEditText(current);
        m_choice->lineEdit()->selectAll();
    } else {
        m_choice->setCurrentIndex(qMax(0, m_choice->findText(current)));
    }
    m_type->setObjectName(u"nameType"_s);
    m_type->setAccessibleName(m_typeLabel->text());
    for (EntityType type : {EntityType::Person, EntityType::Organisation, EntityType::Outlet,
                            EntityType::AnonymousSource, EntityType::Group, EntityType::Document})
        m_type->addItem(entityTypeName(type), int(type));
    m_typeLabel->setBuddy(m_type);
    m_type->setVisible(answer == Answer::NameAndType);
    m_typeLabel->setVisible(answer == Answer::NameAndType);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_choice, &QComboBox::currentTextChanged, this, &NameDialog::updateType);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT answered(m_choice->currentText().simplified(), EntityType(m_type->currentData().toInt()));
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_choice);
    column->addWidget(m_typeLabel);
    column->addWidget(m_type);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    updateType();
}

void NameDialog::updateType()
{
    const QString name = m_choice->currentText().simplified();
    m_type->setEnabled(!name.isEmpty() && !m_names.contains(name));
}

} // namespace hearsay
