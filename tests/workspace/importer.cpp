// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/folderimport.h"

#include <QCoreApplication>
#include <cstdio>

using namespace hearsay;

/// Imports a folder into a library and says how it went: importer LIBRARY FOLDER
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    JobMonitor monitor;
    const Result<QStringList> files = filesBelow(arguments[2], monitor);
    if (!files)
        return 1;
    Library library(arguments[1]);
    const ImportReport report = importFiles(files.value(), *Engine::standard(), library, 2, monitor);
    std::printf("%lld added, %lld known, %lld failed\n", static_cast<long long>(report.added),
                static_cast<long long>(report.known), static_cast<long long>(report.failures.size()));
    return report.failures.isEmpty() ? 0 : 1;
}
