// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/standardstreams.h"

#include <QTest>
#include <fcntl.h>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace hearsay;

namespace {

/// What `work` returns in a process of its own whose standard streams are closed.
int outcomeWithoutStreams(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::close(descriptor);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

/// Files never stand where messages are written to.
class StandardStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileTakesNoStreamsNumber();
    void closedOutputFails();
};

void StandardStreamsTest::aFileTakesNoStreamsNumber()
{
    const auto number = [] { return ::open("/dev/null", O_RDONLY); };
    QCOMPARE(outcomeWithoutStreams(number), STDIN_FILENO);
    QVERIFY(outcomeWithoutStreams([&] {
                occupyClosedStandardStreams();
                return number();
            })
            > STDERR_FILENO);
}

void StandardStreamsTest::closedOutputFails()
{
    QCOMPARE(outcomeWithoutStreams([] {
                 occupyClosedStandardStreams();
                 return writeToStandardOutput("words") ? 1 : 0;
             }),
             0);
    QVERIFY(writeToStandardOutput("\n"));
}

QTEST_GUILESS_MAIN(StandardStreamsTest)
#include "tst_standardstreams.moc"
