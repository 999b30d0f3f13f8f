// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/modelfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QString modelFolder()
{
    const QString chosen = qEnvironmentVariable("HEARSAY_MODELS");
    if (!chosen.isEmpty())
        return chosen;
    QStringList candidates;
    if (QCoreApplication::instance())
        candidates.append(QCoreApplication::applicationDirPath() + u"/../share/hearsay/models"_s);
    candidates.append(QStringLiteral(HEARSAY_MODEL_SOURCES));
    for (const QString &folder : candidates) {
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"hearsay/models"_s,
                                  QStandardPaths::LocateDirectory);
}

} // namespace hearsay
