// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/searchhit.h"

#include <QAbstractListModel>
#include <QList>

namespace hearsay {

/// The hits of a search as rows. UI thread only.
class HitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<SearchHit> &hits);
    const SearchHit &hit(int row) const { return m_hits[row]; }
    /// True where the row before is of another article, so that the title is shown once.
    bool beginsArticle(int row) const { return row == 0 || m_hits[row - 1].article != m_hits[row].article; }
    /// "Speaker, kind" of a quotation, empty for a passage.
    static QString bylineOf(const SearchHit &hit);
    /// "Outlet, date" as far as they are known.
    static QString originOf(const SearchHit &hit);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

} // namespace hearsay
