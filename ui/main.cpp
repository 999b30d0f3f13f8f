// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applicationicon.h"
#include "document/filepath.h"
#include "document/standardstreams.h"
#include "document/visibletext.h"
#include "ui/commandline.h"
#include "ui/mainwindow.h"
#include "ui/shared/appearance.h"
#include "ui/terminationsignals.h"
#include "workspace/engine.h"
#include "workspace/library.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QIcon>
#include <QTimer>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace hearsay;

constexpr int outputFailed = 3; // as of hearsay-cli

void complain(const QString &line)
{
    std::fputs(qUtf8Printable(visibleText(line) + u'\n'), stderr);
}

int answer(const CommandLineAnswer &text)
{
    if (text.exitCode != 0) {
        std::fputs(qUtf8Printable(text.text), stderr);
        return text.exitCode;
    }
    if (const auto written = writeToStandardOutput(text.text.toUtf8()); !written) {
        complain(written.error().message);
        return outputFailed;
    }
    return 0;
}

/// Remarks of libraries go where they went, without what an article or a file's name may have put into them.
QtMessageHandler handlerOfQt = nullptr;

void remark(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    handlerOfQt(type, context, visibleText(message, u"\n\t"));
}

/// Qt would abort with a message that names plugins.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(pathFromBytes(argv[i]));
    return arguments;
}

/// Calls back once the window it filters has been painted for the first time and the event loop has come
/// round again: from then on the window answers.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(std::function<void()> painted)
        : m_painted(std::move(painted))
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_painted);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

int run(QApplication &application, const CommandLine &commandLine, const QElapsedTimer &sinceStart)
{
    Appearance appearance;
    Workspace workspace(Engine::standard(),
                        commandLine.library.isEmpty() ? Library::standardPath() : commandLine.library);
    MainWindow window(&workspace, &appearance, std::make_unique<DialogFileChooser>());
    const SessionStore store(SessionStore::standardPath());
    if (!commandLine.newSession) {
        window.restore(store.load());
        QObject::connect(&window, &MainWindow::closing, &window, [&store, &window] {
            if (const auto saved = store.save(window.session()); !saved)
                complain(saved.error().message);
        });
    }
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, &window, [&window] {
        window.close();
        QCoreApplication::exit(0); // dialogs do not hold it up
    });
    if (!commandLine.theme.isEmpty())
        appearance.setThemeName(commandLine.theme);
    window.show();
    window.openFiles(commandLine.files);
    FirstPaint firstPaint([&sinceStart] {
        std::printf("%lld\n", static_cast<long long>(sinceStart.elapsed()));
        QCoreApplication::quit();
    });
    if (commandLine.quitWhenReady)
        window.installEventFilter(&firstPaint);
    return application.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    occupyClosedStandardStreams();
    handlerOfQt = qInstallMessageHandler(remark);
    const auto read = readCommandLine(argumentsOf(argc, argv));
    if (const auto *text = std::get_if<CommandLineAnswer>(&read))
        return answer(*text);
    if (!hasDisplay())
        return answer({QCoreApplication::translate(
                           "main", "hearsay: there is no display to show a window on. Use hearsay-cli here.")
                           + u'\n',
                       1});
    QCoreApplication::setApplicationName(u"hearsay"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARSAY_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Hearsay"_s);
    QGuiApplication::setDesktopFileName(applicationId());
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon::fromTheme(applicationId(), QIcon(applicationIconPath())));
    return run(application, std::get<CommandLine>(read), sinceStart);
}
