// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/outputnames.h"

#include "document/filepath.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QStringList outputNames(const QStringList &files)
{
    QSet<QString> taken; // the names that files have by themselves keep others from taking them
    for (const QString &file : files)
        taken.insert(baseNameOf(file).toCaseFolded());

    QHash<QString, int> lastNumber;
    QStringList names;
    for (const QString &file : files) {
        QString name = baseNameOf(file);
        int &number = lastNumber[name.toCaseFolded()];
        if (++number > 1) {
            while (taken.contains(u"%1-%2"_s.arg(name).arg(number).toCaseFolded()))
                ++number;
            name = u"%1-%2"_s.arg(name).arg(number);
            taken.insert(name.toCaseFolded());
        }
        names.append(name);
    }
    return names;
}

QString baseNameOf(const QString &file)
{
    const QFileInfo info(shownPath(file)); // results have names that every program can read
    const QString base = info.completeBaseName();
    return base.isEmpty() ? info.fileName() : base;
}

QString suffixOf(CommandLine::Format format)
{
    return u'.' + (format == CommandLine::Format::Text ? u"txt"_s : nameOf(format));
}

} // namespace hearsay
