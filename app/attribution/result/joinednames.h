// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hearsay {

/// "Ann, Bob and Eve" for a reader; the name itself where there is one, empty where there is none.
QString joinedNames(const QStringList &names);

} // namespace hearsay
