// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importerrors.h"

#include "document/filepath.h"
#include "import/importerregistry.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class Messages
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Import)

public:
    static QString sentence(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::NotFound:
            return tr("“%1” does not exist; check the name and the folder.");
        case ErrorCode::IsFolder:
            return tr("“%1” is a folder; open the files inside it instead.");
        case ErrorCode::Unreadable:
            return tr("“%1” cannot be read; check that it is an ordinary file and that you have permission "
                      "to read it.");
        case ErrorCode::Empty:
            return tr("“%1” holds no text; choose a file with an article in it.");
        case ErrorCode::Binary:
            return tr(
                "“%1” is not a text file; save the article as plain text, Markdown or HTML and open that.");
        case ErrorCode::TooLarge:
            return tr("“%1” is larger than %2 MiB; split it and open the parts.");
        case ErrorCode::Undecodable:
            return tr(
                "“%1” is in a character encoding that cannot be told; save it as UTF-8 and open it again.");
        case ErrorCode::NoArticle:
            return tr("“%1” is a web page without an article; open the article itself in a browser and save "
                      "that page.");
        case ErrorCode::Cancelled:
            return tr("Opening “%1” was cancelled; open it again when you need it.");
        case ErrorCode::Internal:
            return tr("“%1” could not be read because of a fault in Hearsay; please report it with the file, "
                      "and open the article saved in another format.");
        case ErrorCode::Unsupported:
        case ErrorCode::WriteFailed:
            break;
        }
        return tr("“%1” could not be opened; save the article as plain text and open that.");
    }

    static QString unsupported() { return tr("“%1” is %2, which Hearsay does not read; %3."); }
    static QString unnamed() { return tr("The text"); }
};

} // namespace

Error importError(ErrorCode code, const QString &fileName)
{
    QString message = Messages::sentence(code);
    if (code == ErrorCode::TooLarge)
        message = message.arg(fileName).arg(ImporterRegistry::maximumFileSize / (1024LL * 1024));
    else
        message = message.arg(fileName);
    return {code, message};
}

Error unsupportedFormatError(const QString &fileName, const QString &kind, const QString &remedy)
{
    return {ErrorCode::Binary, Messages::unsupported().arg(fileName, kind, remedy)};
}

QString nameForMessages(const QString &path)
{
    if (path.isEmpty())
        return Messages::unnamed();
    const QString name = shownName(path);
    return name.isEmpty() ? shownPath(path) : name;
}

} // namespace hearsay
