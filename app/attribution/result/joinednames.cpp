// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/joinednames.h"

#include <QCoreApplication>

namespace hearsay {

QString joinedNames(const QStringList &names)
{
    if (names.size() < 2)
        return names.value(0);
    return QCoreApplication::translate("hearsay::joinedNames", "%1 and %2")
        .arg(names.first(names.size() - 1).join(QLatin1StringView(", ")), names.last());
}

} // namespace hearsay
