// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "document/result.h"

#include <QString>
#include <QStringList>

namespace hearsay {

/// An article of a golden test with the engine's analysis.
struct GoldenArticle
{
    Article article;
    Analysis analysis;
};

/// The golden articles of the project at `root`: tests/data/articles and resources/examples, sorted within
/// each. A file's name without its suffix is the article's name.
QStringList goldenArticlePaths(const QString &root);

/// Imports the article at `path` as the program does. Errors: those of the importers.
Result<Article> importGoldenArticle(const QString &path);

/// Imports and analyses the article at `path` as the program does. Errors: those of the importers.
Result<GoldenArticle> openGoldenArticle(const QString &path);

} // namespace hearsay
