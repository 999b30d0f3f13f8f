// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QObject>
#include <QString>

namespace hearsay {

/// What is selected: nothing, an article, an attribution of it, or an entity of it (at most one of the two is
/// set). A claim may be selected beside the attribution through which the reader came to it.
struct Selection
{
    ArticleId article = noArticle;
    AttributionIndex attribution = noAttribution;
    EntityIndex entity = noEntity;
    QString claim = {}; ///< Claim::id, or empty

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The one owner of the selection. Text, graph, claims and source card call select() and listen to changed():
/// selecting anything anywhere selects it everywhere. UI thread only.
class SelectionModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Selection &current() const { return m_current; }

public Q_SLOTS:
    /// Makes `selection` the current one; nothing happens where it is so already.
    void select(const hearsay::Selection &selection);
    void clear() { select({}); }

Q_SIGNALS:
    void changed(const hearsay::Selection &current);

private:
    Selection m_current;
};

} // namespace hearsay
