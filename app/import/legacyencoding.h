// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace hearsay {

/// The name under which Qt, or ICU behind it, knows the encoding that files call `label`, as the WHATWG
/// Encoding Standard maps labels: pages that say ISO-8859-1 or ASCII mean windows-1252, GB2312 means GB18030,
/// and so on.
QByteArray encodingForLabel(QByteArrayView label);

/// `bytes` decoded strictly with an encoding of Qt or ICU, or nothing where the encoding is not known or a
/// byte does not fit. Bytes that a code page of Windows leaves undefined become the C1 controls, as browsers
/// do.
std::optional<QString> decodeLegacy(QByteArrayView bytes, const QByteArray &encoding);

} // namespace hearsay
