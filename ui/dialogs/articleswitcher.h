// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QDialog>

namespace hearsay {

class FilteredList;
class Workspace;

/// Goes to any open article: a list with titles and outlets, filtered by what the reader types. For libraries
/// with more articles than tabs.
class ArticleSwitcher : public QDialog
{
    Q_OBJECT

public:
    explicit ArticleSwitcher(const Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(hearsay::ArticleId id);

private:
    void choose();

    FilteredList *m_articles;
};

} // namespace hearsay
