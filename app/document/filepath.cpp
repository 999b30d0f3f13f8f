// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"

#include <QDir>
#include <QFileInfo>
#include <QUtf8StringView>
#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

namespace hearsay {

namespace {

constexpr char16_t escapes = 0xEF00; // plus a byte from 0x80 on
constexpr char16_t firstEscape = escapes + 0x80;
constexpr char16_t lastEscape = escapes + 0xFF;

bool isEscape(QChar character)
{
    return character >= QChar(firstEscape) && character <= QChar(lastEscape);
}

bool hasEscape(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isEscape);
}

bool isUtf8(const QByteArray &bytes)
{
    return QUtf8StringView(bytes).isValidUtf8();
}

/// The one character that `bytes` have at `position` as UTF-8; empty where they have none that stands for
/// itself.
QString characterAt(const QByteArray &bytes, qsizetype position)
{
    for (qsizetype length = 1; length <= 4; ++length) {
        const QByteArray piece = bytes.mid(position, length);
        if (!isUtf8(piece))
            continue;
        const QString character = QString::fromUtf8(piece);
        return hasEscape(character) ? QString() : character;
    }
    return {};
}

} // namespace

QString pathFromBytes(const QByteArray &bytes)
{
    if (isUtf8(bytes)) {
        const QString text = QString::fromUtf8(bytes);
        if (!hasEscape(text))
            return text;
    }
    QString path;
    for (qsizetype i = 0; i < bytes.size();) {
        const QString character = characterAt(bytes, i);
        path += character.isEmpty() ? QString(QChar(char16_t(escapes + quint8(bytes[i])))) : character;
        i += character.isEmpty() ? 1 : character.toUtf8().size();
    }
    return path;
}

QByteArray bytesOfPath(const QString &path)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < path.size();) {
        if (isEscape(path[i])) {
            bytes += char(path[i++].unicode() & 0xFF);
            continue;
        }
        const auto end = std::find_if(path.begin() + i, path.end(), isEscape);
        const qsizetype length = std::distance(path.begin() + i, end);
        bytes += QStringView(path).sliced(i, length).toUtf8();
        i += length;
    }
    return bytes;
}

QString pathOfUrl(const QUrl &url)
{
    // toLocalFile() would decode, and lose what is no UTF-8.
    if (!url.host().isEmpty())
        return url.toLocalFile(); // a share, which Qt has its own way to name
    return url.isLocalFile()
        ? pathFromBytes(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()))
        : QString();
}

QString shownPath(const QString &text)
{
    QString shown = text;
    std::replace_if(shown.begin(), shown.end(), isEscape, QChar(QChar::ReplacementCharacter));
    return shown;
}

QString shownName(const QString &path)
{
    return shownPath(QFileInfo(path).fileName());
}

QString absolutePath(const QString &path)
{
    if (path.startsWith(u'/') || path.startsWith(u":/"))
        return QDir::cleanPath(path);
    std::error_code error;
    const QByteArray here = QByteArray::fromStdString(std::filesystem::current_path(error).string());
    return QDir::cleanPath(pathFromBytes(here) + u'/' + path);
}

bool isFolder(const QString &path)
{
    struct stat status = {};
    return stat(bytesOfPath(path).constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

} // namespace hearsay
