// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/foreignformat.h"

#include "import/importerrors.h"
#include "import/textdecoder.h"

#include <QCoreApplication>
#include <QMimeDatabase>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

enum class Family {
    Pdf,
    PostScript,
    RichText,
    Document,
    WebArchive,
    Picture,
    Sound,
    ZipArchive,
    Archive,
    Program,
    Other
};

class ForeignFormatTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Import)

public:
    /// What a file of that family is; `kind` is the MIME database's name of its format.
    static QString description(Family family, const QString &kind)
    {
        switch (family) {
        case Family::Pdf:
            return tr("a PDF");
        case Family::PostScript:
            return tr("a PostScript document");
        case Family::RichText:
            return tr("an RTF document");
        case Family::Document:
            return tr("an office document (%1)").arg(kind);
        case Family::WebArchive:
            return tr("a web archive");
        case Family::Picture:
            return tr("a picture (%1)").arg(kind);
        case Family::Sound:
            return tr("a sound or video file (%1)").arg(kind);
        case Family::ZipArchive:
            return tr("a ZIP archive");
        case Family::Archive:
            return tr("a compressed archive (%1)").arg(kind);
        case Family::Program:
            return tr("a program (%1)").arg(kind);
        case Family::Other:
            return tr("a file of another kind (%1)").arg(kind);
        }
        Q_UNREACHABLE();
    }

    static QString remedy(Family family)
    {
        switch (family) {
        case Family::Pdf:
        case Family::PostScript:
            return tr("copy its text into a plain text file and open that");
        case Family::Document:
        case Family::RichText:
            return tr("save the document as plain text or HTML and open that");
        case Family::WebArchive:
            return tr("open it in a browser, save the page as “HTML only” and open that");
        case Family::ZipArchive:
        case Family::Archive:
            return tr("unpack it and open the article inside");
        case Family::Picture:
        case Family::Sound:
        case Family::Program:
        case Family::Other:
            break;
        }
        return tr("open the article as plain text, Markdown or HTML");
    }
};

QByteArray headOf(const QByteArray &bytes)
{
    constexpr qsizetype seen = 16LL * 1024;
    return QByteArray::fromRawData(bytes.constData(), qMin(bytes.size(), seen));
}

/// A page saved as one file: Safari's (a property list, which the MIME database does not know), or mail
/// headers of a multipart message at the top (RFC 2557), which it takes for any message.
bool isWebArchive(const QByteArray &bytes)
{
    if (bytes.startsWith("bplist00"))
        return true;
    const QByteArray head = bytes.first(qMin<qsizetype>(bytes.size(), 2048)).toLower();
    return (head.startsWith("from:") || head.startsWith("mime-version:")) && head.contains("\nmime-version:")
        && head.contains("multipart/related");
}

/// The format that the first bytes show.
QMimeType typeOf(const QByteArray &bytes)
{
    // An archive without a file in it is nothing but its end.
    if (bytes.startsWith("PK\x05\x06"))
        return QMimeDatabase().mimeTypeForName(u"application/zip"_s);
    return QMimeDatabase().mimeTypeForData(headOf(bytes));
}

/// Formats that their makers wrote in letters.
bool isMarkup(const QMimeType &type)
{
    return type.inherits(u"application/pdf"_s) || type.inherits(u"application/postscript"_s)
        || type.inherits(u"application/rtf"_s);
}

/// Signs that no text has. Letters alone may begin like a signature: "BM", "MZ", "GIF89a".
bool holdsControls(const QByteArray &bytes)
{
    const QByteArray head = headOf(bytes);
    return std::any_of(head.begin(), head.end(),
                       [](char c) { return (c >= 0 && c < 0x08) || (c > 0x0D && c < 0x20 && c != 0x1B); });
}

bool isForeign(const QMimeType &type, const QByteArray &bytes)
{
    if (isMarkup(type))
        return true;
    return !type.isDefault() && !type.inherits(u"text/plain"_s) && holdsControls(bytes);
}

Family familyOf(const QMimeType &type)
{
    if (type.inherits(u"application/pdf"_s))
        return Family::Pdf;
    if (type.inherits(u"application/postscript"_s))
        return Family::PostScript;
    if (type.inherits(u"application/rtf"_s))
        return Family::RichText;
    const QString icon = type.genericIconName();
    if (icon.startsWith(u"x-office"))
        return Family::Document;
    if (icon.startsWith(u"image"))
        return Family::Picture;
    if (icon.startsWith(u"audio") || icon.startsWith(u"video"))
        return Family::Sound;
    if (type.name() == u"application/zip")
        return Family::ZipArchive;
    if (icon.startsWith(u"package"))
        return Family::Archive;
    return icon.contains(u"executable") ? Family::Program : Family::Other;
}

/// The refusal of a file in a format that Hearsay does not read.
Error refusalOfFormat(QMimeType type, const QString &path)
{
    // Office documents and books are ZIP archives: the name tells which, where the content agrees.
    const QMimeType named = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    if (named.inherits(type.name()))
        type = named;
    const Family family = familyOf(type);
    return unsupportedFormatError(nameForMessages(path),
                                  ForeignFormatTexts::description(family, type.comment()),
                                  ForeignFormatTexts::remedy(family));
}

} // namespace

bool isForeignFormat(const QByteArray &bytes)
{
    return isWebArchive(bytes) || isForeign(typeOf(bytes), bytes);
}

Error refusalOf(const QByteArray &bytes, const QString &path)
{
    const QString name = nameForMessages(path);
    if (bytes.isEmpty())
        return importError(ErrorCode::Empty, name);
    if (isWebArchive(bytes))
        return unsupportedFormatError(name, ForeignFormatTexts::description(Family::WebArchive, {}),
                                      ForeignFormatTexts::remedy(Family::WebArchive));
    if (const QMimeType type = typeOf(bytes); isForeign(type, bytes))
        return refusalOfFormat(type, path);
    const std::optional<DecodedText> decoded = decodeText(bytes);
    if (decoded && isBlank(decoded->text))
        return importError(ErrorCode::Empty, name);
    // Zeros are at home in UTF-16 alone.
    const bool zeros = bytes.contains('\0') && !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF");
    return importError(decoded || zeros ? ErrorCode::Binary : ErrorCode::Undecodable, name);
}

} // namespace hearsay
