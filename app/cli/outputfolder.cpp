// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/outputfolder.h"

#include "document/outputfile.h"
#include "export/madebyhearsay.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct OutputFolderTexts
{
    Q_DECLARE_TR_FUNCTIONS(OutputFolder)
};

/// An export of the largest article that is read; what is larger is none.
constexpr qint64 largestExport = 1024LL * 1024 * 1024;

bool isExportFile(const QString &path)
{
    QFile file(path);
    return file.size() <= largestExport && file.open(QIODevice::ReadOnly) && isMadeByHearsay(file.readAll());
}

} // namespace

OutputFolder::OutputFolder(const CommandLine &line)
    : m_folder(line.outputFolder)
    , m_overwrites(line.overwrites)
{
    if (!isAsked())
        return;
    for (const QString &input : line.files) {
        if (const auto identity = identityOf(input))
            m_inputs.insert(*identity, input);
    }
}

Result<Done> OutputFolder::prepare() const
{
    if (!makePrivateFolder(m_folder))
        return Error{
            ErrorCode::WriteFailed,
            OutputFolderTexts::tr("The folder “%1” cannot be made: choose another one with --output.")
                .arg(m_folder)};
    QTemporaryFile trial(pathOf(u".hearsay-XXXXXX"_s));
    if (!trial.open())
        return Error{
            ErrorCode::WriteFailed,
            OutputFolderTexts::tr("Nothing can be written into the folder “%1”: %2. Choose another one "
                                  "with --output.")
                .arg(m_folder, trial.errorString())};
    return Done{};
}

std::optional<Error> OutputFolder::refusal(const QString &path) const
{
    const auto there = identityOf(path);
    if (!there)
        return std::nullopt;
    if (const auto input = m_inputs.constFind(*there); input != m_inputs.constEnd())
        return Error{
            ErrorCode::WriteFailed,
            OutputFolderTexts::tr("“%1” would be overwritten by the result “%2”: choose another folder "
                                  "with --output.")
                .arg(*input, path)};
    // What is no ordinary file is refused with or without the option, when it is written.
    if (m_overwrites || !QFileInfo(path).isFile() || isExportFile(path))
        return std::nullopt;
    return Error{
        ErrorCode::WriteFailed,
        OutputFolderTexts::tr("“%1” is there already, and nothing shows that Hearsay made it: choose "
                              "another folder with --output, or replace it with --overwrite.")
            .arg(path)};
}

std::optional<OutputFolder::Identity> OutputFolder::identityOf(const QString &path)
{
    struct stat there = {};
    if (::stat(QFile::encodeName(path).constData(), &there) != 0)
        return std::nullopt;
    return Identity{there.st_dev, there.st_ino};
}

} // namespace hearsay
