// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "tests/support/plainarticle.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Another process, which does its work once it is let go. Made while this one has no library open, as
/// connections do not outlive a fork.
class OtherProgram
{
public:
    explicit OtherProgram(const std::function<bool()> &work)
    {
        if (::pipe(m_gate) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process != 0)
            return;
        ::close(m_gate[1]);
        char byte = 0;
        (void)!::read(m_gate[0], &byte, 1);
        ::_exit(work() ? 0 : 1);
    }
    void letGo() const { (void)!::write(m_gate[1], "g", 1); }
    /// Whether it ended well.
    bool wait()
    {
        int status = -1;
        ::waitpid(m_process, &status, 0);
        ::close(m_gate[0]);
        ::close(m_gate[1]);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    int m_gate[2] = {};
    pid_t m_process = -1;
};

bool addTo(const QString &library, const QString &text)
{
    const auto store = LibraryStore::open(library);
    if (!store) {
        qWarning("%s", qPrintable(store.error().message));
        return false;
    }
    const auto added = store.value()->add(articleOf(text), Analysis());
    if (!added)
        qWarning("%s", qPrintable(added.error().message));
    return added.isOk();
}

} // namespace

/// Several programs at one library.
class LibraryProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstImportsAtOnceAllSucceed();
    void aProgramThatEndsTakesNothingFromAnother();
};

void LibraryProcessesTest::firstImportsAtOnceAllSucceed()
{
    const QTemporaryDir folder;
    constexpr int rounds = 40;
    constexpr int programs = 4;
    for (int round = 0; round < rounds; ++round) {
        const QString library = folder.filePath(u"new %1/library.sqlite"_s.arg(round));
        std::vector<OtherProgram> others;
        for (int i = 0; i < programs; ++i)
            others.emplace_back([&] { return addTo(library, u"Story %1."_s.arg(i)); });
        for (const OtherProgram &other : others)
            other.letGo();
        int succeeded = 0;
        for (OtherProgram &other : others)
            succeeded += other.wait() ? 1 : 0;
        QCOMPARE(succeeded, programs);
        const auto store = LibraryStore::open(library);
        QVERIFY(store.isOk());
        QCOMPARE(store.value()->entries().value().size(), programs);
    }
}

void LibraryProcessesTest::aProgramThatEndsTakesNothingFromAnother()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    OtherProgram other([&] { return addTo(library, u"Of the other one."_s); });
    {
        // As the window does: a second connection to a file that this process has open.
        const auto writer = LibraryStore::open(library);
        QVERIFY(writer.value()->add(articleOf(u"Before."_s), Analysis()));
        const auto reader = LibraryStore::open(library, OpenMode::ReadOnly);
        QCOMPARE(reader.value()->entries().value().size(), 1);
        other.letGo();
        QVERIFY(other.wait());
        QVERIFY(QFile::exists(library + u"-wal"_s)); // the other one is not the last to use it
        QVERIFY(writer.value()->add(articleOf(u"After."_s), Analysis()));
        QCOMPARE(reader.value()->entries().value().size(), 3);
    }
    const auto again = LibraryStore::open(library);
    QVERIFY(again.isOk());
    QCOMPARE(again.value()->entries().value().size(), 3);
    QCOMPARE(again.value()->database().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
}

QTEST_GUILESS_MAIN(LibraryProcessesTest)
#include "tst_libraryprocesses.moc"
