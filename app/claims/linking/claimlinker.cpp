// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimlinker.h"

#include "claims/linking/claimindex.h"

#include <QCoreApplication>

namespace hearsay {

Result<ClaimGraph> linkClaims(const QList<ArticleStatements> &articles, const ClaimCorrections &corrections,
                              JobMonitor &monitor)
{
    ClaimIndex index;
    index.setCorrections(corrections);
    index.addAll(articles, monitor);
    if (monitor.isCancelled())
        return Error{
            ErrorCode::Cancelled,
            QCoreApplication::translate("hearsay::ClaimLinker", "The search for claims was cancelled.")};
    return index.graph();
}

} // namespace hearsay
