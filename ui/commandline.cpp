// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandline.h"

#include "document/filepath.h"
#include "document/visibletext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("hearsay::CommandLine", text);
}

} // namespace

std::variant<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Browse who said what in news articles."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption theme(
        u"theme"_s, tr("Use the colour theme NAME, as the menu View > Theme lists them."), u"NAME"_s);
    const QCommandLineOption library(
        u"library"_s,
        tr("Keep articles in the library FILE instead of your own; it is made where there is none."),
        u"FILE"_s);
    const QCommandLineOption newSession(
        u"new-session"_s, tr("Start without what was open last time, and leave that as it is."));
    const QCommandLineOption quit(
        u"quit-when-ready"_s, tr("Paint the window, print the milliseconds that starting took, and quit."));
    parser.addOptions({library, theme, newSession, quit});
    parser.addPositionalArgument(u"FILES"_s, tr("Articles to open: plain text, Markdown or HTML."),
                                 u"[FILES…]"_s);

    if (!parser.parse(arguments))
        return CommandLineAnswer{
            tr("hearsay: %1 “hearsay --help” lists the options.").arg(visibleText(parser.errorText()))
                + u'\n',
            2};
    if (parser.isSet(help))
        return CommandLineAnswer{parser.helpText(), 0};
    if (parser.isSet(version))
        return CommandLineAnswer{u"hearsay "_s + QStringLiteral(HEARSAY_VERSION) + u'\n', 0};
    if (shownPath(parser.value(library)) != parser.value(library))
        return CommandLineAnswer{tr("hearsay: the name of the file after --library has to be UTF-8.") + u'\n',
                                 2};
    return CommandLine{parser.positionalArguments(), parser.value(library), parser.value(theme),
                       parser.isSet(newSession), parser.isSet(quit)};
}

} // namespace hearsay
