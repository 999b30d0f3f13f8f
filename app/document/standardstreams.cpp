// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/standardstreams.h"

#include "document/outputfile.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace hearsay {

namespace {

struct StandardOutputTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::StandardOutput)
};

} // namespace

void occupyClosedStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0)
            continue;
        // The lowest free number is taken: this one. It cannot be written to but where nobody would look.
        if (::open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0)
            return;
    }
}

Result<Done> writeToStandardOutput(const QByteArray &bytes)
{
    const auto size = size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return Done{};
    const int number = errno;
    const QString reason = number == EBADF ? StandardOutputTexts::tr("it is closed") : writeFailure(number);
    return Error{ErrorCode::WriteFailed,
                 StandardOutputTexts::tr(
                     "Standard output cannot be written: %1. Make room, or send it to another place.")
                     .arg(reason)};
}

} // namespace hearsay
