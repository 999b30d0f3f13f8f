// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace hearsay {

/// Why the bytes of the file called `fileName` are no text that an importer could read: a known format told
/// by its first bytes (PDF, office document, picture, archive …), or nothing where they may be text. Source
/// of the signatures: the formats' own specifications.
std::optional<Error> refuseKnownFormat(QByteArrayView bytes, const QString &fileName);

/// True where decoded text holds characters that no text file has: NUL, or many other control characters.
bool looksBinary(QStringView text);

} // namespace hearsay
