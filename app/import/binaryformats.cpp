// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/binaryformats.h"

#include "import/importerrors.h"

#include <QCoreApplication>
#include <array>

namespace hearsay {

namespace {

enum class Family {
    Pdf,
    PostScript,
    Office,
    RichText,
    WebArchive,
    Picture,
    Sound,
    Archive,
    Program,
    Database
};

struct Signature
{
    qsizetype offset;
    QByteArrayView bytes;
    Family family;
};

template <std::size_t N>
constexpr QByteArrayView raw(const char (&text)[N])
{
    return QByteArrayView(text, qsizetype(N) - 1);
}

constexpr auto signatures = std::to_array<Signature>({
    {0, raw("%PDF-"), Family::Pdf},
    {0, raw("%!PS"), Family::PostScript},
    {0, raw("PK\x03\x04"), Family::Office},
    {0, raw("PK\x05\x06"), Family::Office},
    {0, raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Family::Office},
    {0, raw("{\\rtf"), Family::RichText},
    {0, raw("bplist00"), Family::WebArchive},
    {0, raw("\x89PNG\r\n\x1A\n"), Family::Picture},
    {0, raw("\xFF\xD8\xFF"), Family::Picture},
    {0, raw("GIF87a"), Family::Picture},
    {0, raw("GIF89a"), Family::Picture},
    {0, raw("II*\0"), Family::Picture},
    {0, raw("MM\0*"), Family::Picture},
    {8, raw("WEBP"), Family::Picture},
    {4, raw("ftypavif"), Family::Picture},
    {4, raw("ftypheic"), Family::Picture},
    {4, raw("ftypmif1"), Family::Picture},
    {4, raw("ftyp"), Family::Sound},
    {0, raw("ID3\x02"), Family::Sound},
    {0, raw("ID3\x03"), Family::Sound},
    {0, raw("ID3\x04"), Family::Sound},
    {0, raw("OggS\0"), Family::Sound},
    {0, raw("fLaC\0"), Family::Sound},
    {8, raw("WAVEfmt "), Family::Sound},
    {8, raw("AVI LIST"), Family::Sound},
    {0, raw("\x1A\x45\xDF\xA3"), Family::Sound},
    {0, raw("\x1F\x8B\x08"), Family::Archive},
    {4, raw("1AY&SY"), Family::Archive},
    {0,
     raw("\xFD"
         "7zXZ\0"),
     Family::Archive},
    {0, raw("7z\xBC\xAF\x27\x1C"), Family::Archive},
    {0, raw("Rar!\x1A\x07"), Family::Archive},
    {0, raw("\x28\xB5\x2F\xFD"), Family::Archive},
    {0,
     raw("\x7F"
         "ELF"),
     Family::Program},
    {0, raw("MZ\x90\0"), Family::Program},
    {0, raw("SQLite format 3\0"), Family::Database},
});

class BinaryFormatsTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Import)

public:
    static QString kind(Family family)
    {
        switch (family) {
        case Family::Pdf:
            return tr("a PDF");
        case Family::PostScript:
            return tr("a PostScript document");
        case Family::Office:
            return tr("an office document or a ZIP archive");
        case Family::RichText:
            return tr("an RTF document");
        case Family::WebArchive:
            return tr("a web archive");
        case Family::Picture:
            return tr("a picture");
        case Family::Sound:
            return tr("a sound or video file");
        case Family::Archive:
            return tr("a compressed archive");
        case Family::Program:
            return tr("a program");
        case Family::Database:
            return tr("a database");
        }
        Q_UNREACHABLE();
    }

    static QString remedy(Family family)
    {
        switch (family) {
        case Family::Pdf:
        case Family::PostScript:
            return tr("copy its text into a plain text file and open that");
        case Family::Office:
        case Family::RichText:
            return tr("save the document as plain text or HTML and open that");
        case Family::WebArchive:
            return tr("open it in a browser, save the page as “HTML only” and open that");
        case Family::Archive:
            return tr("unpack it and open the article inside");
        case Family::Picture:
        case Family::Sound:
        case Family::Program:
        case Family::Database:
            break;
        }
        return tr("open the article as plain text, Markdown or HTML");
    }
};

/// A page saved as one MIME file (RFC 2557): mail headers of a multipart message at the top.
bool isMimeArchive(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(qMin<qsizetype>(bytes.size(), 2048)).toByteArray().toLower();
    return (head.startsWith("from:") || head.startsWith("mime-version:")) && head.contains("\nmime-version:")
        && head.contains("multipart/related");
}

Error refusal(Family family, const QString &fileName)
{
    return unsupportedFormatError(fileName, BinaryFormatsTexts::kind(family),
                                  BinaryFormatsTexts::remedy(family));
}

} // namespace

std::optional<Error> refuseKnownFormat(QByteArrayView bytes, const QString &fileName)
{
    for (const Signature &signature : signatures) {
        if (bytes.size() < signature.offset + signature.bytes.size())
            continue;
        if (bytes.sliced(signature.offset, signature.bytes.size()) == signature.bytes)
            return refusal(signature.family, fileName);
    }
    if (isMimeArchive(bytes))
        return refusal(Family::WebArchive, fileName);
    return std::nullopt;
}

bool looksBinary(QStringView text)
{
    qsizetype controls = 0;
    for (QChar c : text) {
        if (c.isNull())
            return true;
        const char16_t code = c.unicode();
        const bool usual = code >= 0x20 || (code >= 0x08 && code <= 0x0D) || code == 0x1B;
        controls += (!usual || (code >= 0x7F && code < 0xA0 && code != 0x85)) ? 1 : 0;
    }
    constexpr qsizetype tolerated = 3;
    return controls > tolerated && controls * 100 > text.size();
}

} // namespace hearsay
