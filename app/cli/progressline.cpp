// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/progressline.h"

#include "document/filepath.h"
#include "document/standardstreams.h"
#include "document/visibletext.h"

#include <QCoreApplication>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ProgressLine::ProgressLine()
    : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(int done, int total)
{
    if (!m_isTerminal)
        return;
    const QString text = QCoreApplication::translate("ProgressLine", "%1 of %2 files").arg(done).arg(total);
    std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::clear()
{
    if (!m_isShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

ExitCode print(const QByteArray &bytes)
{
    const Result<Done> written = bytes.isEmpty() ? Result<Done>(Done{}) : writeToStandardOutput(bytes);
    if (written)
        return ExitCode::Success;
    writeToStandardError(written.error().message);
    return ExitCode::OutputFailed;
}

void writeToStandardError(const QString &line)
{
    const QByteArray bytes
        = visibleText(shownPath(line)).toUtf8() + '\n'; // a sentence may name what is given by bytes
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace hearsay
