// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/aboutdialog.h"

#include "applicationicon.h"
#include "ui/shared/outsidetext.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Hearsay"));
    QLabel *icon = plainLabel({}, this);
    icon->setPixmap(QIcon(applicationIconPath()).pixmap(QSize(64, 64), devicePixelRatio()));

    QLabel *text = richLabel({}, this);
    text->setWordWrap(true);
    text->setOpenExternalLinks(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setAccessibleName(tr("About Hearsay"));
    text->setText(
        tr("<h2>Hearsay %1</h2>"
           "<p>Browse who said what in news articles.</p>"
           "<p>Everything happens on this computer: no article leaves it, and nothing is fetched.</p>"
           "<p>Hearsay is free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty.</p>"
           "<p>It stands on Qt %2, KSyntaxHighlighting, igraph, QPDF, gumbo, md4c and uchardet.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), QString::fromLatin1(qVersion())));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 12);
    layout->addLayout(row);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

} // namespace hearsay
