// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/folderimport.h"
#include "workspace/folderwalk.h"

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
    ImportReport report;
    const QStringList files = filesBelow(arguments[2], report, monitor);
    Library library(arguments[1]);
    importFiles(files, *Engine::standard(), library, 2, report, monitor);
    std::printf("%lld added, %lld known, %lld failed\n", static_cast<long long>(report.added),
                static_cast<long long>(report.known), static_cast<long long>(report.failures.size()));
    return report.failures.isEmpty() ? 0 : 1;
}
