// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examplearticles.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QStringList exampleArticles()
{
    QStringList paths;
    for (const QString &name : QDir(u":/examples"_s).entryList(QDir::Files, QDir::Name))
        paths.append(u":/examples/"_s + name);
    return paths;
}

} // namespace hearsay
