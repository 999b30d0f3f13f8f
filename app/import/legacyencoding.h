// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace hearsay {

/// The name under which the C library knows the encoding that files call `label`, as the WHATWG Encoding
/// Standard maps labels: pages that say ISO-8859-1 or ASCII mean windows-1252, GB2312 means GB18030, and so
/// on.
QByteArray encodingForLabel(QByteArrayView label);

/// `bytes` decoded strictly with an encoding of the C library's iconv(3), or nothing where the encoding is
/// not known or a byte does not fit. Five bytes that windows-1252 leaves undefined become the C1 controls, as
/// browsers do.
std::optional<QString> decodeLegacy(QByteArrayView bytes, const QByteArray &encoding);

} // namespace hearsay
