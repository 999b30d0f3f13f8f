// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QByteArray>
#include <QJsonObject>

namespace hearsay {

/// `object` as JSON in UTF-8, ending with a line feed. Everything that isUnprintable() is written as an
/// escape (\\u009b), so that the text of an article cannot steer the terminal that shows it.
QByteArray jsonText(const QJsonObject &object, JsonStyle style);

} // namespace hearsay
