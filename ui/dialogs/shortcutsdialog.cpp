// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(ShortcutsDialog::tr(" or ", "between two key combinations"));
}

void filter(QTreeWidget &tree, const QString &words)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree.topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *row = group->child(j);
            const bool matches = row->text(0).contains(words, Qt::CaseInsensitive)
                || row->text(1).contains(words, Qt::CaseInsensitive);
            row->setHidden(!matches);
            any = any || matches;
        }
        group->setHidden(!any);
    }
}

void addGroup(QTreeWidget &tree, const ActionGroup &group)
{
    auto *heading = new QTreeWidgetItem({group.title});
    QFont bold = tree.font();
    bold.setBold(true);
    heading->setFont(0, bold);
    for (const QAction *action : group.actions) {
        if (!action->shortcuts().isEmpty())
            heading->addChild(new QTreeWidgetItem({plainText(*action), keysOf(*action)}));
    }
    if (heading->childCount() == 0) {
        delete heading;
        return;
    }
    tree.addTopLevelItem(heading);
    heading->setFirstColumnSpanned(true);
    heading->setExpanded(true);
}

} // namespace

QString plainText(const QAction &action)
{
    static const QRegularExpression mnemonic(u"&(.)"_s);
    QString text = action.text();
    text.replace(mnemonic, u"\\1"_s);
    text.remove(u'…');
    return text;
}

ShortcutsDialog::ShortcutsDialog(const QList<ActionGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit(this);
    search->setObjectName(u"shortcutsFilter"_s);
    search->setPlaceholderText(tr("Filter"));
    search->setAccessibleName(tr("Filter the list of keys"));
    search->setClearButtonEnabled(true);

    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"shortcutsList"_s);
    tree->setAccessibleName(tr("Actions and their keys"));
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const ActionGroup &group : groups)
        addGroup(*tree, group);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString &words) { filter(*tree, words); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 32);
}

} // namespace hearsay
