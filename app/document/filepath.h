// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

// A name on disk is bytes, and they need not be UTF-8; Qt would drop those that are not. Everywhere in
// Hearsay the text of a path is its bytes as UTF-8, with each byte that is not part of valid UTF-8 as the
// private character U+EF00 + byte, after the OPTU encodings of MirBSD. Text of that kind survives SQLite,
// JSON and settings, and the name comes back from it. All functions may be called from any thread.

namespace hearsay {

/// The text of a path. Every name has one, and no two names share one.
QString pathFromBytes(const QByteArray &bytes);

/// The bytes that `path` is on disk: what the system is to be asked for.
QByteArray bytesOfPath(const QString &path);

/// The path that a link to a local file names, from a drop or a dialog; empty for other links.
QString pathOfUrl(const QUrl &url);

/// `text`, a path or a sentence with paths in it, for readers: U+FFFD in the place of bytes that are no text.
QString shownPath(const QString &text);

/// The last part of `path` as readers see it.
QString shownName(const QString &path);

/// `path` from the root, without "." and ".."; relative ones begin at the working folder. Links stay, and so
/// do paths of resources (":/…").
QString absolutePath(const QString &path);

/// Whether `path` leads to a folder, through links, too.
bool isFolder(const QString &path);

} // namespace hearsay
