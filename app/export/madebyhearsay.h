// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hearsay {

/// True where the content of a file shows that it is an export of Hearsay that nothing was added to: a PDF, a
/// graph (GraphML, GEXF) or JSON. Text and tables do not tell where they come from: false for them.
bool isMadeByHearsay(const QByteArray &content);

/// What the head of an exported graph says, as an XML comment.
inline constexpr char networkMark[] = " Made by Hearsay ";

} // namespace hearsay
