// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samplearticle.h"
#include "workspace/engine.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace hearsay::test {

/// A workspace whose one open article is the sample, imported from a file and analysed by SampleExtractor.
class SampleWorkspace
{
public:
    SampleWorkspace()
        : m_workspace(std::make_shared<Engine>(ImporterRegistry::withDefaultImporters(),
                                               [] { return std::make_unique<SampleExtractor>(); }))
    {
        QFile file(m_folder.filePath(QStringLiteral("harbour.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write(sampleText().toUtf8()) < 0)
            qFatal("cannot write the sample");
        file.close();
        QSignalSpy changed(&m_workspace, &Workspace::articleChanged);
        m_workspace.openFiles({file.fileName()});
        if (!changed.wait())
            qFatal("the sample was not analysed");
    }

    Workspace *get() { return &m_workspace; }
    ArticleId id() const { return m_workspace.articles().first(); }
    AnalysedArticle article() const { return m_workspace.article(id()); }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
};

} // namespace hearsay::test
