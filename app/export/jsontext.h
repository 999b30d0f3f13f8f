// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace hearsay {

/// `object` as JSON in UTF-8, ending with a line feed. Everything that isUnprintable() is written as an
/// escape (\\u009b), so that the text of an article cannot steer the terminal that shows it.
QByteArray jsonText(const QJsonObject &object, JsonStyle style);
/// \a text as JSON may hold it (wellFormed); null where it is empty.
QJsonValue textOrNull(const QString &text);

} // namespace hearsay
