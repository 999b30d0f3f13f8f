// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/claimsexport.h"

#include <QList>
#include <QString>

namespace hearsay {

/// A node or an edge of the network of claims as it is written: an id, and the values of the attributes in
/// the order of the names that claimsNetwork() gives.
struct NetworkItem
{
    QString id;
    QString from; ///< of an edge
    QString to;
    QString label;
    QStringList values;

    friend bool operator==(const NetworkItem &, const NetworkItem &) = default;
};

/// Articles, origins and claims, and what ties them, ready to be written in any format for graphs.
struct ClaimsNetwork
{
    QStringList nodeAttributes; ///< names
    QStringList edgeAttributes;
    QList<NetworkItem> nodes;
    QList<NetworkItem> edges;
};

ClaimsNetwork claimsNetwork(const ClaimsToExport &claims);

} // namespace hearsay
